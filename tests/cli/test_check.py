"""`reportedly check`: a draft against the evidence, and whatever else is given as one."""

import shutil

import pytest

from tests.cli.invented import SHOT, added
from tests.cli.running import run


@pytest.fixture(scope="module")
def shot(tmp_path_factory):
    return added(tmp_path_factory.mktemp("shot"), SHOT)


@pytest.fixture
def draft(shot, tmp_path):
    path = tmp_path / "draft.md"
    told = run("brief", "execution", "--draft", path, "--ledger", shot)
    assert (told.status, told.out.split()) == (0, [str(path)])
    return path


def changed(draft, *pairs):
    text = draft.read_text("utf-8")
    for was, now in pairs:
        assert was in text
        text = text.replace(was, now, 1)
    draft.write_text(text, "utf-8")
    return draft


def test_a_draft_is_borne_out_and_the_same_when_it_is_drafted_again(draft, shot, tmp_path):
    assert run("check", draft, "--ledger", shot).status == 0
    again = tmp_path / "again.md"
    run("brief", "execution", "--draft", again, "--ledger", shot)
    assert again.read_bytes() == draft.read_bytes()


def test_what_is_not_borne_out_is_named_with_file_line_words_and_the_evidence(draft, shot):
    changed(draft, ("[been executed]", "[been dismissed]"))
    told = run("check", draft, "--ledger", shot)
    line = next(
        n for n, words in enumerate(draft.read_text().split("\n"), 1) if "dismissed" in words
    )
    assert told.status == 2
    assert f"{draft}:{line}: “been dismissed”: the evidence does not say so" in told.out
    assert "the evidence says “been executed”" in told.out
    rows = run("check", draft, "--json", "--ledger", shot)
    assert rows.status == 2
    assert [(f["line"], f["words"]) for f in rows.json["faults"]] == [(line, "been dismissed")]


def test_new_evidence_moves_a_status_and_the_draft_says_so_no_longer(draft, shot, tmp_path):
    more = shutil.copy(shot, tmp_path / "more.db")
    ruled = run(
        "rule", "execution of Pak Tok-su", "failed", "--on", "2019-09-01", "--because", "seen",
        "--ledger", more,
    )  # fmt: skip
    assert ruled.status == 0, ruled.err
    told = run("check", draft, "--ledger", more)
    assert told.status == 2
    assert "status" in told.out


def test_a_draft_of_another_ledger_is_not_borne_out(draft, kept):
    told = run("check", draft, "--ledger", kept)
    assert told.status == 2
    assert "no longer on file" in told.out + told.err or "nothing on file" in told.out + told.err


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("none.md", None, "cannot be read"),
        ("plain.md", b"# A brief of mine\n\nHe left.\n", "no draft"),
        ("empty.md", b"", "no draft"),
        ("latin.md", "caf\xe9".encode("latin-1"), "line 1, is no text in UTF-8"),
        ("nul.md", b"\0" * 100, "no draft"),
        ("huge.md", b"a" * (8 * 1024 * 1024 + 1), "more than 8 MiB"),
        ("signed.md", b"<!-- reportedly-signature b-0123456789ab -->\n", "has no signature"),
    ],
)
def test_what_is_no_draft_is_refused_with_what_to_do(tmp_path, shot, name, data, says):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    for verb in (["check", path], ["sign", path, "--as", "An Editor"]):
        told = run(*verb, "--ledger", shot)
        assert told.status == 2
        assert says in told.err or verb[0] == "sign"
        assert "Traceback" not in told.err


def test_a_folder_and_a_missing_ledger_are_refused(draft, tmp_path):
    assert "is a folder" in run("check", tmp_path, "--ledger", tmp_path / "l.db").err
    missing = run("check", draft, "--ledger", tmp_path / "l.db")
    assert missing.status == 2
    assert not (tmp_path / "l.db").exists()


def faults_of(draft, shot):
    return [
        (f["why"], f["says"])
        for f in run("check", draft, "--json", "--ledger", shot).json["faults"]
    ]


def test_a_sentence_without_its_notes_is_one_fault(draft, shot):
    text = draft.read_text("utf-8")
    cut = next(line for line in text.split("\n") if "had [been executed]" in line)
    draft.write_text(text.replace(cut, cut.partition(" [^")[0], 1), "utf-8")
    assert [why for why, _ in faults_of(draft, shot)] == [
        "the notes [^…] of this sentence are gone; copy them back from the draft"
    ]


def test_a_name_bound_in_a_sentence_of_ones_own_is_told_so_once(draft, shot):
    text = draft.read_text("utf-8")
    name = next(word for word in text.split("[") if ".name}" in word).partition("}")[0]
    changed(draft, ("-->\n\n#", f"-->\n\nSo much for [{name}}}.\n\n#"))
    assert [why for why, _ in faults_of(draft, shot)] == [
        "only a sentence of the program, with its notes, may have bound spans; "
        "say he, she, they in your own"
    ]


def test_an_id_that_was_mistyped_is_one_fault(draft, shot):
    changed(draft, (".name}", "0.name}"))
    assert [why for why, _ in faults_of(draft, shot)] == [
        "nothing on file that may be told to whom this draft is for has that id; take the sentence "
        "out, or draft again"
    ]


def test_long_wordings_are_shown_from_where_they_part(draft, shot):
    changed(draft, ("had [been executed]", "had not [been executed]"))
    told = run("check", draft, "--ledger", shot).out
    assert "had not been executed" in told
    assert "had been executed" in told


def test_a_heading_of_an_event_that_is_dated_anew_is_one_fault_with_todays(draft, shot):
    changed(draft, (", May 2019 — ", ", June 2019 — "))
    (fault,) = faults_of(draft, shot)
    assert fault[0].startswith("nothing is headed so any more")
    assert ", May 2019 — " in fault[1]


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("-->\n\n#", "-->\n\n<script>alert(1)</script>\n\n#", "take this sign out"),
        ("-->\n\n#", "-->\n\n\u202eSo it goes.\n\n#", "take this sign out"),
        ("-->\n\n#", "-->\n\n" + "A" * 10_000 + "\n\n#", "take this sign out"),
        ("-->\n\n#", "-->\n\n![x](https://example.test/a.png)\n\n#", "take this sign out"),
        ("{c-", "{c-ffff", "id"),
        ("]{c-", "] {c-", "not bound any more; put back ["),
        ("\n## Evidence\n", "\n## What Pak Tok-su did\n", "no name"),
        ('"audience":"public"', '"audience":"holder"', "was altered"),
        ('"version":1', '"version":9', "does not know"),
        ("<!-- reportedly-draft", "<!-- draft", "no draft"),
    ],
)
def test_a_broken_or_hostile_draft_is_told_as_such(draft, shot, was, now, says):
    told = run("check", changed(draft, (was, now)), "--ledger", shot)
    assert "Traceback" not in told.err
    assert "\u202e" not in told.out
    assert told.status == 2
    assert says in told.out + told.err


def test_no_draft_is_made_for_a_named_recipient(shot, tmp_path):
    told = run(
        "brief", "--draft", tmp_path / "d.md", "--audience", "red", "--for-whom", "A. Reader",
        "--because", "asked", "--ledger", shot,
    )  # fmt: skip
    assert told.status == 2
    assert not (tmp_path / "d.md").exists()


def test_all_that_check_finds_is_printed_as_its_answer(draft, shot):
    changed(draft, ("[been executed]", "[died]"))
    told = run("check", draft, "--ledger", shot)
    assert (told.status, told.err) == (2, "")
    lines = told.out.splitlines()
    assert lines[0].startswith(f"{draft} is not borne out; ")
    assert lines[-1].endswith("not borne out")
    as_json = run("check", draft, "--json", "--ledger", shot)
    assert (as_json.status, as_json.err) == (2, "")
    assert as_json.json["borne_out"] is False
