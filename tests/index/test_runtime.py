"""Laws of the runtime: it is told to send nothing before it is loaded, and keeps nothing on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
from index.runtime import onnxruntime
module = onnxruntime()
module.SessionOptions()
module.get_available_providers()
import os
print(os.environ["ORT_DISABLE_TELEMETRY"])
"""


def test_nothing_is_sent_and_nothing_kept(tmp_path: Path) -> None:
    # Continuous integration alone turns the telemetry off: here it must be off for everyone.
    everyone = {
        name: value for name, value in os.environ.items() if name not in {"CI", "ORT_DISABLE_TELEMETRY"}
    }
    home = everyone | {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=home, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1"
    assert list(tmp_path.rglob("*")) == []
