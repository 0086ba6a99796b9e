"""`reportedly person`: one person by any spelling and script."""

import pytest

from tests.cli.running import refused, run

SPELLINGS = ["Thae Yong-ho", "Tae Yong Ho", "THAE YONG HO", "태영호", "Thae Yongho"]


@pytest.mark.parametrize("name", SPELLINGS)
def test_every_spelling_shows_one_man_with_all_reports(name, kept):
    (found,) = run("person", name, "--json", "--ledger", kept).json
    wanted = run("person", "Thae Yong-ho", "--json", "--ledger", kept).json[0]
    assert found == wanted
    assert found["id"] == "thae-yong-ho"
    shown = run("person", name, "--ledger", kept)
    assert shown.status == 0
    assert "태영호" in shown.out


def test_the_two_spellings_of_an_envoy_are_one_person(kept):
    (found,) = run("person", "Thae Yong-ho", "--json", "--ledger", kept).json
    assert {"Thae Yong Ho", "Tae Yong Ho", "Thae Yong-ho"} <= {n["form"] for n in found["names"]}
    assert len(found["reports"]) >= 3


@pytest.mark.parametrize("name", ["Nobody Here", "", " ", "\u202e", "x" * 5000, "김"])
def test_a_name_that_nobody_has_is_said_to_be_on_no_file(name, kept):
    refused(run("person", name, "--ledger", kept), "nobody on file", "reportedly events")


@pytest.mark.parametrize("name", ["Choe Son-hui", "Choi Son Hui", "최선희"])
def test_a_holder_of_office_has_a_dossier_before_any_report(name, kept):
    (found,) = run("person", name, "--json", "--ledger", kept).json
    assert found["id"] == "choe-son-hui"
    assert found["reports"] == []
    assert all(post["pages"] for post in found["posts"])
    assert "https://" in run("person", name, "--ledger", kept).out


def test_an_id_is_that_person(kept):
    (found,) = run("person", "ri-yong-ho-general", "--json", "--ledger", kept).json
    assert found["id"] == "ri-yong-ho-general"


def test_who_is_only_spelled_alike_is_said_to_be_so(kept):
    told = run("person", "Thae Yonng-ho", "--json", "--ledger", kept)
    assert "perhaps it is mistyped" in told.err
    assert [p["id"] for p in told.json] == ["thae-yong-ho"]


def test_a_message_steers_no_terminal(kept):
    told = run("person", "\x1b[31mX\u202e", "--ledger", kept)
    assert "\x1b" not in told.err
    assert "⟨U+001B⟩[31mX⟨U+202E⟩" in told.err


def test_ties_are_the_holders_to_see(kept):
    public = run("person", "Thae Yong-ho", "--json", "--ledger", kept).json
    whole = run("person", "Thae Yong-ho", "--audience", "holder", "--json", "--ledger", kept).json
    assert public[0]["ties"] == []
    assert whole[0]["id"] == public[0]["id"]


def test_a_person_known_only_later_is_not_known_before(kept):
    refused(run("person", "Ri Il-gyu", "--as-of", "2024-07-15", "--ledger", kept), "nobody on file")
    assert run("person", "Ri Il-gyu", "--as-of", "2024-07-16", "--ledger", kept).status == 0
