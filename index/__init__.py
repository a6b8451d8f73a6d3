"""The on-disk index of an archive, and the search over it."""
