"""F6: what the archive holds, on one page. What is told is worked out by `qa.about`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from qa.about import About, ends
from qa.answer import CitedArticle
from qa.tui.blocks import BLANK, Block, inert, one_line
from qa.tui.opening import explained
from qa.tui.page import Page
from qa.tui.phrases import dated, freshness, kind, place


class AboutArchive(ModalScreen[None]):
    """Shows what `describe` returns; it may block, and is called in a worker."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f6,q", "dismiss(None)", "Back", id="about.back")]

    @dataclass
    class Described(Message):
        """What the archive holds is known."""

        blocks: list[Block]

    def __init__(self, describe: Callable[[], About]) -> None:
        super().__init__()
        self.describe = describe

    def compose(self) -> ComposeResult:
        """Show one page."""
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = "About this archive"
            dialog.border_subtitle = "Esc goes back"
            yield Page(id="about")

    def on_mount(self) -> None:
        """Say that it is being read, which takes a while for many articles."""
        page = self.query_one(Page)
        page.show([Block("Reading every article", style="faint", gutter=" ")])
        page.focus()
        self._describe()

    @work(thread=True, exit_on_error=False)
    def _describe(self) -> None:
        try:
            blocks = about_blocks(self.describe())
        except Exception as error:
            blocks = [Block(inert(explained(error)), style="warning", gutter=" ")]
        self.post_message(self.Described(blocks))

    @on(Described)
    def _described(self, message: Described) -> None:
        self.query_one(Page).show(message.blocks)


def about_blocks(held: About) -> list[Block]:
    """Return an archive's freshness, its articles by date, its corrections, and what was left out of it."""
    known = [article for article in held.articles if _day(article)]
    unknown = [article for article in held.articles if not _day(article)]
    ends_told = "\n".join(map(one_line, ends(held.articles, dated)))
    size = f"{held.passages} passages, indexed {held.made[:10]}"
    return [
        Block(one_line(freshness(held.articles)), style="title", gutter=" "),
        Block(one_line(size), style="faint", gutter=" "),
        *([Block(ends_told, gutter=" ")] if ends_told else []),
        *_listed("Articles, oldest first", [block for article in known for block in _article(article)]),
        *_listed("Without a date", [block for article in unknown for block in _article(article)]),
        *_listed("Refused, so that nothing in them is found", [_item(reason) for reason in held.refusals]),
        *_listed("Corrections", [_item(f"{one.title} ({place(one)})") for one in held.corrections]),
        *_listed(
            "Left out as page furniture", [_item(f"{count} × {reason}") for reason, count in held.dropped]
        ),
    ]


def _day(article: CitedArticle) -> bool:
    return bool(article.published.earliest or article.published.latest)


def _listed(heading: str, items: list[Block]) -> Iterator[Block]:
    if items:
        yield from (BLANK, Block(heading, style="question", gutter=" "), *items)


def _article(article: CitedArticle) -> Iterator[Block]:
    origin = f" ({kind(article)})" if kind(article) else ""
    yield _item(f"{article.title}{origin}")
    if _day(article):
        yield Block(one_line(dated(article.published)), style="faint", gutter="     ")


def _item(text: str) -> Block:
    return Block(one_line(text), gutter="   ")
