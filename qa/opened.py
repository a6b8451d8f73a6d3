"""A generation with what asking of it needs: its encoder, and what earlier questions found in it.

It is swapped as a whole for a newer one, so that no question meets another generation's model."""

from __future__ import annotations

import threading
from collections.abc import Callable

from index.encodings import Encoder, TextEncoding
from index.generation import Generation
from index.models import Model
from index.nearness import Scored
from qa.answer import Turn
from qa.bounds import Bounds

_KEPT = 64  # histories


class Opened:
    """One generation, opened for asking. Safe to use from several threads."""

    def __init__(
        self, generation: Generation, load: Callable[[Model], Encoder], encoder: Encoder | None = None
    ) -> None:
        self.generation = generation
        self._load = load
        self._encoder = encoder
        self._loading = threading.Lock()
        self._found: dict[tuple[tuple[Turn, ...], Bounds], Scored] = {}

    def renewed(self, newer: Generation) -> Opened:
        """Return a newer generation opened; its encoder is this one's where both are of one model."""
        same = newer.manifest.model == self.generation.manifest.model
        return Opened(newer, self._load, self._encoder if same else None)

    def encode(self, text: str) -> TextEncoding:
        """Return the encoding of a text, by an encoder that is loaded when first needed."""
        with self._loading:
            encoder = self._encoder = self._encoder or self._load(self.generation.manifest.model)
        return encoder.encode([text])[0]

    def found_after(self, history: tuple[Turn, ...], bounds: Bounds, find: Callable[[], Scored]) -> Scored:
        """Return what `find` finds for the last question of a history, kept for when it is asked for again.

        An evaluation asks many questions after the same one. The plain dictionary is no circle, which a cache
        around a bound method would be, and a circle keeps an old generation's files open."""
        found = self._found.get((history, bounds))
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = self._found[history, bounds] = find()
        return found
