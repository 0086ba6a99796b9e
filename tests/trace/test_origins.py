import msgspec
import pytest

from reportedly.packs import load
from tests.trace.newsroom import claimed, copied, event_of, small_pack, story, traced
from tests.trace.reuse.prose import REPORTER, WIRE


def keys(*stories, kind="execution"):
    return {o.key for o in event_of(traced(*stories), kind).origins}


def test_the_deepest_named_source_is_the_origin():
    told = claimed(
        "execution",
        origins=("the South's spy agency",),
        chain=("Members of parliament", "the South's spy agency"),
    )
    assert keys(story("Herald", "2020-01-01", told)) == {"source:service"}


def test_an_unnamed_source_is_the_last_named_links():
    told = claimed(
        "execution", origins=("a source in the North",), chain=("Wire", "a source in the North")
    )
    own = claimed("execution", origins=("an official",))
    assert keys(story("Herald", "2020-01-01", told)) == {"unnamed:source:wire"}
    assert keys(story("Herald", "2020-01-01", own)) == {"unnamed:source:herald"}


def test_an_outlet_that_names_nobody_speaks_for_itself():
    assert keys(story("Herald", "2020-01-01", claimed("execution"))) == {"source:herald"}
    assert keys(story(None, "2020-01-01", claimed("execution"))) == {"unknown outlet"}


def test_hearsay_of_many_outlets_is_one_unattributed():
    stories = [
        story(o, "2020-01-01", claimed("execution", basis="hearsay")) for o in ("Herald", "Wire")
    ]
    assert keys(*stories) == {"unattributed"}


def test_a_machine_written_report_passes_its_origin_on_and_is_none_itself():
    cites = story("Bot", "2020-01-01", claimed("execution", origins=("Wire",)), machine=True)
    alone = story("Bot", "2020-01-01", claimed("execution", basis="hearsay"), machine=True)
    assert keys(cites) == {"source:wire"}
    assert keys(alone) == {"machine:name:bot"}


def test_a_person_who_speaks_is_the_origin_himself():
    told = claimed("defection", origins=("Ryo Il Sam",), chain=("The Journal", "Ryo Il Sam"))
    assert keys(story("Herald", "2020-01-01", told), kind="defection") == {"self:p-Ryo Il Sam"}


def test_a_citation_is_followed_into_the_cited_outlets_own_report():
    cites = story("Herald", "2020-01-02", claimed("execution", origins=("Wire",)))
    cited = story("Wire", "2020-01-01", claimed("execution", origins=("National Service",)))
    assert keys(cites) == {"source:wire"}
    assert keys(cites, cited) == {"source:service"}


def test_a_chain_through_an_outlet_tells_what_it_rests_on():
    cites = story("Herald", "2020-01-02", claimed("execution", origins=("The Journal",)))
    shows = story(
        "Bot",
        "2020-01-03",
        claimed(
            "execution", origins=("National Service",), chain=("The Journal", "National Service")
        ),
    )
    assert keys(cites, shows) == {"source:service"}


def test_what_is_followed_is_of_the_same_person_kind_and_polarity():
    cites = story("Herald", "2020-01-02", claimed("execution", origins=("Wire",)))
    for other in (
        claimed("execution", "Han Chol", origins=("National Service",)),
        claimed("death", origins=("National Service",)),
        claimed("execution", origins=("National Service",), stance="doubts"),
    ):
        assert "source:wire" in {
            o.key
            for e in traced(cites, story("Wire", "2020-01-01", other))
            if (e.kind, e.who) == ("execution", "Ryo Il Sam")
            for o in e.origins
        }


def test_outlets_that_only_cite_one_another_are_one_origin():
    circle = [
        story("Herald", "2020-01-01", claimed("execution", origins=("Wire",))),
        story("Wire", "2020-01-01", claimed("execution", origins=("The Journal",))),
        story("The Journal", "2020-01-01", claimed("execution", origins=("Herald",))),
    ]
    assert len(keys(*circle)) == 1
    assert keys(*circle) == keys(*reversed(circle))


def test_an_outlet_on_its_own_authority_is_not_sent_round_its_other_report():
    stories = (
        story("Wire", "2020-01-01", claimed("execution", origins=("National Service",))),
        story("Wire", "2020-01-09", claimed("execution")),
    )
    assert keys(*stories) == {"source:service", "source:wire"}


def test_a_copy_has_the_keys_of_the_first():
    first = story("Wire", "2020-01-01", claimed("execution", origins=("a source",)))
    events = traced(first, copied(first, "Herald", "2020-01-05", "r-copy"))
    (origin,) = event_of(events, "execution").origins
    assert origin.key == "unnamed:source:wire"
    assert origin.outlets == ("Herald", "Wire")
    assert "c-r-copy-0" in origin.claims


def test_twenty_outlets_citing_one_agency_are_one_origin():
    stories = [
        story(f"Gazette {n}", f"2020-01-{n + 1:02}", claimed("execution", origins=("Wire",)))
        for n in range(20)
    ]
    assert keys(*stories) == {"source:wire"}


CREDITING = msgspec.structs.replace(small_pack(), credit_forms=load().credit_forms)


def credited(*stories):
    return event_of(traced(*stories, pack=CREDITING), "execution").origins


def test_a_report_that_credits_an_agency_goes_back_to_it():
    (origin,) = credited(
        story("Herald", "2020-01-01", claimed("execution"), text="SOUTHTOWN (Wire) - He is gone.")
    )
    assert (origin.key, origin.outlets) == ("source:wire", ("Herald",))


def test_whom_a_claim_cites_goes_before_whom_its_report_credits():
    told = claimed("execution", origins=("National Service",))
    (origin,) = credited(story("Herald", "2020-01-01", told, text="He is gone. (Wire)"))
    assert origin.key == "source:service"


def test_the_unnamed_source_of_credited_copy_is_the_agencys():
    told = claimed("execution", origins=("a trader",))
    (origin,) = credited(story("Herald", "2020-01-01", told, text="He is gone. (Wire)"))
    assert origin.key == "unnamed:source:wire"


@pytest.mark.parametrize("outlet", ["Herald", "Gazette"])
def test_the_credit_of_a_copy_tells_whose_its_elder_is_too(outlet):
    elder = story(outlet, "2020-01-01", claimed("execution"), text=f"{WIRE}\n\n{REPORTER}")
    copy = story("Morning Post", "2020-01-02", claimed("execution"), text=f"{WIRE} (Wire)")
    assert [o.key for o in credited(elder, copy)] == ["source:wire"]


def test_relaying_members_keep_a_record_beside_the_services():
    relayed = claimed(
        "execution",
        origins=("National Service",),
        chain=("Members of parliament", "National Service"),
    )
    own = claimed("execution", origins=("Members of parliament",))
    relays, speak = story("Herald", "2020-01-01", relayed), story("Wire", "2020-01-02", own)
    assert keys(relays) == {"source:service"}
    assert keys(speak) == {"source:members"}
