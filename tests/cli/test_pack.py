"""`reportedly pack` and `--pack`: what is known beforehand can be checked, shown and extended."""

import pytest

from reportedly.packs import load
from tests.cli.running import run

MINE = "sources:\n- {id: herald, names: [Example Herald], type: press, state: NO}\n"


@pytest.fixture
def folder(tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "mine.yaml").write_text(MINE, encoding="utf-8")
    return mine


def test_the_shipped_packs_are_sound():
    told = run("pack", "check")
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(f"sound: {len(load().holders)} office holders, ")


def test_a_sound_pack_of_ones_own_is_counted_with_what_is_shipped(folder):
    told = run("pack", "check", folder)
    assert told.status == 0
    assert f" {len(load().sources) + 1} sources," in told.out
    assert run("--pack", folder, "pack", "check").out == told.out


def test_every_problem_is_told_and_the_status_is_2(folder):
    (folder / "bad.yaml").write_text(
        "sources:\n- {id: x, names: [], type: press}\n- {id: y, names: [Y], type: gossip}\n"
    )
    told = run("pack", "check", folder)
    assert (told.status, told.out) == (2, "")
    assert "mine/bad.yaml, line 2 (x): has no name" in told.err
    assert "mine/bad.yaml, line 3 (y): there is no type 'gossip'" in told.err
    assert "2 problems" in told.err


@pytest.mark.parametrize("verb", [("pack", "check"), ("read", "-"), ("events",)])
def test_a_pack_that_is_not_there_is_refused_by_every_verb(tmp_path, verb):
    told = run("--pack", tmp_path / "none", *verb, stdin=b"A report.")
    assert told.status == 2
    assert "is no folder" in told.err


def test_the_page_holds_every_holder_with_native_name_posts_and_pages():
    page = run("pack", "page").out
    for holder in load().holders:
        assert holder.names[0] in page
        assert all(native in page for native in holder.native)
    assert "[en.wikipedia.org](https://en.wikipedia.org/wiki/Kim_Il_Sung)" in page


def test_the_page_is_written_whole_or_not_at_all(tmp_path):
    out = tmp_path / "page.md"
    assert run("pack", "page", "--out", out).status == 0
    assert out.read_text("utf-8") == run("pack", "page").out
    assert run("pack", "page", "--out", tmp_path).status == 2


def test_the_page_of_past_claims_holds_every_row_with_outcome_and_pages():
    page = run("pack", "page", "--history").out
    rows = [line for line in page.splitlines() if line.startswith("| ") and "](http" in line]
    assert len(rows) == len(load().history) > 0
    assert f"{len(rows)} claims of " in page
