"""A file's bytes as text: which encoding it is in, and when it is not text at all.

No newline is translated, so that offsets into the text are offsets into what the file says; a
byte-order mark is dropped. Opening files is for `files`."""

from __future__ import annotations

import codecs

from corpus.errors import ReadError
from corpus.patterns import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = regex(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MULTIBYTE = regex(rb"[\xc3-\xf4][\x80-\xbf]")
_CONTROLS_ALLOWED = 100
_BROKEN_WORD = regex(r"(?<=\w-)\n(?=\w)")


def decode(data: bytes, path: str) -> str:
    """Return `data` as text: by its byte-order mark, else UTF-8, else Windows-1252.

    Raises ReadError for nothing at all, for a NUL, for more than one control character in a hundred, and
    for bytes that are in none of those encodings, damaged UTF-8 among them."""
    if not data.strip():
        raise ReadError(f"{path}: the file is empty; there is nothing to read.")
    text = _by_mark(data, path) or _unmarked(data, path)
    if "\0" in text or len(_CONTROLS.findall(text)) * _CONTROLS_ALLOWED > len(text):
        raise ReadError(f"{path}: a binary file, not text; leave it out or save it as text.")
    return text


def one_line(text: str) -> str:
    """Return text as one line of printable characters, white space run together: for titles and names."""
    return "".join(char for char in " ".join(rejoined(text).split()) if char.isprintable())


def rejoined(text: str) -> str:
    """Return text, for showing, with each word whole that a line break parts behind its hyphen."""
    return _BROKEN_WORD.sub("", text)


def _by_mark(data: bytes, path: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadError(
                    f"{path}: marked as {encoding.upper()} but byte {error.start + len(mark)} is not; "
                    "save it again as UTF-8."
                ) from error
    return None


def _unmarked(data: bytes, path: str) -> str:
    if b"\0" in data:
        raise ReadError(
            f"{path}: a binary file, or UTF-16 without its mark (it holds NUL bytes); save it as UTF-8 text."
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(data, path, error.start)


def _windows(data: bytes, path: str, first_bad: int) -> str:
    """Read as Windows-1252, unless the other accents show that the file is UTF-8 with a damaged byte."""
    mostly_utf8 = len(_MULTIBYTE.findall(data)) > len(data.decode("utf-8", "replace").split("\ufffd")) - 1
    try:
        if not mostly_utf8:
            return data.decode("cp1252")
    except UnicodeDecodeError:
        pass
    raise ReadError(
        f"{path}: neither UTF-8 (byte {first_bad} breaks it) nor Windows-1252; save it again as UTF-8."
    )
