"""Lines over a headline that name no story: a section's label, a paper's name, a menu, who issued a release.

Owns how they are told. A paper's name that nothing shows to be one stays the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.content_words import listed
from corpus.headlines import is_headline
from corpus.letters import is_letters_label, is_letters_page
from corpus.name_words import INSTITUTIONS
from corpus.patterns import regex

_HEAD = 8
_PAPER_WORDS = 6
_NAME_WORDS = 2
_MENU_ITEMS = 3
_LABEL = regex(
    r"\W{0,4}(?:(?:news|press|media)\srelease|for\s(?:immediate\s)?release|home(?:page)?|exclusive"
    r"|(?:(?:latest|local|breaking|business|sports?|court|community|uk|world|top)\s)?news|breaking"
    r"|sports?|football|business|politics|crime"
    r"|education|health|environment|community|opinion|comment|features?|what[’']?s\son|jobs|notices|traffic)"
    r"\W{0,4}",
    re.IGNORECASE,
)
_MENU = regex(r"\s{2,}|\s?[|·•>»/]\s?")
_PAPERS_ALONE = (
    "advertiser argus chronicle courier examiner gazette guardian herald journal mercury messenger observer"
    " sentinel telegraph tribune"
)
_PAPERS = f"{_PAPERS_ALONE} echo express live mail news online post recorder standard star times today"
_NOW = frozenset(listed("live online record today"))
_HOW_OFTEN = frozenset(listed("daily weekly morning evening sunday"))
_PAPER_ALONE = frozenset(listed(_PAPERS_ALONE))
_PAPER = frozenset(listed(_PAPERS))
_RUN_TOGETHER = regex(rf"[A-Z][a-z]{{2,20}}(?:{'|'.join(word.title() for word in listed(_PAPERS))})")
_JOINERS = frozenset(listed("the of and for & on in"))


def mastheads(texts: Sequence[str]) -> int:
    """Return how many of an article's first paragraphs stand over its headline and name no story.

    The label of several letters names them all and stays. `texts` begin with the first paragraph that is no
    furniture."""
    head = [*takewhile(lambda text: is_masthead(text) or is_headline(text), texts[:_HEAD])]
    count = 0
    while count + 1 < len(head) and (is_masthead(head[count]) or _is_beside_one(head, count)):
        if is_letters_label(head[count]) and is_letters_page(texts):
            return count
        count += 1
    headed = bool(head) and not is_masthead(head[count]) and len(head[count].split()) > 1
    return count if headed else 0


def is_masthead(text: str) -> bool:
    """Tell whether a line is a section's label, the name of a paper, or a menu of labels."""
    pieces = [piece for piece in _MENU.split(text) if piece]
    menu = len(pieces) >= _MENU_ITEMS and any(map(_LABEL.fullmatch, pieces))
    return bool(_LABEL.fullmatch(text)) or is_letters_label(text) or menu or _is_paper(text)


def _is_paper(text: str) -> bool:
    words = text.split()
    if len(words) == 1:
        return bool(_RUN_TOGETHER.fullmatch(text))
    *before, last = (word.lower() for word in words)  # a headline may end in "mail" or "today"
    most = _NAME_WORDS + (last not in _NOW)
    is_sure = len(words) <= most or words[0] == "The" or before[-1] in _HOW_OFTEN
    told = last in (_PAPER if is_sure else _PAPER_ALONE)
    return len(words) <= _PAPER_WORDS and _is_name(words) and told


def _is_beside_one(head: Sequence[str], at: int) -> bool:
    """Tell whether a line is a short name beside a masthead, or the body whose release it heads."""
    words = head[at].split()
    short = len(words) <= _NAME_WORDS or words[-1].lower() in INSTITUTIONS
    return short and _is_name(words) and (at > 0 or is_masthead(head[1]))


def _is_name(words: Sequence[str]) -> bool:
    return all(word[0].isupper() or word in _JOINERS for word in words)
