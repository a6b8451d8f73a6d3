"""A lazy pattern is the compiled one, whatever is asked of it first, and each of the program's compiles."""

from __future__ import annotations

import copy
import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

import corpus
import index
import qa
from corpus.patterns import LazyPattern, regex


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "findall"])
def test_it_finds_what_the_compiled_one_finds(method: str) -> None:
    """Called twice, before and after it is compiled."""
    lazy, compiled = regex("B+", re.IGNORECASE), re.compile("B+", re.IGNORECASE)
    for text in ("abbc", "BB"):
        found, wanted = getattr(lazy, method)(text), getattr(compiled, method)(text)
        assert str(found) == str(wanted)


def test_its_words_and_flags() -> None:
    """`pattern`, `flags` and `groups` are those of the compiled one, and a copy finds the same."""
    lazy, compiled = regex("(b)", re.IGNORECASE), re.compile("(b)", re.IGNORECASE)
    assert (lazy.pattern, lazy.flags, lazy.groups) == (compiled.pattern, compiled.flags, compiled.groups)
    assert copy.copy(regex("b")).sub("c", "abc") == "acc"


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _patterns(value: object) -> Iterator[LazyPattern]:
    if isinstance(value, LazyPattern):
        yield value
    elif isinstance(value, dict):
        yield from _patterns(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _patterns(part)


@pytest.mark.parametrize("package", [corpus, index, qa], ids=lambda package: package.__name__)
def test_every_pattern_compiles(package: ModuleType) -> None:
    """A mistake in a pattern, which an import does not show, is found here."""
    found = [pattern for module in _modules(package) for pattern in _patterns(tuple(vars(module).values()))]
    assert found
    for pattern in found:
        assert re.compile(pattern.pattern, pattern.flags)
