"""What a question of change asks of a sentence, and whether one tells it: a rating, a plan, a fate, a sum.

Where the sentences come from and their order are for `timeline`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from corpus.calendar_words import times
from corpus.claim_words import COUNTABLE, MONEY, RATED, ratings_in
from corpus.content_words import Stems, overlap
from corpus.names import people
from corpus.patterns import regex
from corpus.records import Span
from corpus.synonyms import event_stems
from index.remarks import Remark
from qa.answer import Citation
from qa.newsroom.departures import LEAVING, is_post, leaves, post_asked, titled
from qa.newsroom.happenings import PLAN, befalls, leaves_or_befalls, thing_asked
from qa.newsroom.namesakes import is_of_namesake
from qa.newsroom.shown import Shown
from qa.newsroom.states import State, time_told

_OF_CHANGE = event_stems(
    """change changed develop develops evolve evolved fare fared grow grown rise fall progress improve moved
    went gone become became happen happened leave left resign quit depart hold held serve led run came come
    close open list trace history timeline order plan plans proposal people"""
)
_OVER_TIME = regex(r"\bover (?:time|the (?:\w+ ){0,2}(?:years?|months?|decades?))\b", re.I)
_PLANNING = regex(
    r"\b(?:set(?:ting)? up|new|plan(?:s|ned|ning)?|propos\w+|creat\w+|"
    r"establish\w*|form(?:ed|ation)|launch\w*|prepar\w+|introduc\w+|built|build|approv\w+|agree[ds]?|"
    r"reject\w*|scrap\w*|drop(?:s|ped|ping)?|abandon\w*|shelv\w+|delay\w*|postpon\w+|halt\w*|go-ahead|"
    r"withdr[ae]w\w*|merg\w+)\b",
    re.I,
)
_NUMBER_ASKED = regex(r"\bhow (?:has|have|did) the (?:number|total)s?\b", re.I)
_SUM_ASKED = regex(
    r"\bhow (?:has|have|did) the (?:\w+ )?(?:cost|price|bill|budget|spending|debt|deficit)s?\b", re.I
)
_WHO = regex(r"^\W*who (?:has|have) (?:been|held|led|run|served|headed)\b", re.I)
_HEADS = regex(
    r"(?<!group )(?<!party )(?<!deputy )(?<!shadow )(?<!opposition )"
    r"\b(?:director|leader|head|chief|chair\w*|manager|principal|mayor|captain|editor)\b",
    re.I,
)
_LEADS = regex(r"^\W*who (?:has|have) (?:led|run|headed)\b", re.I)
_THEN = regex(r"^\W*(?:before|until|up to|prior to) (?:that|then|now)\b", re.I)
_HOPED = regex(r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|expect(?:s|ed)?|will be|would be|could be) ", re.I)
_GOES_BACK = regex(r"^(?:It|The [a-z]+) (?:is|was|has|had|remains?|remained|ke(?:eps|pt)|gets?|got)\b")
_RATING = 0.34
ENOUGH = 0.51
SURELY_ENOUGH = 0.7


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of a sentence.

    `post` finds the post, `thing` the thing whose fate is asked; `holders` are the names in the post, by
    article, `others` of those once in it or not yet."""

    question: str
    stems: Stems
    post: re.Pattern[str] | None = None
    thing: re.Pattern[str] | None = None
    holders: dict[str, set[str]] = field(default_factory=dict)
    others: dict[str, set[str]] = field(default_factory=dict)

    @property
    def everywhere(self) -> bool:
        """Tell whether any sentence of a passage may tell it: what is asked is known by grammar."""
        return bool(self.post or self.thing)

    @property
    def of_people(self) -> bool:
        """Tell whether it is what holders of a post did, or what befell them."""
        return self.post is not None


def asked_of(question: str, posts: Sequence[Remark], shown: Shown) -> Asked:
    """Return what `question` asks; `posts` are those that the articles found print."""
    post = post_asked(question)
    thing = None if post else thing_asked(question)
    words = (post or thing).sub(" ", question) if post or thing else question  # type: ignore[union-attr]
    asked = Asked(question, event_stems(_OVER_TIME.sub(" ", words)) - _OF_CHANGE, post, thing)
    for remark in posts:
        if post and remark.span and is_post(post, remark.words[1]):
            article = shown.offered(remark.row, remark.span).article.id
            others = asked.holders if remark.words[2] == "held" else asked.others
            others.setdefault(article, set()).add(remark.words[0])
    return asked


def state_of(asked: Asked, citation: Citation, place: Span, rank: int, source: tuple[int, Span]) -> State:
    """Return the state that a marked sentence tells, less the heading that stands over it."""
    text = citation.run_on[slice(*place)].rsplit("\n", 1)[-1]
    published = citation.article.published
    event = _event(asked, citation, text)
    aside = event and event.group().startswith(",")  # "since replaced": at a time that no word names
    when = published if aside else time_told(text, published, event.start() if event else None)
    stems = event_stems(text)
    share = len(asked.stems & stems) / max(1, len(stems))
    return State(when, text, rank, citation.article.id, when != published, share, source)


def tells(asked: Asked, citation: Citation, place: Span, enough: float) -> bool:
    """Tell whether a sentence shares what is asked, and rates, plans, counts or tells a fate where asked."""
    sentence = citation.run_on[slice(*place)].rsplit("\n", 1)[-1]
    stems = event_stems(sentence)
    if (_THEN.match(sentence) and not times(sentence)) or is_of_namesake(asked.question, sentence):
        return False  # of a time that another sentence names, or of something else
    if RATED.search(asked.question):
        given = bool(ratings_in(sentence)) and not _HOPED.search(sentence)
        stems |= event_stems(citation.article.title) if _GOES_BACK.match(sentence) else frozenset()
        return given and overlap(asked.stems, stems) >= _RATING
    if asked.everywhere:
        stems |= event_stems(citation.article.title)
        shares = not asked.stems or overlap(asked.stems, stems) >= enough
        return shares and bool(_event(asked, citation, sentence))
    return (not asked.stems or overlap(asked.stems, stems) >= enough) and _is_such(asked, sentence)


def _is_such(asked: Asked, sentence: str) -> bool:
    """Tell whether a sentence plans, counts, costs, names a head or tells who leaves, where that is asked."""
    wanted = (
        (PLAN, _PLANNING),
        (_NUMBER_ASKED, COUNTABLE),
        (_SUM_ASKED, MONEY),
        (_LEADS, _HEADS),
        (LEAVING, LEAVING),
    )
    if _WHO.match(asked.question) and not people(sentence).full:
        return False
    return all(told.search(sentence) for asks, told in wanted if asks.search(asked.question))


def _event(asked: Asked, citation: Citation, sentence: str) -> re.Match[str] | None:
    """Return the words that tell of the departure or the fate asked for; None where no such is asked."""
    leaving = LEAVING.search(asked.question)
    if asked.post:
        told = leaves if leaving else leaves_or_befalls
        return told(asked.post, sentence, _holders(asked, citation, sentence))
    if asked.thing:
        return befalls(asked.thing, sentence)
    return LEAVING.search(sentence) if leaving else None


def _holders(asked: Asked, citation: Citation, sentence: str) -> Collection[str]:
    """Return who holds the post asked for, by the text or the title of the citation's article."""
    article = citation.article
    if asked.post is None:
        return ()
    named = people(f"{article.title}\n{sentence}").full
    held = asked.holders.get(article.id, set()) | set(titled(asked.post, article.title, named))
    return held - asked.others.get(article.id, set())
