"""Every key does what F1 says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from corpus.errors import InputError
from corpus.records import Article
from qa.about import About
from qa.citation import as_citation
from qa.memory.settings import Settings
from qa.tui.about import AboutArchive
from qa.tui.backend import BackendGoneError
from qa.tui.chooser import Chooser, Question
from qa.tui.findbar import FindBar
from qa.tui.help import Help
from qa.tui.keybar import KeyBar
from qa.tui.page import Page
from qa.tui.typesetting import Typeset
from tests.qa.tui.conftest import MakeApp
from tests.qa.tui.driving import ask, reading, settle, shown
from tests.qa.tui.fakes import ARTICLES, CITATIONS, FakeBackend

BRIDGE = "When did the bridge close?"


async def test_first_keys_are_not_lost(make_app: MakeApp) -> None:
    """Typing works from the first frame, also while the archive is not open.

    A return typed before the terminal is in raw mode comes as a line feed, and asks all the same."""
    backend = FakeBackend()
    backend.door.clear()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await pilot.press(*"jWhy")
        assert reading(app).prompt.value == "jWhy"
        await pilot.press("ctrl+j")
        assert [e.state for e in reading(app).conversation.exchanges] == ["queued"]
        backend.door.set()
        await settle(pilot)
        assert [e.state for e in reading(app).conversation.exchanges] == ["done"]


async def test_questions_are_asked_in_order_with_history(make_app: MakeApp) -> None:
    """Questions typed early wait for one another, and each hears what was answered before it."""
    backend = FakeBackend()
    backend.door.clear()
    app = make_app(backend)
    async with app.run_test() as pilot:
        for question in ("first one", "second one"):
            reading(app).prompt.value = question
            await pilot.press("enter")
        backend.door.set()
        await settle(pilot)
    asked = [(question, [turn.question for turn in history]) for question, history, _ in backend.asked]
    assert asked[-2:] == [("first one", []), ("second one", ["first one"])]


@pytest.mark.parametrize(("size", "visible"), [((80, 24), 1), ((99, 30), 1), ((100, 30), 3), ((140, 40), 3)])
async def test_panes_by_width(make_app: MakeApp, size: tuple[int, int], visible: int) -> None:
    """Under 100 columns one pane is in sight, from 100 all three."""
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await ask(pilot, BRIDGE)
        panes = [reading(app).page(name) for name in ("conversation", "passages", "article")]
        assert sum(bool(pane.region.area) for pane in panes) == visible


async def test_tab_goes_round(make_app: MakeApp) -> None:
    """Tab goes from the prompt over the panes and back, Shift+Tab the other way."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        been = []
        for key in ("tab", "tab", "tab", "tab", "shift+tab", "shift+tab"):
            await pilot.press(key)
            been.append(app.focused.id if app.focused else None)
        assert been == ["passages", "article", "conversation", "prompt", "conversation", "article"]


@pytest.mark.parametrize(("key", "pane"), [("f2", "passages"), ("f3", "article")])
async def test_pane_keys(make_app: MakeApp, key: str, pane: str) -> None:
    """F2 and F3 go to a pane from anywhere."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press(key)
        assert app.focused is reading(app).page(pane)


@pytest.mark.parametrize(
    "keys", [("f2",), ("f3",), ("tab", "tab"), ("f2", "f3"), ("tab", "enter", "f2", "f3")]
)
async def test_one_escape_leads_back_to_the_prompt(make_app: MakeApp, keys: tuple[str, ...]) -> None:
    """From a pane gone to by a key of its own, what is typed after Esc is a question and no command."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press(*keys, "escape", *"so")
        assert reading(app).prompt.value == "so"


async def test_what_is_no_key_of_a_pane_begins_a_question(make_app: MakeApp) -> None:
    """A letter that a pane has no use for goes to the prompt, behind what stands there, and more follow."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press(*"So ", "f3", *"Whose")
        assert reading(app).prompt.value == "So Whose"
        assert app.focused is reading(app).prompt


async def test_enter_on_empty_prompt_opens_article(make_app: MakeApp) -> None:
    """The article at the passage is one key away from the prompt, and Esc leads back."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("enter")
        assert app.focused is reading(app).page("article")
        assert "»The old bridge closed on Monday.«" in shown(app, "article")
        await pilot.press("escape")
        assert reading(app).pane == "conversation"


async def test_enter_in_passages_opens_article_there(make_app: MakeApp) -> None:
    """Enter opens the article at the passage in view; Esc goes back to the passages, then to the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "3", "enter")
        assert "»The bridge will stay shut during the fair.«" in shown(app, "article")
        been = []
        for _ in range(2):
            await pilot.press("escape")
            been.append(app.focused.id if app.focused else None)
        assert been == ["passages", "prompt"]


async def test_a_pane_out_of_sight_keeps_up(make_app: MakeApp) -> None:
    """Where one pane fills the screen, another passage chosen in one is whole in the other."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "enter", "right_square_bracket", "escape")
        said = shown(app, "passages")
        assert CITATIONS[1].text.split("\n")[0] in said.replace("»", "").replace("«", "").replace("\n", " ")
        page = reading(app).page("passages")
        assert [page.lines[y][2] for y in range(len(page.lines))] == [
            line[2] for line in Typeset(page.blocks, page.width).lines
        ]


async def test_digits_and_brackets_choose_passages(make_app: MakeApp) -> None:
    """1 to 9 go to a passage, [ and ] to the one before and after; beyond the last nothing moves."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab")
        ranks = []
        for key in ("3", "right_square_bracket", "left_square_bracket", "left_square_bracket", "9", "5"):
            await pilot.press(key)
            ranks.append(reading(app).conversation.rank)
        assert ranks == [3, 4, 3, 2, 2, 5]


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5", "6", "7", "8", "9"])
async def test_every_digit_is_a_passage(make_app: MakeApp, key: str) -> None:
    """Each digit goes to the passage of that number, and says so where there is none."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", key)
        there = int(key) <= len(CITATIONS)
        assert reading(app).conversation.rank == (int(key) if there else 1)
        assert any(n.message == f"There is no passage {key}." for n in app._notifications) != there


async def test_scrolling_from_the_prompt(make_app: MakeApp) -> None:
    """PgUp and PgDn scroll the pane in sight while a question is typed."""
    app = make_app()
    async with app.run_test(size=(60, 12)) as pilot:
        for number in range(5):
            await ask(pilot, f"Question number {number}?")
        page = reading(app).page("conversation")
        before, leap = page.scroll_offset.y, page.size.height - 1
        await pilot.press("a", "pageup", "b")
        assert page.scroll_offset.y == before - leap
        await pilot.press("pagedown")
        assert page.scroll_offset.y == before
        assert reading(app).prompt.value == "ab"


@pytest.mark.parametrize("back", ["escape", "q", "f1"])
async def test_help_closes(make_app: MakeApp, back: str) -> None:
    """? lists the keys of a pane; Esc, q and F1 close the list."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "question_mark")
        opened = app.screen
        await pilot.press(back)
        assert isinstance(opened, Help)
        assert app.screen is reading(app)


@pytest.mark.parametrize("typed", ["help", "/help", "quit", "/Quit", "exit"])
async def test_a_command_typed_for_a_question_is_done(make_app: MakeApp, typed: str) -> None:
    """ "help" and "quit" alone on the line are no questions."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        reading(app).prompt.value = typed
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, Help) is typed.endswith("help")
        assert app._exit is not typed.endswith("help")


@pytest.mark.parametrize("back", ["escape", "q", "f6"])
async def test_about_closes(make_app: MakeApp, back: str) -> None:
    """Esc, q and F6 close what F6 opened."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("f6")
        await settle(pilot)
        await pilot.press(back)
        assert app.screen is reading(app)


async def test_moving_in_a_dialog(make_app: MakeApp) -> None:
    """Down and up move in a list while words are typed."""
    app = make_app()
    async with app.run_test() as pilot:
        for question in ("first one", "second one", "third one"):
            await ask(pilot, question)
        await pilot.press("ctrl+r")
        places = []
        for key in ("down", "down", "up", "up"):
            await pilot.press(key)
            places.append(app.screen.query_one(OptionList).highlighted)
        assert places == [1, 2, 1, 0]


async def test_letters_are_text_in_the_prompt(make_app: MakeApp) -> None:
    """The single-letter keys of the panes are typed as text in the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press(*"jkgGnNyYeormzciit/?{}[]1 ")
        assert reading(app).prompt.value == "jkgGnNyYeormzciit/?{}[]1 "


async def test_long_question_scrolls(make_app: MakeApp) -> None:
    """A question longer than the prompt shows its end while it is typed."""
    app = make_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await settle(pilot)
        await pilot.press(*"abcdefghij" * 5)
        prompt = reading(app).prompt
        assert prompt.scroll_offset.x == 50 + 1 - prompt.size.width
        await pilot.press("home")
        assert prompt.scroll_offset.x == 0


async def test_moving_in_a_pane(make_app: MakeApp) -> None:
    """j k space b g G and the arrows move in a pane."""
    app = make_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("f3")
        page = reading(app).page("article")
        places = []
        lines = ("g", "j", "down", "k", "G", "up", "g")
        pages = ("space", "b", "pagedown", "pageup", "ctrl+d", "ctrl+u", "end", "home")
        for key in (*lines, *pages):
            await pilot.press(key)
            places.append(page.scroll_offset.y)
        end, leap = page.max_scroll_y, page.size.height - 1
        assert end > leap > 2
        assert places == [0, 1, 2, 1, end, end - 1, 0, leap, 0, leap, 0, leap, 0, end, 0]


async def test_paragraphs_around(make_app: MakeApp) -> None:
    """c shows the paragraphs next to the passage, furniture left out, and hides them again."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "2", "c")
        assert "Odd signs" in shown(app, "passages").split("[3]")[0]
        assert "Advertisement" not in shown(app, "passages")
        await pilot.press("c")
        assert "Odd signs" not in shown(app, "passages").split("[3]")[0]


async def test_find(make_app: MakeApp) -> None:
    """/ finds as one types, n and N go on round and round, Esc forgets."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("f3", "slash", *"bridge")
        page = reading(app).page("article")
        assert len(page.matches) == 4
        await pilot.press("enter")
        assert app.focused is page
        places = []
        for key in ("n", "n", "N", "n", "n"):
            await pilot.press(key)
            places.append(page.match)
        first = places[0]
        assert places == [(first + step) % 4 for step in (0, 1, 0, 1, 2)]
        await pilot.press("slash", *"bridge", "up", "up", "down")
        assert page.match == 3
        await pilot.press("enter", "slash", *"nowhere")
        assert page.matches == []
        await pilot.press("escape")
        assert page.sought == ""
        assert not reading(app).query_one(FindBar).display


async def test_zoom(make_app: MakeApp) -> None:
    """z gives one pane the screen and takes it back; F4 does so from the prompt."""
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("f2", "z")
        assert not reading(app).page("conversation").region.area
        await pilot.press("z")
        assert reading(app).page("conversation").region.area
        await pilot.press("escape", "f4")
        assert not reading(app).page("passages").region.area


async def test_turns(make_app: MakeApp) -> None:
    """{ and } and Alt with the arrows go from question to question, each with its own passages."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await ask(pilot, "Is there a tunnel?")
        await pilot.press("alt+up")
        assert reading(app).conversation.at == 0
        assert "Nearest passages" not in shown(app, "passages")
        await pilot.press("alt+down", "alt+down")
        assert reading(app).conversation.at == 1
        await pilot.press("tab", "left_curly_bracket")
        assert reading(app).conversation.at == 0
        await pilot.press("right_curly_bracket")
        assert reading(app).conversation.at == 1
        await pilot.press("ctrl+up")
        assert reading(app).conversation.at == 0
        await pilot.press("ctrl+down")
        assert reading(app).conversation.at == 1


@pytest.mark.parametrize("keys", [("ctrl+t",), ("tab", "t")])
async def test_as_typed(make_app: MakeApp, keys: tuple[str, ...]) -> None:
    """A follow-up says what was searched, and Ctrl+T, or t in a pane, asks it as typed, without history."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await ask(pilot, "Who is the mayor?")
        await ask(pilot, "And she said?")
        assert "Searched as: And what did Ann Bell say?" in shown(app, "conversation")
        await pilot.press(*keys)
        await settle(pilot)
        assert backend.asked[-1][:2] == ("And she said?", ())


async def test_revise(make_app: MakeApp) -> None:
    """r puts the question looked at back into the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, "since:2019 Who won?")
        await pilot.press("tab", "r")
        assert reading(app).prompt.value == "since:2019 Who won?"
        assert app.focused is reading(app).prompt


async def test_new(make_app: MakeApp) -> None:
    """Ctrl+N starts a conversation without history; the one before can be reopened."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("ctrl+n")
        assert reading(app).conversation.exchanges == []
        await ask(pilot, "And she said?")
        assert backend.asked[-1][1] == ()
        await pilot.press("ctrl+o")
        await pilot.press("down", "enter")
        await settle(pilot)
        assert [e.question for e in reading(app).conversation.exchanges] == [BRIDGE]
        assert "The old bridge" in shown(app, "passages")


async def test_arrows_in_the_prompt(make_app: MakeApp) -> None:
    """Up and down go through earlier questions and keep the draft; on an empty prompt down takes samples."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        prompt = reading(app).prompt
        await pilot.press("down")
        assert prompt.value == "What did Ann Bell say?"
        prompt.value = ""
        await ask(pilot, "first one")
        await ask(pilot, "second one")
        prompt.fill("draft")
        values = []
        for key in ("up", "up", "up", "down", "down"):
            await pilot.press(key)
            values.append(prompt.value)
        assert values == ["second one", "first one", "first one", "second one", "draft"]


async def test_history_search(make_app: MakeApp) -> None:
    """Ctrl+R finds an earlier question by its words and puts it into the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await ask(pilot, "Is there a tunnel?")
        await pilot.press("ctrl+r", *"idge")
        assert isinstance(app.screen, Chooser)
        assert app.screen.query_one(OptionList).option_count == 1
        await pilot.press("enter")
        assert reading(app).prompt.value == BRIDGE


async def test_searching_in_vain(make_app: MakeApp) -> None:
    """A search that nothing fits says so, Enter and Tab leave it as it is, and other words find again."""
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+r")
        options = app.screen.query_one(OptionList)
        assert options.get_option_at_index(0).prompt == "Nothing yet."
        await pilot.press("enter", "escape")
        await ask(pilot, BRIDGE)
        await pilot.press("ctrl+r", *"xyz", "enter", "tab")
        assert isinstance(app.screen, Chooser)
        assert app.screen.query_one(OptionList).get_option_at_index(0).prompt == "Nothing fits."
        await pilot.press("ctrl+u", *"idge", "enter")
        assert reading(app).prompt.value == BRIDGE


async def test_completion(make_app: MakeApp) -> None:
    """Tab completes a filter's name and an article's id."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press(*"art")
        await settle(pilot)
        await pilot.press("tab", *"br")
        await settle(pilot)
        await pilot.press("tab")
        assert reading(app).prompt.value == "article:bridge"


@pytest.mark.parametrize(("typed", "completed"), [("an", 'speaker:"Ann Bell"'), ("b", "speaker:Bell")])
async def test_speakers_are_completed(make_app: MakeApp, typed: str, completed: str) -> None:
    """Tab completes who speaks in the archive by the name or its last word, before anything was asked."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press(*"sp", "tab", *typed)
        await settle(pilot)
        await pilot.press("tab")
        assert reading(app).prompt.value == completed


async def test_tab_goes_on_to_the_next_name_that_fits(make_app: MakeApp) -> None:
    """Each Tab puts the next name in the place of the one before; after the last it leaves the prompt."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        been = []
        for keys in (("s", "p", "tab"), ("tab",), ("tab",), ("tab",)):
            await pilot.press(*keys)
            await settle(pilot)
            been.append(reading(app).prompt.value)
        assert been == ["speaker:", 'speaker:"Ann Bell"', "speaker:Bell", "speaker:Bell"]
        assert app.focused is reading(app).page("passages")


async def test_filters_reach_the_archive(make_app: MakeApp) -> None:
    """Filters typed in the prompt are passed on apart from the question; a bad one is said."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await ask(pilot, 'since:2019 Who won speaker:"Ann Bell"')
        question, _, filters = backend.asked[-1]
        assert (question, filters.since, filters.speaker) == ("Who won", "2019", "Ann Bell")
        await ask(pilot, "since:soon Who won")
        assert "since 'soon' is not a date" in shown(app, "conversation")


async def test_copy(make_app: MakeApp) -> None:
    """y sends the citation that `qa ask --cite` makes to the terminal, Y the words of the passage."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "Y")
        assert app.clipboard == CITATIONS[0].text
        await pilot.press("y")
        answer = reading(app).conversation.exchanges[0].answer
        assert answer
        assert app.clipboard == as_citation(answer, 1, ARTICLES["bridge"]).as_text()
        assert "news/bridge.txt:3" in app.clipboard


async def test_a_changed_article_is_not_quoted(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer given before its article changed shows no marks in the new text, and copies none of it."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        text = "A word before. " + ARTICLES["bridge"].text
        monkeypatch.setitem(ARTICLES, "bridge", replace(ARTICLES["bridge"], text=text))
        await pilot.press("f3", "f5")
        await settle(pilot)
        await settle(pilot)
        assert "has changed since the answer was given" in shown(app, "article")
        await pilot.press("tab", "y")
        assert app.clipboard == ""
        assert any("has changed" in n.message for n in app._notifications)


async def test_a_removed_article_is_said_to_be_gone(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer whose article has left the index says so in the article's pane."""
    backend = FakeBackend()
    app = make_app(backend)

    def gone(article_id: str) -> Article:
        raise InputError(f"There is no article {article_id}.")

    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        monkeypatch.setattr(backend, "article", gone)
        await pilot.press("f3", "f5")
        await settle(pilot)
        await settle(pilot)
        assert "no longer in the index" in shown(app, "article")


async def test_saving_and_export(make_app: MakeApp, tmp_path: Path) -> None:
    """s saves the citation, Ctrl+S the conversation, and neither overwrites."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "s", "ctrl+s", "ctrl+s")
    assert "The old bridge closed on Monday." in (tmp_path / "citation.txt").read_text("utf-8")
    assert "qa ask" in (tmp_path / "conversation.md").read_text("utf-8")
    assert (tmp_path / "conversation-2.md").exists()


async def test_browse(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """o opens the article's address where there is a browser, else copies it; without one it says so."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    app = make_app()
    opened: list[str] = []
    monkeypatch.setattr(app, "open_url", lambda url, new_tab=True: opened.append(url))
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "o", "3", "o")
        assert opened == ["https://example.org/bridge"]
        assert any("no address" in notification.message for notification in app._notifications)
        monkeypatch.delenv("DISPLAY")
        await pilot.press("1", "o")
        assert app.clipboard == "https://example.org/bridge"
        assert len(opened) == 1


async def test_edit_without_editor(make_app: MakeApp) -> None:
    """e says what to set where there is no editor."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "e")
        assert any("EDITOR" in n.message for n in app._notifications)


async def test_judge(make_app: MakeApp, tmp_path: Path) -> None:
    """m and y keep the question and the passage as an evaluation item."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "m")
        assert isinstance(app.screen, Question)
        await pilot.press("y")
        await settle(pilot)
    assert "The old bridge closed on Monday." in (tmp_path / "state" / "questions.jsonl").read_text("utf-8")


@pytest.mark.parametrize("pane", ["prompt", "passages"])
async def test_help(make_app: MakeApp, pane: str) -> None:
    """F1 lists the keys of where one stands in words, those of one action together; Esc goes back there."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        if pane == "passages":
            await pilot.press("tab")
        await pilot.press("f1")
        assert isinstance(app.screen, Help)
        page = app.screen.query_one("#help")
        words = [block.text for block in page.blocks]  # type: ignore[attr-defined]
        assert ("Next cited place" in words) == (pane == "passages")
        assert "Start a new conversation" in words
        await pilot.press("escape")
        assert app.focused is not None
        assert app.focused.id == pane


async def test_about(make_app: MakeApp) -> None:
    """F6 tells what the archive holds, from the prompt too, and Esc goes back."""
    app = make_app()
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("f6")
        await settle(pilot)
        assert isinstance(app.screen, AboutArchive)
        page = app.screen.query_one(Page)
        said = "\n".join(block.text for block in page.blocks)
        assert "Oldest: 2019 (inferred from “this year's fair”)" in said
        assert "Newest: 4 May 2020 (stated)" in said
        assert "Bridge [closed] for repairs (news/bridge.txt:11)" in said
        assert "1 × advertisement" in said
        await pilot.press("escape")
        assert app.focused is reading(app).prompt


async def test_about_fails_in_words(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that cannot be told of says why; one that is not open yet says that."""
    backend = FakeBackend()
    backend.door.clear()

    def gone() -> About:
        raise BackendGoneError("The process has ended [/]. Press F5.")

    monkeypatch.setattr(backend, "about", gone)
    app = make_app(backend)
    async with app.run_test() as pilot:
        await pilot.press("f6")
        assert any("not open yet" in n.message for n in app._notifications)
        backend.door.set()
        await settle(pilot)
        await pilot.press("f6")
        await settle(pilot)
        assert app.screen.query_one(Page).blocks[0].text == "The process has ended [/]. Press F5."


async def test_rebinding(make_app: MakeApp) -> None:
    """The settings give an action another key by its id."""
    app = make_app(settings=Settings(keys={"pane.zoom": "x"}))
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("tab", "x")
        assert reading(app).zoomed
        await pilot.press("x", "z")
        assert not reading(app).zoomed


async def test_a_theme_picked_is_there_the_next_time(make_app: MakeApp) -> None:
    """What is picked in the palette is kept; the settings come before it."""
    app = make_app()
    async with app.run_test() as pilot:
        app.theme = "nord"
        await settle(pilot)
    assert make_app().theme == "nord"
    assert make_app(settings=Settings(theme="textual-light")).theme == "textual-light"


async def test_palette_holds_every_action(make_app: MakeApp) -> None:
    """The command palette offers every action that has a key, and erasing."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        titles = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Zoom the pane", "Find words in the pane", "Erase history", "Theme", "Quit"} <= titles
        await pilot.press("ctrl+p")
        app.screen.query_one(Input).value = "Zoom the pane"
        await settle(pilot)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await settle(pilot)
        assert reading(app).zoomed


async def test_erasing_asks_first(make_app: MakeApp, tmp_path: Path) -> None:
    """Erasing history deletes what is kept once it is confirmed, and nothing on Esc."""
    app = make_app()
    async with app.run_test() as pilot:
        await ask(pilot, BRIDGE)
        kept = tmp_path / "state" / "history.jsonl"
        reading(app).action_erase()
        await pilot.pause()
        await pilot.press("escape")
        assert kept.exists()
        reading(app).action_erase()
        await pilot.pause()
        await pilot.press("y")
        await settle(pilot)
        assert not kept.exists()
        assert reading(app).prompt.past == []


async def test_clicking_a_passage(make_app: MakeApp) -> None:
    """A click on a passage looks at it, a click on a question at its answer."""
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, BRIDGE)
        await ask(pilot, "Is there a tunnel?")
        await pilot.click("#conversation", offset=(5, 1))
        await settle(pilot)
        assert reading(app).conversation.at == 0
        page = reading(app).page("passages")
        third = next(y for y, line in enumerate(page.lines) if page.blocks[line[0]].anchor == "rank3")
        await pilot.click("#passages", offset=(5, 1 + third - page.scroll_offset.y))
        await settle(pilot)
        assert reading(app).conversation.rank == 3


async def test_selecting_with_the_mouse(make_app: MakeApp) -> None:
    """Words are selected by drawing the mouse over them."""
    app = make_app()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, BRIDGE)
        await pilot.press("f3", "g")
        await pilot.hover("#article", offset=(1, 1))
        await pilot.mouse_down("#article", offset=(1, 1))
        await pilot.hover("#article", offset=(6, 1))
        await pilot.mouse_up("#article", offset=(6, 1))
        assert app.screen.get_selected_text() == "Bridge"


async def test_clicking_a_key(make_app: MakeApp) -> None:
    """A key at the foot of the screen is pressed by a click on it."""
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click(KeyBar, offset=(12, 0))
        await settle(pilot)
        assert isinstance(app.screen, Help)


async def test_quit(make_app: MakeApp) -> None:
    """Ctrl+D on an empty prompt leaves, and the archive's process is ended."""
    backend = FakeBackend()
    app = make_app(backend)
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("ctrl+d")
    assert app.return_code == 0
    assert backend.closed
