"""Answers questions about an archive of news articles, with citations.

>>> from qa import Turn, open_archive        # doctest: +SKIP
>>> open_archive("DIR").ask("Who was the director?").as_dict()    # doctest: +SKIP
"""

from __future__ import annotations

from corpus.version import __version__

TYPE_CHECKING = False  # `typing` is not worth its milliseconds here
if TYPE_CHECKING:
    from typing import Any

    from qa.answer import Answer, Turn
    from qa.ask import Archive, open_archive

__all__ = ["Answer", "Archive", "Turn", "__version__", "open_archive"]


def __getattr__(name: str) -> Any:
    """Load the public names when first used, so that `import qa` costs nothing."""
    if name in {"Answer", "Turn"}:
        from qa import answer as module
    elif name in {"Archive", "open_archive"}:
        from qa import ask as module  # type: ignore[no-redef]
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(module, name)
