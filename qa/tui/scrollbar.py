"""How a pane's scroll bar is drawn: as Textual draws it, without going through a Rich console each time."""

from __future__ import annotations

from rich.style import Style as RichStyle
from textual.css.styles import RulesMap
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Bar(ScrollBarRender, Visual):
    """The renderer of a vertical scroll bar."""

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the bar, one strip a line."""
        del style, options  # the bar comes with its own
        own = self.style
        assert isinstance(own, RichStyle)
        assert own.bgcolor
        assert own.color
        place = (height or 1, self.virtual_size, self.window_size, self.position, width, True)
        bar = self.render_bar(*place, own.bgcolor, own.color)
        return [Strip([segment], width) for segment in bar.segments]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the bar."""
        del rules, container_width
        return self.thickness

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the least height of the bar."""
        del rules, width
        return 1
