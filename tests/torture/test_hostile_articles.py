"""Laws of hostile articles: what was written to a file is shown as text, by every command and in every form,
and cannot act on a terminal, a browser or a spreadsheet."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from qa import ask, cli
from tests.qa.test_ask import load_words
from tests.torture.archive import index as index_words

# Controls but newline and tab; marks that reorder or hide text; lone surrogates.
ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
    "|[\ud800-\udfff]"
)
PAYLOADS = {
    "clipboard": "\x1b]52;c;aGVsbG8=\x07",
    "link": "\x1b]8;;http://example.invalid/\x1b\\ferry\x1b]8;;\x1b\\",
    "clear": "\x1b[2J\x1b[H\x1b[31m",
    "title": "\x1b]0;owned\x07",
    "c1": "\x9b31m\x9d52;c;aGk=\x9c",
    "bidi": "\u202eetsen\u202c \u2066isolate\u2069 \u061c",
    "hidden": "zero\u200bwidth\u2060joined\ufeff",
    "separators": "line\u2028paragraph\u2029end",
    "overwrite": "harmless\rharmful\x08\x08",
    "rich": "[bold red]rich[/] [link=http://example.invalid]x[/link] [@click=app.quit]y[/]",
    "html": "<script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt; \"'`",
    "formula": "=HYPERLINK(1)",
    "fence": "``` ~~~ </pre> </textarea> --> <script>alert(3)</script> ```",
}
STORY = "The {name} ferry {payload} sailed on Monday to Marsh Quay\n\n12 June 2018\n\nTickets for the {name} \
ferry {payload} cost four pounds each, the harbour master said.\n\n{filler}\n"
FILLER = "The crossing takes twenty minutes and runs until October. " * 40


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, words_only: Path) -> Path:
    """Hostile articles and their index, made once: no test changes them."""
    ground = tmp_path_factory.mktemp("hostile")
    folder = ground / "articles"
    folder.mkdir()
    for name, payload in PAYLOADS.items():
        story = STORY.format(name=name, payload=payload, filler=FILLER)
        (folder / f"{name}.txt").write_text(story, "utf-8", newline="")
    (folder / "nul.txt").write_bytes(b"A ferry\0 sailed.\n")
    (folder / "sneaky\x1b[31m\n.txt").write_text("A ferry sailed.\n", "utf-8")
    index_words(folder, ground / "index", words_only)
    return ground


@pytest.fixture
def index(ground: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    defaults = ask.Archive.__init__.__kwdefaults__ or {}
    monkeypatch.setitem(defaults, "load_encoder", load_words)
    return str(ground / "index")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command; return what it wrote, after checking that none of it acts on a terminal."""
    code = cli.main(arguments)
    out, err = capsys.readouterr()
    assert code in {0, 1}, err
    assert ACTING.findall(out + err) == []
    return out


@pytest.mark.parametrize("name", PAYLOADS)
@pytest.mark.parametrize("form", [(), ("--json",), ("--cite",)], ids=["text", "json", "cite"])
def test_asking_shows_it_inert(
    name: str, form: tuple[str, ...], index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "ask", f"Tickets for the {name} ferry cost four pounds", *form, "--index", index)


def test_json_reads_back_what_the_article_says(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name, payload in PAYLOADS.items():
        out = run(capsys, "ask", "ferry tickets", "--article", name, "--json", "-k", "9", "--index", index)
        assert any(payload in citation["text"] for citation in json.loads(out)["citations"])


@pytest.mark.parametrize("command", ["about", "where"])
def test_what_is_told_of_an_index_is_inert(
    command: str, index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, command, "--index", index)


def test_a_survey_names_what_it_refuses_in_one_line(
    ground: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = run(capsys, "index", str(ground / "articles"), "--dry-run", "--index", str(tmp_path / "other"))
    assert "nul.txt" in out
    assert "\\x1b" in out


def test_reports_show_it_inert(index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = tmp_path / "questions.jsonl"
    asked = [
        {
            "id": f"{name}{payload}",
            "kind": f"fact {payload}",
            "question": f"What do tickets for the {name} ferry {payload} cost?",
            "answerable": name != "html",
            "evidence": [{"article": name, "quote": f"ferry {payload} cost four"}] if name != "html" else [],
        }
        for name, payload in PAYLOADS.items()
    ]
    questions.write_text("".join(json.dumps(form) + "\n" for form in asked), "utf-8")
    page, notes = tmp_path / "report.html", tmp_path / "report.md"
    for report in (page, notes):
        run(capsys, "eval", str(questions), "--index", index, "--report", str(report))
        assert ACTING.findall(report.read_text("utf-8")) == []
    text = page.read_text("utf-8")
    assert "default-src 'none'" in text
    assert "<script" not in text
    assert "<img" not in text
    assert "<script" not in re.sub(
        "^```.*?^```$", "", notes.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
