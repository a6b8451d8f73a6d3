"""Evidence is held against the archive before any question is asked."""

from __future__ import annotations

import pytest

from corpus.errors import InputError
from qa.evaluation.checks import check
from tests.qa.evaluation.fakes import QUESTIONS, FakeArchive, article, question


def test_sound_evidence_gets_no_word() -> None:
    """Quotes of three words in one passage each pass in silence."""
    assert check(QUESTIONS, FakeArchive()) == ()


def test_all_missing_evidence_is_named_at_once() -> None:
    """An article that is not there and a quote that its article does not hold are both told."""
    lost = question("lost", "Who?", ("nowhere", "any three words"))
    misquoted = question("misquoted", "Who?", ("harbour", "Ann Lee was sacked"))
    with pytest.raises(InputError) as caught:
        check([*QUESTIONS, lost, misquoted], FakeArchive())
    said = str(caught.value)
    assert "lost: the index holds no article 'nowhere'" in said
    assert "misquoted: harbour does not hold “Ann Lee was sacked”" in said
    assert len(said.splitlines()) == 3


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        ("new school", "under 3 words"),
        ("the bridge is shut", "stands in 2 passages"),
        ("opens. the bridge", "no one passage"),
    ],
)
def test_weak_evidence_is_warned_of(quote: str, warning: str) -> None:
    """Words that stand anywhere, twice, or across passages prove little."""
    texts = article("town", "A new school opens.", "The bridge is shut now.", "Again the bridge is shut.")
    warnings = check([question("a", "Who?", ("town", quote))], FakeArchive((texts,)))
    assert len(warnings) == 1
    assert warning in warnings[0]
