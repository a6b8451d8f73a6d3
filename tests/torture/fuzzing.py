"""What hostile input is made of: any text, any JSON, sound forms with a part replaced; and steps counted."""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.torture.archive import ARTICLES

_WORDS = sorted({word for text in ARTICLES.values() for word in text.split()})
_ASKED = (
    *("When did", "and", "what about", "her", "it", "they", "then?", "the latest", "last year", "before May"),
    *(
        "since:2019",
        "until:",
        'speaker:"',
        "2021-13-45",
        "31 February",
        "99999999999",
        "as of",
        "(",
        "?",
        "“",
    ),
    *("\x00", "\x1b]52;c;", "\u202e", "\ud800", "🚧", "ﷺ", "\u0345", "İ", "ß" * 9, "a\u0301" * 5, "-" * 30),
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*_WORDS, *_ASKED]), max_size=30).map(" ".join),
    st.text(alphabet="ab \n\t.'’“-:;()19", max_size=300),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)
nested = st.sampled_from(["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000])


def places(form: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value within a JSON form."""
    parts = form.items() if isinstance(form, dict) else enumerate(form) if isinstance(form, list) else ()
    return [before, *(place for key, part in parts for place in places(part, (*before, key)))]


def replaced(form: Any, place: tuple[Any, ...], value: Any) -> Any:
    """Return `form` with another value at `place`."""
    if not place:
        return value
    changed = copy.deepcopy(form)
    inner = changed
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return changed


def altered(form: Any) -> st.SearchStrategy[str]:
    """Return what draws JSON text: `form` with one value replaced, cut short, or nested without end."""
    form = json.loads(json.dumps(form))
    wrong = st.builds(replaced, st.just(form), st.sampled_from(places(form)), json_values)
    written = wrong.map(json.dumps)
    cut = st.builds(lambda text, at: text[:at], written, st.integers(0, 2000))
    return st.one_of(written, cut, nested, texts)


def steps(work: Callable[[], object]) -> int:
    """Return how many calls `work` makes, of functions in C as well."""
    count = 0

    def tell(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
