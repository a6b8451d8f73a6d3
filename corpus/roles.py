"""Who held which post, as printed, and when: "council leader Ann Lee", "Jo Park, who used to be director".

Owns the posts that an article gives to people, with the days that its words and date allow. Which answer a
question about a post gets is for the layers above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from corpus.calendar_words import resolve, times
from corpus.content_words import LONGEST_SENTENCE, Stems, content_stems, overlap, plain, word_stem
from corpus.name_runs import Mention
from corpus.names import people
from corpus.patterns import regex
from corpus.records import Article, Published, Span
from corpus.sentences import sentence_spans

Standing = Literal["held", "former", "coming"]

_HEAD = (
    r"(?i:leader|director|head|chief executive|chief officer|chief constable|chief|constable|commissioner|"
    r"cabinet member|member|minister|secretary|chairman|chairwoman|chair|chairperson|"
    r"president|manager|"
    r"headteacher|headmaster|headmistress|principal|mayor|mayoress|MP|MSP|bishop|vicar|governor|"
    r"harbour master|"
    r"officer|portfolio holder|spokesman|spokeswoman|spokesperson|treasurer|clerk|editor|coroner|judge|lead|"
    r"superintendent|inspector|ombudsman|provost|dean|curator|trustee|founder|owner|convenor|deputy|"
    r"assistant|coach)"
)
_LEAD = r"(?:[A-Za-z][\w’'&-]*,? (?:and )?){0,6}"
_OF = (
    r"(?: for [\w’' -]{2,40}?, [\w’' -]{2,40}? and [\w’'-]+"
    r"|(?: (?:of|for|at|in|on|to|with|and) (?:[\w’'&-]+[, ]{1,2}){0,9}?[\w’'&-]+)?)"
)
_CHOSEN = r"(?:named|appointed|confirmed|elected|chosen|sworn in)(?: as)?"
_BEFORE = regex(rf"(?:^|[^\w’'-])(?P<role>{_LEAD}{_HEAD}{_OF}),? (?:is |was |the )?$")
_AFTER = regex(
    rf"^,? (?:\d{{2}}, )?(?P<way>(?:who )?(?:was|is|has been|had been) {_CHOSEN}|"
    r"(?:who|which) (?:is|was|has been|had been|used to be|currently serves as|serves as|served as|"
    r"became|becomes|will become|is to be|will be)|formerly|previously|currently|now|at present|as|is|"
    r"was|became|"
    r"has been|will be|will become|takes over as|took over as)?,? ?"
    rf"(?!and |but |to )(?:(?P<its>an?|the|its|their|his|her) )?(?P<role>{_LEAD}{_HEAD}{_OF})"
    r"(?=,|\.|;|:|\)|$| (?:who|has|is|was|said|told)\b)"
)
_FORMER = regex(r"\b(?:former(?:ly)?|ex|previous(?:ly)?|used to be|was once|served as|late|then)\b", re.I)
_WAS = regex(rf"\b(?:was|had been)\b(?! {_CHOSEN})")
_STATUS_WORD = regex(r".*\b(?:former|previous|outgoing|current|then|present|new|incoming) (?=\w)", re.I)
_IN_POST = regex(
    r"\b(?:in|held) (?:the |that |his |her )?(?:role|post|job|office|position)\b[^.;]{0,20}? since\b"
)
_COMING = regex(
    r"\b(?:incoming|next|future|designate|will (?:be|become)|is to be|elect|takes over as)\b", re.I
)
_STATUS = regex(
    r"^(?:(?:former|formerly|ex|previous|outgoing|current|currently|new|newly appointed|incoming|"
    r"present|then|"
    r"longstanding|long-serving|the|an?|its|their|his|her|by|from|with|of|for|that|said|as|and|to|in|"
    r"when|where|"
    r"while|but|because|after|under|says|meanwhile|at)[ -])+",
    re.I,
)
_OF_ANOTHER = regex(  # "no relation of the leader", "whose brother is director", "left her job as director"
    r"\b(?:whose|relation|related|married|divorced|left|quit|lost|beat|defeated|ousted|backed|accused"
    r"|(?:brother|sister|wife|husband|son|daughter|father|mother|widow|partner|friend|cousin)"
    r" (?:of|to|is|was))\b"
)
_REACH = 110


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one post, as one sentence prints it.

    `span` cuts the article's text to that sentence. `earliest` and `latest` bound the days on which the
    sentence puts the person in the post: for a former holder, only that it was before `latest`."""

    article: str
    span: Span
    name: str
    role: str
    standing: Standing
    earliest: date | None
    latest: date | None

    @property
    def stems(self) -> Stems:
        """The content stems of the post."""
        return plain(content_stems(self.role)) | _small_words(self.role)


def holdings(article: Article) -> tuple[Holding, ...]:
    """Return the posts that the kept text of `article` gives to people, in order, each printing once."""
    who = people(article.text)
    found: dict[tuple[str, str, Span], Holding] = {}
    for paragraph in article.paragraphs:
        if paragraph.dropped is None:
            for start, end in sentence_spans(article.text[slice(*paragraph.span)]):
                span = (paragraph.span[0] + start, paragraph.span[0] + end)
                for mention in who.mentioned(*span) if end - start <= LONGEST_SENTENCE else ():
                    name = who.fullest(mention.name) or mention.name
                    for holding in _of_mention(article, span, mention, name):
                        found.setdefault((holding.name, holding.role, span), holding)
    since = {name: _in_post_since(name, article) for name, _, _ in found}
    return tuple(_dated(holding, since[holding.name]) for holding in found.values())


def _dated(holding: Holding, since: date | None) -> Holding:
    return replace(holding, earliest=since) if since and holding.standing == "held" else holding


def _in_post_since(name: str, article: Article) -> date | None:
    """Return the first day from which the article says, of this person alone, "in the role since"."""
    surname = re.escape(name.split()[-1])
    told = re.search(
        rf"\b{surname},? (?:who )?(?:has|had) [^.;]{{0,60}}?{_IN_POST.pattern}[^.;,]{{0,40}}", article.text
    )
    days = [resolve(time, article.published)[0] for time in times(told.group())] if told else []
    return days[-1] if days else None


def post_scores(question: str, when: tuple[date, date] | None, held: Sequence[Holding]) -> tuple[float, ...]:
    """Score each holding for a question about a post: in [0, 1], 0 where the post or the time does not fit.

    The score is the share of the question's words for the post that the holding's has, times 1 where the
    days asked for lie within those printed, .5 where they may, 0 where they cannot."""
    wanted = plain(content_stems(question)) | _small_words(question)
    posts = {stem for holding in held for stem in holding.stems}
    asked = frozenset(wanted & posts)
    return tuple(overlap(asked, holding.stems) * _fit(holding, when) for holding in held)


def _fit(holding: Holding, when: tuple[date, date] | None) -> float:
    if when is None:
        return 1.0 if holding.standing == "held" else 0.5
    low, high = holding.earliest, holding.latest
    if (high and when[0] > high) or (low and when[1] < low):
        return 0.0
    sure = holding.standing == "held" and low is not None and high is not None
    return 1.0 if sure and low and high and (high - low).days <= 366 else 0.5


def _of_mention(article: Article, span: Span, mention: Mention, name: str) -> list[Holding]:
    before = article.text[max(span[0], mention.start - _REACH) : mention.start]
    after = article.text[mention.end : min(span[1], mention.end + _REACH)]
    found = []
    ahead = _BEFORE.search(before) if _HEAD_WORD.search(before) else None
    if ahead and _HEAD_WORD.search(ahead["role"]):
        found.append(_holding(article, span, name, _clause(ahead["role"]), _clause(ahead["role"])))
    beside = _AFTER.match(after)
    if (
        beside
        and not _IN_RELATIVE.search(before)
        and (after.startswith(",") or beside["way"])
        and not (beside["its"] and _SAYS.match(after, beside.end()))
    ):
        way = f"{beside['way'] or ''} {beside['role']}"
        way = way + " former" if _WAS.match(beside["way"] or "") else way
        found.append(_holding(article, span, name, beside["role"], way))
    return [holding for holding in found if holding]


_SAYS = regex(r" (?:said|told)\b")
# "Jo Park, whose group backs Ann Lee, is leader"
_IN_RELATIVE = regex(r", (?:who|whose|whom|which)\b[^,.;]*$")
_HEAD_WORD = regex(rf"\b{_HEAD}\b", re.I)


_BROKEN_OFF = regex(r" (?:that|as|when|while|after|before|until|since|if|because|and|but|or)$")
_JOINED = regex(r"([’']s (?:[a-z]+ ){0,2}[a-z]+) and (?=[a-z]+ [a-z])")


def _clause(role: str) -> str:
    """Return the post without the clause that led up to it."""
    if _BROKEN_OFF.search(role.rstrip()):
        return ""  # "elected leader of the council as Ann Lee goes"
    before, to, after = role.partition(" to ")
    role = _JOINED.sub(r"\1 & ", role)
    role = after if to and not _HEAD_WORD.search(before) else role  # "a shock to council leader Ann Lee"
    return re.split(
        r"\b(?:that|by|said|says|when|where|after|because|met|from|calls for|is|was|were|are|has|have|"
        r"and|with|"
        r"[Aa]ccording to) ",
        role,
    )[-1].replace(" & ", " and ")


def _holding(article: Article, span: Span, name: str, role: str, way: str) -> Holding | None:
    standing: Standing = "former" if _FORMER.search(way) else "coming" if _COMING.search(way) else "held"
    words = _STATUS.sub("", _STATUS_WORD.sub("", role.strip(" ,")))
    if not _HEAD_WORD.search(words) or len(words.split()) > 16 or _OF_ANOTHER.search(role):
        return None
    low, high = _said_on(article.text[slice(*span)]) or _days(article.published, standing)
    return Holding(article.id, span, name, words, standing, low, high)


def _said_on(sentence: str) -> tuple[date, date] | None:
    """Return the month or day on which a sentence says that its speaker spoke, where it prints one."""
    told = re.match(
        r"(?:Speaking|Writing)\b[^,]{0,60},|[^“”\"]{0,120}?\b(?:said|told)\b[^“”\"]{0,60}? that\b", sentence
    )
    days = [time.days for time in times(told.group())] if told else []
    return days[0] if len(days) == 1 and days[0] and (days[0][1] - days[0][0]).days <= 31 else None


def _days(published: Published, standing: Standing) -> tuple[date | None, date | None]:
    if standing == "former":
        return None, published.latest
    if standing == "coming":
        return published.earliest, None
    return published.earliest, published.latest


def _small_words(text: str) -> Stems:
    """Return the stems of words that are too common to be content but name posts: "head", "member"."""
    return frozenset(
        word_stem(word) for word in re.findall(r"[A-Za-z]+", text) if _HEAD_WORD.fullmatch(word)
    ) - {""}
