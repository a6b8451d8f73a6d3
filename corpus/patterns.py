"""Regular expressions, each compiled when it is first used.

The program has some four hundred and one question needs some sixty of them; to compile all took a seventh of
a cold start. A pattern with a mistake is found by the test that compiles every one."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` does, at no cost until it is used."""
    return cast("re.Pattern[AnyStr]", LazyPattern(pattern, flags))


class LazyPattern:
    """Stands for a compiled pattern: compiled when first asked for anything but its own words."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and keep the methods of what is compiled, so that this is called once."""
        if name.startswith("__"):  # asked by `copy` and the like
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
