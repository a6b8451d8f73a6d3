"""The UI on the hand-made archive, with a memory of its own and nothing of this machine."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa.memory.settings import Settings
from qa.tui.app import ReadingRoom
from qa.tui.memory import Memory
from tests.qa.tui.fakes import FakeBackend

MakeApp = Callable[..., ReadingRoom]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run tests that are coroutines, each in an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True


@pytest.fixture
def make_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeApp:
    """Return a maker of apps; what they save goes to `tmp_path`, the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "COLORFGBG", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)

    def make(
        backend: FakeBackend | None = None, settings: Settings | None = None, **more: Any
    ) -> ReadingRoom:
        return ReadingRoom(backend or FakeBackend(), Memory(folder=tmp_path / "state"), settings, **more)

    return make
