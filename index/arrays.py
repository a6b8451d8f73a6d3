"""Arrays of an index, memory-mapped: of the kind and shape that they were written in, or an error. Nothing in
them is ever unpickled."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt


def mapped(path: Path, kind: npt.DTypeLike, *shape: int) -> npt.NDArray[Any]:
    """Return the array in a .npy file; -1 in `shape` stands for any length.

    Raises ValueError where it is of another kind or shape, OSError where it cannot be read."""
    array: npt.NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    fits = len(array.shape) == len(shape) and all(
        wanted in (-1, length) for wanted, length in zip(shape, array.shape, strict=True)
    )
    if array.dtype != np.dtype(kind) or not fits:
        raise ValueError(f"{path.name} holds {array.dtype} {array.shape}, which no build writes")
    # A plain array over the map: slicing a memmap costs ten times as much.
    return np.asarray(array)
