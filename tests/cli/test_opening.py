"""What opens at once after `rebuild` is what working out the whole tells, to the letter."""

import itertools

import pytest

from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from tests.cli import test_turns as turns
from tests.cli.invented import SACKED, SEEN, SHOT, added, event_of
from tests.cli.running import EXAMPLES, ask, refused, run

WHO = ("--because", "the paper was right", "--by", "Ed")
AUDIENCES = ("public", "holder")
SPELLINGS = ("Thae Yong Ho", "TAE YONG-HO", "태영호", "太永浩", "Kim Jong Un", "Pak Tok Su", "Ri")
NAMES = (*SPELLINGS, "kim-jong-un", "thae-yong-ho", "nobody of that name", "?")


@pytest.fixture
def examples(tmp_path):
    path = tmp_path / "examples.db"
    assert run("add", EXAMPLES, "--ledger", path).status == 0
    return path


@pytest.fixture
def decided(tmp_path):
    """A ledger with a ruling, a split, a join, a marking, and words struck."""
    path = added(tmp_path, SHOT | SACKED | SEEN)
    pair = [event_of(path, "dismissal", when)["id"] for when in ("2019-02", "2019-06")]
    joined = ask(path, "event", "join", *pair, *WHO)
    assert joined["has_effect"]
    event = event_of(path, "execution")
    ask(path, "event", "split", event["id"], event["claims"][0], *WHO)
    ask(path, "rule", event["id"], "failed", "--on", "2020", *WHO)
    return path


@pytest.fixture
def marked(tmp_path):
    path = added(tmp_path, SHOT | SACKED | SEEN)
    event = event_of(path, "execution")
    assert run("mark", event["id"], "--as", "AMBER", *WHO, "--ledger", path).status == 0
    return path


@pytest.fixture
def turned(tmp_path):
    path = tmp_path / "turned.db"
    turns.add(path, **turns.PAGE, text=turns.FIRST)
    turns.add(path, **turns.PAGE, text=turns.SECOND)
    turns.add(path, **turns.OTHER)
    return path


def wanted(ledger):
    """The ids of all events, former ones too, and of all persons."""
    ids = dict.fromkeys(
        id_
        for row in ask(ledger, "events", "--audience", "holder")
        for id_ in (row["id"], *ask(ledger, "show", row["id"], "--audience", "holder")["aliases"])
    )
    persons = {row["person"] for row in ask(ledger, "events", "--audience", "holder")}
    return [*ids, *sorted(filter(None, persons)), "thae-yong-ho", "e-000000000000", "r-0"]


def told(ledger, ids):
    """All that is printed, for everybody and in every form."""
    calls = [("show", id_) for id_ in ids] + [("person", name) for name in NAMES]
    calls += [("person", id_) for id_ in ids if not id_.startswith("e-")]
    return {
        (*call, to, form): run(*call, "--audience", to, *form, "--ledger", ledger)
        for call, to, form in itertools.product(calls, AUDIENCES, ((), ("--json",)))
    }


@pytest.mark.parametrize("kind", ["examples", "decided", "marked", "turned"])
def test_it_is_what_the_whole_tells(kind, request):
    ledger = request.getfixturevalue(kind)
    ids = wanted_of_split(ledger) if kind == "decided" else wanted(ledger)
    before = told(ledger, ids)
    assert run("rebuild", "--ledger", ledger).status == 0
    assert told(ledger, ids) == before


def wanted_of_split(ledger):
    """The same; the id of an event that was split is of several, and nothing is shown under it."""
    rows = ask(ledger, "events", "--audience", "holder")
    shown = [run("show", row["id"], "--json", "--ledger", ledger) for row in rows]
    former = [id_ for one in shown if one.status == 0 for id_ in one.json["aliases"]]
    return [*(row["id"] for row in rows), *former, *sorted({r["person"] for r in rows} - {None})]


@pytest.fixture
def quick(monkeypatch):
    """Nothing is worked out: that would fail."""

    def fail(*_, **__):
        raise AssertionError("it was worked out")

    monkeypatch.setattr("reportedly.cli.show.asked", fail)
    monkeypatch.setattr("reportedly.cli.person.asked", fail)


def test_after_rebuild_nothing_is_worked_out(decided, quick):
    run("rebuild", "--ledger", decided)
    event = event_of(decided, "dismissal")
    for id_ in (event["id"], event["person"]):
        assert ask(decided, "show", id_)["id"] == id_
    assert ask(decided, "person", "pak tok su")[0]["id"] == event["person"]
    refused(run("person", "nobody of that name", "--ledger", decided), "nobody on file")


def test_a_person_who_is_in_the_pack_only_opens_at_once(decided, quick):
    run("rebuild", "--ledger", decided)
    assert ask(decided, "person", "Thae Yong-ho")[0]["id"] == "thae-yong-ho"


def newer(ledger):
    turns.add(ledger, **turns.OTHER)


def ruled(ledger):
    event = event_of(ledger, "dismissal")["id"]
    assert run("rule", event, "held", "--on", "2020", *WHO, "--ledger", ledger).status == 0


def dropped(ledger):
    with Ledger.open(ledger) as opened:
        opened.drop_derived()


@pytest.mark.parametrize("change", [newer, ruled, dropped])
def test_after_any_change_all_is_worked_out_anew(decided, change, monkeypatch):
    event = event_of(decided, "dismissal")["id"]
    run("rebuild", "--ledger", decided)
    change(decided)
    asked = []

    def note(*_, **__):
        asked.append(1)
        raise NotFound("worked out")

    monkeypatch.setattr("reportedly.cli.show.asked", note)
    refused(run("show", event, "--ledger", decided), "worked out")
    assert asked


def test_of_a_day_and_for_others_all_is_worked_out(decided, monkeypatch):
    event = event_of(decided, "dismissal")["id"]
    days = run("show", event, "--as-of", "2019-12-31", "--json", "--ledger", decided)
    clients = run("show", event, "--audience", "clients", "--json", "--ledger", decided)
    run("rebuild", "--ledger", decided)
    again = run("show", event, "--as-of", "2019-12-31", "--json", "--ledger", decided)
    assert again == days
    told = run("show", event, "--audience", "clients", "--json", "--ledger", decided)
    assert told == clients


def test_with_another_pack_all_is_worked_out(decided, tmp_path):
    event = event_of(decided, "dismissal")["id"]
    own = tmp_path / "own"
    own.mkdir()
    (own / "outlets.yaml").write_text(
        "sources:\n- {id: evening-post, names: [Evening Post], type: newspaper, state: US}\n"
    )
    before = run("--pack", own, "show", event, "--json", "--ledger", decided)
    run("rebuild", "--ledger", decided)
    assert run("--pack", own, "show", event, "--json", "--ledger", decided) == before


def test_what_is_told_to_a_named_recipient_is_logged(decided, quick):
    run("rebuild", "--ledger", decided)
    event = event_of(decided, "dismissal")["id"]
    red = ("--audience", "red", "--for-whom", "Ann", "--because", "she asked")
    assert run("show", event, *red, "--ledger", decided).status == 0
    rows = ask(decided, "outputs")
    assert [row["for_whom"] for row in rows] == ["Ann"]


def test_no_sheet_is_left_after_an_erasure(decided):
    run("rebuild", "--ledger", decided)
    (report,) = {r["report"] for r in ask(decided, "search", "February")["found"]}
    done = run("erase", report, "--yes", "--because", "asked", "--by", "Ed", "--ledger", decided)
    assert done.status == 0, done.err
    assert b"February" not in decided.read_bytes()
