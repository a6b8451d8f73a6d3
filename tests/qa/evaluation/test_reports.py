"""Reports say the same in every form, keep within their bounds, and obey nothing that a text says."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest

from corpus.records import Article
from qa.evaluation import markdown, page, terminal
from qa.evaluation.comparison import compare
from qa.evaluation.questions import Question
from qa.evaluation.report import Report, report
from qa.evaluation.run import ask_all
from qa.evaluation.saved import Options, gather
from tests.qa.evaluation.fakes import ARTICLES, QUESTIONS, FakeArchive, article, question
from tests.qa.evaluation.rankings import random_outcomes

HOSTILE = "<script>alert(1)</script> [red]\x1b[31m | `code` **bold** &amp; \u202e"


def made(hostile: bool = False) -> Report:
    """Report on a run and its comparison, with the same words everywhere where `hostile`."""
    articles: tuple[Article, ...] = ARTICLES
    questions: tuple[Question, ...] = QUESTIONS
    if hostile:
        articles = (*ARTICLES, article("odd", HOSTILE))
        wanted = question("odd", HOSTILE, ("harbour", HOSTILE), kind=HOSTILE)
        questions = (*QUESTIONS, msgspec.structs.replace(wanted, id=HOSTILE))
    runs = [
        gather(HOSTILE if hostile else "set", questions, ask_all(questions, archive), {}, Options(10))
        for archive in (FakeArchive(articles), FakeArchive(articles, worst_first=True))
    ]
    return report(runs[1], compare(*runs))


RENDERED = (terminal.render, markdown.render, page.render)


class Tags(HTMLParser):
    """Gathers the tags of a page, and every address in its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("render", RENDERED)
def test_every_form_says_it_all(render: object) -> None:
    """Figures, kinds, failures with what was wanted and what came, and what was lost stand in each form."""
    assert callable(render)
    text = str(render(made())).replace("\\", "")
    words = ("Who was named harbour master?", "Ann Lee was named", "Lost: 2")
    for said in ("hit@1", "auroc", "paraphrase", *words):
        assert said in text, said


def test_the_terminal_has_80_columns() -> None:
    """No line is longer, whatever the kinds are called and however large the numbers."""
    for outcomes in (random_outcomes(1), random_outcomes(2, count=1200)):
        renamed = tuple(
            msgspec.structs.replace(o, question=msgspec.structs.replace(o.question, kind=o.question.kind * 9))
            for o in outcomes
        )
        run = gather("set", [o.question for o in renamed], renamed, {}, Options(10))
        text = terminal.render(report(run))
        assert max(map(len, text.splitlines())) <= 80
    assert max(map(len, terminal.render(made(hostile=True)).splitlines())) <= 80


def test_the_terminal_obeys_no_text() -> None:
    """Neither escape sequences nor marks of direction reach it."""
    text = terminal.render(made(hostile=True))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_page_is_whole_and_escaped() -> None:
    """Tags are closed in order, hostile words are words, and there is neither script nor address."""
    found = Tags(page.render(made(hostile=True)))
    assert found.open == []
    assert not {"script", "link", "img", "iframe", "object", "a"} & set(found.tags)
    assert not {"src", "href", "style"} & found.attributes
    assert not any(name.startswith("on") for name in found.attributes)
    assert "<script>alert(1)</script>" in found.words


def test_the_page_allows_its_own_style_only() -> None:
    """The policy names the hash of the one style element, and nothing else may load."""
    text = page.render(made())
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in text
    assert "prefers-color-scheme: dark" in style
    assert not re.search(r"url\(|@import|https?:", text)


def test_the_page_draws_its_charts() -> None:
    """Bars by kind, the risk-coverage curve and the reliability plot are drawn, each with its name."""
    text = page.render(made())
    for name in ("hit@1: ", "right: ", "Risk against coverage", "Reliability"):
        assert f"<title>{name}" in text
    assert text.count("<svg") == 5


def test_markdown_marks_nothing_up() -> None:
    """Outside its charts hostile words stand escaped: no tag, no bold, no table cell of their own."""
    whole = markdown.render(made(hostile=True))
    text = re.sub(r"^```text\n.*?^```$", "", whole, flags=re.DOTALL | re.MULTILINE)
    assert "<script>" not in text
    assert "**bold**" not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} <= {4, 5, 6, 8}


@pytest.mark.parametrize("render", RENDERED)
def test_a_run_of_nothing_can_be_reported(render: object) -> None:
    """Stopped before its first question a run has a report, marked as partial."""
    assert callable(render)
    assert "PARTIAL" in str(render(report(gather("set", QUESTIONS, (), {}, Options(10)))))
