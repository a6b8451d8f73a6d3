"""Whom a name that fits no speaker may have meant: the nearest names of those who speak in the archive."""

from __future__ import annotations

from corpus.errors import InputError
from index.remarks import Remarks

_NEAREST = 3


def unknown_speaker(remarks: Remarks, name: str) -> InputError:
    """Return the error that tells of a speaker who speaks nowhere in the archive."""
    names = nearest_speakers(remarks, name)
    if not names:
        return InputError(f"Nobody called {name!r} speaks in the archive, nor does anybody else.")
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    are = "name is" if len(names) == 1 else "names are"
    return InputError(f"Nobody called {name!r} speaks in the archive. The nearest {are} {listed}.")


def nearest_speakers(remarks: Remarks, name: str) -> tuple[str, ...]:
    """Return the names, as printed, of the speakers most like `name`, the most alike first."""
    from rapidfuzz import fuzz, process  # only once something is wrong

    found = process.extract(name.casefold(), remarks.speakers(), scorer=fuzz.WRatio, limit=_NEAREST)
    return tuple(_printed(remarks, speaker) for speaker, *_ in found)


def _printed(remarks: Remarks, speaker: str) -> str:
    """Return a case-folded name as the first passage that has its words prints it."""
    on_first = remarks.on(remarks.rows_spoken_by(speaker)[:1])
    names = (remark.words[0] for remark in on_first if remark.kind == "spoken")
    return next(name for name in names if name.casefold() == speaker)
