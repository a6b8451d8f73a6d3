"""Hold each shipped summary against the original that it stands for: nothing lost, nothing copied.

Owns what counts as a name, a figure, a date and a shared run of words. Which original a summary
renders is said by the first word of its front matter's `source`; reading questions is left to `qa`."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

LONGEST_RUN = 6
ARTICLES = Path(__file__).resolve().parent.parent / "corpus" / "articles"

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d\d-\d\d|(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}}\b)?,?(?: \d{{4}})?|{_WEEKDAY})\b"
)
_COUNT = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
)
_UNIT = "million|billion|thousand|years?|months?|weeks?|days?|per cent"
_FIGURE = re.compile(
    rf"(?<!\w)(?:[£$€]?\d[\d.,]*\d|[£$€]?\d|(?:{_COUNT})\b)(?: ?(?:%|(?:{_UNIT})\b))?", re.IGNORECASE
)
_WORD = re.compile(r"\w+(?:'\w+)*")
_OPENS = re.compile(r"(?:^|[.?!:]\s*|\d\s+|[\"(]\s*|(?<!\w)')[\"']?$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: folded for comparison, and whether it is part of a name or a figure."""

    folded: str
    named: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a summary: what kind, and the words."""

    summary: str
    fault: str
    words: str

    def __str__(self) -> str:
        return f"{self.summary}: {self.fault}: {self.words}"


def plain(text: str) -> str:
    """Return `text` with straight quotes and hyphens, and millions and billions spelt one way."""
    straight = text.translate(str.maketrans("’‘“”–—", "''\"\"--"))
    millions = re.sub(r"(?<=\d) ?m(?:illion)?\b", " million", straight)
    return re.sub(r"(?<=\d) ?b(?:n|illion)\b", " billion", millions)


def kept_lines(text: str) -> list[str]:
    """Return the lines of an original, without empty ones and short ones that the page repeats."""
    lines = [line.strip() for line in plain(text).splitlines() if line.strip()]
    times = Counter(lines)
    return [line for line in lines if times[line] == 1 or len(line.split()) > 3]


def name_words(texts: Sequence[str]) -> frozenset[str]:
    """Return the words that `texts` print with a capital inside a sentence, as printed."""
    return frozenset(
        match.group().removesuffix("'s")
        for text in texts
        for line in kept_lines(text)
        for match in _WORD.finditer(line)
        if _is_capital(match.group()) and not _OPENS.search(line[: match.start()])
    )


def names(line: str, known: frozenset[str]) -> list[tuple[str, ...]]:
    """Return the names in `line`: runs of known words parted by nothing but spaces and `&`."""
    found: list[list[str]] = []
    last_end = -1
    for match in _WORD.finditer(line):
        word = match.group().removesuffix("'s")
        if word not in known:
            continue
        adjoins = last_end >= 0 and line[last_end : match.start()].strip(" &") == ""
        if adjoins:
            found[-1].append(word)
        else:
            found.append([word])
        last_end = match.end()
    return [tuple(name) for name in found]


def missing_names(original: str, summary: str, known: frozenset[str]) -> list[str]:
    """Return the names of `original` whose words stand together in no paragraph of `summary`."""
    paragraphs = [
        {match.group().removesuffix("'s") for match in _WORD.finditer(line)}
        for line in plain(summary).splitlines()
    ]
    wanted = dict.fromkeys(name for line in kept_lines(original) for name in names(_undated(line), known))
    return [" ".join(name) for name in wanted if not any(words.issuperset(name) for words in paragraphs)]


def missing_values(original: str, summary: str) -> list[str]:
    """Return the dates and figures of `original` that `summary` does not print, in any case."""
    there = {value.lower() for value in _values(plain(summary).splitlines())}
    return [value for value in _values(kept_lines(original)) if value.lower() not in there]


def shared_runs(original: str, summary: str, known: frozenset[str]) -> list[str]:
    """Return the longest runs of words in both texts with more than six that are no name or figure."""
    ours, theirs = _words(summary, known), _words(original, known)
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(theirs):
        places[word.folded].append(at)
    runs: dict[str, None] = {}
    for here, word in enumerate(ours):
        for there in places[word.folded]:
            if here and there and ours[here - 1].folded == theirs[there - 1].folded:
                continue
            run = _common(ours[here:], theirs[there:])
            if sum(not shared.named for shared in run) > LONGEST_RUN:
                runs[" ".join(shared.folded for shared in run)] = None
    return list(runs)


def check(originals: Mapping[str, str], summaries: Mapping[str, str]) -> list[Finding]:
    """Return every fault of `summaries`; both map a file's name to its text.

    Runs are looked for in every original, names, figures and dates in the summary's own."""
    known = name_words(list(originals.values()))
    findings: list[Finding] = []
    rendered: set[str] = set()
    for name, text in summaries.items():
        source, body = _open(text)
        rendered.add(source)
        faults = [("no such original", [] if source in originals else [source or "(no source)"])]
        if source in originals:
            faults.append(("missing name", missing_names(originals[source], body, known)))
            faults.append(("missing figure or date", missing_values(originals[source], body)))
        faults += [("shared run", shared_runs(original, body, known)) for original in originals.values()]
        findings += [Finding(name, fault, words) for fault, listed in faults for words in listed]
    unrendered = [name for name in originals if name not in rendered]
    return findings + [Finding("(none)", "original without a summary", name) for name in unrendered]


def _open(text: str) -> tuple[str, str]:
    """Return the original's file name, and the title, date and paragraphs without the source line."""
    _, front, body = text.split("---\n", 2)
    fields = yaml.safe_load(front)
    source = str(fields.get("source", "")).split(maxsplit=1)
    return (source[0] if source else ""), f"{fields['title']}\n{fields.get('date', '')}\n{body}"


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word != "I" and not word.startswith("I'")


def _undated(line: str) -> str:
    return _DATE.sub(lambda date: "-" * len(date.group()), line)


def _values(lines: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(value for line in lines for value in _values_of(line)))


def _values_of(line: str) -> Iterator[str]:
    yield from (match.group() for match in _DATE.finditer(line))
    yield from (match.group() for match in _FIGURE.finditer(_undated(line)))


def _words(text: str, known: frozenset[str]) -> list[Word]:
    return [
        Word(match.group().lower(), _is_named(match.group(), known))
        for line in kept_lines(text)
        for match in _WORD.finditer(line)
    ]


def _is_named(word: str, known: frozenset[str]) -> bool:
    return word.removesuffix("'s") in known or bool(_FIGURE.fullmatch(word))


def _common(left: Sequence[Word], right: Sequence[Word]) -> list[Word]:
    length = next(
        (at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a.folded != b.folded),
        min(len(left), len(right)),
    )
    # A word counts as a name only where both texts print it as one.
    return [Word(a.folded, a.named and b.named) for a, b in zip(left[:length], right[:length], strict=True)]


def main(arguments: Sequence[str] | None = None) -> int:
    """List the faults on stdout; return 1 where there are any."""
    parser = argparse.ArgumentParser(description="Hold the shipped summaries against their originals.")
    parser.add_argument("originals", type=Path, help="folder of the originals, one .txt file each")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="folder of the summaries")
    options = parser.parse_args(arguments)
    originals, summaries = _texts(options.originals, "*.txt"), _texts(options.articles, "*.md")
    if not originals or not summaries:
        parser.error(f"no .txt files in {options.originals}, or no .md files in {options.articles}")
    findings = check(originals, summaries)
    sys.stdout.writelines(f"{finding}\n" for finding in findings)
    sys.stdout.write(f"{len(summaries)} summaries, {len(originals)} originals, {len(findings)} faults\n")
    return 1 if findings else 0


def _texts(folder: Path, pattern: str) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8-sig") for path in sorted(folder.glob(pattern))}


if __name__ == "__main__":
    sys.exit(main())
