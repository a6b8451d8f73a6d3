"""The check of summaries against originals: what it takes for a name, a figure, a date and a copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.check_summaries import check, kept_lines, main, name_words, names

ORIGINAL = """Harbour works delayed

Hide Ad

The mayor, Ann Mayhew, told Holt Town Council on Thursday that £4million had gone in two years.

Hide Ad

“We will open the new north pier gates before the end of June 2018,” she said.
"""
FAITHFUL = """---
title: Delay at the harbour
source: a.txt - Harbour works delayed
---

On Thursday Holt Town Council heard from its mayor, Ann Mayhew: £4 million was spent within two years.

June 2018 was the latest date that she gave for opening the gates.
"""


def faults(summary: str, original: str = ORIGINAL) -> list[tuple[str, str]]:
    return [(found.fault, found.words) for found in check({"a.txt": original}, {"a.md": summary})]


def test_a_faithful_summary_has_no_fault() -> None:
    assert faults(FAITHFUL) == []


@pytest.mark.parametrize(
    ("words", "instead", "fault"),
    [
        ("Ann Mayhew", "Anne Mayhew", ("missing name", "Ann Mayhew")),
        ("Holt Town Council", "the council", ("missing name", "Holt Town Council")),
        ("£4 million", "£5 million", ("missing figure or date", "£4 million")),
        ("two years", "a while", ("missing figure or date", "two years")),
        ("Thursday", "Friday", ("missing figure or date", "Thursday")),
        ("June 2018", "June", ("missing figure or date", "June 2018")),
    ],
)
def test_what_a_summary_leaves_out_is_named(words: str, instead: str, fault: tuple[str, str]) -> None:
    assert faults(FAITHFUL.replace(words, instead)) == [fault]


def test_a_name_split_over_two_paragraphs_is_missing() -> None:
    split = FAITHFUL.replace("Ann Mayhew", "Ann") + "\nMayhew said so.\n"
    assert faults(split) == [("missing name", "Ann Mayhew")]


@pytest.mark.parametrize(
    ("copied", "reported"),
    [
        ("We will open the new north.", []),
        ("We will open the new north pier.", ["we will open the new north pier"]),
        ("We WILL open, the new-north\npier!", ["we will open the new north pier"]),
    ],
)
def test_a_run_is_shared_from_the_seventh_word_on(copied: str, reported: list[str]) -> None:
    assert faults(f"{FAITHFUL}\n{copied}\n") == [("shared run", run) for run in reported]


def test_names_and_figures_in_a_run_do_not_count() -> None:
    assert faults(f"{FAITHFUL}\nThe mayor, Ann Mayhew, told Holt Town Council on Thursday that.\n") == []


def test_a_run_shared_with_another_original_is_found() -> None:
    originals = {"a.txt": ORIGINAL, "b.txt": "Boats may not land here at night or at dawn."}
    copied = f"{FAITHFUL}\nBoats may not land here at night.\n"
    found = check(originals, {"a.md": copied, "b.md": "---\ntitle: Boats\nsource: b.txt\n---\nNone.\n"})
    assert [(finding.summary, finding.words) for finding in found] == [
        ("a.md", "boats may not land here at night")
    ]


def test_a_headline_kept_in_the_source_line_is_no_copy() -> None:
    headline = "Pier gates to stay shut until the very last day"
    summary = FAITHFUL.replace("Harbour works delayed", headline)
    assert faults(summary, f"{headline}\n\n{ORIGINAL}") == []


def test_an_unknown_source_and_an_original_left_out_are_faults() -> None:
    assert faults(FAITHFUL.replace("a.txt", "b.txt")) == [
        ("no such original", "b.txt"),
        ("original without a summary", "a.txt"),
    ]


def test_short_lines_that_a_page_repeats_are_not_read() -> None:
    assert all("Hide" not in line for line in kept_lines(ORIGINAL))


def test_a_capital_that_only_opens_a_sentence_makes_no_name() -> None:
    text = "Boats came. “They left,” said Ann. Then 3 Boats left. I saw Holt & Bray Ltd."
    assert name_words([text]) == {"Ann", "Holt", "Bray", "Ltd"}
    assert names("Ann met Holt & Bray Ltd.", name_words([text])) == [("Ann",), ("Holt", "Bray", "Ltd")]


def test_the_command_lists_faults_and_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "a.md").write_text(FAITHFUL, encoding="utf-8")
    command = [str(tmp_path), "--articles", str(tmp_path)]
    assert main(command) == 0
    (tmp_path / "a.md").write_text(FAITHFUL.replace("£4 million", "much"), encoding="utf-8")
    assert main(command) == 1
    assert "a.md: missing figure or date: £4 million" in capsys.readouterr().out


def test_a_folder_without_originals_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
