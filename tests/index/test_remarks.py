"""Laws of remarks: what was written is read back whole, and damage is an error."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import IndexDamagedError
from index.remarks import COUNTS, FILE, Remark, Remarks, write

REMARKS = (
    Remark(2, "spoken", ("Ann Lee", "mayor", "quoted"), (3, 9)),
    Remark(0, "withdrawn", ("it was sold", "it was leased"), None, 2),
    Remark(0, "conflict", ("end", "by 2020", "in 2021"), (0, 4), 2, (5, 8)),
    Remark(1, "spoken", ("Al Roe", "", "reported"), (1, 2)),
)
PASSAGES = 3000


def opened(folder: Path) -> Remarks:
    return Remarks(folder / FILE, np.load(folder / COUNTS))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, REMARKS, PASSAGES)
    return tmp_path


def test_remarks_are_read_back_by_row(folder: Path) -> None:
    assert opened(folder).on([2, 0]) == (REMARKS[1], REMARKS[2], REMARKS[0])
    assert opened(folder).on([]) == opened(folder).on([7]) == ()


def test_more_rows_than_one_statement_takes_are_read(folder: Path) -> None:
    assert len(opened(folder).on(list(range(2000)))) == len(REMARKS)


def test_speakers_are_found_by_their_case_folded_names(folder: Path) -> None:
    remarks = opened(folder)
    assert remarks.speakers() == ("al roe", "ann lee")
    assert remarks.rows_spoken_by("ann lee") == (2,)
    assert remarks.rows_spoken_by("nobody") == ()


def test_an_altered_remark_is_an_error(folder: Path) -> None:
    database = sqlite3.connect(folder / FILE)
    database.execute("UPDATE remarks SET record = replace(record, 'leased', 'sold')")
    database.commit()
    database.close()
    with pytest.raises(IndexDamagedError, match="row 0"):
        opened(folder).on([0])


def test_a_file_that_is_none_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, REMARKS, PASSAGES)
    (tmp_path / FILE).write_bytes(b"not a database at all" * 100)
    with pytest.raises(IndexDamagedError):
        opened(tmp_path).on([0])
