"""Who left: whether a sentence tells that a holder of the post asked for leaves it, and at which words.

Owns the grammar of departures and the post that an article's title gives. The posts printed in the text are
the index's; order in time is for `timeline`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from corpus.callings import DEPUTIES, is_occupation
from corpus.content_words import DENIAL
from corpus.patterns import regex

LEAVING = regex(
    r"\b(?:leav(?:e|es|ing)|"
    r"left(?! (?:high|in|behind|with|without|to|no|him|her|them|us|it|over|out|open)\b)|"
    r"resign\w*|quits?|depart(?:s|ed|ing|ures?)?|retir\w+|(?:step|stand|stood)\w* (?:down|aside)|"
    r"(?:goes|gone|going)(?! (?:to|on|up|through|nowhere|ahead|over|into|back|well|wrong)\b)|"
    r"g(?:ive|ives|iving|ave|iven) up (?:the|his|her|their) (?:post|role|job))\b",
    re.I,
)
_ASKED = regex(
    r"^\W*(?:which|what|how many) (?:of (?:the|its|our) )?(?P<post>[\w’' -]{1,60}?) (?:have|has|had|did)\b",
    re.I,
)
FATE_ASKED = (
    r"^\W*(?:what|whatever) (?:became|has become|happened|has happened) (?:of|to|with) "
    r"(?:the |our |its |their )?"
)
_POST_FATE_ASKED = regex(rf"{FATE_ASKED}(?P<post>[a-z][\w’' -]{{1,60}}?)\W*$")
_HEAD = regex(r"^(?:\S+ )*?\S+?(?= (?:of|for|at|in|on|to|from)\b|$)")
_NOT_IN_POST = rf"(?:{'|'.join(DEPUTIES)}|shadow|former|ex|previous|incoming|next|new|future|then)"
_NOT_YET = regex(rf"\b{_NOT_IN_POST}[ -](?:[\w’'&-]+ ){{0,3}}$", re.I)
_OTHER_CLAUSE = regex(
    r"[“”\"]|\b(?:said|says|saying|told|added|warned|claimed|insisted|asked|met|after|before|when|because|"
    r"while|if|until|whose|that)\b|[a-z] [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? who\b|^[’']s?\b",
)
_NEW_SUBJECT = regex(r",? (?:and|but|as) (?:the|an?|its|their|his|her|he|she|they|[\w’'-]+[’']s)\b")
_APPOSITION = regex(r"(?: (?:of|for|at|in) [^,.;]{1,60})?(?:,? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?")
_ARRIVES = regex(
    r"\b(?:appoint\w*|named|joins?|tak(?:es?|ing) over|becom\w+|starts?|hired?|recruit\w*|welcom\w+)\b", re.I
)
_CALLED_ON = regex(r"\bcall\w* (?:on|for)\b|\b(?:urg|demand)\w*\b", re.I)
_UNREAL = regex(rf"{DENIAL}|\b(?:ought|should|must|might|could|would|may|refus\w+|declin\w+)\b", re.I)
_FROM_POST = regex(r"^ (?:(?:the|his|her|their) )?(?:(?:post|role|job|position) )?(?:as|of) ", re.I)
_NO_POST = regex(r"(?!)")
_NAMED = regex(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")
_ELSEWHERE = regex(
    r"^(?: (?:the|a|an|his|her|their))? (?:meeting|room|chamber|scene|building|hospital|home|house|court)\b"
)


def post_asked(question: str) -> re.Pattern[str] | None:
    """Return what finds the post in print that a question asks the leavers or the fate of; else None.

    "Which head teachers have left?" asks for "head teacher", "head teachers" and "headteacher"."""
    asked = _ASKED.match(question) if LEAVING.search(question) else _fate(question)
    head = _HEAD.match(asked["post"]) if asked else None
    if head is None or (not LEAVING.search(question) and not is_occupation(head.group().split()[-1])):
        return None
    *words, last = (re.escape(word) for word in head.group().split())
    last = re.sub(r"(?<=m)en$", "[ae]n", re.sub(r"ies$", "(?:y|ies)", last))
    last = last.removesuffix("s") + "s?" if last.endswith("s") else last
    return re.compile(r"\b" + r"[ -]?".join((*words, last)) + r"\b", re.I)


def leaves(post: re.Pattern[str], sentence: str, holders: Collection[str] = ()) -> re.Match[str] | None:
    """Return the verb by which a sentence tells that a holder of the post leaves; None where it does not.

    The post, or the name of one of `holders`, must be the verb's own subject, or the post what is left; what
    ought to be, or is denied, is no departure."""
    return next(subject_verbs(LEAVING, post, sentence, holders), None)


def subject_verbs(
    verbs: re.Pattern[str], post: re.Pattern[str], sentence: str, holders: Collection[str] = ()
) -> Iterator[re.Match[str]]:
    """Yield the matches of `verbs` whose subject is the post or one of its `holders`, in order."""
    for verb in verbs.finditer(sentence):
        before, after = sentence[: verb.start()], sentence[verb.end() :]
        if _ELSEWHERE.match(after) or not is_real(before):
            continue
        subject = any(
            not _NOT_YET.search(before[: found.start()]) and _is_one_clause(before[found.end() :])
            for found in post.finditer(before)
        )
        if subject or _left_post(post, after) or any(_is_subject(name, before) for name in holders):
            yield verb


def leaves_by_name(name: str, sentence: str) -> bool:
    """Tell whether a sentence tells that the one of that name leaves."""
    return any(True for _ in subject_verbs(LEAVING, _NO_POST, sentence, (name,)))


def is_real(before: str) -> bool:
    """Tell whether what follows `before` is told to be so: not denied, asked for or only possible."""
    return not (_UNREAL.search(_clause(before)) or _CALLED_ON.search(before))


def is_post(post: re.Pattern[str], role: str) -> bool:
    """Tell whether a role as printed is the post asked for, and not that of a deputy or a former holder."""
    return any(not _NOT_YET.search(role[: found.start()]) for found in post.finditer(role))


def titled(post: re.Pattern[str], title: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return those of `names` to whom a title gives the post: "Director Ann Lee to leave"."""
    return tuple(
        name
        for name in names
        if (at := title.find(name)) >= 0 and not _ARRIVES.search(title)
        for found in post.finditer(title[:at])
        if not title[found.end() : at].strip() and not _NOT_YET.search(title[: found.start()])
    )


def _fate(question: str) -> re.Match[str] | None:
    """Return the post in a question of what became of its holder."""
    return _POST_FATE_ASKED.match(question[:1].lower() + question[1:])


def _clause(before: str) -> str:
    return re.split(r"[,;:.]", before)[-1]


def _left_post(post: re.Pattern[str], after: str) -> bool:
    way = _FROM_POST.match(after)
    found = post.search(after, way.end()) if way else None
    between = after[way.end() : found.start()] if way and found else ""
    return bool(found) and not re.search(r"[,;.]", between) and not _NOT_YET.search(" " + between)


def _is_subject(name: str, before: str) -> bool:
    """Tell whether a name, printed in full or by surname, is the subject of what follows `before`."""
    places = list(re.finditer(rf"\b{re.escape(name.split()[-1])}\b", before))
    between = before[places[-1].end() :] if places else "’s"
    return _is_one_clause(between) and not _NAMED.search(between)


def _is_one_clause(between: str) -> bool:
    """Tell whether the words between a subject and a verb bring in no other subject, but one joined to it."""
    other = _NEW_SUBJECT.search(between)
    joined = other is None or _APPOSITION.fullmatch(between[: other.start()])
    return bool(joined) and not _OTHER_CLAUSE.search(between)
