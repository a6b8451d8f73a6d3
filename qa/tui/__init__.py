"""The terminal UI. Only this package imports Textual; finding and judging evidence is left to qa.ask."""

import os

# How often a second Textual may draw. At its own 60, a key just after one frame waits 17 ms for the next.
os.environ.setdefault("TEXTUAL_FPS", "1000")
