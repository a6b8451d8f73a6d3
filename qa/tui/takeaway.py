"""Taking things away: copies, files, the editor, the browser, and judgements for an evaluation set."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from textual.app import SuspendNotSupported

from corpus.errors import CouncilQAError
from qa.answer import Citation
from qa.citation import as_citation
from qa.export import conversation_markdown, save
from qa.memory.judgements import JUDGEMENTS, judge, judgements_path
from qa.tui.asking import Asking
from qa.tui.blocks import inert
from qa.tui.chooser import Question


class TakingAway(Asking):
    """The actions on the passage in view and on the whole conversation."""

    folder = Path()
    index: Path | None = None  # as named by the user; a command that asks again must name it too

    def _citation(self) -> Citation | None:
        citation = self.conversation.citation
        if citation is None:
            self.notify("No passage is in view yet.", severity="warning")
        return citation

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(inert(text))
        self.notify("Sent to the terminal. If it does not paste, s saves it to a file.")

    def _pasted(self) -> str | None:
        """Return the citation as `qa ask --cite` makes it, None where it cannot be made."""
        citation, current = self._citation(), self.conversation.current
        if citation is None or current is None or current.answer is None:
            return None
        article = self.cited_article
        if article is None:
            self.notify(self.why_no_article(), severity="warning")
            return None
        return as_citation(current.answer, citation.rank, article).as_text()

    def action_copy(self) -> None:
        """Copy the answering words with their citation."""
        if text := self._pasted():
            self._copy(text)

    def action_copy_words(self) -> None:
        """Copy the words of the passage alone."""
        if citation := self._citation():
            self._copy(citation.text)

    def action_save_passage(self) -> None:
        """Save the answering words with their citation."""
        if text := self._pasted():
            self._save(text, "citation.txt")

    def action_export(self) -> None:
        """Save the whole conversation as Markdown."""
        asked = [(e.question, e.filters, e.answer) for e in self.conversation.exchanges if e.answer]
        if asked:
            index = str(self.index) if self.index else None
            self._save(conversation_markdown(asked, index), "conversation.md")
        else:
            self.notify("Nothing has been answered yet.", severity="warning")

    def _save(self, text: str, name: str) -> None:
        try:
            path = save(text, self.folder / name)
        except CouncilQAError as error:
            self.notify(str(error), severity="error", markup=False)
        else:
            self.notify(f"Saved to {path}", markup=False)

    def action_edit(self) -> None:
        """Open the source in the user's editor, at the passage."""
        citation = self._citation()
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if citation is None:
            return
        if not editor:
            self.notify("Set EDITOR to the command of your editor first.", severity="warning")
        elif not Path(citation.path).is_file():
            self.notify(f"{citation.path} is no longer there.", severity="warning", markup=False)
        else:
            self._run([*shlex.split(editor), *_place(editor, citation)])

    def _run(self, command: list[str]) -> None:
        try:
            with self.app.suspend():
                subprocess.run(command, check=False)
        except SuspendNotSupported:
            self.notify("This terminal cannot hand the screen to an editor.", severity="warning")
        except OSError as error:
            self.notify(f"{command[0]} did not start: {error.strerror}", severity="error", markup=False)

    def action_browse(self) -> None:
        """Open the article's web page."""
        if citation := self._citation():
            url = citation.article.url or ""
            if not url.startswith(("http://", "https://")):
                self.notify("The archive has no address for this article.", severity="warning")
            elif _has_browser():
                self.app.open_url(url)
                self.notify(f"Opening {url}", markup=False)
            else:
                self._copy(url)

    def action_judge(self) -> None:
        """Ask how the passage serves the question, and keep the judgement."""
        if self._citation():
            choices = tuple((name[0], words) for name, words in JUDGEMENTS.items())
            self.app.push_screen(Question("Keep for evaluation: this passage is", choices), self._judged)

    def _judged(self, key: str | None) -> None:
        exchange, citation = self.conversation.current, self.conversation.citation
        if key is None or exchange is None or exchange.answer is None or citation is None:
            return
        verdict = next(name for name in JUDGEMENTS if name[0] == key)
        try:
            judge(verdict, exchange.answer, citation, self.conversation.history(exchange), self.judgements)
        except CouncilQAError as error:
            self.notify(str(error), severity="error", markup=False)
        else:
            self.notify(f"Kept in {self.judgements}", markup=False)

    @property
    def judgements(self) -> Path:
        """The file that judgements go to."""
        return judgements_path(self.memory.folder)


def _has_browser() -> bool:
    """Tell whether a browser would open beside the terminal rather than in it."""
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def _place(editor: str, citation: Citation) -> list[str]:
    name = Path(shlex.split(editor)[0]).stem
    if name in ("code", "code-insiders", "codium"):
        return ["--wait", "--goto", f"{citation.path}:{citation.line}"]
    if name in ("subl", "hx", "helix", "zed"):
        return [f"{citation.path}:{citation.line}"]
    return [f"+{citation.line}", citation.path]
