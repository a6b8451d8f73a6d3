"""What a question asks, before any search: words made to stand alone, names and abbreviations in every
form that the archive prints, and times. Finding and judging what answers it is left to `index` and
`qa.evidence`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from qa.answer import Turn
from qa.antecedents import Mention
from qa.dates import Times, times
from qa.followup import complete
from qa.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood.

    `question` is as typed; `standalone` makes sense alone (the same string where it leaned on nothing);
    `focused` is the part of `standalone` to weigh word by word; `about` are the words of earlier questions
    that say what a follow-up is about, best weighed against whole articles.
    `spellings` are groups of words searched as one, the typed word first."""

    question: str
    standalone: str
    focused: str
    about: tuple[Mention, ...] = ()
    spellings: tuple[tuple[str, ...], ...] = ()
    times: Times = field(default_factory=Times)

    @property
    def is_followup(self) -> bool:
        """Tell whether the question leaned on earlier turns."""
        return self.standalone != self.question

    @property
    def search_text(self) -> str:
        """Return the words for lexical search: the focused question and every other spelling of its words."""
        return " ".join([self.focused, *(form for group in self.spellings for form in group[1:])])


def understand(question: str, history: Sequence[Turn], vocabulary: Vocabulary, today: date) -> Query:
    """Return what `question` asks after `history` (oldest turn first), dates counted from `today`."""
    followup = complete(question, history, vocabulary)
    return Query(
        question=question,
        standalone=followup.standalone,
        focused=followup.focused,
        about=followup.about,
        times=times(question, today),
    )
