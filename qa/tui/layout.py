"""The reading screen as it is laid out: conversation, passages and article over one prompt.

What its keys do is left to `reading`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from corpus.records import Article
from qa.tui.article_view import article_blocks, article_body
from qa.tui.bindings import ANYWHERE, IN_PANES
from qa.tui.blocks import Block, one_line
from qa.tui.conversation import Conversation
from qa.tui.findbar import FindBar
from qa.tui.keybar import KeyBar
from qa.tui.page import Page
from qa.tui.prompt import Prompt
from qa.tui.takeaway import TakingAway
from qa.tui.views import conversation_blocks, facts, passages_blocks, welcome
from qa.tui.wrapping import wrap

_BODIES = 8
PANES = ("conversation", "passages", "article")


class Layout(TakingAway):
    """Shows one pane where there is room for one, or `zoomed`; else all three. `pane` is the one in use."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (40, "-narrow"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*ANYWHERE, *IN_PANES]
    AUTO_FOCUS = "#prompt"

    class Listening(Message):
        """The prompt takes keys from now on."""

    pane = reactive("conversation", init=False, repaint=False)
    zoomed = reactive(False, toggle_class="-zoomed", repaint=False)
    around = reactive(False, init=False, repaint=False)

    _shown: Conversation | None = None
    _bodies: Mapping[str, tuple[Article, Sequence[Block]]] = {}

    def compose(self) -> ComposeResult:
        """Lay out the screen, at once as its size will have it; nothing is drawn before it is at rest."""
        self._at_rest = ExitStack()
        self._at_rest.enter_context(self.app.batch_update())
        width, height = self.app.size
        for room, points in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class([name for least, name in points if room >= least][-1], update=False)
        yield Static("This window is too small: 40 columns and 10 lines are needed.", id="too-small")
        with Horizontal(id="panes"):
            yield Page(id="conversation")
            with Vertical(id="right"):
                yield Page(id="passages")
                yield Page(id="article")
                yield Static("", id="facts", markup=False)
        yield FindBar()
        yield Static("Opening the archive", id="status", markup=False)
        with Horizontal(id="entry"):
            yield Static("›", id="entry-mark")
            yield Prompt()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what there is, and open the archive after the first frame."""
        self.set_focus(self.prompt)
        self.post_message(self.Listening())
        self.prompt.past = self.memory.past()
        self.page("conversation").head("Conversation")
        self.changed()
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        """Draw the first frame, once nothing is left for which a key would wait.

        Textual lays a new screen out twice, and a process takes milliseconds to start."""
        self.open_archive()
        self._at_rest.close()
        self.refresh()

    @property
    def prompt(self) -> Prompt:
        """The prompt."""
        return self.query_one(Prompt)

    def page(self, name: str) -> Page:
        """Return the pane of that name."""
        return self.query_one(f"#{name}", Page)

    def status(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show what the archive is doing, or, once it is at rest, how fresh it is."""
        bar = ""
        if total > 1:
            full = round(12 * done / total)
            bar = f" {'━' * full}{'─' * (12 - full)} {done}/{total}"
        self._fill("#status", one_line(words or self.fresh) + bar)

    def changed(self, latest: bool = False) -> None:
        """Show the conversation as it is now."""
        page, conversation = self.page("conversation"), self.conversation
        exchanges, current = conversation.exchanges, conversation.current
        just_asked = current is not None and current.state in ("queued", "asking")
        follow = latest and (just_asked or page.scroll_offset.y >= page.max_scroll_y - 1)
        follow = follow or conversation is not self._shown
        self._shown = conversation
        blocks = conversation_blocks(conversation) if exchanges else welcome(self.fresh, self.samples)
        page.show(blocks, f"turn{conversation.at}" if follow and exchanges else None)
        self.show_passages()
        self._complete_with()

    def _complete_with(self) -> None:
        prompt = self.prompt
        prompt.samples = self.samples
        prompt.values = {
            "article": [article.id for article in self.listed],
            "speaker": self.speakers,
        }

    def show_passages(self) -> None:
        """Show the passage looked at, and the article that it stands in."""
        self._show_cited()
        self._show_article()

    def _show_cited(self) -> None:
        current, rank = self.conversation.current, self.conversation.rank
        page = self.page("passages")
        page.show(passages_blocks(current, rank, self.cited_article if self.around else None))
        page.reveal(f"rank{rank}")
        count = len(current.citations) if current else 0
        page.head(f"Passages {rank} of {count}" if count else "Passages")

    def _show_article(self) -> None:
        page, citation, current = self.page("article"), self.conversation.citation, self.conversation.current
        article = self.cited_article
        answer = current.answer if current else None
        self._fill("#facts", facts(citation, answer) if citation else "")
        if article is None or citation is None:
            page.show([Block(self.why_no_article(), style="faint", gutter=" ")])
            page.head("Article")
            return
        blocks = article_blocks(article, self._body(article), citation, answer)
        page.show(blocks, "cited", name=article.id)
        page.head(f"Article: {one_line(article.title)}")

    def _fill(self, which: str, words: str) -> None:
        """Put words under the panes; the screen is laid out anew only where they take more or fewer lines."""
        shown = self.query_one(which, Static)
        width = shown.content_size.width
        lines = len(wrap(words, width)) if width else 0
        shown.update(Content(words), layout=lines != shown.content_size.height)

    def _body(self, article: Article) -> Sequence[Block]:
        known = self._bodies.get(article.id)
        if known is None or known[0] is not article:
            known = (article, article_body(article))
            self._bodies = dict(list(self._bodies.items())[-_BODIES:]) | {article.id: known}
        return known[1]

    def watch_pane(self, before: str, after: str) -> None:
        """Let the style sheet show the pane in use."""
        with self.app.batch_update():
            self.remove_class(f"-show-{before}", update=False)
            self.add_class(f"-show-{after}")

    def watch_around(self) -> None:
        """Show or hide the paragraphs around the passage."""
        self._show_cited()

    @property
    def single(self) -> bool:
        """Whether one pane fills the screen."""
        return self.zoomed or self.has_class("-narrow")
