"""The tree of who had it from whom, over invented reports."""

from hypothesis import given, settings

from reportedly.model import Picture, Quote
from reportedly.trace.tree import tree
from tests.trace.newsroom import claimed, copied, event_of, persons_of, small_pack, story, traced
from tests.trace.reuse.prose import OTHER, REPORTER, SPEECH, WIRE
from tests.weigh.newsdesk import newsrooms


def picture(*stories, pack=None):
    return Picture(
        as_of=None,
        reports=tuple(s[0] for s in stories),
        readings=tuple(s[1] for s in stories),
        persons=persons_of(stories),
        events=traced(*stories, pack=pack),
    )


def grown(*stories, kind="execution"):
    seen = picture(*stories)
    return tree(event_of(seen.events, kind), seen, small_pack())


def plain(node):
    return (node.name, node.how, [plain(below) for below in node.below])


def test_a_chain_stands_from_the_origin_outwards():
    told = claimed(
        "execution",
        origins=("National Service",),
        chain=("Wire", "Members of parliament", "National Service"),
    )
    (root,) = grown(story("Herald", "2020-01-01", told)).roots
    herald = ("Herald", "cites", [])
    wire = ("Wire", "told", [herald])
    assert plain(root) == (
        "National Service",
        "origin",
        [("Members of parliament", "told", [wire])],
    )


def test_a_citation_hangs_below_the_cited_outlets_own_report():
    cites = story("Herald", "2020-01-02", claimed("execution", origins=("Wire",)))
    cited = story("Wire", "2020-01-01", claimed("execution", origins=("National Service",)))
    (root,) = grown(cites, cited).roots
    assert plain(root)[2] == [("Wire", "cites", [("Herald", "cites", [])])]
    assert root.below[0].issues[0].published == "2020-01-01"


def test_of_several_origins_each_has_a_root():
    told = claimed("execution", origins=("National Service", "The Journal"))
    roots = grown(story("Herald", "2020-01-01", told)).roots
    assert [plain(root) for root in roots] == [
        ("National Service", "origin", [("Herald", "cites", [])]),
        ("The Journal", "origin", [("Herald", "cites", [])]),
    ]


def test_copies_hang_below_what_they_copy_with_their_share():
    wire = story("Wire", "2020-01-01", claimed("execution"), text=WIRE)
    same = copied(wire, "Herald", "2020-01-02", "r-same")
    part = story("The Journal", "2020-01-03", claimed("execution"), text=f"{WIRE[250:]} {REPORTER}")
    (root,) = grown(wire, same, part).roots
    assert [(n.name, n.how, n.share == 1.0) for n in root.below] == [
        ("Herald", "copies", True),
        ("The Journal", "copies", False),
    ]


def test_denials_and_doubts_are_marked():
    told = grown(
        story("Wire", "2020-01-01", claimed("execution")),
        story("Northern Voice", "2020-01-02", claimed("execution", polarity="denied")),
        story("Herald", "2020-01-03", claimed("execution", stance="doubts")),
    )
    assert [(r.name, r.issues[0].says) for r in told.roots] == [
        ("Wire", "affirms"),
        ("Northern Voice", "denies"),
        ("Herald", "retells"),
    ]


def test_hearsay_of_many_is_one_root():
    stories = [
        story(o, "2020-01-01", claimed("execution", basis="hearsay")) for o in ("Herald", "Wire")
    ]
    (root,) = grown(*stories).roots
    assert (root.named, [n.name for n in root.below]) == (False, ["Herald", "Wire"])


def test_outlets_that_cite_only_one_another_grow_from_one_root():
    circle = [
        story("Herald", "2020-01-01", claimed("execution", origins=("Wire",))),
        story("Wire", "2020-01-01", claimed("execution", origins=("Herald",))),
    ]
    (root,) = grown(*circle).roots
    assert plain(root) == ("Herald", "origin", [("Wire", "cites", [])])


def test_a_shared_quotation_is_a_hint_beside_two_roots():
    told = grown(
        story("Herald", "2020-01-01", claimed("execution"), text=f"{SPEECH}\n\n{OTHER}"),
        story("The Journal", "2020-01-01", claimed("execution"), text=f"{REPORTER}\n\n{SPEECH}"),
    )
    assert len(told.roots) == 2
    assert [echo.words for echo in told.echoes] == [28]


def named_by(**words):
    return {
        slot: Quote(field="text", start=0, end=len(text), text=text) for slot, text in words.items()
    }


def cited_words(*told):
    roots = grown(*told).roots
    return {root.name: [node.words for node in root.below] for root in roots}


def test_a_citation_quotes_the_words_that_name_the_cited_source():
    words = named_by(origins="the spy agency") | {
        "origins.1": Quote(field="text", start=1, end=9, text="a weekly")
    }
    told = claimed("execution", origins=("National Service", "The Journal"), chain=(), words=words)
    assert cited_words(story("Herald", "2020-01-01", told)) == {
        "National Service": ["the spy agency"],
        "The Journal": ["a weekly"],
    }


def test_words_that_name_another_source_are_not_quoted():
    words = named_by(chain="Unity Ministry", origins="National Service")
    chain = ("Wire", "National Service")
    told = claimed("execution", origins=("National Service",), chain=chain, words=words)
    (root,) = grown(story("Herald", "2020-01-01", told)).roots
    assert root.below[0].below[0].words is None
    bare = claimed(
        "execution", origins=("National Service",), chain=chain, words={"origins": words["origins"]}
    )
    (root,) = grown(story("Herald", "2020-01-01", bare)).roots
    assert root.below[0].below[0].words is None


def every(nodes):
    for node in nodes:
        yield node
        yield from every(node.below)


@settings(deadline=None, max_examples=100)
@given(newsrooms())
def test_every_report_of_an_event_stands_in_its_tree_and_the_order_changes_nothing(stories):
    seen, back = picture(*stories), picture(*reversed(stories))
    by_claim = {c.id: r.report for _, r in stories for c in r.claims}
    for event in seen.events:
        found = tree(event, seen, small_pack())
        standing = {i.report for node in every(found.roots) for i in node.issues}
        assert standing == {by_claim[c] for c in event.claims}
        assert tree(event, back, small_pack()) == found
