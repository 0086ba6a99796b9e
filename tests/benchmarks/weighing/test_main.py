from benchmarks.weighing.__main__ import main

from benchmarks.weighing import tables


def test_without_a_folder_the_made_up_truth_is_measured_alone(monkeypatch, capsys):
    monkeypatch.setattr(tables, "SEEDS", range(1))
    monkeypatch.setattr(tables, "LABELS", (30,))
    monkeypatch.setattr(tables, "KNOWN", (1.0, 0.0))
    assert main([]) == 0
    told = capsys.readouterr().out
    assert "Emergent: skipped" in told
    assert "30 labels, all origins traced" in told


def test_a_folder_that_is_not_there_is_refused(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "no folder" in capsys.readouterr().err


def test_a_folder_without_the_file_says_so(tmp_path):
    assert list(tables.on_emergent(tmp_path)) == [f"Emergent: no edata_all.csv below {tmp_path}"]
