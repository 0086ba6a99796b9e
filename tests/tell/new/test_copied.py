"""Which reports only bring somebody else's words, whichever was printed first."""

from reportedly.model import Claim, Copy, Event, Origin, Picture, Quote, Reading, Report
from reportedly.tell.evidence import Evidence
from reportedly.tell.new.copied import Copied
from tests.protect.scenes import READER

SOURCE = "source:nis"


def report(id_, day, outlet):
    return Report(
        id=id_,
        name=id_,
        title=None,
        text="",
        text_digest="",
        extractor="by hand",
        outlet=outlet,
        published=day,
    )


def claim(id_, polarity="affirmed"):
    return Claim(
        id=id_,
        kind="execution",
        who="Pak Tok-su",
        polarity=polarity,
        certainty="certain",
        core=True,
        stance="relays",
        quote=Quote(field="text", start=0, end=4, text="shot"),
        words={},
    )


def scene(pack, *, reports, claims, copies, origins=None, fresh):
    """An event with claims, each in a report; all of one origin where none are told."""
    ids = tuple(dict.fromkeys(c.id for c, _ in claims))
    keys = origins or {SOURCE: ids}
    event = Event(
        id="e-1",
        kind="execution",
        who="Pak Tok-su",
        person=None,
        when=None,
        claims=ids,
        origins=tuple(
            Origin(key=k, name=k, named=True, type="press", claims=c, outlets=())
            for k, c in keys.items()
        ),
        copies=tuple(Copy(report=r, of=of, share=1.0) for r, of in copies),
    )
    readings = tuple(
        Reading(
            report=r.id,
            text_digest="",
            reader=READER,
            claims=tuple(c for c, at in claims if at == r.id),
        )
        for r in reports
    )
    picture = Picture(
        as_of=None, reports=tuple(reports), readings=readings, persons=(), events=(event,)
    )
    return Copied(event, Evidence(picture=picture, pack=pack), frozenset(fresh))


A, B, C = (
    report("r-a", "2019-06-01", "A"),
    report("r-b", "2019-06-02", "B"),
    report("r-c", "2019-06-03", "C"),
)


def test_a_later_print_of_words_on_file_is_a_copy_of_them(pack):
    told = scene(
        pack,
        reports=(A, B),
        claims=((claim("c-a"), "r-a"), (claim("c-b"), "r-b")),
        copies=(("r-b", "r-a"),),
        fresh={"r-b"},
    )
    assert told.copies() == {"r-a": ["r-b"]}
    assert told.is_mere("c-b")
    assert not told.is_mere("c-a")


def test_an_earlier_print_that_comes_later_is_the_copy(pack):
    told = scene(
        pack,
        reports=(A, B),
        claims=((claim("c-a"), "r-a"), (claim("c-b"), "r-b")),
        copies=(("r-b", "r-a"),),
        fresh={"r-a"},
    )
    assert told.copies() == {"r-b": ["r-a"]}
    assert told.is_mere("c-a")


def test_of_prints_that_came_together_the_first_is_no_copy(pack):
    told = scene(
        pack,
        reports=(A, B, C),
        claims=((claim("c-a"), "r-a"), (claim("c-b"), "r-b"), (claim("c-c"), "r-c")),
        copies=(("r-b", "r-a"), ("r-c", "r-b")),
        fresh={"r-a", "r-b", "r-c"},
    )
    assert told.copies() == {"r-a": ["r-b", "r-c"]}
    assert [c.id for c in told.own([claim("c-a"), claim("c-b"), claim("c-c")])] == ["c-a"]


def test_what_a_copy_adds_is_its_own(pack):
    """Another side of the matter, or another origin, stands in no text that it copies."""
    for mine, origins in (
        (claim("c-b", "denied"), None),
        (claim("c-b"), {SOURCE: ("c-a",), "source:ministry": ("c-b",)}),
    ):
        told = scene(
            pack,
            reports=(A, B),
            claims=((claim("c-a"), "r-a"), (mine, "r-b")),
            copies=(("r-b", "r-a"),),
            origins=origins,
            fresh={"r-b"},
        )
        assert told.copies() == {}
        assert told.bringing("c-b") == ["r-b"]


def test_a_claim_that_exact_copies_share_is_brought_by_the_first(pack):
    one = claim("c-a")
    told = scene(
        pack,
        reports=(A, B),
        claims=((one, "r-a"), (one, "r-b")),
        copies=(("r-b", "r-a"),),
        fresh={"r-a", "r-b"},
    )
    assert told.bringing("c-a") == ["r-a"]
    assert told.copies() == {"r-a": ["r-b"]}
    assert told.outlets({"r-a": "A", "r-b": "B"}) == {"B"}
