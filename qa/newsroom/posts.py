"""Who held a post, and who somebody is: answered from the posts that articles print, at the time asked about.

Reorders what the search found and never adds to it. How posts are read out of articles is for
`corpus.roles`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.callings import DEPUTIES
from corpus.content_words import content_stems, plain, word_stem
from corpus.names import proper_words
from corpus.patterns import regex
from corpus.records import Article, Passage, Span
from corpus.roles import Holding, Standing, post_scores
from index.generation import Generation
from index.remarks import Remark
from qa.folding import Found
from qa.judging.holders import FOLLOWS
from qa.newsroom.timeliness import newest_before
from qa.speaking import meant_by
from qa.understanding.dates import Period
from qa.understanding.english import ORGANISATIONS, WORD, words_of
from qa.understanding.question import Query

_ASKS = regex(
    r"^\W*who(?:[’']?s| (?:is|was|were|are|became|has been|had been)) (?:the |our |its |now |currently )?",
    re.I,
)
_IN_CHARGE = regex(
    r"^\W*who(?:[’']?s| is| was| has been| had been)? ?(?:now |currently )?"
    r"(?:in charge of|(?:head|lead|runn)ing(?: up)?|runs?|ran|leads?|led|heads?|headed(?: up)?) "
    r"(?:the |our |its )?",
    re.I,
)
_TO_COME = regex(
    r"^\W*(?:and |so )?who(?:[’']ll| (?:will|would|should|could|may|might|can|is going to)) ", re.I
)
_PRESENT = regex(r"^\W*(?:who|what)(?:[’']?s| is| are| does| runs?| leads?| heads?)\b", re.I)
_AT_THE_TIME = regex(r",? (?:when|while|at the time(?: that| when)?) (?P<event>.+)", re.I | re.S)
_NAME = r"(?P<name>[\w’'.-]+(?: [\w’'.-]+){0,4}?)"
_POST = "(?:job|role|post|position|rank|job title)"
_THEN = "(?: (?:then|now|back then|at (?:the|that) (?:time|moment|point)|these days|currently))?"
_WHO_IS = tuple(
    regex(rf"^\W*(?:and |so )?{pattern}{_THEN}\W*$", re.I)
    for pattern in (
        rf"who(?:[’']s|(?: (?:is|was|are|were))?) {_NAME}",
        rf"what(?:[’']s| is| was) {_NAME}(?:[’']s|(?<=s)[’']) {_POST}",
        rf"{_NAME},? what(?:[’']s| is| was) (?:his|her|their) {_POST}",
        rf"what {_POST} (?:does|did|has|had) {_NAME} (?:do|have|hold|held|had)",
        rf"what {_POST} (?:is|was) {_NAME}(?: in)?",
        rf"what does {_NAME} do(?: for (?:a living|work))?",
    )
)
_WHO_IS_THERE = regex(  # "Who is Ann Lee on Keld Council?"
    rf"^\W*(?:and |so )?who(?:[’']s|(?: (?:is|was))?) {_NAME} (?:on|at|in|of|from|with) ", re.I
)
_SECOND = regex(  # who stands in for somebody is printed by either word
    r"^\W*(?:(?i:and|so|but|what about|how about) )?"
    r"(?P<whose>[A-Z][\w’'.-]*(?: [\w’'.-]+){0,4}?(?:[’']s|(?<=s)[’'])) "
    r"(?:deputy|assistant|number two|second[ -]in[ -]command)\W*$"
)
_CALLED = r"(?:[A-Z][\w-]*\s)*[A-Z][\w-]*"
_OWNERS = (  # "Ann Lee's deputy", "deputy to Ann Lee"
    regex(rf"\b({_CALLED})(?:[’']s|(?<=s)[’'])(?=\s)"),
    regex(rf"\bto ({_CALLED})"),
)
POST_CANDIDATES = 40
_AROUND = regex(r"\b(?:before|after|since|until|prior to|between|following) (?:[a-z]+ )?[A-Z]")
_WHOSE = regex(r"\b(?:his|her|their) (?:deput|assist|success|predecess|replac|number two|second)", re.I)
_SURE = 0.99
_ANY_LATER = date.max.isoformat()
_LESSER = frozenset(map(word_stem, DEPUTIES))
_LEADING = frozenset(
    word_stem(word)
    for word in ("director", "head", "chief", "leader", "executive", "manager", "lead", "chair", "principal")
)
_OF_MANY = _LEADING | frozenset(  # every body has one: which is meant must be printed with it
    map(
        word_stem,
        words_of(
            """officer member minister secretary president chairman chairwoman deputy assistant spokesman
            spokeswoman treasurer clerk editor trustee founder owner coach governor inspector judge"""
        ),
    )
)
_BODIES = frozenset(map(word_stem, ORGANISATIONS))
_PREPOSITION = regex(r"\b(?:of|for|at|in|on|to|with)\b")
_NEWLY = regex(r"\b(?:new|next|incoming)\b", re.I)
_GENERIC = frozenset(("current", "present", "time", "post", "moment", "recent", "latest", "newest"))


def asks_for_post(query: Query) -> bool:
    """Tell whether a question asks who holds, or held, a post, or which somebody holds: "Who is Ann Lee?"."""
    if _TO_COME.match(query.standalone):
        return False  # who holds it now is no answer
    asks = _ASKS.match(query.standalone) or _IN_CHARGE.match(query.standalone)
    return bool(asks or _named(query.spelt_out) or _SECOND.match(query.spelt_out))


def asks_for_holder_now(query: Query) -> bool:
    """Tell whether a question asks who holds a post at present, or which somebody holds."""
    return query.times.period is None and bool(_PRESENT.match(query.standalone)) and asks_for_post(query)


def _named(question: str) -> str | None:
    """Return the name of whom it is asked who they are; it may be no person's."""
    return next((match["name"] for pattern in _WHO_IS if (match := pattern.match(question))), None)


def holder_first(query: Query, found: list[Found], generation: Generation) -> list[Found]:
    """Return what was `found` with the passage first that prints the post asked for, where one surely does.

    It gets the score of the one that it goes before, so that no later ordering by scores undoes this."""
    row = _holding_row(query, [one.hit.row for one in found], generation)
    holder = next((one for one in found if one.hit.row == row), None)
    if holder is None:
        return found
    score = max(holder.hit.score, found[0].hit.score)
    return [
        replace(holder, hit=replace(holder.hit, score=score)),
        *(one for one in found if one is not holder),
    ]


def _holding_row(query: Query, rows: Sequence[int], generation: Generation) -> int | None:
    """Return which of `rows`, best first, surely prints the post asked for; None where none does."""
    best = _surest(query, _sure(query, rows, generation), rows)
    return best.row if best else None


def _surest(query: Query, sure: Sequence[Remark], rows: Sequence[int]) -> Remark | None:
    """Return of several posts the newest where the present is asked about, else the best."""
    newest = asks_for_holder_now(query)
    places = {row: place for place, row in enumerate(rows)}
    return max(
        sure, key=lambda remark: (_newest(remark) if newest else ("", ""), -places[remark.row]), default=None
    )


def holder_sentence(query: Query, rows: Sequence[int], generation: Generation) -> Span | None:
    """Return the article's span of the sentence at the first of `rows` that prints who held the post; None
    where there is none, or another of them prints it better."""
    sure = _sure(query, rows, generation)
    best = _surest(query, sure, rows)
    if best is None or best.row != rows[0]:
        return None
    return next(remark.span for remark in sure if remark.row == best.row)


def _newest(remark: Remark) -> tuple[str, str]:
    """Return what sorts posts by the days printed: by the first day first, which cannot but have come."""
    _, _, _, first, last = remark.words
    return first, last or _ANY_LATER


def _sure(query: Query, rows: Sequence[int], generation: Generation) -> list[Remark]:
    """Return the posts printed in `rows` that are asked for, at the time asked about: or those of whom is."""
    untold = _AROUND.search(query.spelt_out) or _WHOSE.search(query.spelt_out)
    if untold or not asks_for_post(query) or newest_before(query.times, generation):
        return []
    posts = [remark for remark in generation.remarks.on(rows) if remark.kind == "post"]
    held = _held_by(query, posts) or _held(query, posts, generation)
    if _NEWLY.search(query.spelt_out):
        return [one for one in held if one.words[2] == "coming" or FOLLOWS.search(_sentence(one, generation))]
    return held


def _sentence(remark: Remark, generation: Generation) -> str:
    return generation.passage(remark.row)[1].text[slice(*remark.span)] if remark.span else ""


def _held_by(query: Query, posts: list[Remark]) -> list[Remark]:
    """Return the posts of whom it is asked who they are: "Who is Ann Lee?"."""
    name = _named(query.spelt_out) or _known_there(query)
    meant = meant_by(name, [remark.words[0].casefold() for remark in posts]) if name else []
    return [remark for remark in posts if remark.words[0].casefold() in meant]


def _known_there(query: Query) -> str | None:
    """Return the name of whom the archive knows and it is asked who they are in a place or a body."""
    there = _WHO_IS_THERE.match(query.spelt_out)
    return there["name"] if there and there["name"].split()[-1].lower() in query.people else None


def _held(query: Query, posts: list[Remark], generation: Generation) -> list[Remark]:
    """Return the posts asked for, by all that a follow-up is about, or else by its own words or others for
    who stands in for somebody."""
    whole = [query.standalone] if query.is_followup else []
    asked_for = _post_words(query.standalone)  # a "minister" is none of the Minster, however like it
    same = (wording for wording in query.wordings if asked_for <= _post_words(wording))
    wordings = dict.fromkeys((*whole, *same, *_second(query.spelt_out)))
    period = query.times.period
    posts = posts if period else _not_former(posts)
    asked = (_held_as(wording, period, posts, generation) for wording in wordings)
    return next(filter(None, asked), [])


def _post_words(text: str) -> frozenset[str]:
    return _OF_MANY.intersection(map(word_stem, WORD.findall(text)))


def _second(question: str) -> Iterator[str]:
    """Yield other wordings of who somebody's deputy is: "and Ann Lee's deputy?"."""
    if match := _SECOND.match(_ASKS.sub("", question)):
        yield from (f"Who is {match['whose']} {post}?" for post in ("deputy", "assistant"))


def _held_as(
    question: str, period: Period | None, posts: list[Remark], generation: Generation
) -> list[Remark]:
    asked = question.replace(period.words, " ") if period else question
    if event := _AT_THE_TIME.search(asked):
        asked = asked[: event.start()]
    leading = bool(_IN_CHARGE.match(asked))
    asked = (_IN_CHARGE if leading else _ASKS).sub("", asked)
    held, names = [_holding(remark) for remark in posts], frozenset(asked.split())
    scores = _scores(asked, _days(period), held)
    return [
        remark
        for remark, holding, score in zip(posts, held, scores, strict=True)
        if score >= _SURE
        and holding.name.split()[-1] not in names  # who is named is not asked for
        and (not leading or _leads(asked, holding.role))
        and (leading or _names_post(asked))
        and _covers(asked, holding, *generation.passage(remark.row))
        and (not event or _tells(generation.passage(remark.row)[1], event["event"]))
    ]


def _not_former(posts: Sequence[Remark]) -> list[Remark]:
    """Return the posts without those of people who are printed as having left a like one, no earlier."""
    former = [one for one in posts if one.words[2] == "former"]
    return [one for one in posts if one in former or not any(_ends(other, one) for other in former)]


def _ends(former: Remark, held: Remark) -> bool:
    """Tell whether a former post is one held before by the same person."""
    is_later = (former.words[4] or _ANY_LATER) >= held.words[3]
    same = former.words[0] == held.words[0] and is_later
    return same and not _holding(former).stems.isdisjoint(_holding(held).stems)


def _scores(asked: str, when: tuple[date, date] | None, held: Sequence[Holding]) -> list[float]:
    """Score each holding; a post that prints no name needs not print the place asked about: the newest
    "chief constable" in news of Wesshire is Wesshire's. Its article must (`_covers`)."""
    scores = post_scores(asked, when, held)
    places = proper_words(f"Who {asked}") - _BODIES - _OF_MANY
    placeless = " ".join(word for word in WORD.findall(asked) if word_stem(word) not in places)
    if not plain(content_stems(placeless)) - _OF_MANY - _GENERIC:
        return list(scores)
    implied = post_scores(placeless, when, held)
    return [
        max(score, other) if not proper_words(f"Who {holding.role}") else score
        for score, other, holding in zip(scores, implied, held, strict=True)
    ]


def _names_post(asked: str) -> bool:
    """Tell whether something of a post is asked for, not somebody's name alone."""
    words = plain(content_stems(asked)) - _GENERIC - proper_words(f"Who {asked}")
    return bool(words or _post_words(asked))


def _leads(asked: str, role: str) -> bool:
    """Tell whether a post is that of who leads what is asked about: a "director of schools at the council"
    leads schools, and no council."""
    led, wanted = plain(content_stems(" ".join(_PREPOSITION.split(role)[:2]))), plain(content_stems(asked))
    return bool(led & _LEADING) and (wanted - proper_words(f"Who {asked}") or wanted) <= led


def _tells(article: Article, event: str) -> bool:
    """Tell whether an article has all the words of an event at whose time a post was held."""
    return plain(content_stems(event)) <= plain(content_stems(article.text))


def _covers(asked: str, holding: Holding, passage: Passage, article: Article) -> bool:
    """Tell whether every word asked is of the post, and every name asked at least of its article.

    A deputy's post is not the one above it. Whose the post is ("Ann Lee's deputy", "deputy to Ann Lee") must
    stand in the passage: an article may name several deputies."""
    names = proper_words(f"Who {asked}") - _OF_MANY  # a Minister is called so by the post alone
    owners = proper_words(" ".join(owner for pattern in _OWNERS for owner in pattern.findall(asked)))
    if not owners <= proper_words(passage.text):
        return False
    wanted = plain(content_stems(asked)) - _GENERIC
    if holding.stems & _LESSER - wanted:
        return False
    return wanted - names <= holding.stems and names <= holding.stems | proper_words(article.text)


def _days(period: Period | None) -> tuple[date, date] | None:
    return (period.since or date.min, period.until or date.max) if period else None


def _holding(remark: Remark) -> Holding:
    name, role, standing, low, high = remark.words
    kept: Standing = "former" if standing == "former" else "coming" if standing == "coming" else "held"
    return Holding("", remark.span or (0, 0), name, role, kept, _day(low), _day(high))


def _day(printed: str) -> date | None:
    return date.fromisoformat(printed) if printed else None
