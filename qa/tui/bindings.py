"""The keys of the reading screen, each with the id by which the settings rebind it.

Single letters act in the panes; the prompt takes them as text."""

from __future__ import annotations

from textual.binding import Binding

ANYWHERE = (
    Binding("f1", "help", "Keys", id="help", tooltip="List the keys that work here"),
    Binding("tab", "next_pane(1)", "Panes", id="pane.next", tooltip="Go to the next pane"),
    Binding("shift+tab", "next_pane(-1)", "Previous pane", show=False, id="pane.previous"),
    Binding("f2", "pane('passages')", "Passages", show=False, id="pane.passages"),
    Binding("f3", "pane('article')", "Article", show=False, id="pane.article"),
    Binding("escape", "back", "Cancel, or back to the prompt", show=False, id="back"),
    Binding("ctrl+n", "new", "New", id="conversation.new", tooltip="Start a new conversation"),
    Binding("ctrl+r", "history", "Search the questions asked before", show=False, id="history.search"),
    Binding("ctrl+o", "sessions", "Open an earlier conversation", show=False, id="conversation.open"),
    Binding("ctrl+s", "export", "Export the conversation to Markdown", show=False, id="export.conversation"),
    Binding("ctrl+t", "as_typed", "Ask again exactly as typed", show=False, id="ask.as-typed"),
    Binding("alt+up,ctrl+up", "turn(-1)", "Question before", show=False, id="turn.previous"),
    Binding("alt+down,ctrl+down", "turn(1)", "Question after", show=False, id="turn.next"),
    Binding("f4", "zoom", "Zoom the pane", show=False, id="pane.zoom-anywhere"),
    Binding("f6", "about", "About this archive", show=False, id="archive.about"),
    Binding("f5", "build", "Index the sources anew", show=False, id="index.build"),
)

IN_PANES = (
    Binding("enter", "open_article", "Article", id="article.open", tooltip="Open the article at the passage"),
    *(Binding(str(n), f"cite({n})", f"Passage {n}", show=False, id=f"passage.{n}") for n in range(1, 10)),
    Binding("[", "step(-1)", "Previous cited place", show=False, id="passage.previous"),
    Binding("]", "step(1)", "Next cited place", show=False, id="passage.next"),
    Binding("c", "around", "Paragraphs around the passage", show=False, id="passage.around"),
    Binding("/", "find", "Find", id="find.open", tooltip="Find words in the pane"),
    Binding("{", "turn(-1)", "Question before", show=False, id="turn.previous-in-pane"),
    Binding("}", "turn(1)", "Question after", show=False, id="turn.next-in-pane"),
    Binding("y", "copy", "Copy", id="copy.citation", tooltip="Copy the citation"),
    Binding("Y", "copy_words", "Copy the words of the passage", show=False, id="copy.words"),
    Binding("s", "save_passage", "Save the citation to a file", show=False, id="copy.save"),
    Binding("e", "edit", "Open the source in $EDITOR", show=False, id="open.editor"),
    Binding("o", "browse", "Open the article's web page", show=False, id="open.url"),
    Binding("r", "revise", "Edit and ask again", show=False, id="ask.revise"),
    Binding("t", "as_typed", "Ask again exactly as typed", show=False, id="ask.as-typed-in-pane"),
    Binding("m", "judge", "Mark as right, wrong or to be refused", show=False, id="judge"),
    Binding("z", "zoom", "Zoom", id="pane.zoom", tooltip="Zoom the pane"),
    Binding("i", "prompt", "To the prompt", show=False, id="pane.prompt"),
    Binding(
        "question_mark", "help", "Keys", show=False, id="help-in-pane", tooltip="List the keys that work here"
    ),
)
