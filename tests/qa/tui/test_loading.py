"""Loading is honest: what is under way is said, failures have a way on, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Static

from corpus.errors import CouncilQAError, IndexDamagedError, IndexMissingError, InputError, ModelError
from corpus.records import Article
from index.folders import default_index
from qa.tui.app import ReadingRoom
from qa.tui.backend import BackendGoneError
from qa.tui.memory import Memory
from tests.qa.tui.conftest import MakeApp
from tests.qa.tui.driving import ask, reading, settle, shown
from tests.qa.tui.fakes import FakeBackend


def status(app: ReadingRoom) -> str:
    """Return the status line."""
    return str(reading(app).query_one("#status", Static).content)


async def test_status_ends_with_how_fresh_the_archive_is(make_app: MakeApp) -> None:
    """The status says that the archive opens, and then how fresh it is."""
    backend = FakeBackend()
    backend.door.clear()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await pilot.pause()
        before = status(app)
        backend.door.set()
        await settle(pilot)
        assert before == "Opening the archive"
        assert status(app) == "2 articles, newest 4 May 2020; dates: 1 stated, 1 inferred"


@pytest.mark.parametrize(
    ("error", "way_on"),
    [
        (IndexMissingError("No index in /x."), "No index in /x. F5 builds it here"),
        (
            IndexDamagedError("The index in /x is of old. Run `qa index` to make it anew; nothing is lost."),
            "The index in /x is of old. F5 builds it here, Ctrl+Q quits.",
        ),
        (ModelError("The model is gone."), "The model is gone. F5 tries again"),
        (CouncilQAError("Odd [/bold]"), "Odd [/bold] F5 tries again"),
    ],
)
async def test_failure_says_a_way_on(make_app: MakeApp, error: CouncilQAError, way_on: str) -> None:
    """An archive that cannot be opened is said why, with the key to press."""
    app = make_app(FakeBackend(failure=error))
    async with app.run_test() as pilot:
        await settle(pilot)
        assert status(app).startswith(way_on)


async def test_the_conversations_of_an_archive_are_its_own(tmp_path: Path) -> None:
    """Ctrl+O, Ctrl+R and --continue offer what was asked of this index, whatever way its folder is named."""
    town = tmp_path / "town.idx"
    folder = tmp_path / "state"
    app = ReadingRoom(FakeBackend(), Memory(folder=folder, index=town))
    async with app.run_test() as pilot:
        await ask(pilot, "When did the bridge close?")
    assert Memory(folder=folder).conversations() == []
    assert Memory(folder=folder, index=default_index()).past() == []
    again = Memory(folder=folder, index=tmp_path / "x" / ".." / "town.idx")
    assert again.past() == ["When did the bridge close?"]
    assert len(again.conversations()) == 1


async def test_building_a_missing_index(make_app: MakeApp) -> None:
    """F5 builds a missing index with a bar, and then asks the question that waited."""
    backend = FakeBackend(failure=IndexMissingError("No index."))
    backend.gate.clear()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await settle(pilot)
        reading(app).prompt.value = "Who won?"
        await pilot.press("enter", "f5")
        await pilot.pause(0.2)
        assert "1/4" in status(app)
        assert "Esc cancels" in status(app)
        backend.gate.set()
        await settle(pilot)
        await settle(pilot)
        assert backend.built == 1
        assert reading(app).conversation.exchanges[0].state == "done"


async def test_reindexing_keeps_the_place(make_app: MakeApp) -> None:
    """F5 over changed sources indexes them anew; the passage looked at stays."""
    backend = FakeBackend(changed=True)
    app = make_app(backend)
    async with app.run_test() as pilot:
        await ask(pilot, "Who won?")
        await pilot.press("tab", "3", "f5")
        await settle(pilot)
        await settle(pilot)
        assert backend.built == 1
        assert reading(app).conversation.rank == 3
        assert status(app).startswith("2 articles")


@pytest.mark.parametrize(
    ("newer", "said"),
    [(True, "The new index is in use."), (False, "Nothing has changed; the index is up to date.")],
)
async def test_reindexing_says_what_came_of_it(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, newer: bool, said: str
) -> None:
    """F5 ends with a word, also where nothing had changed."""
    backend = FakeBackend()
    monkeypatch.setattr(backend, "refresh", lambda: newer)
    app = make_app(backend)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("f5")
        await settle(pilot)
        await settle(pilot)
        assert [one.message for one in app._notifications] == [said]


async def test_escape_cancels_a_question(make_app: MakeApp) -> None:
    """Esc cancels the question under way and gives its text back; its late answer is not shown."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await settle(pilot)
        backend.gate.clear()
        reading(app).prompt.value = "since:2019 Who won?"
        await pilot.press("enter", "escape")
        assert reading(app).prompt.value == "since:2019 Who won?"
        backend.gate.set()
        await settle(pilot)
        assert reading(app).conversation.exchanges[0].state == "cancelled"
        assert "Cancelled" in shown(app, "conversation")


async def test_unexpected_failure_is_no_traceback(make_app: MakeApp) -> None:
    """A worker that fails says so beside its question, and the next one is answered."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, "Will this crash now?")
        assert "boom [/red]" in shown(app, "conversation")
        await ask(pilot, "Who won?")
        assert reading(app).conversation.exchanges[1].state == "done"


async def test_lost_process_can_be_started_again(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the searching process has ended, F5 starts it again."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await settle(pilot)
        with monkeypatch.context() as patch:

            def gone(*_: object) -> None:
                raise BackendGoneError("The process has ended. Press F5.")

            patch.setattr(backend, "ask", gone)
            await ask(pilot, "Who won?")
            assert status(app) == "The process has ended. Press F5."
        await pilot.press("f5")
        await settle(pilot)
        await ask(pilot, "Who won then?")
        assert reading(app).conversation.exchanges[1].state == "done"


async def test_scroll_is_not_yanked(make_app: MakeApp) -> None:
    """An answer that comes while one reads further up leaves the scroll where it is."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test() as pilot:
        for number in range(6):
            await ask(pilot, f"Question number {number}?")
        backend.gate.clear()
        reading(app).prompt.value = "One more?"
        await pilot.press("enter")
        page = reading(app).page("conversation")
        page.scroll_to(y=3, animate=False)
        backend.gate.set()
        await settle(pilot)
        assert page.scroll_offset.y == 3


async def test_new_question_is_shown(make_app: MakeApp) -> None:
    """A question asked while one reads further up is brought into sight."""
    app = make_app()
    async with app.run_test() as pilot:
        for number in range(6):
            await ask(pilot, f"Question number {number}?")
        page = reading(app).page("conversation")
        page.scroll_to(y=0, animate=False)
        await ask(pilot, "One more?")
        last = next(y for y, line in enumerate(page.lines) if page.blocks[line[0]].anchor == "turn6")
        assert page.scroll_offset.y <= last < page.scroll_offset.y + page.size.height


async def test_continue(make_app: MakeApp, tmp_path: Path) -> None:
    """--continue shows the last conversation as it was, and goes on in it."""
    first = make_app()
    async with first.run_test() as pilot:
        await ask(pilot, "Who is the mayor?")
    backend = FakeBackend()
    second = make_app(backend, resume=True)
    async with second.run_test(size=(140, 40)) as pilot:
        await settle(pilot)
        assert "The old bridge closed" in shown(second, "conversation")
        assert "»The old bridge" in shown(second, "article")
        await ask(pilot, "And she said?")
        assert [turn.question for turn in backend.asked[-1][1]] == ["Who is the mayor?"]
    assert len(list((tmp_path / "state" / "sessions").iterdir())) == 1


async def test_a_reopened_conversation_shows_its_end(make_app: MakeApp) -> None:
    """A long conversation that is taken up again is shown where it was left, with the question looked at."""
    first = make_app()
    async with first.run_test() as pilot:
        for number in range(6):
            await ask(pilot, f"Question number {number}?")
    second = make_app(resume=True)
    async with second.run_test() as pilot:
        await settle(pilot)
        page = reading(second).page("conversation")
        last = next(y for y, line in enumerate(page.lines) if page.blocks[line[0]].anchor == "turn5")
        assert page.scroll_offset.y <= last < page.scroll_offset.y + page.size.height


async def test_what_another_archive_answered_is_said(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another archive took the place of the one that answered, a reopened conversation says so once."""
    first = make_app()
    async with first.run_test() as pilot:
        await ask(pilot, "Who is the mayor?")
    monkeypatch.setattr(FakeBackend, "article", _lacking)
    second = make_app(resume=True)
    async with second.run_test() as pilot:
        await settle(pilot)
        reading(second).opened()
        await settle(pilot)
        said = [n.message for n in second._notifications]
        assert said == ["The index does not hold every article that this conversation cites."]


def _lacking(backend: FakeBackend, article_id: str) -> Article:
    raise InputError(f"There is no article {article_id}.")


async def test_a_new_conversation_has_samples(make_app: MakeApp) -> None:
    """Questions to begin with are drawn for the first empty conversation, also after an older one."""
    first = make_app()
    async with first.run_test() as pilot:
        await ask(pilot, "Who is the mayor?")
    second = make_app(resume=True)
    async with second.run_test() as pilot:
        await settle(pilot)
        assert reading(second).samples == ()
        await pilot.press("ctrl+n")
        await settle(pilot)
        assert "What did Ann Bell say?" in shown(second, "conversation")


async def test_the_number_of_a_sample_asks_it(make_app: MakeApp) -> None:
    """What is numbered on the screen is chosen by its number, for as long as it is seen."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        sample = reading(app).samples[0]
        await ask(pilot, "1")
        await ask(pilot, "2")
        assert [one.question for one in reading(app).conversation.exchanges] == [sample, "2"]


async def test_no_history_keeps_nothing(tmp_path: Path) -> None:
    """With --no-history no file is written."""
    app = ReadingRoom(FakeBackend(), Memory(False, tmp_path / "state"))
    async with app.run_test() as pilot:
        await ask(pilot, "Who won?")
    assert not (tmp_path / "state").exists()


async def test_unwritable_memory_is_said_once(make_app: MakeApp, tmp_path: Path) -> None:
    """Where history cannot be written it is said, and answers come all the same."""
    (tmp_path / "state").write_text("a file in the way")
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, "Who won?")
        await ask(pilot, "Who lost?")
        said = [n.message for n in app._notifications if "state" in n.message]
        assert len(said) == 1
        assert [e.state for e in reading(app).conversation.exchanges] == ["done", "done"]


async def test_resizing_keeps_the_words_at_the_top(make_app: MakeApp) -> None:
    """A pane that is made narrower or wider shows the same paragraph at its top."""
    app = make_app()
    async with app.run_test(size=(60, 12)) as pilot:
        await ask(pilot, "Who won?")
        await pilot.press("f3", "5")
        page = reading(app).page("article")
        before = page.lines[page.scroll_offset.y][0]
        await pilot.resize_terminal(48, 12)
        await pilot.pause()
        assert page.lines[page.scroll_offset.y][0] == before
