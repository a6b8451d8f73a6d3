"""The terminal UI. Only this package imports Textual; finding and judging evidence is left to qa.ask."""
