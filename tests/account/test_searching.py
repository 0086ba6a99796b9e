"""What the holder finds and the public does not."""

import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from reportedly.account.searching import Filters, Searched, searched
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.ledger.search import Query
from reportedly.model import Anchor, Correction, Picture, Quote, Reading, Report
from reportedly.packs import Pack, load
from reportedly.protect import HOLDER, PUBLIC
from reportedly.tell import rows_json
from reportedly.tell.search_view import search_rows

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
        for words in (*asked, *(f'"{word}"' for word in planted["kin"].split())):
            assert ask(ledger, pack, [words], audience=PUBLIC) == nothing
            assert len(ids(ask(ledger, pack, [words]))) == 1
        assert ask(ledger, pack, [], [planted["kin"]], audience=PUBLIC) == nothing
        assert len(ids(ask(ledger, pack, [], [planted["kin"]]))) == 1


@settings(max_examples=25, deadline=None)
@given(frames(), secrets())
def test_what_the_public_is_shown_holds_nothing_withheld(pack, shape, planted):
    whole: Picture = scene(shape, planted)
    with tempfile.TemporaryDirectory() as folder, Ledger.create(Path(folder) / "l.db") as ledger:
        ledger.add(whole.reports[0], whole.readings[0])
        for words in ("experts said", "defected"):
            query = Query.of([words])
            found = ask(ledger, pack, [words], audience=PUBLIC)
            told = rows_json(search_rows(found.told, query, more=found.more)).decode().casefold()
            for secret in ("kin", "city", "method"):
                assert planted[secret].casefold() not in told


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
        names = (mention(first, "Kang Tok-su"), mention(first, "Mun Sol-bi"))
        ledger.add(one, read(one, mentions=names))
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
