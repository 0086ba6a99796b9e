"""Every verb, run on generated ledgers as the public is told: it tells nothing withheld.

Each verb has a line in the table: how it is run, or why it need not be. A verb that is missing from
it fails.
"""

import json
import os
import random
import re
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from reportedly.cli.verbs import VERBS
from reportedly.model import Report
from tests.cli.running import Outcome, ask, run
from tests.whole.leaving.stories import (
    MARKED_OUTLETS,
    Shape,
    Words,
    ledger,
    marked_of,
    patterns,
    secrets_of,
    shape_of,
)
from tests.whole.leaving.test_withheld import leaks, texts

SEEDS = range(40 if os.environ.get("REPORTEDLY_SOAK") else 4)
PUBLIC = ("--audience", "public")

KEEPS = "it keeps something and says what of the holder's own words; the gate is for what tells"
DECISION = "decisions are the holder's own, told with the words that they were made on"
HOLDER = "it lists the holder's own acts"
NO_LEDGER = "it tells nothing of a ledger"

WITHOUT = {
    "add": KEEPS,
    "follow": HOLDER,
    "fetch": KEEPS,
    "scan": "what it writes holds everything, as a ledger does: its owner's alone, no audience's",
    "load": KEEPS,
    "reread": KEEPS,
    "rebuild": KEEPS,
    "verify": "it tells counts of what is wrong, to the holder",
    "correct": DECISION,
    "claim": DECISION,
    "corrections": DECISION,
    "judge": DECISION,
    "judgements": DECISION,
    "rule": DECISION,
    "rulings": DECISION,
    "event": DECISION,
    "undo": DECISION,
    "mark": DECISION,
    "marks": DECISION,
    "sign": DECISION,
    "check": "it tells the editor of the editor's own draft",
    "erase": KEEPS,
    "redact": KEEPS,
    "backup": "it is the whole ledger, for its owner",
    "move-ledger": "it is the whole ledger, for its owner",
    "restore": "it is the whole ledger, for its owner",
    "audience": "it is the holder's own view of what others see: counts and rules, no words",
    "outputs": HOLDER,
    "name": NO_LEDGER,
    "pack": NO_LEDGER,
    "schema": NO_LEDGER,
}
"""Verbs that tell an audience nothing, and why."""

PRINTS = {
    "read": [("FILES", *PUBLIC)],
    "search": [("ministry", *PUBLIC), ("--person", "WHO", *PUBLIC)],
    "new": [("--peek",), ("--since", "2020-01-01")],
    "alerts": [()],
    "events": [(), ("--as-of", "2021-06-04")],
    "figures": [()],
    "assertions": [()],
    "person": [("WHO",)],
    "show": [("IDS",)],
    "why": [("EVENTS",)],
    "origins": [("EVENTS",)],
    "history": [("EVENTS",)],
    "diff": [("REPORTS",)],
    "review": [PUBLIC],
    "source": [("National Intelligence Service",)],
    "sources": [()],
    "brief": [(), ("WHO",), ("defection",)],
}
"""Verbs that print, with how they are run: each in words and as JSON."""

WRITES = {
    "watch": [("run", "--to", "atom=>feed.xml")],
    "brief": [("--html", ">a.html"), ("--markdown", ">a.md")],
    "new": [("--peek", "--html", ">n.html"), ("--peek", "--markdown", ">n.md")],
    "site": [(">site",)],
    "share": [(">share.db",)],
    "origins": [("EVENTS", "--svg", ">o.svg")],
    "history": [("EVENTS", "--svg", ">h.svg")],
    "figures": [("--svg", ">f.svg")],
    "sources": [("--svg", ">s.svg")],
    "export": [
        ("--to", "csv", ">csv"),
        ("--to", "ftm", ">x.ftm.json", "--grade", "unconfirmed"),
        ("--to", "stix", ">x.stix.json"),
        ("--to", "stix", ">c.stix.json", "--audience", "community"),
    ],
}
"""Verbs that write files: what follows > is a place."""

DIGEST = re.compile(r"\b(?!n-)[a-z]+-[0-9a-f]{12}\b|\b[0-9a-f]{32,}\b")
"""Ids, and digests without a name; a series of figures is named after what is told of it alone."""

BY_THE_CLOCK = ("n.", "share.db", "feed.xml")
"""What tells the minute at which it was made, or has a key that nobody keeps."""


def test_every_verb_is_in_the_table():
    told = {*WITHOUT, *PRINTS, *WRITES}
    assert [verb for verb in VERBS if verb not in told] == []
    assert WITHOUT.keys().isdisjoint({*PRINTS, *WRITES})


PLAIN = {
    "id": "plain",
    "outlet": "Daily Example",
    "published": "2021-05-01",
    "text": "State media said that Ri Tok-chol was dismissed as minister in April 2021. "
    "In 2020, 229 North Koreans arrived in South Korea, according to the Unification Ministry.",
}
"""What stands in a ledger before anybody watches anything."""


class Made(NamedTuple):
    """A ledger of generated reports.

    Attributes:
        path: where it lies.
        of: what the words of the table stand for.
        withheld: what may not be told.
    """

    path: Path
    of: dict[str, list[str]]
    withheld: dict[str, Words]


def filed(folder: Path, reports: list[Report]) -> list[Path]:
    """Reports as files, as the door takes them."""
    files = []
    for item in reports:
        told = {"id": item.name, "outlet": item.outlet, "published": item.published}
        told |= {"title": item.title, "url": item.url, "text": item.text}
        files.append(folder / f"{len(list(folder.iterdir()))}.json")
        files[-1].write_text(json.dumps(told), "utf-8")
    return files


def closed_target(of: Report) -> str:
    """By what a report is marked: itself, or its outlet."""
    return of.name if of.outlet == MARKED_OUTLETS[0] else MARKED_OUTLETS[1]


def made(
    folder: Path, shape: Shape, secrets: dict[str, str], closed: list[Report], **env: str
) -> Made:
    """A shape with its secrets, got through the door, and reports that are marked then."""
    folder.mkdir()
    reports = ledger(shape, secrets)
    files, path = filed(folder, reports), folder / "ledger.db"
    marked = filed(folder, closed)
    plain = folder / "plain.json"
    plain.write_text(json.dumps(PLAIN), "utf-8")
    assert run("add", plain, "--ledger", path, **env).status == 0
    for kind in ("defection", "detention"):
        assert run("watch", "add", "--kind", kind, "--ledger", path).status == 0
    assert run("add", *files, *marked, "--ledger", path).status == 0
    for target in sorted({closed_target(each) for each in closed}):
        why = ("--because", "a source asked", "--by", "Mun Ok-sil")
        assert run("mark", target, "--as", "AMBER", *why, "--ledger", path).status == 0
    assert run("brief", "--html", folder / "first.html", "--ledger", path).status == 0
    ids = re.findall(r"\b[cefmpr]-[0-9a-f]{12}\b", json.dumps(ask(path, "brief")))
    of = {
        "WHO": [shape.who],
        "FILES": list(map(str, files)),
        "EVENTS": [event["id"] for event in ask(path, "events")],
        "REPORTS": [reports[0].name],
        "IDS": sorted(set(ids)),
    }
    return Made(path, of, patterns(shape, secrets))


@pytest.fixture(scope="module", params=SEEDS)
def generated(request, tmp_path_factory):
    """A ledger, and one that differs from it in nothing but what is withheld."""
    chance = random.Random(request.param)
    shape = shape_of(chance)
    folder = tmp_path_factory.mktemp("generated")
    return [
        made(folder / name, shape, secrets_of(chance, shape), marked_of(chance, shape))
        for name in ("one", "other")
    ]


def ran(verb: str, words: tuple[str, ...], on: Made) -> list[tuple[str, Outcome]]:
    """A verb run with each thing that its words stand for."""
    name = next((w for w in words if w in on.of), "")
    runs = [tuple(v if w == name else w for w in words) for v in on.of.get(name, [""])]
    place = () if verb == "read" else ("--ledger", str(on.path))
    return [(f"{verb} {' '.join(w)}", run(verb, *w, *place)) for w in runs]


@pytest.mark.parametrize("verb", sorted(PRINTS))
def test_nothing_withheld_is_printed(generated, verb):
    one = generated[0]
    # The pack's own history has public pages of a leader's wife.
    past = {"tie"} if verb in {"source", "sources"} else set()
    withheld = {name: words for name, words in one.withheld.items() if name not in past}
    for words in PRINTS[verb]:
        for form in ((), ("--json",)):
            for name, told in ran(verb, (*words, *form), one):
                assert told.status == 0, (name, told.err)
                assert "Traceback" not in told.err
                shown = (told.out + told.err).replace(str(one.path.parent), "")
                assert leaks({name: shown}, withheld) == []


def written(on: Made, folder: Path) -> dict[str, bytes]:
    """Every file that the verbs of the table write, by its address in a folder."""
    folder.mkdir()
    for verb, shapes in WRITES.items():
        for words in shapes:
            placed = tuple(word.replace(">", f"{folder}/") for word in words)
            for name, told in ran(verb, placed, on):
                assert told.status == 0 or "pip install" in told.err, (name, told.err)
    files = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def timeless(feed: bytes) -> bytes:
    """A feed without the moments of alerts, and without the ids that are made with them."""
    return re.sub(rb"<(id|updated)>[^<]*</\1>", b"", feed)


def test_nothing_withheld_is_written_and_nothing_else_hangs_on_it(generated, tmp_path):
    files, again = (
        written(on, tmp_path / name) for on, name in zip(generated, ("one", "other"), strict=True)
    )
    assert len(files) > 20
    past = {name for name in files if name.startswith(("site/sources", "s.svg"))}
    searched = texts({name: data for name, data in files.items() if name not in past})
    assert leaks(searched, generated[0].withheld) == []
    assert files.keys() == again.keys()
    assert b"<entry>" in files["feed.xml"]
    assert timeless(files["feed.xml"]) == timeless(again["feed.xml"])
    mine = {name for name in files if not name.startswith(BY_THE_CLOCK)}
    assert [name for name in sorted(mine) if files[name] != again[name]] == []
    pictures = b"".join(files[name] for name in mine if name.endswith(".svg"))
    assert re.findall(rb"\b[a-z]+-[0-9a-f]{12}\b", pictures) == []


@pytest.fixture(scope="module")
def under_two_secrets(tmp_path_factory):
    """Two ledgers with the same reports, each with a secret of its own."""
    chance = random.Random(7)
    shape = shape_of(chance)
    given = (shape, secrets_of(chance, shape), marked_of(chance, shape))
    folder = tmp_path_factory.mktemp("secrets")
    digits = {"one": "1d" * 32, "other": "e5" * 32}
    return {d: made(folder / n, *given, REPORTEDLY_SECRET=d) for n, d in digits.items()}


@pytest.mark.parametrize("verb", sorted(PRINTS))
def test_no_id_that_is_printed_follows_from_words_alone(under_two_secrets, verb):
    for words in PRINTS[verb]:
        ids = []
        for digits, on in under_two_secrets.items():
            with patch.dict(os.environ, {"REPORTEDLY_SECRET": digits}):
                told = ran(verb, (*words, "--json"), on)
            assert all(outcome.status == 0 for _, outcome in told)
            ids.append({id_ for _, outcome in told for id_ in DIGEST.findall(outcome.out)})
        one, other = ids
        assert one & other == set(), words


def alike(told: str) -> list[str]:
    """The words of an answer in no order, without ids, offsets, moments and where a feed lies."""
    plain = re.sub(
        r'\b[a-z]+-[0-9a-f]{12}\b(?::(?:title:)?[0-9]+)?|"(?:start|end)":[0-9]+|"atom:[^"]*"'
        r"|\d{4}-\d{2}-\d{2}T[\d:.]+",
        "",
        told,
    )
    return sorted(re.findall(r"\w+", plain))


@pytest.mark.parametrize("verb", sorted(PRINTS.keys() - {"read", "search", "new"}))
def test_what_is_printed_differs_in_ids_and_offsets_alone(generated, verb):
    for words in PRINTS[verb]:
        if words[:1] == ("IDS",):
            continue
        one, other = (
            sorted(alike(told.out) for _, told in ran(verb, (*words, "--json"), on))
            for on in generated
        )
        assert one == other
