"""`reportedly export`: files put in place whole or not at all, the same bytes each time."""

import itertools
import re
from pathlib import Path

import pytest

from reportedly.export import FORMATS
from tests.cli.running import EXAMPLES, ask, process, refused, run, unchanged

EXTRAS = {"parquet": "pyarrow", "stix": "stix2"}
FOLDERS = [name for name, each in FORMATS.items() if each.folder]


def held(place: Path) -> dict[str, bytes]:
    files = [place] if place.is_file() else sorted(place.iterdir())
    return {path.name: path.read_bytes() for path in files}


def export(ledger: Path, name: str, out: Path, *more: object) -> None:
    told = run("export", "--to", name, out, "--ledger", ledger, *more)
    assert told.status == 0, told.err


@pytest.mark.parametrize("name", FORMATS)
def test_a_repeat_gives_the_same_bytes(kept, tmp_path, name):
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name], reason=f"needs the extra {name}")
    out = tmp_path / "out"
    more = ["--address", "https://desk.example/reviews"] if name == "claimreview" else []
    export(kept, name, out, *more)
    first = held(out)
    assert any(first.values())
    export(kept, name, out, *more)
    assert held(out) == first
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def ids(data: bytes) -> set[str]:
    """The ids of claims, events and reports in a file."""
    return set(re.findall(r"\b[cer]-[0-9a-f]{12}\b", data.decode()))


@pytest.mark.parametrize("name", ["ftm", "stix", "claimreview", "jsonld"])
def test_formats_of_one_question_are_joined_by_ids(ledger, tmp_path, name):
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name], reason=f"needs the extra {name}")
    why = ("--because", "seen since", "--by", "Mun Ok-sil", "--on", "2014-05-17")
    event = next(e["id"] for e in ask(ledger, "events") if e["kind"] == "execution")
    assert run("rule", event, "failed", *why, "--ledger", ledger).status == 0
    export(ledger, "csv", tmp_path / "csv")
    export(ledger, name, tmp_path / "out", "--address", "https://desk.example/reviews")
    tables = ids(b"".join(held(tmp_path / "csv").values()))
    found = ids((tmp_path / "out").read_bytes())
    assert found
    assert found <= tables


def test_other_questions_audiences_and_recipients_have_no_id_in_common(kept, tmp_path):
    whom = ("--audience", "red", "--because", "a test", "--for-whom")
    asked = [(), ("--what", "execution"), ("--audience", "clients")]
    asked += [(*whom, "M. Example"), (*whom, "N. Example")]
    found = []
    for number, words in enumerate(asked):
        export(kept, "csv", tmp_path / str(number), *words)
        found.append(ids(b"".join(held(tmp_path / str(number)).values())))
    assert all(found)
    assert all(a.isdisjoint(b) for a, b in itertools.combinations(found, 2))


@pytest.mark.parametrize("name", ["csv", "stix", "jsonld"])
def test_hash_seed_locale_and_time_zone_change_no_byte(kept, tmp_path, name):
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name], reason=f"needs the extra {name}")
    found = []
    for number, (zone, place) in enumerate([("Asia/Seoul", "C"), ("America/New_York", "C.UTF-8")]):
        out = tmp_path / str(number)
        told = process(
            *("export", "--to", name, out, "--ledger", kept),
            PYTHONHASHSEED=str(number),
            TZ=zone,
            LC_ALL=place,
        )
        assert told.status == 0, told.err
        found.append(list(held(out).values()))
    assert found[0] == found[1]


def test_order_of_arrival_changes_no_byte(tmp_path):
    folder = EXAMPLES.parent / "ri-yong-gil"
    places = sorted(p for p in folder.iterdir() if ".meta." not in p.name)
    found = []
    for number, order in enumerate([places, places[::-1]]):
        ledger, out = tmp_path / f"{number}.db", tmp_path / str(number)
        for place in order:
            assert run("add", place, "--ledger", ledger).status == 0
        # The names of the exports are the same, as are then the keys of their ids.
        export(ledger, "csv", out, "--audience", "holder")
        found.append(held(out))
    assert found[0] == found[1]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_holds_something_else_is_left_alone(kept, tmp_path, name):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with unchanged(tmp_path):
        refused(run("export", "--to", name, tmp_path, "--ledger", kept), "notes.txt", "empty")


@pytest.mark.parametrize("name", ["ftm", "stix", "claimreview", "jsonld"])
def test_a_place_that_cannot_be_written_is_refused_whole(kept, tmp_path, name):
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name], reason=f"needs the extra {name}")
    more = ("--address", "https://desk.example/reviews", "--ledger", kept)
    places = {"/dev/full": "No space left", tmp_path: "is a folder", kept: "is a ledger"}
    places[tmp_path / "none" / "out"] = "No such file"
    with unchanged(tmp_path):
        for place, words in places.items():
            refused(run("export", "--to", name, place, *more), words)


def test_a_file_is_no_folder(kept, tmp_path):
    place = tmp_path / "out"
    place.write_text("mine", encoding="utf-8")
    with unchanged(place):
        refused(run("export", "--to", "csv", place, "--ledger", kept), "is a file")


def test_without_format_or_place_it_says_what_is_missing(kept):
    told = run("export", "--ledger", kept)
    assert told.status == 2
    assert "--to FORMAT OUT" in told.err
    assert run("export", "--to", "xml", "out", "--ledger", kept).status == 2


def test_what_nobody_is_called_is_refused_and_nothing_written(kept, tmp_path):
    out = tmp_path / "out"
    told = run("export", "--to", "csv", out, "--what", "Nobody Atall", "--ledger", kept)
    refused(told, "nothing on file answers")
    assert not out.exists()


def test_no_ledger_is_made(tmp_path):
    refused(run("export", "--to", "csv", tmp_path / "out", "--ledger", tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_as_of_a_day_nothing_later_is_told(kept, tmp_path):
    export(kept, "csv", tmp_path / "out", "--as-of", "2013-08-29")
    lines = (tmp_path / "out" / "reports.csv").read_text("utf-8").splitlines()
    assert [line.split(",")[1] for line in lines[1:]] == ["Peninsula Wire"]


def test_every_file_is_logged(kept, tmp_path):
    out = tmp_path / "out"
    export(kept, "csv", out)
    listed = run("outputs", "--json", "--ledger", kept).json
    logged = {row["path"]: row for row in listed if row["path"].startswith(str(out.resolve()))}
    assert set(logged) == {str(path.resolve()) for path in (out, *out.iterdir())}
    assert {logged[str(path.resolve())]["state"] for path in out.iterdir()} == {"written"}
    assert {row["audience"] for row in logged.values()} == {"public"}


@pytest.mark.parametrize("name", FORMATS)
def test_losses_are_told_without_a_ledger(name, tmp_path):
    told = run("export", "--losses", name, "--ledger", tmp_path / "none.db")
    assert told.status == 0
    assert "kept:" in told.out
    rows = run("export", "--losses", name, "--json").json
    assert all(row["lost"] and row["kept"] for row in rows)
