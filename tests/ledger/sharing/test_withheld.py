"""What is withheld stands in no byte of a share, and a share tells nothing of what it lacks."""

import json
import os
import random
import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.sharing import Sharing, share
from reportedly.packs import load
from reportedly.protect import PUBLIC, told_for
from tests.cli.running import run
from tests.ledger.erasing.scenes import found
from tests.protect.test_gate_properties import scene

CASES = 200 if os.environ.get("REPORTEDLY_SOAK") else 50
# Each secret of one kind is as long as the others, so that the texts have the same offsets.
RELATIVES = ("Mun Sol-bi", "Ok Hae-won", "Pyo Sun-im", "Tak Mi-ryu")
CITIES = ("Havana", "Vienna", "Hyesan", "Qorlak", "Zemrat")
METHODS = ("a grey ferry", "a night lorr", "a goods trai", "a tiny glide")
FRAMES = (
    "{who}, a counsellor in {city}, defected to South Korea on {day} May 2021, reports say.",
    "Reports say that on {day} May 2021 {who} defected from {city} to South Korea.",
    "In {city}, {who} defected to South Korea, the paper said, on {day} May 2021.",
)
ASIDES = (
    "He came by {method} with his {tie}, {kin}, that night.",
    "His {tie} {kin} boarded {method} near {city}.",
    "{kin}, his {tie}, took {method} from {city}.",
)
_ID = re.compile(r"\b(?:[a-z]|unnamed)-[0-9a-f]{12}\b")
_DAY = date(2021, 6, 1)


@pytest.fixture(scope="session")
def pack():
    return load()


def planted(chance):
    """One set of secrets."""
    return {
        "kin": chance.choice(RELATIVES),
        "city": chance.choice(CITIES),
        "method": chance.choice(METHODS),
        "day": str(chance.randint(10, 28)),
    }


def shape_of(chance):
    """What is told of either set."""
    who = chance.choice(("Kang Tok-su", "Yom Chol-min"))
    return who, chance.choice(FRAMES), chance.choice(ASIDES), chance.choice(("wife", "aunt"))


def of_picture(shape, secrets, pack, path):
    """A share of a picture that the gate lets through."""
    told = told_for(scene(shape, secrets), PUBLIC, pack)
    public = {report.id: {_DAY} for report in told.reports}
    logged = []
    share(Sharing(PUBLIC.level, {_DAY: told, None: told}, public), path, logged.append)
    assert logged[0] == ""
    return told


def words_of(secrets, shape):
    """What must not stand in it: each word by itself, as an address has it, and as a day."""
    day = secrets["day"]
    plain = {secrets["kin"], secrets["city"], secrets["method"], f"{day} May", f"2021-05-{day}"}
    return {*plain, f"his {shape[3]}", *(word.lower() for word in plain), secrets["kin"].split()[1]}


def rows(path):
    """Every row of every table but the marks, with ids named by where they stand first."""
    with closing(sqlite3.connect(path)) as plain:
        names = [n for (n,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        told = {
            name: plain.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
            for name in sorted(names)
            if name != "share"
        }
    told["share_public"] = sorted((day,) for _, day in told["share_public"])
    numbers = {}
    return _ID.sub(
        lambda id_: numbers.setdefault(id_[0], f"id {len(numbers)}"), json.dumps(told, default=str)
    )


@pytest.mark.parametrize("seed", range(CASES))
def test_no_byte_of_what_is_withheld_and_no_id_stands_in_it(tmp_path, pack, seed):
    chance = random.Random(seed)
    shape, secrets = shape_of(chance), planted(chance)
    whole = scene(shape, secrets)
    of_picture(shape, secrets, pack, tmp_path / "share.db")
    assert found(tmp_path, words_of(secrets, shape)) == set()
    own = {report.id for report in whole.reports} | {report.text_digest for report in whole.reports}
    digests = {id_ for id_ in own if len(id_) > 8}
    assert found(tmp_path, digests) == set()
    assert [path.name for path in tmp_path.iterdir()] == ["share.db"]


@pytest.mark.parametrize("seed", range(CASES))
def test_what_differs_only_in_what_is_withheld_gives_the_same_share(tmp_path, pack, seed):
    chance = random.Random(seed)
    shape = shape_of(chance)
    one, other = planted(chance), planted(chance)
    paths = [tmp_path / name for name in ("one.db", "other.db")]
    told = [of_picture(shape, s, pack, p) for s, p in zip((one, other), paths, strict=True)]
    country = [{c.from_ for r in t.readings for c in r.claims} for t in told]
    if country[0] != country[1]:  # a city is told as its country: that may differ
        return
    assert paths[0].stat().st_size == paths[1].stat().st_size
    assert rows(paths[0]) == rows(paths[1])


def kept(folder, shape, secrets):
    """A ledger of one generated report and one that is not withheld, got through the door."""
    folder.mkdir()
    values = {"who": shape[0], "tie": shape[3], **secrets}
    text = " ".join(part.format(**values) for part in shape[1:3])
    plain = {"outlet": "Daily Example", "published": "2021-05-30"}
    (folder / "a.json").write_text(json.dumps({"id": "a", "text": text} | plain), "utf-8")
    told = "State media said that Pak Tok-su was dismissed as minister in April 2021."
    (folder / "b.json").write_text(json.dumps({"id": "b", "text": told} | plain), "utf-8")
    ledger = folder / "ledger.db"
    assert run("add", folder / "a.json", folder / "b.json", "--ledger", ledger).status == 0
    return ledger


def _said(told):
    """The words of an answer in no order: what is of one day is listed by its id, made anew."""
    return sorted(re.findall(r"\w+", _ID.sub("ID", told)))


VERBS = (("events",), ("brief",), ("sources",), ("person", "Pak Tok-su"), ("verify",))


@pytest.mark.parametrize("seed", range(CASES // 10))
def test_ledgers_that_differ_only_in_what_is_withheld_answer_alike_when_shared(tmp_path, seed):
    chance = random.Random(seed)
    shape, one = shape_of(chance), planted(chance)
    others = [kin for kin in RELATIVES if kin != one["kin"]]
    other = one | {"kin": chance.choice(others), "method": chance.choice(METHODS)}
    given, answers = [], []
    for name, secrets in (("one", one), ("other", other)):
        ledger = kept(tmp_path / name, shape, secrets)
        path = tmp_path / f"{name}-given" / "share.db"
        path.parent.mkdir()
        assert run("share", path, "--ledger", ledger).status == 0
        own = {secrets["kin"], secrets["method"], f"his {shape[3]}"}
        assert found(path.parent, own) == set()
        with Ledger.open(ledger) as opened:
            reports = opened.reports()
        digests = {d for r in reports for d in (r.id, r.text_digest)}
        assert found(path.parent, digests) == set()
        given.append(path)
        asked = [run(*verb, "--json", "--ledger", path).out for verb in VERBS]
        answers.append([_said(told.replace(str(path), "PATH")) for told in asked])
    assert answers[0] == answers[1]
    assert given[0].stat().st_size == given[1].stat().st_size


def test_a_ledger_answers_alike_from_every_share_of_it(tmp_path):
    chance = random.Random(1)
    ledger = kept(tmp_path / "one", shape_of(chance), planted(chance))
    answers = set()
    for number in range(10):
        path = tmp_path / f"{number}.db"
        assert run("share", path, "--ledger", ledger).status == 0
        asked = [run(*verb, "--json", "--ledger", path).out for verb in VERBS]
        answers.add(tuple(tuple(_said(told.replace(str(path), "PATH"))) for told in asked))
    assert len(answers) == 1
