"""What the keys of the reading screen do. How it is laid out is left to `layout`."""

from __future__ import annotations

from textual import events, on
from textual.widgets import Input

from qa.tui.about import AboutArchive
from qa.tui.chooser import Chooser, Question
from qa.tui.conversation import Conversation
from qa.tui.findbar import FindBar
from qa.tui.help import Help
from qa.tui.layout import PANES, Layout
from qa.tui.page import Page
from qa.tui.prompt import Prompt

_RING = ("prompt", "passages", "article", "conversation")


class Reading(Layout):
    """The reading screen."""

    _came_from = ""  # the pane out of which the article was opened

    @on(Input.Submitted, "#prompt")
    def _submitted(self, event: Input.Submitted) -> None:
        typed = " ".join(event.value.split())
        if typed:
            self.prompt.value = ""
            line = self._sample(typed) or typed
            self.prompt.remember(line)
            self.submit(line)
        elif self.conversation.citation:
            self.action_open_article()

    def _sample(self, typed: str) -> str | None:
        """Return the sample question whose number was typed, while the samples are on the screen."""
        shown = self.samples if self.wants_samples() else ()
        return next(
            (sample for number, sample in enumerate(shown, 1) if typed.rstrip(".") == str(number)), None
        )

    def on_key(self, event: events.Key) -> None:
        """Begin a question with a character that is no key of the pane."""
        begins = isinstance(self.focused, Page) and event.is_printable
        if begins and event.key not in self.active_bindings:
            event.stop()
            self.action_prompt()
            self.prompt.insert_text_at_cursor(event.character or "")

    def action_pane(self, name: str, came_from: str = "") -> None:
        """Go to a pane."""
        self._came_from = came_from
        self.pane = name
        self.set_focus(self.page(name))

    def action_next_pane(self, step: int) -> None:
        """Go round the prompt and the panes."""
        here = "prompt" if self.focused is self.prompt else self.pane
        name = _RING[(_RING.index(here) + step) % len(_RING)]
        if name == "prompt":
            self.action_prompt()
        else:
            self.action_pane(name)

    @on(Prompt.Left)
    def _left_prompt(self) -> None:
        self.action_next_pane(1)

    def on_descendant_focus(self) -> None:
        """Follow a focus that was set with the mouse."""
        if isinstance(self.focused, Page) and self.focused.id in PANES:
            self.pane = self.focused.id

    def action_prompt(self) -> None:
        """Go to the prompt."""
        self.zoomed = False
        self.pane = "conversation"
        self.set_focus(self.prompt)

    def action_back(self) -> None:
        """Cancel what runs, or go back one step."""
        if self.query_one(FindBar).display:
            self.query_one(FindBar).action_close(False)
        elif self.focused is self.prompt:
            cancelled = self.cancel()
            if cancelled and not self.prompt.value:
                self.prompt.fill(cancelled.typed)
        elif self.single and self.pane == "article" and self._came_from == "passages":
            self.action_pane("passages")
        else:
            self.action_prompt()

    def action_zoom(self) -> None:
        """Give the pane in use the whole screen, or take it back."""
        self.zoomed = not self.zoomed

    def action_scroll_pane(self, step: int) -> None:
        """Scroll the pane in sight while the cursor stays in the prompt."""
        page = self.page(self.pane)
        page.scroll_relative(y=step * max(1, page.size.height - 1), animate=False)

    def action_cite(self, rank: int) -> None:
        """Look at the passage of that rank."""
        if not self.conversation.exchanges:
            self._take_sample(rank)
        elif self.conversation.cite(rank):
            self.around = False
            self.show_passages()
        else:
            self.notify(f"There is no passage {rank}.", timeout=2)

    def action_step(self, step: int) -> None:
        """Look at the passage before or after."""
        self.action_cite(self.conversation.rank + step)

    def action_open_article(self) -> None:
        """Show the whole article at the passage."""
        if self.conversation.citation:
            self.action_pane("article", self._came_from if self.pane == "article" else self.pane)
            self.page("article").go("cited")

    def action_around(self) -> None:
        """Show or hide the paragraphs around the passage."""
        self.around = not self.around

    def action_turn(self, step: int) -> None:
        """Look at the question before or after."""
        if self.conversation.look(self.conversation.at + step):
            self.changed()
            self.page("conversation").go(f"turn{self.conversation.at}")

    def action_find(self) -> None:
        """Find words in the pane."""
        self.query_one(FindBar).open(self.page(self.pane))

    @on(Page.Found)
    def _found(self, event: Page.Found) -> None:
        self.query_one(FindBar).count(event.place, event.count)

    @on(Page.Chosen)
    def _chosen(self, event: Page.Chosen) -> None:
        kind, number = event.anchor.rstrip("0123456789"), event.anchor.lstrip("abcdefghijklmnopqrstuvwxyz")
        if kind == "turn" and self.conversation.look(int(number)):
            self.changed()
        elif kind in ("rank", "sample") and number:
            self.action_cite(int(number))

    def _take_sample(self, number: int) -> None:
        if number <= len(self.samples):
            self.prompt.fill(self.samples[number - 1])
            self.action_prompt()

    def action_revise(self) -> None:
        """Put the question back into the prompt."""
        if self.conversation.current:
            self.prompt.fill(self.conversation.current.typed)
            self.action_prompt()

    def action_as_typed(self) -> None:
        """Ask again without the conversation before it."""
        current = self.conversation.current
        if current and not current.alone:
            self.submit(current.typed, alone=True)

    def action_new(self) -> None:
        """Start a new conversation; the one before is kept."""
        self.conversation = Conversation()
        self.memory.start_anew()
        self.changed()
        self.draw_samples()
        self.action_prompt()

    def action_history(self) -> None:
        """Search the questions asked before."""
        past = list(dict.fromkeys(reversed(self.prompt.past)))

        def taken(place: int | None) -> None:
            if place is not None:
                self.prompt.fill(past[place])
                self.action_prompt()

        self.app.push_screen(Chooser("Questions asked before", past), taken)

    def action_sessions(self) -> None:
        """Open an earlier conversation."""
        sessions = self.memory.conversations()

        def taken(place: int | None) -> None:
            if place is not None:
                self.conversation = self.memory.reopen(sessions[place])
                self.fetch_articles()
                self.changed()
                self.action_prompt()

        titles = [session.title for session in sessions]
        self.app.push_screen(Chooser("Conversations with this archive", titles), taken)

    def action_erase(self) -> None:
        """Delete what is remembered, once confirmed."""

        def taken(key: str | None) -> None:
            if key == "y":
                self.prompt.past.clear()
                self.notify(f"{self.memory.erase()} files erased.")

        choices = (("y", "Erase all questions and conversations that are kept"),)
        self.app.push_screen(Question("Erase history", choices), taken)

    def action_about(self) -> None:
        """Show what the archive holds."""
        if self.is_open:
            self.app.push_screen(AboutArchive(self.backend.about))
        else:
            self.notify("The archive is not open yet.", severity="warning")

    def action_help(self) -> None:
        """List the keys that work here."""
        where = "the prompt" if self.focused is self.prompt else f"the {self.pane}"
        self.app.push_screen(Help(where, self.active_bindings.values()))
