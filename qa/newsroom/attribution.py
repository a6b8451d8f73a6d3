"""Who says the words marked in a citation: the one claim that a reader will repeat in print.

Who says which sentence was found while the index was built; here it is held against the mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import Span, Speaker
from index.remarks import Remark
from qa.answer import Citation
from qa.newsroom.shown import marked


def attributed(citation: Citation, remarks: Sequence[Remark]) -> Citation:
    """Return `citation` with the speaker of its marked words; `remarks` are those on its passage.

    It has none unless every marked word lies within words of theirs: who speaks in the sentence beside it has
    not said this one."""
    spoken = list(_spoken(citation, remarks))
    names = dict.fromkeys(speaker.name for speaker, _ in spoken)
    said = (_by_one([one for one in spoken if one[0].name == name], citation) for name in names)
    return replace(citation, speaker=next(filter(None, said), None))


def _spoken(citation: Citation, remarks: Sequence[Remark]) -> Iterator[tuple[Speaker, Span]]:
    """Yield the speakers of sentences that the mark touches, each with the sentence's place in the text."""
    for remark in remarks:
        place = marked(citation, remark.span) if remark.kind == "spoken" else None
        if place:
            name, role, manner = remark.words
            yield Speaker(name, role or None, manner), place  # type: ignore[arg-type]


def _by_one(spoken: Sequence[tuple[Speaker, Span]], citation: Citation) -> Speaker | None:
    """Return the speaker of all these sentences if they hold every visible character marked.

    Where a part is quoted and a part reported, the whole is reported: its wording is not all theirs."""
    held = {at for _, place in spoken for at in range(*place)}
    marked = {at for place in citation.highlights for at in range(*place) if not citation.text[at].isspace()}
    if not marked <= held:
        return None
    return next((speaker for speaker, _ in spoken if speaker.manner != "quoted"), spoken[0][0])
