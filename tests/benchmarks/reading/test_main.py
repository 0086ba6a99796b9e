import json

from benchmarks.blocks import block
from benchmarks.reading.__main__ import main
from benchmarks.reading.results import OURS, PARTS
from benchmarks.reading.samples import held_out
from benchmarks.reading.tables import BLOCK

DEATH = {"kind": "death", "polarity": "affirmed", "certainty": "certain"}


def test_a_missing_own_ends_with_a_message_and_status_2(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "holds no samples" in capsys.readouterr().err


def test_every_reader_is_scored_on_every_part(own, capsys):
    assert main([str(own), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["scores"]) == 3
    assert all(set(parts) == set(PARTS) for parts in told["scores"].values())
    assert told["scores"][OURS]["tuned"]["documents"] == 3
    assert told["scores"][OURS]["held out"]["documents"] == 1
    assert told["scores"][OURS]["all"]["slots"].get("post") is None
    assert all(told[name] for name in ("day", "version", "reader_version", "pack", "model"))


def test_errors_are_told_of_the_tuned_part_only(own, capsys):
    for name in ("four", "one"):
        gold = {"id": name, "claims": [DEATH | {"who": f"Missed {name}"}], "figures": []}
        (own / "reports" / "gold" / f"{name}.json").write_text(json.dumps(gold))
    assert held_out(["one", "two", "three", "four"]) == ["three"]
    main([str(own), "--errors"])
    told = capsys.readouterr().out
    assert "MISSED death affirmed Missed four" in told
    assert "MISSED death affirmed Missed one" in told
    gold = {"id": "three", "claims": [DEATH | {"who": "Unseen"}], "figures": []}
    (own / "reports" / "gold" / "three.json").write_text(json.dumps(gold))
    main([str(own), "--errors"])
    told = capsys.readouterr().out
    assert "Unseen" not in told[: told.index("\nwritten for tuning\n")]


def test_without_samples_the_own_reports_are_measured(own, capsys):
    assert main(["--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told["scores"][OURS]) == {"written for tuning", "written for checking"}


def test_the_block_of_a_page_is_replaced_and_nothing_else(own, tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{block(BLOCK, 'old')}\nafter\n")
    main([str(own), "--markdown", "--write", str(page)])
    printed = capsys.readouterr().out.rstrip("\n")
    assert page.read_text() == f"before\n{printed}\nafter\n"
    assert "| held out | keywords |" in printed
