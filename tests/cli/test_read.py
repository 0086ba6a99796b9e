"""`reportedly read`: prints what reports claim and keeps nothing."""

import json

import msgspec

from reportedly.model import Claim
from tests.cli.running import EXAMPLES, run, unchanged

KEYS = ["id", "report", "claims", "figures", "remarks", "context", "assertions", "kin"]
KEYS += ["silences", "claims_beyond", "mentions", "cited", "reader", "passed_over"]
ENVOY = "Pak Tok-su, a North Korean envoy in Cuba, defected to South Korea on 3 May 2020."


def test_one_line_a_report_with_the_keys_of_the_schema():
    told = run("read", EXAMPLES, "--json")
    assert (told.status, told.err) == (0, "")
    assert len(told.lines) == 11
    for line in told.lines:
        assert list(line) == KEYS
        assert line["reader"]["name"] == "english"


def test_a_claim_has_every_slot_also_where_nothing_fills_it():
    slots = [f.encode_name for f in msgspec.structs.fields(Claim)]
    for line in run("read", EXAMPLES, "--json").lines:
        assert all(list(claim) == slots for claim in line["claims"])


def test_quotes_are_the_words_of_the_report_at_their_place():
    quotes = 0
    for line in run("read", EXAMPLES, "--json").lines:
        for quote in quotes_in(line):
            words = line["report"][quote["field"]]
            assert words[quote["start"] : quote["end"]] == quote["text"]
            quotes += 1
    assert quotes > 100


def test_the_id_is_the_files_own_or_its_stem(tmp_path):
    own, stem = tmp_path / "a.json", tmp_path / "b.txt"
    own.write_text(json.dumps({"id": "000_own", "text": ENVOY}))
    stem.write_text(ENVOY)
    assert [line["id"] for line in run("read", own, stem, "--json").lines] == ["000_own", "b"]


def test_outlet_and_date_may_be_given(tmp_path):
    (tmp_path / "a.txt").write_text(ENVOY)
    given = ["--outlet", "Daily Example", "--published", "2020-05-04", "--json"]
    report = run("read", tmp_path / "a.txt", *given).json["report"]
    assert (report["outlet"], report["published"]) == ("Daily Example", "2020-05-04")


def test_without_outlet_and_date_a_report_is_read_all_the_same(tmp_path):
    (tmp_path / "a.txt").write_text("Pak Tok-su, an envoy, defected to South Korea last month.")
    line = run("read", tmp_path / "a.txt", "--json").json
    assert [(c["who"], c["when"]) for c in line["claims"]] == [("Pak Tok-su", None)]


def test_standard_input_is_a_place():
    line = run("read", "-", "--json", stdin=ENVOY.encode()).json
    assert (line["id"], line["claims"][0]["who"]) == ("stdin", "Pak Tok-su")


def test_the_text_view_shows_who_what_and_the_words():
    told = run("read", EXAMPLES / "later.jsonl", COLUMNS="400")
    shown = " ".join(told.out.split())
    for words in ("Ryu Hyeon-woo", "acting ambassador", "South Korea", "Maeil Business Newspaper"):
        assert words in shown


def test_nothing_is_ever_written(examples, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with unchanged(tmp_path):
        for more in ((), ("--json",), ("--audience", "public")):
            assert run("read", examples, *more).status == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["reports"]


def test_reading_twice_gives_the_same_lines():
    one, two = (run("read", EXAMPLES, "--json").lines for _ in range(2))
    for line in (*one, *two):
        line["report"].pop("got")
    assert one == two


def test_the_holder_sees_all_and_the_public_what_may_be_passed_on(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Pak Tok-su, an envoy in Havana, defected to South Korea with his wife, Mun Sol-bi."
    )
    holder = run("read", tmp_path / "a.txt", "--json").out
    public = run("read", tmp_path / "a.txt", "--json", "--audience", "public").out
    assert "Mun Sol-bi" in holder
    for secret in ("Mun Sol-bi", "wife", "Havana"):
        assert secret not in public
    assert "Pak Tok-su" in public


def test_what_could_steer_a_terminal_is_written_as_an_escape(tmp_path):
    hostile = "Pak Tok-su\u202e, an envoy\u009b31m, defected to South Korea."
    (tmp_path / "a.txt").write_text(hostile)
    for more in ((), ("--json",)):
        out = run("read", tmp_path / "a.txt", *more).out
        assert "\u202e" not in out
        assert "\u009b" not in out
    (claim,) = run("read", tmp_path / "a.txt", "--json").json["claims"]
    assert "\u202e" in claim["quote"]["text"]


def test_a_file_name_that_is_no_utf_8_is_shown(tmp_path):
    path = tmp_path / "a\udcff.txt"
    path.write_text(ENVOY)
    assert run("read", path, "--json").json["id"] == "a\\xff"


def test_a_bad_file_among_good_ones_costs_none_of_them(tmp_path):
    (tmp_path / "a.txt").write_text(ENVOY)
    (tmp_path / "b.txt").write_bytes(b"")
    told = run("read", tmp_path / "b.txt", tmp_path / "a.txt", "--json")
    assert (told.status, [line["id"] for line in told.lines]) == (2, ["a"])
    assert "b.txt" in told.err


def quotes_in(value):
    """Every quote in a line."""
    if isinstance(value, dict):
        if set(value) == {"field", "start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from quotes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes_in(inner)


def test_an_explanation_is_printed_instead_of_the_reading(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ENVOY)
    told = run("read", path, "--explain")
    assert (told.status, told.err) == (0, "")
    assert "Considered" in told.out
    assert "data/kinds/defection.yaml, row" in told.out


def test_an_explanation_as_json_is_one_line_a_report(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ENVOY)
    (line,) = run("read", path, "--explain", "--json").lines
    assert {slot["slot"] for slot in line["slots"]} >= {"who", "kind", "to", "when"}


def test_an_explanation_is_for_the_holder_only(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ENVOY)
    told = run("read", path, "--explain", "--audience", "public")
    assert told.status == 2
    assert "--audience holder only" in told.err
