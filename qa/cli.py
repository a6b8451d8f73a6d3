"""The command line: arguments and exit codes. Everything that takes time is imported by the command that
needs it, after its arguments and input files were checked."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from corpus.version import __version__

_EPILOG = """exit codes: 0 done or answered; 1 not in the archive, or a gate not met; 2 wrong usage or input;
3 index missing or damaged, or its model gone; 130 interrupted"""

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code, as `qa --help` lists them."""
    from corpus.errors import CouncilQAError

    options = _parser().parse_args(arguments)
    try:
        code = _command(options.command)(options)
        sys.stdout.flush()
        return code
    except CouncilQAError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _say("interrupted")
        return 130
    except BrokenPipeError:
        # The reader of the pipe has seen enough; nothing more may be written at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("QA_TRACEBACK"):
            raise
        _say(f"unexpected {type(error).__name__}: {error}. QA_TRACEBACK=1 shows where; please report it.")
        return 70


def _say(message: str) -> None:
    from qa.inert import inert

    sys.stderr.write(f"qa: {inert(message)}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="qa",
        description="Ask an archive of news articles. Without a command, the terminal UI opens.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"qa {__version__}")
    parser.add_argument("--index", metavar="DIR", help="index directory (default: your own, see `qa where`)")
    parser.set_defaults(command="chat", resume=False, history=True, plain=False, erase_history=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in (_add_ask, _add_chat, _add_index, _add_eval, _add_about, _add_verify, _add_where):
        add(commands)
    return parser


def _add(commands: argparse._SubParsersAction, name: str, text: str) -> argparse.ArgumentParser:  # type: ignore[type-arg]
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text, epilog=_EPILOG)
    parser.add_argument("--index", metavar="DIR", default=argparse.SUPPRESS, help="index directory")
    parser.set_defaults(command=name)
    return parser


def _add_ask(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    parser = _add(commands, "ask", "Answer a question with cited passages.")
    parser.add_argument("question", nargs="?", metavar="QUESTION")
    parser.add_argument(
        "--batch", metavar="FILE", help="one question a line (- for standard input), one JSON answer a line"
    )
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of text")
    parser.add_argument("-k", type=int, default=5, metavar="N", help="how many passages to show (default 5)")
    parser.add_argument(
        "--since", metavar="DATE", help="only articles of this day or later (YYYY, YYYY-MM, YYYY-MM-DD)"
    )
    parser.add_argument("--until", metavar="DATE", help="only articles of this day or earlier")
    parser.add_argument("--as-of", metavar="DATE", help="answer as on the evening of this day")
    parser.add_argument("--speaker", metavar="NAME", help="only what this person says")
    parser.add_argument("--article", metavar="ID", help="only this article")
    parser.add_argument("--cite", action="store_true", help="only the answer's citation, ready to paste")


def _add_chat(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    parser = _add(commands, "chat", "Ask in the terminal UI.")
    parser.add_argument("--continue", action="store_true", dest="resume", help="go on with the last session")
    parser.add_argument("--no-history", action="store_false", dest="history", help="keep no questions")
    parser.add_argument("--plain", action="store_true", help="line by line, for screen readers")
    parser.add_argument("--erase-history", action="store_true", help="erase all kept questions, then end")


def _add_index(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    parser = _add(
        commands, "index", "Index files and folders of articles; without PATH, read the same ones again."
    )
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--model", metavar="FOLDER", help="another sentence-transformers model")
    parser.add_argument("--dry-run", action="store_true", help="report what would be read and dropped")
    parser.add_argument("--verify", action="store_true", help="compare every index file with its checksum")
    parser.add_argument("--yes", action="store_true", help="replace other sources without asking")


def _add_eval(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    from qa.evaluation.arguments import add_arguments

    add_arguments(_add(commands, "eval", "Measure the answers on a question set."))


def _add_about(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    parser = _add(
        commands, "about", "Say what the archive is: articles by date, corrections, what was left out."
    )
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of text")


def _add_verify(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    parser = _add(commands, "verify", "Check that the words of a citation still stand where it says.")
    parser.add_argument(
        "citation", metavar="FILE", help="what `qa ask --cite`, or s in the UI, wrote; - for standard input"
    )


def _add_where(commands: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    _add(commands, "where", "Say where the index, the cache and the model lie.")


def _command(name: str) -> Command:
    """Import the command's own module, and nothing of the others'."""
    import importlib

    command: Command = importlib.import_module(f"qa.commands.{name}").run
    return command


if __name__ == "__main__":
    sys.exit(main())
