"""Which passages of the archive still claim what a correction withdraws.

Precision first: a passage is tied only where it tells of the same event, in an article that shares
names with the corrected one, and makes the withdrawn point itself, affirmed or denied alike."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.content_words import Stems, is_denied, is_number, overlap, word_stem
from corpus.corrections import Correction
from corpus.names import people, proper_words
from corpus.patterns import regex
from corpus.places import in_article
from corpus.records import Passage, Span
from corpus.sentences import sentence_spans
from corpus.synonyms import event_stem, event_stems

_CAUSE = regex(
    r"[,;]? \b(?:because(?: of)?|after|as a result of|owing to|due to|since|following|as|for)\b ", re.I
)
_PLAIN_CAUSE = regex(r"[,;]? \b(?:because(?: of)?|as a result of|owing to|due to|after)\b ", re.I)
_REASON = regex(
    r"^(?P<cause>.{3,160}?) as (?:the|a|its|their|his|her)? ?(?:main )?(?:reasons?|causes?|grounds?) "
    r"(?:why|for|that|behind|of) (?P<event>.+)",
    re.I | re.S,
)
_REASON_WAS = regex(
    r"^(?:the )?reasons? (?:why|for|that|behind) (?P<event>.{3,160}?) (?:was|were|is|had been) (?P<cause>.+)",
    re.I | re.S,
)
_LED_TO = regex(
    r"\b(?:led to|caused|prompted|forced|resulted in|brought about|(?:was|were|is) behind)\b", re.I
)
_QUOTED = regex(r"[‘“\"'](?P<words>[^‘’“”\"'\n]{3,160})[’”\"']")
_VERB = regex(
    r" (?:(?:was|were|is|are|has|have|had|will|would|could|can|did|does|do|may|might|must|should|"
    r"be)\b|\w{2,20}ed\b)"
)
_SINCE = regex(r"\bsince (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b", re.I)
_CAPITAL = regex(r"(?<=[^.!?]\s)(?<!^)[A-Z][^\W_]+")
_TO_DO = regex(r"\bto (?P<verb>[a-z]+)\b")
_HEADLINED = regex(
    r"\b(?:headlined|entitled|under the headline),? "
    r"(?:\"([^\"\n]{4,200})\"|“([^”\n]{4,200})”|‘([^\n]{4,200}?)’(?!\w)|'([^\n]{4,200}?)'(?!\w))",
    re.I,
)
_EVENT_SHARE = 0.6
_POINT_SHARE = 0.5
_SHARED_NAMES = 2
_MOST_ARTICLES = 300
_HEAD = 4


@dataclass(frozen=True, slots=True)
class _Claim:
    """A withdrawn claim taken apart: what it is about, the point withdrawn, whether that is a denial.

    `names` are the proper words of the claim, `people` those without which it is of somebody else, `verb`
    the one verb that a plain claim without a figure turns on, "" in any other; `instead` are words of the
    correction without which it would say what is claimed; `corrected` the figures, days and names that it
    gives in the place of others: who prints them claims nothing that it withdraws."""

    event: Stems
    point: Stems
    names: Stems
    people: Stems
    denied: bool
    causal: bool
    verb: str = ""
    instead: Stems = frozenset()
    corrected: Stems = frozenset()


def withdrawn_elsewhere(correction: Correction, passages: Sequence[Passage]) -> tuple[tuple[int, Span], ...]:
    """Return the places in `passages` of those that still claim what `correction` withdraws, ascending, each
    with the article's span of the sentence that does.

    Passages of the note itself, and of articles that share fewer than two names with its article, never
    count; nor does what the corrected article prints now, unless it still makes the withdrawn point."""
    claim = _claim(correction)
    if claim is None:
        return ()
    near = frozenset(candidates(correction, _names_by_article(passages)))
    named = _headlined(correction, passages)
    return tuple(
        (place, in_article(passage.spans, sentence))
        for place, passage in enumerate(passages)
        if passage.article in near
        and not _is_note(passage, correction)
        and (sentence := _claiming(passage, claim, named.get(passage.article))) is not None
    )


def _headlined(correction: Correction, passages: Sequence[Passage]) -> dict[str, Passage]:
    """Return the passage at the head of each article whose headline the note gives as that of the story."""
    given = _HEADLINED.search(correction.text)
    headline = _bare(next(filter(None, given.groups()))) if given else ""
    heads = (passage for passage in passages if headline and _bare(passage.text).startswith(headline))
    return {passage.article: passage for passage in reversed([*heads])}


def _bare(text: str) -> str:
    """Return the words of a text in lower case, a space behind each."""
    return "".join(f"{word} " for word in re.findall(r"[^\W_]+", text.lower()))


def candidates(correction: Correction, names: Mapping[str, Stems]) -> tuple[str, ...]:
    """Return the articles that may tell of what is corrected: they share names with the corrected one.

    `names`: the proper words of each article by its id. In a large archive only those that share the most
    are returned, the corrected article first."""
    own = names.get(correction.article, frozenset()) | proper_words(correction.text)
    shared = {
        article: len(own & theirs) for article, theirs in names.items() if article != correction.article
    }
    near = [article for article, count in shared.items() if count >= _SHARED_NAMES]
    near = sorted(near, key=lambda article: -shared[article])[:_MOST_ARTICLES]
    return (correction.article, *near) if correction.article in names else tuple(near)


def same_matter(correction: Correction, passages: Sequence[Passage]) -> tuple[int, ...]:
    """Return the places of the corrected article's own passages that tell of the corrected event, ascending.

    They are what the article prints now: not withdrawn, but not to be read without the note either."""
    claim = _claim(correction)
    if claim is None or not claim.event:
        return ()
    return tuple(
        place
        for place, passage in enumerate(passages)
        if passage.article == correction.article
        and not _is_note(passage, correction)
        and overlap(claim.event, event_stems(passage.text)) >= _EVENT_SHARE
    )


def _is_note(passage: Passage, correction: Correction) -> bool:
    same = passage.article == correction.article
    return same and (passage.correction or bool(set(passage.paragraphs) & set(correction.paragraphs)))


def _names_by_article(passages: Sequence[Passage]) -> dict[str, frozenset[str]]:
    names: dict[str, frozenset[str]] = {}
    for passage in passages:
        names[passage.article] = names.get(passage.article, frozenset()) | proper_words(passage.text)
    return names


def _claim(correction: Correction) -> _Claim | None:
    withdrawn = correction.withdrawn
    if withdrawn is None:
        return None
    event, cause = _event_and_cause(withdrawn)
    about, point = _causal(event, cause) if cause else _plain_claim(withdrawn, correction.stated or "")
    if not about or not point:
        return None
    who = frozenset(word_stem(mention.surname) for mention in people(withdrawn).mentions)
    denied = is_denied(cause or withdrawn)
    said, stated = event_stems(withdrawn), event_stems(correction.stated or "")
    instead = stated - said if not cause and said <= stated else frozenset()
    verb = "" if cause or any(is_number(stem) for stem in point) else _verb(withdrawn, point, instead)
    new = frozenset() if cause else _firm(correction.stated or "") - said
    return _Claim(about, point, proper_words(withdrawn), who & about, denied, bool(cause), verb, instead, new)


def _firm(text: str) -> Stems:
    """Return the stems of the figures, days and names of a text."""
    capital = frozenset(word_stem(match.group()) for match in _CAPITAL.finditer(text)) - {""}
    return capital | frozenset(stem for stem in event_stems(text) if is_number(stem))


def _verb(withdrawn: str, point: Stems, instead: Stems) -> str:
    """Return the first word of what is said of the subject, where it is of the point: "approved"; and "voted"
    of "voted to close", where something else was voted for."""
    verb = _VERB.search(withdrawn)
    told = re.findall(r"[^\W\d_]+", withdrawn[verb.start() :]) if verb else []
    stems = [stem for stem in map(event_stem, told) if stem]
    return stems[0] if stems and (stems[0] in point or instead) else ""


def _causal(event: str, cause: str) -> tuple[Stems, Stems]:
    point = _quoted_stems(cause) or event_stems(cause)
    return event_stems(event) - point, point


def _event_and_cause(withdrawn: str) -> tuple[str, str]:
    reason = _REASON.match(withdrawn) or _REASON_WAS.match(withdrawn)
    if reason:
        return reason["event"], reason["cause"]
    parts = _PLAIN_CAUSE.split(withdrawn, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 else (withdrawn, "")


def _quoted_stems(text: str) -> Stems:
    return frozenset().union(*(event_stems(match["words"]) for match in _QUOTED.finditer(text)))


def _plain_claim(withdrawn: str, stated: str) -> tuple[Stems, Stems]:
    """Return what a claim is about and its point: what the correction does not say, figures first.

    The year of a "since" is no point, unless the correction gives another; and where it says all the words
    of the claim and more ("voted to consult on closing it"), the point is what was said to be done."""
    verb = _VERB.search(withdrawn)
    said = event_stems(withdrawn)
    subject = event_stems(withdrawn[: verb.start()]) if verb else frozenset()
    dated = withdrawn if _SINCE.search(stated) else _SINCE.sub(" ", withdrawn)
    new = event_stems(dated) - event_stems(stated)
    done = _TO_DO.search(withdrawn)
    if not new and done:
        return said - subject - {event_stem(done["verb"])}, frozenset((event_stem(done["verb"]),))
    firm = frozenset(stem for stem in new if is_number(stem))
    firm = firm or (new & proper_words(withdrawn) if proper_words(stated) - proper_words(withdrawn) else firm)
    point = firm or _quoted_stems(withdrawn) or (new - subject - proper_words(withdrawn)) or new - subject
    return said - point, point


def _claiming(passage: Passage, claim: _Claim, head: Passage | None) -> Span | None:
    """Return the sentence of a passage that makes the claim: the event anywhere in it, the point in that.

    `head` is that of an article which the note names by its headline: the event need not be told anew."""
    text = passage.text
    if passage is not head and not any(stem[:_HEAD] in text.lower() for stem in claim.event):
        return None  # cheap, and true of many passages of an archive
    if head is None and not _tells_of(event_stems(text), claim):
        return None
    return next((span for span in sentence_spans(text) if _makes_point(text[slice(*span)], claim)), None)


def _tells_of(stems: Stems, claim: _Claim) -> bool:
    """Tell whether a passage of these stems is of the event of a claim."""
    words = claim.event - claim.names
    if overlap(claim.event, stems) < _EVENT_SHARE or not claim.people <= stems:
        return False
    return not words or overlap(words, stems) >= _POINT_SHARE


def _makes_point(sentence: str, claim: _Claim) -> bool:
    if claim.corrected and claim.corrected <= event_stems(sentence) | _firm(sentence):
        return False
    if not claim.causal:
        return _holds(sentence, claim)
    causes = [sentence[cause.end() :] for cause in _CAUSE.finditer(sentence)]
    causes += [sentence[: effect.start()] for effect in _LED_TO.finditer(sentence)]
    return any(_holds(words, claim) for words in causes)


def _holds(words: str, claim: _Claim) -> bool:
    stems = event_stems(words)
    share = 1.0 if any(is_number(stem) for stem in claim.point) else _POINT_SHARE
    made = overlap(claim.point, stems) >= share and (not claim.verb or claim.verb in stems)
    return made and is_denied(words) == claim.denied and not claim.instead & stems
