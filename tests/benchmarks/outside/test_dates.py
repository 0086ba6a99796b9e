from datetime import date
from pathlib import Path

from benchmarks.outside.dates import expressions, line, score

_DOCUMENT = """<TimeML><DOCID>made</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-20">x</TIMEX3></DCT>
<TEXT>He came <TIMEX3 tid="t1" type="DATE" value="2024-05-19">yesterday</TIMEX3>, left in
<TIMEX3 tid="t2" type="DATE" value="2023-11">November</TIMEX3> for
<TIMEX3 tid="t3" type="DURATION" value="P2D">two days</TIMEX3>, and is back
<TIMEX3 tid="t4" type="DATE" value="PRESENT_REF">now</TIMEX3>, at
<TIMEX3 tid="t5" type="TIME" value="2024-05-20T10:00">ten o'clock</TIMEX3>.</TEXT></TimeML>
"""


def test_only_calendar_values_of_dates_are_counted(tmp_path: Path) -> None:
    (tmp_path / "made.tml").write_text(_DOCUMENT, encoding="utf-8")
    found = list(expressions(tmp_path))
    assert [(e.words, e.value) for e in found] == [
        ("yesterday", "2024-05-19"),
        ("November", "2023-11"),
        ("ten o'clock", "2024-05-20"),
    ]
    assert {e.created for e in found} == {date(2024, 5, 20)}


def test_the_share_of_the_right_is_the_accuracy(tmp_path: Path) -> None:
    (tmp_path / "made.tml").write_text(_DOCUMENT, encoding="utf-8")
    found = score(expressions(tmp_path))
    assert (found.count, found.right, found.none) == (3, 2, 1)
    assert "accuracy 0.667 on 3 expressions" in line(tmp_path)


def test_a_folder_without_such_files_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "other.tml").write_text("<TimeML/>", encoding="utf-8")
    assert "no .tml file" in line(tmp_path)
