"""What the conversation and the passages say: exchanges and citations laid out as blocks.

The article is laid out by `article_view`; drawing is left to `page`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import Article
from qa.answer import Answer, Citation
from qa.cite import likelihood, spoken, sure
from qa.tui.blocks import BLANK, Block, inert, marked, one_line
from qa.tui.conversation import Conversation, Exchange
from qa.tui.phrases import bounds, dated, kind, place

_ECHOED, _ECHOED_LINES = 2000, 4  # characters and lines of a question
WAITING = {
    "queued": "Waiting: asked as soon as the archive is open (Esc cancels)",
    "asking": "Searching (Esc cancels)",
    "cancelled": "Cancelled",
}


def welcome(fresh: str, samples: Sequence[str]) -> list[Block]:
    """Return what an empty conversation shows."""
    blocks = [Block("Ask the archive a question in plain English.", style="title", gutter=" ")]
    if fresh:
        blocks.append(Block(inert(fresh), style="faint", gutter=" "))
    if samples:
        blocks += [BLANK, Block("For example (↓ in the prompt takes one):", gutter=" ")]
        blocks += [
            Block(one_line(sample), style="question", gutter=f" {n} ", gutter_next="   ", anchor=f"sample{n}")
            for n, sample in enumerate(samples, 1)
        ]
    ways = "Narrow with since:2019 until:2020 speaker:name article:id. F1 lists the keys."
    return [*blocks, BLANK, Block(ways, style="faint", gutter=" ")]


def conversation_blocks(conversation: Conversation) -> list[Block]:
    """Return every exchange in order; the one looked at has a bar beside it, and anchors are `turnN`."""
    blocks: list[Block] = []
    for number, exchange in enumerate(conversation.exchanges):
        bar = "▌" if number == conversation.at else " "
        own = (_question(exchange), *_outcome(exchange))
        blocks += [*(_beside(bar, block, f"turn{number}") for block in own), BLANK]
    return blocks


def _question(exchange: Exchange) -> Block:
    """Return what was asked, cut where it is long: what became of it stays in sight below."""
    typed = one_line(exchange.typed)[:_ECHOED]
    return Block(typed, style="question", gutter="› ", gutter_next="  ", limit=_ECHOED_LINES)


def _outcome(exchange: Exchange) -> Iterator[Block]:
    if exchange.state == "failed":
        yield Block(inert(exchange.error), style="warning", gutter="  ! ", gutter_next="    ")
        yield Block("r brings the question back to edit and ask again.", style="faint", gutter="  ")
    elif exchange.answer is None:
        yield Block(WAITING.get(exchange.state, ""), style="faint", gutter="  ")
    else:
        yield from _searched(exchange, exchange.answer)
        yield from _notes(exchange.answer)
        refused = exchange.answer.verdict == "not_found" or exchange.answer.answer is None
        yield from (_refusal if refused else _reply)(exchange.answer)


def _searched(exchange: Exchange, answer: Answer) -> Iterator[Block]:
    if exchange.rewritten:
        words = f"Searched as: {one_line(answer.standalone)}  (Ctrl+T asks it as typed)"
        yield Block(words, style="faint", gutter="  ")
    elif exchange.alone:
        yield Block("Asked as typed, without the conversation before it", style="faint", gutter="  ")


def _notes(answer: Answer) -> Iterator[Block]:
    for note in answer.notes:
        ranks = "".join(f" [{rank}]" for rank in note.citations)
        words = f"{note.kind.capitalize()}: {one_line(note.text)}{ranks}"
        yield Block(words, style="note", gutter="! ", gutter_next="  ")


def _reply(answer: Answer) -> Iterator[Block]:
    assert answer.answer is not None
    text, styles = marked(one_line(answer.answer.text), [(0, len(answer.answer.text))])
    yield Block(text, styles, gutter="  ")
    best = next((c for c in answer.citations if c.rank == answer.answer.citation), None)
    said = one_line(spoken(best.speaker)) if best and best.speaker else ""
    known = (said, sure(answer.confidence))
    yield Block(" · ".join(filter(None, known)), style="faint", gutter="  ")
    yield from timeline_blocks(answer)
    if best:
        yield from _source(best, "  ")
    others = len(answer.citations) - 1
    if others > 0:
        more = f"{others} more {'passage' if others == 1 else 'passages'} (Tab)"
        yield Block(more, style="faint", gutter="  ")


def _refusal(answer: Answer) -> Iterator[Block]:
    yield Block("The archive does not answer this.", style="warning", gutter="  ")
    if answer.missing:
        yield Block(f"It does not speak of {one_line(answer.missing)}.", gutter="  ")
    yield from timeline_blocks(answer)
    if answer.citations:
        nearest = f"Nearest passages, not an answer ({sure(answer.confidence)}):"
        yield Block(nearest, style="faint", gutter="  ")
    for citation in answer.citations[:3]:
        yield Block(one_line(citation.article.title), gutter=f"  [{citation.rank}] ", limit=1)


def timeline_blocks(answer: Answer) -> Iterator[Block]:
    """Return the dated states of an answer that is a timeline, in order of time."""
    if not answer.timeline:
        return
    whens = [bounds(entry.when) for entry in answer.timeline]
    width = min(14, max(map(len, whens)))
    for when, entry in zip(whens, answer.timeline, strict=True):
        start = f"  {when:<{width}} " if len(when) <= width else "  "
        text = one_line(entry.text) if len(when) <= width else f"{when}: {one_line(entry.text)}"
        yield Block(f"{text} [{entry.citation}]", gutter=start, gutter_next=" " * len(start))


def _source(citation: Citation, gutter: str) -> Iterator[Block]:
    title = f"[{citation.rank}] {one_line(citation.article.title)}"
    yield Block(title, ((0, len(title), "title"),), gutter=gutter, gutter_next=gutter + "    ")
    article = citation.article
    known = (dated(article.published), article.publisher, place(citation))
    yield Block(one_line(" · ".join(fact for fact in known if fact)), style="faint", gutter=gutter + "    ")
    if words := kind(article):
        yield Block(words[0].upper() + words[1:], style="note", gutter=gutter + "    ")


def facts(citation: Citation, answer: Answer | None) -> str:
    """Return in short what must stay in sight of a citation: date, publisher, origin, place, speaker."""
    article = citation.article
    date = dated(replace(article.published, words=()))
    origin = "summary" if article.kind == "summary" else kind(article)
    known = (date, article.publisher, origin, place(citation), _said(citation, answer))
    return one_line(" · ".join(fact for fact in known if fact))


def passages_blocks(exchange: Exchange | None, rank: int, article: Article | None) -> list[Block]:
    """Return the passages of an answer, the one ranked `rank` whole and the others by their first lines.

    With `article`, the paragraphs next to the whole one stand around it. Anchors are `rankN`."""
    if exchange is None or exchange.answer is None:
        return [Block("The passages of an answer appear here.", style="faint", gutter=" ")]
    blocks: list[Block] = []
    if exchange.answer.verdict == "not_found":
        blocks = [Block("Nearest passages, not an answer", style="warning", gutter=" "), BLANK]
    for citation in exchange.citations:
        chosen = citation.rank == rank
        own = _open(citation, exchange.answer, article) if chosen else _shut(citation)
        bar = "▌" if chosen else " "
        blocks += [*(_beside(bar, block, f"rank{citation.rank}") for block in own), BLANK]
    return blocks


def _beside(bar: str, block: Block, anchor: str) -> Block:
    after = block.gutter_next or block.gutter
    return replace(block, gutter=bar + block.gutter, gutter_next=bar + after, anchor=anchor)


def _shut(citation: Citation) -> Iterator[Block]:
    yield next(_source(citation, ""))
    yield Block(one_line(citation.text), style="faint", gutter="    ", limit=1)


def _open(citation: Citation, answer: Answer, article: Article | None) -> Iterator[Block]:
    indent = "    "
    yield from _source(citation, "")
    yield Block(f"{likelihood(citation.confidence)} likely to answer", style="faint", gutter=indent)
    for note in answer.notes:
        if citation.rank in note.citations:
            yield Block(f"{note.kind.capitalize()}: {one_line(note.text)}", style="note", gutter=indent)
    if said := _said(citation, answer):
        yield Block(one_line(f"Marked words: {said}"), style="faint", gutter=indent)
    around = _around(citation, article) if article else ("", "")
    if around[0]:
        yield Block(inert(around[0]), style="faint", gutter="  · ")
    text, styles = marked(inert(citation.run_on), highlights(citation, answer))
    yield Block(text, styles, gutter=indent)
    if around[1]:
        yield Block(inert(around[1]), style="faint", gutter="  · ")
    for words in citation.notes:
        if words.rstrip(".").lower() != kind(citation.article).lower():
            yield Block(one_line(words[:1].upper() + words[1:]), style="note", gutter=indent)
    for also in citation.also:
        yield Block(f"Also in {one_line(place(also))}", style="faint", gutter=indent)


def _said(citation: Citation, answer: Answer | None) -> str:
    """Return who says the marked words; "" where nothing is marked: nobody says the whole passage."""
    return spoken(citation.speaker) if citation.speaker and highlights(citation, answer) else ""


def highlights(citation: Citation, answer: Answer | None) -> tuple[tuple[int, int], ...]:
    """Return the answering words of a citation, over its text; nothing answers in a refusal."""
    if answer is None or answer.verdict == "not_found":
        return ()
    best = answer.answer
    return (best.span,) if best and best.citation == citation.rank else citation.highlights


def _around(citation: Citation, article: Article) -> tuple[str, str]:
    kept = [p for p in article.paragraphs if p.dropped is None]
    before = [p for p in kept if p.number < min(citation.paragraphs)][-1:]
    after = [p for p in kept if p.number > max(citation.paragraphs)][:1]
    first, last = ("".join(article.cut((p.span,)) for p in side) for side in (before, after))
    return first, last
