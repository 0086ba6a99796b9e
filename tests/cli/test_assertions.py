"""`reportedly assertions`: sentences about the record held against the file."""

from tests.cli.running import run

TEXT = (
    "SEOUL - Sin Kwang-rim, deputy ambassador to Cuba, has defected to South Korea, the "
    "Unification Ministry in Seoul said on Monday. This is the first defection of a North Korean "
    "diplomat in five years.\n"
)
DATED = ("--outlet", "Example Post", "--published", "2022-03-07")


def test_a_sentence_is_held_against_the_history_and_the_cases_are_named(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text(TEXT, encoding="utf-8")
    path = tmp_path / "ledger.db"
    kept = run(
        "add", story, "--ledger", path, "--outlet", "Example Post", "--published", "2022-03-07"
    )
    assert kept.status == 0, kept.err
    (row,) = run("assertions", "--json", "--ledger", path).json
    assert row["verdict"] == "contradicted"
    assert "Ryu Hyun-woo (2019)" in row["because"]
    shown = run("assertions", "--ledger", path, COLUMNS="200").out
    assert "contradicted by cases made public" in shown
    assert run("assertions", row["report"], "--json", "--ledger", path).json == [row]


def test_before_the_report_there_is_no_sentence(kept):
    assert run("assertions", "--json", "--as-of", "2012", "--ledger", kept).json == []


def test_a_report_that_is_not_on_file_ends_with_a_message(kept):
    told = run("assertions", "r-nowhere", "--ledger", kept)
    assert told.status != 0
    assert "no report on file is 'r-nowhere'" in told.err


def test_without_a_ledger_none_is_made(tmp_path):
    path = tmp_path / "none.db"
    assert run("assertions", "--ledger", path).status != 0
    assert not path.exists()
