"""The two reports with which it all began: what a reader of the brief must find, and must not."""

import re

import msgspec
import pytest

from reportedly import tell
from reportedly.identify import find
from reportedly.protect import PUBLIC, told_for
from reportedly.when import When
from tests.whole.newsroom import pack, printed, read, surfaces, whole

pytestmark = pytest.mark.shared


@pytest.fixture(scope="session")
def stands(seeds):
    return whole(seeds)


@pytest.fixture(scope="session")
def public(stands):
    return told_for(stands, PUBLIC, pack())


@pytest.fixture(scope="session")
def page(public):
    """The whole brief as a terminal shows it, its lines joined."""
    return " ".join(printed(None, tell.brief(public, pack())).split())


def section(public, title):
    """The words of one section of the brief, with what it cites."""
    brief = tell.brief(public, pack())
    (found,) = [s for s in brief.sections if s.title == title]

    def walk(part):
        yield part.title
        for sentence in part.sentences:
            yield sentence.text
            yield from (c.words for c in sentence.cites)
        for inner in part.sections:
            yield from walk(inner)

    return " ".join(" ".join(walk(found)).split())


@pytest.mark.parametrize("name", ["Thae Yong-ho", "Tae Yong-ho", "태영호"])
def test_three_spellings_show_one_man_with_both_reports(public, seeds, name):
    (person,) = find(public.persons, name)
    assert set(person.reports) == {r.id for r in seeds}
    assert person.id == "thae-yong-ho"


def test_the_brief_sets_the_envoys_of_2019_beside_the_sentence_that_none_left_since(public, page):
    told = [s for s in tell.sentences_of(tell.brief(public, pack())) if "last known" in s.text]
    assert told
    beside = " ".join(s.text for s in told)
    assert "2019" in beside
    around = page[page.index("last known") :]
    for name in ("Jo Song-gil", "Ryu Hyun-woo"):
        assert name in around


def test_the_originals_that_were_not_read_are_named(public):
    missing = section(public, "To check")
    for outlet in ("The Wall Street Journal", "the Korean newspaper", "Yonhap"):
        assert outlet in missing


def test_the_ministry_that_could_not_be_reached_is_named(public):
    missing = section(public, "To check")
    assert "Unification Ministry" in missing
    assert "unavailable for comment" in missing


def test_posts_countries_and_months_are_shown(page):
    for words in ("acting ambassador", "Kuwait", "Cuba", "November 2023"):
        assert words in page


def test_the_machine_written_report_says_so_and_is_nobodys_origin(seeds, stands, page):
    machine = next(r for r in seeds if r.outlet == "Benzinga")
    assert machine.machine_written is not None
    assert "Benzinga Neuro" in machine.machine_written.text
    named = {o.key for e in stands.events for o in e.origins if o.named}
    assert not {n for n in named if "benzinga" in n.lower()}
    assert "a machine wrote it" in page


def test_no_companion_no_in_law_and_no_tie_passes_on_any_surface(stands):
    secret = re.compile(r"in-law|Office 39|his wife|his family|children|wife|Havana", re.IGNORECASE)
    for name, shown in surfaces(stands).items():
        found = secret.search(shown)
        assert found is None, (name, shown[max(0, found.start() - 80) : found.end() + 80])


def test_the_holder_has_the_tie_and_the_companions(seeds):
    kuwait, havana = (read(r) for r in sorted(seeds, key=lambda r: r.published or ""))
    assert any("Office 39" in k.other for k in kuwait.kin)
    assert any(c.party for c in havana.claims)


@pytest.mark.parametrize(
    ("name", "when", "from_"),
    [
        ("Ryu Hyun-woo", "2019", "Kuwait"),
        ("Thae Yong-ho", "2016", "United Kingdom"),
        ("Jo Song-gil", "2019", "Rome"),
        ("Ri Il Kyu", "2023-11", "Havana"),
        ("Hwang Jang-yeop", "1997", None),
    ],
)
def test_each_defection_stands_once(stands, name, when, from_):
    persons = {p.id for p in find(stands.persons, name)}
    (event,) = [e for e in stands.events if e.kind == "defection" and e.person in persons]
    assert (event.when or "").startswith(when)
    assert event.from_ == from_


@pytest.mark.parametrize(
    ("words", "verdict", "cases"),
    [
        ("highest-ranked former", "consistent", {"Hwang Jang-yop", "Thae Yong-ho", "Jo Song-gil"}),
        ("third senior diplomat", "consistent", {"Thae Yong-ho", "Jo Song-gil", "Ryu Hyun-woo"}),
        ("most senior", "consistent", {"Thae Yong-ho", "Jo Song-gil", "Ryu Hyun-woo"}),
        ("in five years", "consistent", {"Jo Song-gil", "Ryu Hyun-woo", "Ri Il Kyu"}),
        ("last known defection", "consistent", {"Jo Song-gil", "Ryu Hyun-woo"}),
        ("33,752", "cannot be told", set()),
        ("1,047", "cannot be told", set()),
    ],
)
def test_each_sentence_about_the_record_has_its_verdict_and_its_cases(
    public, words, verdict, cases
):
    (row,) = [r for r in tell.assertion_rows(public, pack()) if words in r["measure"]]
    assert row["verdict"] == verdict
    assert row["because"]
    assert cases <= {case["who"] for case in row["listed"]}


def test_no_sentence_about_the_record_goes_without_a_verdict(public):
    told = {r["id"] for r in tell.assertion_rows(public, pack())}
    said = {a.id for reading in public.readings for a in reading.assertions}
    assert len(said) == 5
    assert said <= told


def test_a_defection_in_between_contradicts_the_first_in_five_years(stands):
    later = msgspec.structs.replace(
        next(e for e in stands.events if e.kind == "defection" and e.when == "2023-11"),
        id="e-later",
        who="Sin Kwang-rim",
        person=None,
        happened=When.of("2022-05"),
        when="2022-05",
    )
    changed = msgspec.structs.replace(stands, events=(*stands.events, later))
    rows = tell.assertion_rows(told_for(changed, PUBLIC, pack()), pack())
    (row,) = [r for r in rows if "in five years" in r["measure"]]
    assert row["verdict"] == "contradicted"
    assert "2022" in row["because"]
