"""What the holder finds and the public does not."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from benchmarks.million.made import Maker
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.account.opening import current
from reportedly.account.rebuilding import rebuild
from reportedly.account.searching import Filters, Searched, searched
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.ledger.search import Query, Within
from reportedly.model import Anchor, Correction, Marking, Picture, Quote, Reading, Report
from reportedly.packs import Pack, load
from reportedly.protect import HOLDER, PUBLIC
from reportedly.tell import rows_json
from reportedly.tell.search_view import search_rows

from ..cli.running import EXAMPLES, run
from ..ledger.invented import WORDS, reading, report
from ..protect.test_gate_properties import frames, scene, secrets

NOWHERE = "zyxwvut"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def ask(
    ledger: Ledger, pack: Pack, words: Sequence[str], persons: Sequence[str] = (), **more: Any
) -> Searched:
    ledger.search.ready()
    audience = more.pop("audience", HOLDER)
    limit = more.pop("limit", 20)
    query = Query.of(words, persons)
    return searched(ledger, pack, query, Filters(**more), audience, limit=limit)


def with_sheets_and_without(ledger: Ledger, pack: Pack) -> Iterator[None]:
    """A ledger as it is, and once more when what the public is told of it is kept."""
    yield
    rebuild(ledger, pack)
    with ledger.viewing() as connection:
        assert current(connection, pack, PUBLIC) is not None
    yield


def told(ledger: Ledger, pack: Pack, words: Sequence[str], **more: Any) -> bytes:
    """What the public is told that searches."""
    found = ask(ledger, pack, words, audience=PUBLIC, **more)
    query = Query.of(words, more.get("persons", ()))
    return rows_json(search_rows(found.told, query, more=found.more))


def ids(found: Searched) -> list[str]:
    return [r.id for r in found.told.reports]


@settings(max_examples=25, deadline=None)
@given(frames(), secrets())
def test_a_withheld_word_finds_what_a_word_finds_that_stands_nowhere(pack, shape, planted):
    whole: Picture = scene(shape, planted)
    with tempfile.TemporaryDirectory() as folder, Ledger.create(Path(folder) / "l.db") as ledger:
        ledger.add(whole.reports[0], whole.readings[0])
        nothing = ask(ledger, pack, [NOWHERE], audience=PUBLIC)
        assert nothing == Searched(nothing.told, more=False)
        asked = [planted["kin"], planted["city"], planted["method"], f"{planted['day']} May 2021"]
        for _ in with_sheets_and_without(ledger, pack):
            for words in (*asked, *(f'"{word}"' for word in planted["kin"].split())):
                assert ask(ledger, pack, [words], audience=PUBLIC) == nothing
                assert len(ids(ask(ledger, pack, [words]))) == 1
            assert ask(ledger, pack, [], [planted["kin"]], audience=PUBLIC) == nothing
            said = ask(ledger, pack, ["defected"], audience=PUBLIC)
            for words in asked:
                assert ask(ledger, pack, ["defected", f'-"{words}"'], audience=PUBLIC) == said
            assert len(ids(ask(ledger, pack, [], [planted["kin"]]))) == 1


@settings(max_examples=25, deadline=None)
@given(frames(), secrets())
def test_what_the_public_is_shown_holds_nothing_withheld(pack, shape, planted):
    whole: Picture = scene(shape, planted)
    with tempfile.TemporaryDirectory() as folder, Ledger.create(Path(folder) / "l.db") as ledger:
        ledger.add(whole.reports[0], whole.readings[0])
        for _ in with_sheets_and_without(ledger, pack):
            for words in ("experts said", "defected"):
                query = Query.of([words])
                found = ask(ledger, pack, [words], audience=PUBLIC)
                rows = search_rows(found.told, query, more=found.more)
                for secret in ("kin", "city", "method"):
                    assert planted[secret].casefold() not in rows_json(rows).decode().casefold()


def test_who_is_kin_in_one_report_is_not_found_by_the_public_in_another(pack: Pack) -> None:
    from ..protect.scenes import mention
    from ..protect.scenes import reading as read
    from ..protect.scenes import report as made

    first = "Kang Tok-su defected with his brother, Mun Sol-bi, officials said."
    second = "Mun Sol-bi spoke at a meeting of farmers about rice."
    one, two = made(first, id_="r-1"), made(second, id_="r-2", title="Farmers meet")
    with tempfile.TemporaryDirectory() as folder, Ledger.create(Path(folder) / "l.db") as ledger:
        ledger.add(two, read(two, mentions=(mention(second, "Mun Sol-bi"),)))
        assert ids(ask(ledger, pack, [], ["Mun Sol-bi"], audience=PUBLIC)) == ["r-2"]
        rebuild(ledger, pack)
        assert ids(ask(ledger, pack, [], ["Mun Sol-bi"], audience=PUBLIC)) == ["r-2"]
        names = (mention(first, "Kang Tok-su"), mention(first, "Mun Sol-bi"))
        ledger.add(one, read(one, mentions=names))
        for _ in with_sheets_and_without(ledger, pack):
            assert ids(ask(ledger, pack, [], ["Mun Sol-bi"], audience=PUBLIC)) == []
            assert set(ids(ask(ledger, pack, [], ["Mun Sol-bi"]))) == {"r-1", "r-2"}


def test_a_claim_that_was_struck_is_of_no_kind_any_more(path: Path, pack: Pack) -> None:
    one: Report = report(WORDS, title="Envoy")
    with Ledger.create(path) as ledger:
        ledger.add(one, reading(one))
        assert ids(ask(ledger, pack, ["envoy"], kind="defection")) == [one.id]
        (claim,) = reading(one).claims
        ledger.record(
            Correction(
                id="x-1",
                by="an editor",
                made=datetime(2026, 2, 1, tzinfo=UTC),
                because="misread",
                at=Anchor(text_digest=one.text_digest, quote=claim.quote),
                kind="defection",
                act="strike",
            )
        )
        assert ids(ask(ledger, pack, ["envoy"], kind="defection")) == []


def test_outlets_are_known_by_any_name_of_the_pack(path: Path, pack: Pack) -> None:
    source = next(s for s in pack.sources if s.type == "press" and len(s.names) > 1)
    one = report("An envoy left.", outlet=source.names[0])
    with Ledger.create(path) as ledger:
        ledger.add(one, reading(one))
        assert ids(ask(ledger, pack, ["envoy"], outlet=source.names[1])) == [one.id]
        with pytest.raises(NotFound):
            ask(ledger, pack, ["envoy"], outlet="Nobody's Paper")


def test_there_are_more_only_where_there_are(path: Path, pack: Pack) -> None:
    made = [report(f"An envoy left, {n}.", published="2020-01-01") for n in range(4)]
    with Ledger.create(path) as ledger:
        for each in made:
            ledger.add(each, reading(each))
        assert ask(ledger, pack, ["envoy"], limit=3).more
        assert not ask(ledger, pack, ["envoy"], limit=4).more
        assert sorted(ids(ask(ledger, pack, ["envoy"], limit=4))) == sorted(r.id for r in made)


def test_the_public_finds_titles_but_not_texts(path: Path, pack: Pack) -> None:
    title = Quote(field="title", start=0, end=5, text="Envoy")
    one = report("Harvests were poor.", title="Envoy leaves")
    assert one.field("title")[title.start : title.end] == title.text
    empty = Reading(report=one.id, text_digest=one.text_digest, reader=reading(one).reader)
    with Ledger.create(path) as ledger:
        ledger.add(one, empty)
        assert ids(ask(ledger, pack, ["envoy"], audience=PUBLIC)) == [one.id]
        assert ids(ask(ledger, pack, ["harvests"], audience=PUBLIC)) == []
        assert ids(ask(ledger, pack, ["harvests"])) == [one.id]


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 40))
def test_sheets_tell_the_public_what_the_gate_tells_of_a_generated_ledger(pack, seed, claims):
    with tempfile.TemporaryDirectory() as folder, Ledger.create(Path(folder) / "l.db") as ledger:
        for each, read in Maker(claims, seed).reports(claims):
            ledger.add(each, read)
        told_alike(ledger, pack)


def test_sheets_tell_the_public_what_the_gate_tells_of_the_examples(path, pack):
    assert run("add", EXAMPLES, "--ledger", path).status == 0
    with Ledger.open(path) as ledger:
        told_alike(ledger, pack)


def told_alike(ledger: Ledger, pack: Pack) -> None:
    """Hold the public's searches for what stands in reports, told or not, to those by the gate."""
    reports, readings = ledger.learned().standing()
    texts = [w for r in reports for w in f"{r.title} {r.text}".split() if w.isalpha()]
    names = sorted({m.name for reading in readings for m in reading.mentions})
    pairs = [f'"{one} {other}"' for one, other in pairwise(texts)]
    some = (*_some(sorted(set(texts)), 15), *_some(pairs, 10), *_some(names, 10))
    asked: list[dict[str, Any]] = [{"words": [words]} for words in some]
    asked += [{"words": [], "persons": [name]} for name in _some(names, 10)]
    asked += [{"words": ["said"], "kind": kind} for kind in ("defection", "execution")]
    asked += [{"words": ["said", "-that"]}, {"words": ["said"], "limit": 2}]
    asked += [{"words": ["said"], "earliest": date(2021, 1, 1), "latest": date(2022, 1, 1)}]
    before = [told(ledger, pack, **each) for each in asked]
    rebuild(ledger, pack)
    for one, rows in zip(asked, before, strict=True):
        assert (one, told(ledger, pack, **one)) == (one, rows)


def _some(of: Sequence[str], most: int) -> Sequence[str]:
    """Some of many, from all over."""
    return of[:: -(-len(of) // most) or 1]


PAGE = "https://paper.example/envoy"
EARLIER = "An envoy, Pak Test-il, has defected. Later a purge of generals followed in spring."
CLOSED = {
    "id": "m",
    "by": "An editor",
    "because": "a test",
    "made": datetime(2026, 3, 1, tzinfo=UTC),
}


def forms(outlet: str | None = None) -> tuple[Report, Report]:
    """A page as it was and as it stands."""
    told = {"title": "Envoy leaves", "published": "2020-01-01", "url": PAGE}
    first = report(EARLIER, **told, outlet=outlet, got=datetime(2026, 1, 1, tzinfo=UTC))
    later = report(
        f"{EARLIER} It was confirmed.",
        **{**told, "outlet": outlet or "Closed Paper"},
        got=datetime(2026, 1, 3, tzinfo=UTC),
    )
    return first, later


def test_of_a_page_withheld_as_it_stands_the_public_finds_the_form_before(path, pack):
    with Ledger.create(path) as ledger:
        for each in forms():
            ledger.add(each, reading(each))
        closed = {"what": "outlet", "ref": "Closed Paper", "label": "RED"}
        ledger.record(Marking(**CLOSED, **closed))
        rebuild(ledger, pack)
        assert len(ids(ask(ledger, pack, ["envoy"], audience=PUBLIC))) == 1
        assert ids(ask(ledger, pack, ["confirmed"], audience=PUBLIC)) == []


def test_whether_an_outlet_is_on_file_the_public_is_not_told(path, pack):
    open_, closed = (report("An envoy left.", outlet=name) for name in ("Open", "Closed Paper"))
    with Ledger.create(path) as ledger:
        for each in (open_, closed):
            ledger.add(each, reading(each))
        ledger.record(Marking(**CLOSED, what="outlet", ref="Closed Paper", label="RED"))
        for _ in with_sheets_and_without(ledger, pack):
            found = [
                ask(ledger, pack, ["envoy"], outlet=outlet, audience=PUBLIC)
                for outlet in ("Closed Paper", "Nobody's Paper")
            ]
            assert found[0] == found[1]
            assert ids(found[0]) == []


def test_the_kind_of_a_claim_added_to_an_earlier_form_is_found_in_what_is_kept(path, pack):
    first, later = forms("Daily Example")
    with Ledger.create(path) as ledger:
        ledger.add(first, reading(first))
        ledger.record(added(first, "execution", reading(first).claims[0].quote))
        ledger.add(later, reading(later))
        rebuild(ledger, pack)
        found = ask(ledger, pack, ["envoy"], audience=PUBLIC)
        assert "execution" in {c.kind for r in found.told.readings for c in r.claims}
        assert ids(ask(ledger, pack, ["envoy"], kind="execution", audience=PUBLIC)) == ids(found)


def test_the_words_of_a_claim_added_by_hand_are_found(path, pack):
    first, _ = forms("Daily Example")
    start = EARLIER.index("purge of generals")
    words = Quote(field="text", start=start, end=start + 17, text="purge of generals")
    with Ledger.create(path) as ledger:
        ledger.add(first, reading(first))
        ledger.record(added(first, "dismissal", words))
        for _ in with_sheets_and_without(ledger, pack):
            assert ids(ask(ledger, pack, ["generals"], audience=PUBLIC)) == [first.id]


def added(to: Report, kind: str, words: Quote) -> Correction:
    """A claim that somebody adds to a report."""
    at = Anchor(text_digest=to.text_digest, quote=words)
    told = {**CLOSED, "id": "x-1", "made": datetime(2026, 1, 2, tzinfo=UTC)}
    return Correction(**told, at=at, kind=kind, act="add", slots={"who": "Pak Test-il"})


def test_there_can_be_more_candidates_than_a_statement_takes_values(path, pack):
    with Ledger.create(path) as ledger:
        for number in range(30):
            each = report(f"An envoy left, {number}.", title="Envoy", published="2020-01-01")
            ledger.add(each, reading(each))
        rebuild(ledger, pack)
        plain = ledger._engine.raw_connection().driver_connection
        plain.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 20)
        with ledger.viewing() as connection:
            there = current(connection, pack, PUBLIC)
            found = there.found(Query.of(["envoy"]), Within(), 30)
        assert len(found.bodies) == 30
