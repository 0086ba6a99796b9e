"""What a page took out about a private person is told to nobody but the holder."""

from datetime import UTC, datetime

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Visit
from tests.cli.running import ask, run
from tests.cli.test_turns import add

NAME = "Kang Tok-su"
PAGE = {
    "url": "https://daily.example/2024/17",
    "outlet": "Daily Test",
    "published": "2024-03-01",
    "title": "Kang Tok-su defects",
}
FIRST = (
    "Kang Tok-su, a North Korean, {did}, a South Korean lawmaker said on Friday.\n"
    "The Unification Ministry declined to comment."
)
WITHOUT = "The Unification Ministry declined to comment on reports of a journey."
OTHER = {
    "url": "https://gazette.example/a",
    "outlet": "Test Gazette",
    "published": "2024-03-02",
    "text": "Kang Tok-su, a North Korean, has defected to South Korea, two sources told the "
    "Gazette.",
}
DID = [
    "defected to South Korea",
    "was repatriated to North Korea from China",
    "was detained in China",
    "disappeared from China",
]


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "a.db"


@pytest.fixture(params=DID)
def taken_out(request, ledger):
    """A ledger with a page that told of somebody, the moment before it did no more, and its ids."""
    old = add(ledger, text=FIRST.format(did=request.param), **PAGE)
    ids = [event["id"] for event in ask(ledger, "events")]
    assert NAME in run("events", "--ledger", ledger).out
    ids += ask(ledger, "show", old)["claims"]
    return ledger, datetime.now(UTC).isoformat(), old, ids


def changed(ledger):
    return add(ledger, text=WITHOUT, **PAGE | {"title": "Ministry declines to comment"})


def withdrawn(ledger, old, url=PAGE["url"]):
    now = datetime.now(UTC)
    visit = Visit(asked=url, url=url, at=now, outcome="withdrawn", status=410, report=old)
    with Ledger.open(ledger) as opened:
        opened.visit(visit)


def every_word(ledger, moment, old, more=()):
    """All that is told to the public of what has become of a page."""
    asked = (
        ("brief",),
        ("brief", "defections"),
        ("new", "--since", moment),
        ("diff", old),
        ("diff", old, "--json"),
        ("show", old),
        ("show", old, "--json"),
        ("events",),
        ("brief", "--json"),
        ("new", "--since", moment, "--json"),
        *(("show", id_) for id_ in more),
        *(("history", id_) for id_ in more),
    )
    told = [run(*each, "--ledger", ledger) for each in asked]
    return "\n".join(each.out + each.err for each in told)


def test_a_name_that_a_page_took_out_is_on_no_surface(taken_out):
    ledger, moment, old, ids = taken_out
    changed(ledger)
    told = every_word(ledger, moment, old, ids)
    assert "Kang" not in told
    assert "changed" in told


def test_a_name_that_was_withdrawn_with_its_page_is_on_no_surface(taken_out):
    ledger, moment, old, ids = taken_out
    withdrawn(ledger, old)
    told = every_word(ledger, moment, old, ids)
    assert "Kang" not in told
    assert "withdrawn" in told


def test_an_address_that_names_somebody_goes_with_the_page(ledger):
    url = "https://daily.example/2024/kang-tok-su"
    old = add(ledger, text=FIRST.format(did=DID[0]), **PAGE | {"url": url})
    moment = datetime.now(UTC).isoformat()
    withdrawn(ledger, old, url)
    assert "kang" not in every_word(ledger, moment, old).casefold()


def test_its_site_does_not_tell_it_either(taken_out, tmp_path):
    ledger, _, old, _ = taken_out
    withdrawn(ledger, old)
    assert run("site", tmp_path / "out", "--ledger", ledger).status == 0
    pages = [p for p in (tmp_path / "out").rglob("*") if p.is_file()]
    assert pages
    assert not any("kang" in (str(p) + p.read_text("utf-8")).casefold() for p in pages)


def test_that_others_tell_of_the_person_shows_not_who_took_it_out(ledger):
    old = add(ledger, text=FIRST.format(did=DID[0]), **PAGE)
    add(ledger, **OTHER)
    moment = datetime.now(UTC).isoformat()
    withdrawn(ledger, old)
    assert "withdrawn" not in run("brief", "--ledger", ledger).out
    assert NAME in run("brief", "--ledger", ledger).out
    assert NAME not in run("new", "--since", moment, "--ledger", ledger).out
    assert NAME not in run("diff", old, "--ledger", ledger).out


def test_what_the_present_form_tells_is_told_with_the_change(ledger):
    old = add(ledger, text=FIRST.format(did=DID[0]), **PAGE)
    add(ledger, text=FIRST.format(did=DID[0]) + "\nIt gave no reason.", **PAGE)
    assert f"still tells of the defection of {NAME}" in " ".join(
        run("brief", "--ledger", ledger).out.split()
    )
    assert ask(ledger, "show", old)["turns"][0]["act"] == "changed"


def test_the_holder_is_told_all_of_it(ledger):
    old = add(ledger, text=FIRST.format(did=DID[0]), **PAGE)
    changed(ledger)
    told = run("diff", old, "--audience", "holder", "--ledger", ledger)
    assert f"no longer claimed: defection of {NAME}" in told.out
    brief = run("brief", "--audience", "holder", "--ledger", ledger).out
    assert f"no longer tells of the defection of {NAME}" in " ".join(brief.split())
