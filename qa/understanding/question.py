"""What a question asks, before any search: words made to stand alone, names and abbreviations in every
form that the archive prints, and times. Finding and judging what answers it is left to `index` and
`evidence`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from index.lexical import terms
from qa.answer import Turn
from qa.understanding.antecedents import known_people
from qa.understanding.dates import Times, times
from qa.understanding.elsewhere import unprinted
from qa.understanding.english import marked
from qa.understanding.followup import complete
from qa.understanding.mentions import Mention
from qa.understanding.names import capitals, corrections, plain, spellings
from qa.understanding.news import news_of
from qa.understanding.plain_words import plainly
from qa.understanding.tokens import Token
from qa.understanding.vocabulary import Vocabulary

_MARKS = ("?", ".", "!")


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood.

    question: as typed. standalone: what makes sense alone, the same string where it leaned on nothing.
    spelt_out: what is asked: `standalone` without the words in its brackets, names spelt as the archive
    prints them. focused: what to encode and to weigh word by word: the same with surnames for pronouns,
    plain words for informal ones, and a mark at its end, which the encoder's questions have.
    about: the words of earlier questions that say what a follow-up is about, best weighed against whole
    articles. spellings: forms searched as one, the typed one first; corrected: those of them that are names
    misspelt, with the archive's spelling.
    unprinted: the person, place or body that it asks about and the archive never prints. people: the
    surnames, in lower case, of those it names whom the archive knows. news: the matter whose news is asked
    for, which alone is then searched for."""

    question: str
    standalone: str
    spelt_out: str
    focused: str
    about: tuple[Mention, ...] = ()
    spellings: tuple[tuple[str, ...], ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    times: Times = field(default_factory=Times)
    unprinted: str | None = None
    people: frozenset[str] = frozenset()
    news: str | None = None

    @property
    def is_followup(self) -> bool:
        """Tell whether the question leaned on earlier turns."""
        return self.standalone != self.question

    @property
    def wordings(self) -> tuple[str, ...]:
        """What is asked, and the same with each other form of a word in its place."""
        forms = ((typed, form) for typed, *others in self.spellings for form in others)
        return self.spelt_out, *(
            form.join(re.split(rf"\b{re.escape(typed)}\b", self.spelt_out, flags=re.IGNORECASE))
            for typed, form in forms
        )

    @property
    def other_stems(self) -> tuple[str, ...]:
        """Return the stems of the other forms of the question's words, for lexical search."""
        return tuple(stem for group in self.spellings for form in group[1:] for stem in terms(form))


def understand(question: str, history: Sequence[Turn], vocabulary: Vocabulary, today: date) -> Query:
    """Return what `question` asks after `history` (oldest turn first), dates counted from `today`."""
    followup = complete(question, history, vocabulary)
    asked = marked(followup.focused)
    corrected = corrections(asked, vocabulary)
    focused = spelt_out = _printed(asked, corrected, vocabulary)
    if followup.spelt_out != followup.focused:
        spelt_out = marked(followup.spelt_out)
        spelt_out = _printed(spelt_out, corrections(spelt_out, vocabulary), vocabulary)
    forms = spellings(asked, vocabulary)
    news = news_of(focused)
    focused = plainly(news or focused, vocabulary)
    return Query(
        question=question,
        standalone=followup.standalone,
        spelt_out=spelt_out,
        focused=focused if focused.endswith(_MARKS) else f"{focused}?",
        about=followup.about,
        spellings=forms,
        corrected=tuple((token.typed, name) for token, name in corrected),
        times=times(question, today),
        unprinted=unprinted(spelt_out, vocabulary, {typed for typed, *_ in forms}),
        people=known_people(asked, vocabulary),
        news=news,
    )


def _printed(text: str, corrected: Sequence[tuple[Token, str]], vocabulary: Vocabulary) -> str:
    """Return `text` with its names as the archive prints them: spelt so, and with a capital."""
    text = _as_printed(text, corrected)
    return _as_printed(text, capitals(text, vocabulary))


def _as_printed(text: str, corrected: Sequence[tuple[Token, str]]) -> str:
    """Return `text` with every name in `corrected` as the archive prints it: what the encoder can match."""
    for token, name in reversed(corrected):
        ending = token.typed[len(plain(token)) :]
        text = text[: token.start] + name + ending + text[token.end :]
    return text
