from pathlib import Path

from reportedly.acquire import Refusal, reports
from reportedly.errors import UnreadablePlace, UnreadableReport


def test_a_folder_is_read_with_all_below_it_in_the_order_of_names(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "deep.md").write_text("Deep.")
    (tmp_path / "c.txt").write_text("Last.")
    (tmp_path / "a.json").write_text('{"text": "First."}')
    assert [r.text for r in reports(str(tmp_path))] == ["First.", "Deep.", "Last."]


def test_hidden_files_sidecars_and_unknown_suffixes_are_passed_over(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Kept.")
    (tmp_path / "a.meta.yaml").write_text("outlet: NK Wire")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("Hidden.")
    (report,) = reports(str(tmp_path))
    assert (report.text, report.outlet) == ("Kept.", "NK Wire")


def test_a_bad_file_costs_no_other(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Good.")
    (tmp_path / "c.txt").symlink_to(tmp_path / "missing")
    empty, good, broken = reports(str(tmp_path))
    assert isinstance(empty.error, UnreadableReport)
    assert good.text == "Good."
    assert isinstance(broken.error, UnreadablePlace)


def test_a_folder_without_reports_is_a_refusal(tmp_path: Path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (refusal,) = reports(str(tmp_path))
    assert isinstance(refusal, Refusal)
    assert isinstance(refusal.error, UnreadablePlace)
    assert ".txt" in str(refusal)


def test_a_link_that_leads_back_up_is_refused_and_ends(tmp_path: Path):
    below = tmp_path / "below"
    below.mkdir()
    (below / "a.txt").write_text("Once.")
    (below / "loop").symlink_to(tmp_path)
    report, refusal = reports(str(tmp_path))
    assert report.text == "Once."
    assert isinstance(refusal.error, UnreadablePlace)
    assert refusal.place.endswith("loop")


def test_a_folder_reached_twice_is_read_once(tmp_path: Path):
    one = tmp_path / "one"
    one.mkdir()
    (one / "a.txt").write_text("Once.")
    (tmp_path / "two").symlink_to(one)
    assert [r.text for r in reports(str(tmp_path))] == ["Once."]
