"""`qa eval`: the answers measured on a question set."""

from __future__ import annotations

import argparse

from qa.commands.opening import open_named


def run(options: argparse.Namespace) -> int:
    """Evaluate and return the exit code."""
    from qa.evaluation.command import run as evaluate

    return evaluate(options, lambda without: open_named(options.index, without))
