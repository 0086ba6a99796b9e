from benchmarks.outside.__main__ import main


def test_without_a_folder_nothing_is_measured_and_a_line_says_so(capsys):
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("skipped: ")


def test_what_is_no_folder_is_refused(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "is no folder" in capsys.readouterr().err


def test_missing_corpora_are_named_and_published_figures_marked(tmp_path, capsys):
    assert main([str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "dates: no .tml file" in told
    assert "attribution: no dev/attributions" in told
    assert "factuality: no UW/test.jsonl" in told
    assert told.count("  published: ") == 5


def test_the_figures_go_into_a_page_between_their_marks(tmp_path):
    marks = [f"<!-- figures of benchmarks.outside: {w} -->" for w in ("start", "end")]
    page = tmp_path / "page.md"
    page.write_text("\n".join(["Before.", *marks, "Behind."]), encoding="utf-8")
    assert main([str(tmp_path), "--write", str(page)]) == 0
    told = page.read_text(encoding="utf-8")
    assert "by `python -m benchmarks.outside`:" in told
    assert told.startswith("Before.\n")
    assert told.endswith("Behind.")
