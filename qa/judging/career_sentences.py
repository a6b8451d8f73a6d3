"""Whether a sentence tells what is asked of a person's career: English of appointments and departures.

What is asked is left to `careers`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from corpus.calendar_words import MONTHS, WEEKDAYS
from corpus.forenames import is_forename, sex_of, sex_of_titles
from corpus.names import people
from corpus.patterns import regex
from corpus.sentences import sentence_spans
from corpus.variants import is_misprint
from qa.judging.careers import LEAVING, Career
from qa.judging.holders import CAPITAL
from qa.judging.timing import LASTING
from qa.understanding.english import FUNCTION_WORDS, either, lower_words

_POST = either("jobs? roles? posts? positions? employers?")
_WHEN = (
    rf"\b(?:(?:1\d|20)\d\d|{'|'.join((*MONTHS, *WEEKDAYS))}|today|tomorrow|yesterday"
    r"|spring|summer|autumn|winter|christmas|easter|(?:last|next|this|coming) (?:\w+ )?(?:week|month|year)"
    r"|(?:days?|weeks?|months?|years?) (?:ago|later|earlier))\b"
)
_START = (
    r"\b"
    + either(
        r"""start began begin join appoint bec[ao]m arriv hired recruit elected named found establish creat
        launch open form(?:ed|ing) set_up since sign\w*_up mov\w+_in
        t(?:ake|akes|aking|aken|ook)_(?:up|over|on|charge)"""
    )
    + r"\w*"
)
_BRIEFLY = rf"\b{either('brief(?:ly)? short stints? jubilee')}\b"
_NEW_POST = either(
    rf"""join(?:s|ing|ed)? sign(?:s|ed|ing)?_(?:for|with) agreed transfer\w* switch\w*
    (?:new|next|another|other|different)_(?:{_POST}|challenge|chapter|opportunit\w+)
    (?:for|to|as)_(?:an?_|the_)?(?:[\w-]+_)?{_POST} tak(?:e|es|en|ing)_up mov(?:e|es|ed|ing)_(?:on_|over_)?to
    becom\w+ appointed_(?:as|to) retir\w+ to_(?:lead|head|run|work|manage) head\w*_(?:to|for)
    (?:went|gone|goes|going)_(?:on_)?to off_to now_(?:an?|the|works?|runs?|leads?|heads?)"""
)
_PAST = either(
    r"""previous\w* former\w* before used_to had_(?:been|served|run|led) work(?:ed|ing)_(?:for|at|in|as) ex
    began (?:moved|joined|arrived|came)_from career where_(?:he|she|they) return\w* stints?
    other_(?:councils|roles|jobs|posts)"""
)
_LIVES = either(
    r"""liv(?:e|es|ed|ing) resident born based grew_up brought_up hails? native home_(?:in|is|town|city)
    hometown move[ds]?_to from_(?-i:[A-Z])[\w-]+
    (?-i:[A-Z])[\w-]+_(?:road|street|avenue|lane|close|drive|terrace)"""
)
_LEARNT = either(
    r"""universit college academ sixth_form attend head_(?:boy|girl)
    (?-i:[A-Z])[\w’'-]+_(?:primary_|secondary_|grammar_|high_)?school schooldays degree graduat
    stud(?:y|ied|ent) qualif train diploma educat doctora PhD master certificate alumn"""
)
_DIED_OF = either(
    r"""(?:died|death|dying|dead)_(?:of|from|by|in_an?|when|after|while) killed drown cause[ds]?\b illness
    cancer stroke heart_(?:attack|failure|disease) pneumonia dementia covid collapsed suicide overdose fell
    injur crash shot stabb murder accident struck"""
)
_WED = either("marr(?:y|ied|iage) wed(?:ding)? tied_the_knot")
_DEAD = either(
    """die[ds]? dead deaths? killed murdered stabbed shot hit struck crash(?:ed)? drowned passed_away funeral
    buried lost_h(?:is|er)_life"""
)
_LIFE = r"\b(?:1\d|20)\d\d ?[-–—] ?(?:\w+ ){0,3}(?:1\d|20)?\d\d\b"
_AS_WHAT = (
    rf"\bas (?:{either('an? the its their interim acting new')} )*"
    rf"(?!{either('he she they it well part soon long much')}\b)[a-z]"
)
_TOLD: dict[Career, str] = {
    "arrival": rf"{_START}.*{_WHEN}|{_WHEN}.*{_START}",
    "tenure": rf"{LASTING}|{_BRIEFLY}|{_START}.*{_WHEN}|{_WHEN}.*{_START}",
    "leaving": rf"\b{LEAVING}\b.*{_WHEN}|{_WHEN}.*\b{LEAVING}\b",
    "destination": rf"\b{_NEW_POST}\b",
    "title": rf"{_AS_WHAT}|\b(?:becom\w+|{_POST} (?:of|as)|appointed|named)\b|\bits (?:new|next) [a-z]",
    "origin": rf"\b{_PAST}\b",
    "home": rf"\b{_LIVES}\b",
    "education": rf"\b{_LEARNT}",
    "death": rf"\b{_DIED_OF}",
    "birth": rf"\bborn\b.*{_WHEN}|{_WHEN}.*\bborn\b|{_LIFE}",
    "wedding": rf"\b{_WED}\b.*{_WHEN}|{_WHEN}.*\b{_WED}\b",
    "passing": rf"\b{_DEAD}\b.*{_WHEN}|{_WHEN}.*\b{_DEAD}\b|{_LIFE}",
}
_IS_TO_COME = regex(rf"\b{either('is are will')}\b|['’]s\b|['’]ll\b", re.IGNORECASE)
_JOINED = regex(r"\bjoined\b", re.IGNORECASE)
_OF_OTHERS = {  # a sentence about somebody of the other sex, by its first pronoun
    sex: regex(rf"(?:(?!\b(?:he|she)\b).)*\b{pronoun}\b", re.IGNORECASE | re.DOTALL)
    for sex, pronoun in (("m", "she"), ("f", "he"))
}
_TELLING = {career: regex(told, re.IGNORECASE | re.DOTALL) for career, told in _TOLD.items()}
_CAPITAL = regex(rf"\b{CAPITAL}[^\W_]*")
_LEAVES = regex(rf"\b{LEAVING}\b", re.IGNORECASE)
_TO_DO = either(
    """be spend take pursue join become focus care look concentrate return work lead move start run make give
    retire have avoid protect help let"""
)
_FOR_WHAT = either("an? family personal health his her their medical new other another")
_RETURN = either("protest response order")
_WHY_BEHIND = regex(
    rf"\b(?:because|so (?:that|as|he|she|they)|to {_TO_DO}|for {_FOR_WHAT}|as (?:he|she|they|an? result)"
    rf"|by mutual|in {_RETURN}|{either('due over after amid following citing since owing when')})\b|[:–—]",
    re.IGNORECASE,
)
_WHY_AHEAD = regex(
    rf"^\W*{either('after following because amid citing due_to owing_to as having since to unable tired')}\b"
    rf"|^\W*(?:in {_RETURN}|with|under)\b"
    rf"|\b{either('led forced prompted caused reasons? why explain(?:ed|s)? blamed because pressure')}\b",
    re.IGNORECASE,
)
_WHY_NEXT = regex(
    rf"\b{either('because reasons? want(?:s|ed)? wish(?:es|ed)? felt due_to decision decided')}\b",
    re.IGNORECASE,
)
_BECAUSE = regex(
    r"\b(?:because|due to|owing to|reasons?|caused|prompted|blam\w+|cit(?:ed|ing))\b", re.IGNORECASE
)


def tells(text: str, asked: Career, question: str) -> bool:
    """Tell whether some sentence of `text`, not one about other people alone, may tell it."""
    if asked == "departure":
        reason = any(_explains(sentence, after, question) for sentence, after in _about(text, question))
        return reason or bool(_BECAUSE.search(text))
    if asked == "tenure":
        return any(_lasts(sentence, question) for sentence, _ in _about(text, question))
    sentences = (sentence for sentence, _ in _about(text, question))
    if asked == "destination" and _IS_TO_COME.search(question):
        sentences = (_JOINED.sub("", sentence) for sentence in sentences)  # "joined in 2016" is where from
    return any(_TELLING[asked].search(sentence) for sentence in sentences)


def _lasts(sentence: str, question: str) -> bool:
    """Tell whether a sentence tells how long of whom `question` names: where it names them, they are the last
    named before that is told, or nobody is."""
    starts = [match.start() for match in _names_asked(sentence, question)]
    named = people(sentence).mentioned(0, len(sentence))
    is_asked = [any(mention.start <= start < mention.end for start in starts) for mention in named]
    if not any(is_asked):
        return bool(_TELLING["tenure"].search(sentence))
    told = (
        sum(mention.start < match.start() for mention in named)
        for match in _TELLING["tenure"].finditer(sentence)
    )
    return any(before == 0 or is_asked[before - 1] for before in told)


def leaves(text: str, question: str) -> bool:
    """Tell whether some sentence of `text` may tell that whom `question` names leaves: the verb behind the
    name, or in a sentence that names nobody."""
    return any(_leavings(sentence, question) for sentence, _ in _about(text, question))


def _about(text: str, question: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence and the one behind it, but for those that name others than the question does."""
    named = people(text)
    spans = sentence_spans(text)
    nobody, other = not _names_anybody(question), _OF_OTHERS.get(_sex(question))
    for (start, end), behind in zip_longest(spans, spans[1:], fillvalue=(0, 0)):
        of_nobody = not named.mentioned(start, end) and not (other and other.match(text[start:end]))
        if nobody or _names_asked(text[start:end], question) or of_nobody:
            yield text[start:end], text[behind[0] : behind[1]]


def _sex(question: str) -> str:
    """Return the sex of whom a question names by a first name or a title: "m", "f", or "" where unsure."""
    words = [match.group() for match in _CAPITAL.finditer(question)]
    sexes = {sex_of(word) if is_forename(word) else sex_of_titles(word) for word in words} - {""}
    return sexes.pop() if len(sexes) == 1 else ""


def _names_anybody(question: str) -> bool:
    capitals = [match for match in _CAPITAL.finditer(question) if match.start() > 0]
    return bool(capitals) or any(is_forename(word) for word in lower_words(question))


def _names_asked(sentence: str, question: str) -> list[re.Match[str]]:
    """Return the words with a capital that the question says as well, give or take a misprint."""
    asked = frozenset(lower_words(question)) - FUNCTION_WORDS
    return [match for match in _CAPITAL.finditer(sentence) if _is_among(match.group().lower(), asked)]


def _is_among(word: str, asked: frozenset[str]) -> bool:
    return word in asked or any(is_misprint(word, other) for other in asked)


def _explains(sentence: str, after: str, question: str) -> bool:
    """Tell whether a sentence gives a reason for the departure it tells: behind the verb, or ahead of all."""
    leaving = _departure(sentence, question)
    if leaving is None:
        return False
    if _WHY_BEHIND.search(sentence[leaving.end() :]) or _WHY_NEXT.search(after):
        return True
    return bool(_WHY_AHEAD.search(sentence[: leaving.start()]))


def _departure(sentence: str, question: str) -> re.Match[str] | None:
    """Return the verb of leaving behind the name asked about; any, where there is none behind it."""
    return next(iter(_leavings(sentence, question)), _LEAVES.search(sentence))


def _leavings(sentence: str, question: str) -> list[re.Match[str]]:
    """Return the verbs of leaving behind the name asked about; all, where the sentence does not print it."""
    named = _names_asked(sentence, question)
    begin = named[0].end() if named else 0
    return list(_LEAVES.finditer(sentence, begin))
