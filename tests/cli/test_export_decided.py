"""Exports of ledgers on which people decided, and of ones with next to nothing in them."""

import csv
import io
import json
import re
import warnings
from pathlib import Path

import pytest

from reportedly.export.claimreview import schema
from tests.cli.running import EXAMPLES, ask, run

BY = ("--because", "the desk knows", "--by", "Mun Ok-sil")
AUDIENCES = {
    "public": (),
    "organisation": (),
    "red": ("--for-whom", "M. Example", "--because", "a test"),
    "holder": (),
}
NAME = "Kang Tok-" + "su" * 5000
PLAIN = {
    "figures": {"text": "In 2020, 229 North Koreans arrived in South Korea, the ministry said."},
    "no day, no outlet": {"text": "State media said that Ri Tok-chol was dismissed as minister."},
    "odd": {
        "text": f"{NAME} was executed, Yonhap said. Ri Tok-chol was dismissed as minister.",
        "title": "a\u202eb =1+1",
        "outlet": "=cmd()",
    },
}


def done(*words: object) -> None:
    told = run(*words)
    assert told.status == 0, told.err


@pytest.fixture(scope="module")
def decided(tmp_path_factory):
    """A ledger with persons judged one, an event split, a claim corrected, an event ruled on."""
    path = tmp_path_factory.mktemp("decided") / "ledger.db"
    done("add", EXAMPLES, EXAMPLES.parent / "ri-yong-gil", "--ledger", path)
    events = ask(path, "events")
    execution, dismissal = (
        next(e["id"] for e in events if (e["kind"], e["who"]) == (kind, "Ri Yong-gil"))
        for kind in ("execution", "dismissal")
    )
    done("rule", execution, "failed", "--on", "2016-05-10", *BY, "--ledger", path)
    shown = json.dumps(ask(path, "show", dismissal))
    claims = dict.fromkeys(re.findall(r"\bc-[0-9a-f]{12}\b", shown))
    done("event", "split", dismissal, list(claims)[-1], *BY, "--ledger", path)
    done("correct", next(iter(claims)), "set", "manner=recalled", *BY, "--ledger", path)
    done("judge", "--alias", "same", "Ryu Hyeon-woo", "Ri Il-gyu", *BY, "--ledger", path)
    return path


def tables(folder: Path) -> dict[str, list[dict[str, str]]]:
    return {
        place.stem: list(csv.DictReader(io.StringIO(place.read_bytes().decode(), newline="")))
        for place in folder.glob("*.csv")
    }


def check(ledger: Path, folder: Path, audience: str) -> None:
    """Every format is written, and read by what reads it."""
    stix2 = pytest.importorskip("stix2", reason="needs the extra stix")
    rdflib = pytest.importorskip("rdflib", reason="needs the development tools")
    jsonschema = pytest.importorskip("jsonschema", reason="needs the development tools")
    whom = ("--audience", audience, *AUDIENCES[audience], "--ledger", ledger)
    for name in ("csv", "ftm", "stix", "claimreview", "jsonld"):
        address = ("--address", "https://desk.example/reviews") if name == "claimreview" else ()
        done("export", "--to", name, folder / name, *address, *whom)
    stix2.parse((folder / "stix").read_text("utf-8"), version="2.1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib, about itself
        rdflib.Graph().parse(folder / "jsonld", format="json-ld")
    jsonschema.validate(json.loads((folder / "claimreview").read_bytes()), schema())
    assert (folder / "ftm").read_bytes().startswith(b'"canonical_id"')
    found = tables(folder / "csv")
    known = {row["report"] for row in found["reports"]}
    assert {row["report"] for row in found["claims"]} <= known
    assert {row["event"] for row in found["claims"]} - {""} <= {r["event"] for r in found["events"]}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_people_decided_is_told_in_every_format(decided, tmp_path, audience):
    check(decided, tmp_path, audience)
    found = tables(tmp_path / "csv")
    assert {r["outcome_by"] for r in found["events"] if r["outcome"] == "failed"} >= {"Mun Ok-sil"}
    assert "recalled" in {r["manner"] for r in found["claims"] if r["kind"] == "dismissal"}
    dismissed = {r["event"] for r in found["events"] if r["kind"] == "dismissal"}
    assert len(dismissed) > 1
    (person,) = [r for r in found["persons"] if "Ri Il-gyu" in json.loads(r["names"])]
    assert "Ryu Hyeon-woo" in json.loads(person["names"])
    (review,) = json.loads((tmp_path / "claimreview").read_bytes())["@graph"]
    assert review["author"]["name"] == "Mun Ok-sil"


@pytest.mark.parametrize("item", PLAIN)
def test_next_to_nothing_is_told_in_every_format(tmp_path, item):
    path, place = tmp_path / "ledger.db", tmp_path / "plain.json"
    place.write_text(json.dumps(PLAIN[item]), "utf-8")
    done("add", place, "--ledger", path)
    check(path, tmp_path, "public")
    found = tables(tmp_path / "csv")
    assert len(found["reports"]) == 1
    if item == "odd":
        assert found["reports"][0]["outlet"] == "'=cmd()"
        assert found["reports"][0]["title"] == "a⟨U+202E⟩b =1+1"
    else:
        assert (found["reports"][0]["outlet"], found["reports"][0]["published"]) == ("", "")
