"""What may be asked: checks of what was typed, before an index is opened for it."""

from __future__ import annotations

from corpus.errors import InputError

LONGEST_QUESTION = 2000
COMMANDS = frozenset(("help", "quit", "exit"))
"""Words that nobody means for questions, alone on a line: with or without a slash, they are commands."""


def check_question(question: str) -> None:
    """Raise `InputError` where a question is empty, has no word, is too long, or is no text."""
    check_text(question)
    if not any(character.isalnum() for character in question):
        raise InputError("The question is empty. Type one in plain English.")
    check_length(question)


def check_length(question: str) -> None:
    """Raise `InputError` where a question, asked now or before, is longer than any that is read."""
    if len(question) > LONGEST_QUESTION:
        raise InputError(
            f"The question has {len(question)} characters; the longest that is read is {LONGEST_QUESTION}."
        )


def check_text(*texts: str | None) -> None:
    """Raise `InputError` where bytes that are not UTF-8 came in as halves of characters."""
    for text in texts:
        if text and any("\ud800" <= character <= "\udfff" for character in text):
            shown = text.encode("utf-8", "replace").decode()
            raise InputError(f"{shown!r} holds bytes that are not UTF-8. Type it in a terminal that is.")
