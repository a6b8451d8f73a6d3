"""onnxruntime as this program may use it: with its telemetry off.

Its Linux wheels from 1.29 on collect what models are run and send it to their maker unless told not to before
they are loaded; they also keep an identifier in the user's cache. Nothing else may import onnxruntime."""

from __future__ import annotations

import os
from types import ModuleType


def onnxruntime() -> ModuleType:
    """Import onnxruntime, which then sends and keeps nothing. Raise ImportError where it is not installed."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime as module

    loaded: ModuleType = module
    return loaded
