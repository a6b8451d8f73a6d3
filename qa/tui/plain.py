"""The plain mode: a prompt line by line with no drawing, for screen readers and dumb terminals."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from corpus.errors import CouncilQAError
from qa.about import as_text as about_text
from qa.export import conversation_markdown, save
from qa.filters import read_line
from qa.render import as_text
from qa.tui.backend import Backend
from qa.tui.blocks import inert
from qa.tui.conversation import Conversation, Exchange
from qa.tui.memory import Memory
from qa.tui.opening import explained
from qa.tui.phrases import freshness
from qa.typed import COMMANDS

HELP = """Type a question and press Enter. Filters: since:2019 until:2020 speaker:name article:id
/open N   the whole article of passage N (1 without N)
/alone    ask the last question again without the conversation before it
/new      start a new conversation
/about    what the archive holds
/export   save the conversation as Markdown
/help     this list
/quit     leave (Ctrl+D does too)
"""


def converse(
    backend: Backend,
    memory: Memory,
    lines: TextIO,
    out: TextIO,
    *,
    resume: bool = False,
    index: Path | None = None,
) -> int:
    """Answer the questions in `lines` on `out` until there are no more; return the exit code.

    `index`: the folder of the index as named by the user, None for their own."""
    talk = _Talk(backend, memory, out, str(index) if index else None)
    try:
        if not talk.start(resume):
            return 3
        out.write("> ")
        out.flush()
        for line in lines:
            if not talk.take(" ".join(line.split())):
                break
            out.write("> ")
            out.flush()
        else:
            out.write("\n")  # the lines are at their end behind a prompt
    except KeyboardInterrupt:
        out.write("\n")
        return 130
    finally:
        backend.close()
    return 0


class _Talk:
    def __init__(self, backend: Backend, memory: Memory, out: TextIO, index: str | None) -> None:
        self.backend = backend
        self.memory = memory
        self.out = out
        self.index = index
        self.conversation = Conversation()

    def start(self, resume: bool) -> bool:
        self.say("Opening the archive ...")
        try:
            self.backend.open(lambda *_: None)
            self.say(f"{freshness(self.backend.summaries())}. /help lists the commands.")
        except Exception as error:
            self.say(explained(error))
            return False
        if resume and (kept := self.memory.conversations()):
            self.conversation = self.memory.reopen(kept[0])
            for exchange in self.conversation.exchanges:
                self.say(f"> {exchange.typed}")
                self._show(exchange)
        return True

    def say(self, text: str) -> None:
        self.out.write(inert(text).rstrip("\n") + "\n")

    def take(self, line: str) -> bool:
        """Act on one line; False when it is the last."""
        if line.lower() in COMMANDS:
            line = f"/{line.lower()}"
        name, _, rest = line.partition(" ")
        if name in ("/quit", "/exit"):
            return False
        if line.startswith("/"):
            self._command(name, rest)
        elif line:
            self._ask(line)
        return True

    def _command(self, name: str, rest: str) -> None:
        commands = {"/open": lambda: self._open(rest), "/new": self._new, "/export": self._export}
        commands |= {"/about": self._about, "/help": lambda: self.say(HELP), "/alone": self._alone}
        commands.get(name, lambda: self.say(f"There is no command {name}. /help lists those there are."))()

    def _ask(self, typed: str, alone: bool = False) -> None:
        question, filters = read_line(typed)
        exchange = Exchange(typed, question, filters, alone, "asking")
        self.conversation.add(exchange)
        try:
            self.memory.asked(typed)
            exchange.answer = self.backend.ask(question, self.conversation.history(exchange), filters)
            exchange.state = "done"
            self.conversation.look(len(self.conversation.exchanges) - 1)
            self.memory.answered(exchange)
        except Exception as error:
            exchange.state = "failed" if exchange.answer is None else exchange.state
            self.say(explained(error))
        self._show(exchange)

    def _show(self, exchange: Exchange) -> None:
        if exchange.answer:
            self.say(as_text(exchange.answer))

    def _alone(self) -> None:
        if self.conversation.current:
            self._ask(self.conversation.current.typed, alone=True)
        else:
            self.say("Ask a question first.")

    def _new(self) -> None:
        self.conversation = Conversation()
        self.memory.start_anew()
        self.say("A new conversation.")

    def _export(self) -> None:
        asked = [(e.question, e.filters, e.answer) for e in self.conversation.exchanges if e.answer]
        try:
            text = conversation_markdown(asked, self.index)
            self.say(f"Saved to {save(text, Path('conversation.md'))}")
        except CouncilQAError as error:
            self.say(str(error))

    def _about(self) -> None:
        try:
            self.say(about_text(self.backend.about()))
        except Exception as error:
            self.say(explained(error))

    def _open(self, rank: str) -> None:
        if not self.conversation.cite(int(rank) if rank.isdigit() else 1):
            self.say("There is no such passage.")
            return
        citation = self.conversation.citation
        assert citation
        try:
            article = self.backend.article(citation.article.id)
        except Exception as error:
            self.say(explained(error))
            return
        kept = (p for p in article.paragraphs if p.dropped is None)
        texts = ((p.number in citation.paragraphs, article.cut((p.span,))) for p in kept)
        self.say("\n\n".join([article.title, *_marked(texts)]))


def _marked(paragraphs: Iterable[tuple[bool, str]]) -> Iterable[str]:
    """Yield paragraphs wrapped for 80 columns, the cited ones after a mark that a screen reader speaks."""
    for cited, text in paragraphs:
        yield textwrap.fill(f"[cited] {text}" if cited else text, 79)
