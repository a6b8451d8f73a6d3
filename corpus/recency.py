"""Whom an article named lately, for "he" and "she" to go back to.

Owns the order: how near somebody was named, and who has spoken. Of which sex they are is for `voices`."""

from __future__ import annotations

from collections.abc import Sequence

_REMEMBERED = 40
_FAR = 2  # sentences


class Recency:
    """The people named up to a sentence, each once, the nearest last."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._sentence = 0
        self._named_at: dict[str, int] = {}
        self._spoke: set[str] = set()

    def note(self, named: Sequence[str], speaker: str | None) -> None:
        """Remember whom one more sentence names, the nearest last, and the person who speaks in it."""
        earlier = [name for name in self._names[-_REMEMBERED:] if name not in named]
        self._names = [*earlier, *named]
        self._sentence += 1
        self._named_at.update(dict.fromkeys(named, self._sentence))
        if speaker:
            self._spoke.add(speaker)

    def turn_to(self, name: str) -> None:
        """Make a person the nearest whom the last sentence is about without naming them."""
        self._names = [other for other in self._names if other != name] + [name]

    def back(self) -> list[str]:
        """Return who was named, the nearest first."""
        return self._names[::-1]

    def heard(self) -> list[str]:
        """Return who has spoken so far, by name."""
        return sorted(self._spoke)

    def nearest(self, fits: Sequence[str], beside: Sequence[str]) -> str:
        """Return the first of several whom a pronoun can mean, those of its own sentence being `beside`.

        Where the first was named some sentences ago and never spoke, whoever did speak comes before."""
        far = self._sentence - self._named_at.get(fits[0], 0) > _FAR
        if fits[0] in beside or fits[0] in self._spoke or not far:
            return fits[0]
        return next((name for name in fits if name in self._spoke), fits[0])
