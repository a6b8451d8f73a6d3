"""Whether the files that an index was made from are still the ones on disk."""

from __future__ import annotations

from corpus.errors import CouncilQAError
from index.checksums import sha256
from index.generation import Generation
from index.survey import find_articles


def sources_changed(generation: Generation) -> bool:
    """Tell whether a file of the sources was changed, added or removed since `generation` was built."""
    try:
        files, _ = find_articles(generation.manifest.sources, generation.folder.parent)
    except CouncilQAError:
        return True
    refused = {path for path, _ in generation.manifest.refused}
    known = {article.path: article.sha256 for article in generation.catalogue.articles()}
    present = {str(file.path): file.path for file in files}
    if present.keys() - refused != known.keys():
        return True
    try:
        return any(sha256(present[path]) != checksum for path, checksum in known.items())
    except OSError:
        return True
