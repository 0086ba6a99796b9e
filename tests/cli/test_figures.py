"""`reportedly figures`: numbers side by side, from reports written for it."""

import json
from xml.etree import ElementTree

import pytest

from tests.cli.running import ask, run

REPORTS = {
    "a": (
        "Daily Lantern",
        "2024-01-19",
        "In 2023, 196 defectors arrived in South Korea, the "
        "Unification Ministry said. In 2009, 2,914 defectors arrived in South Korea.",
    ),
    "b": (
        "Eastern Courier",
        "2024-02-01",
        "In 2023, 196 North Koreans fled the country, the "
        "Unification Ministry said. In 2009, 2,927 defectors arrived in South Korea.",
    ),
}


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    for name, (outlet, day, text) in REPORTS.items():
        made = {
            "id": name,
            "title": "Those who came",
            "outlet": outlet,
            "published": day,
            "text": text,
        }
        (folder / f"{name}.json").write_text(json.dumps(made), "utf-8")
    ledger = folder / "ledger.db"
    assert run("add", folder, "--ledger", ledger).status == 0
    return ledger


def test_numbers_of_two_papers_stand_side_by_side_with_what_clashes(counted):
    told = run("figures", "--ledger", counted)
    assert (told.status, told.err) == (0, "")
    assert "cannot both be right" in told.out
    assert "they need not count the same" in " ".join(told.out.split())
    (found,) = ask(counted, "figures")
    standing = {point["period"]: point["standing"] for point in found["points"]}
    assert standing == {"2009": "conflict", "2023": "worded"}


def test_as_of_a_day_later_reports_are_not_there(counted):
    (found,) = ask(counted, "figures", "defectors", "--as-of", "2024-01-20")
    assert {point["standing"] for point in found["points"]} == {"one"}


def test_one_series_is_drawn(counted, tmp_path):
    place = tmp_path / "series.svg"
    told = run("figures", "defectors", "--svg", place, "--ledger", counted)
    assert (told.status, told.out) == (0, f"{place}\n")
    words = {
        "".join(e.itertext())
        for e in ElementTree.parse(place).iter("{http://www.w3.org/2000/svg}text")
    }
    assert "2009" in words
    assert any(each.startswith("2,914 · arrived") for each in words)


def test_no_picture_is_made_of_no_figure(tmp_path):
    empty, place = tmp_path / "empty.db", tmp_path / "series.svg"
    plain = tmp_path / "plain.txt"
    plain.write_text("State media said that Ri Tok-chol was dismissed as minister.", "utf-8")
    assert run("add", plain, "--ledger", empty).status == 0
    told = run("figures", "--svg", place, "--ledger", empty)
    assert (told.status, told.out, place.exists()) == (2, "", False)
    assert "no figure is on file" in told.err


def test_what_is_not_counted_is_refused(counted):
    told = run("figures", "unicorns", "--ledger", counted)
    assert told.status == 2
    assert "without words lists all" in told.err
