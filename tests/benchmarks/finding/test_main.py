import json

import pytest
from benchmarks.blocks import block
from benchmarks.finding.__main__ import main
from benchmarks.finding.results import READER, measure
from benchmarks.finding.tables import BLOCK

from benchmarks.finding import results


def test_a_missing_folder_ends_with_a_message_and_status_2(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "holds no samples" in capsys.readouterr().err


def test_the_reader_is_scored_by_part_and_kind(folder, gold):
    got = measure(folder, gold)
    assert got.counts(READER, "all", "korean").gold == 2
    assert got.counts(READER, "all", "korean").right == 2
    assert got.counts(READER, "held out", "korean").gold == 0
    assert got.counts("names.find strong", "all", "korean").right == 3
    assert got.standing["expert"] == (1, 1)


def test_peers_are_scored_in_the_same_run(folder, gold):
    got = measure(folder, gold)
    peer = got.counts("surname list and two words", "all", "korean")
    assert (peer.gold, peer.right) == (3, 3)
    assert peer.taken == 4  # the square among them


def test_errors_are_told_of_the_tuned_part_only(folder, gold, capsys, monkeypatch):
    rows = gold.read_text() + "one,text,0,5,other,other\ntwo,text,2,8,other,other\n"
    gold.write_text(rows)
    monkeypatch.setattr(results, "measure", lambda path: measure(path, gold))
    monkeypatch.setattr("benchmarks.finding.__main__.measure", results.measure)
    main([str(folder), "--show"])
    told = capsys.readouterr().out
    assert "one: MISSED 'Envoy'" in told
    assert "two: MISSED" not in told


@pytest.mark.usefixtures("gold")
def test_figures_are_printed_as_json_and_put_into_a_page(folder, tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{block(BLOCK, 'old')}\nafter\n")
    assert main([str(folder), "--json", "--write", str(page)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told["scores"]) == {"korean", "other"}
    assert told["scores"]["korean"][READER]["all"]["recall"] is None
    assert "| held out | names.find strong |" in page.read_text()
    assert page.read_text().startswith("before\n")
