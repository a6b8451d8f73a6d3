"""A question set is read whole or refused whole, with every fault named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import InputError
from qa.evaluation.questions import fingerprint, load

GOOD = {
    "id": "a",
    "question": "Who?",
    "answerable": True,
    "evidence": [{"article": "x", "quote": "the words printed"}],
}


def write(folder: Path, *lines: object) -> Path:
    path = folder / "set.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_documented_form_is_read(tmp_path: Path) -> None:
    """Every documented field is taken; a byte-order mark and blank lines do no harm."""
    full = GOOD | {
        "kind": "followup",
        "answer": "Ann",
        "as_of": "2019-10",
        "any": True,
        "history": [{"question": "Before?", "answer": "Yes."}, {"question": "And?"}],
        "group": "g",
        "filters": {"article": "x", "since": "2018"},
    }
    path = write(tmp_path, "\ufeff" + json.dumps(full), "", "  ")
    (question,) = load(path)
    assert question.evidence[0].quote == "the words printed"
    assert [turn.answer for turn in question.history] == ["Yes.", None]
    assert question.filters.article == "x"
    assert question.resampled_with == "g"


def test_every_bad_line_is_named_at_once(tmp_path: Path) -> None:
    """One error lists each fault by line number and reason, and leaves out the lines that are sound."""
    bad: list[tuple[object, str]] = [
        ("{nonsense", "line 2: "),
        ("[]", "line 3: Expected `object`"),
        ({"id": "b", "question": "Who?"}, "line 4: Object missing required field `answerable`"),
        (GOOD | {"id": "c", "histroy": []}, "line 5: Object contains unknown field `histroy`"),
        (GOOD | {"id": "d", "evidence": []}, "line 6 (d): answerable, but no evidence"),
        (GOOD | {"id": "e", "answerable": False}, "line 7 (e): not answerable, but evidence"),
        (GOOD | {"id": "f", "as_of": "2019-02-30"}, "line 8 (f): as_of '2019-02-30' is no date"),
        (GOOD | {"id": "g", "question": " "}, "line 9 (g): the question is blank"),
        (
            GOOD | {"id": "h", "evidence": [{"article": "x", "quote": "\u200b"}]},
            "line 10 (h): a quote is blank",
        ),
        (GOOD, "line 11 (a): the id is already that of line 1"),
        (GOOD | {"id": "j", "filters": {"since": "May"}}, "line 12 (j): since 'May' is no date"),
        (
            GOOD | {"id": "k", "filters": {"since": "2020", "until": "2019"}},
            "line 13 (k): since 2020 is later than until 2019",
        ),
    ]
    path = write(tmp_path, GOOD, *(line for line, _ in bad))
    with pytest.raises(InputError) as caught:
        load(path)
    said = str(caught.value).splitlines()
    assert len(said) == 1 + len(bad)
    for line, (_, reason) in zip(said[1:], bad, strict=True):
        assert reason in line


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe\x00"])
def test_an_empty_or_unreadable_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """A set without questions, or that is no UTF-8, is no set; the file is named."""
    path = tmp_path / "set.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"set\.jsonl"):
        load(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(InputError, match=r"none\.jsonl"):
        load(tmp_path / "none.jsonl")


def test_the_fingerprint_is_of_the_questions(tmp_path: Path) -> None:
    """Order, spacing and defaults written out leave a set's hash alone; a word in it does not."""
    other = GOOD | {"id": "b"}
    first = fingerprint(load(write(tmp_path, GOOD, other)))
    assert first == fingerprint(load(write(tmp_path, other | {"any": False, "answer": None}, GOOD)))
    assert first != fingerprint(load(write(tmp_path, GOOD, other | {"question": "Who else?"})))


def test_what_a_reader_kept_is_a_set(tmp_path: Path) -> None:
    """Items as the terminal UI keeps them are read, the rejected passage among them."""
    kept = {
        "id": "own-1",
        "kind": "unanswerable",
        "question": "Who?",
        "answerable": False,
        "as_of": "2026-01-01",
    }
    (question,) = load(write(tmp_path, kept | {"any": True, "rejected": GOOD["evidence"]}))
    assert question.rejected[0].article == "x"
