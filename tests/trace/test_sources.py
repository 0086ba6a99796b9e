import msgspec
import pytest

from reportedly.model import Person
from reportedly.packs import Source
from reportedly.trace.sources import SOMEWHERE, Directory, names, unnamed
from tests.trace.newsroom import small_pack, story


@pytest.fixture
def directory():
    persons = (
        Person(id="p-ryo", name="Ryo Il Sam", names=("Ryo Il Sam", "Ryo Il-sam")),
        Person(id="p-one", name="Pak Un", names=("Pak Un",)),
        Person(id="p-two", name="Pak Un", names=("Pak Un",)),
    )
    return Directory(small_pack(), persons)


@pytest.mark.parametrize(
    "phrase",
    ["Chosun Ilbo", "the Taliban", "Ministry of State", "38 North", "RIA Novosti", "조선일보"],
)
def test_a_proper_name_names_somebody(phrase):
    assert names(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "a source in Ryanggang",
        "South Korean officials",
        "Officials",
        "two MPs' aides of South Korea",
        "the President's top security adviser",
        "Sources close to the North",
        "the Korean newspaper",
        "소식통",
        "",
    ],
)
def test_a_description_names_nobody(phrase):
    assert not names(phrase)


def test_aliases_are_one_key(directory):
    one = directory.voice("the South's spy agency")
    assert one == directory.voice("National Service")
    assert (one.key, one.name, one.named) == ("source:service", "National Service", True)


def test_a_house_speaks_with_one_key_and_each_member_keeps_its_name(directory):
    tv = directory.voice("Morning TV")
    assert (tv.key, tv.name) == ("source:morning", "Morning TV")
    assert directory.voice("Morning Post").key == tv.key


def test_families_that_own_one_another_do_not_hang():
    sources = (
        Source(id="a", names=("Aa",), type="press", family="b"),
        Source(id="b", names=("Bb",), type="press", family="a"),
        Source(id="c", names=("Cc",), type="press", family="gone"),
    )
    directory = Directory(msgspec.structs.replace(small_pack(), sources=sources))
    assert directory.family(sources[0]) == "b"
    assert directory.family(sources[2]) == "gone"


def test_a_collective_is_nobody_in_particular(directory):
    assert not directory.voice("Southern media").named


def test_an_unnamed_type_in_the_pack_is_unnamed(directory):
    assert directory.voice("insiders") is None


def test_a_person_speaks_for_himself_whatever_the_spelling(directory):
    voice = directory.voice("Ryo Il-sam", who="Ryo Il Sam", person="p-ryo")
    assert (voice.key, voice.type) == ("self:p-ryo", "person")


def test_a_person_speaking_of_another_is_a_named_person(directory):
    assert directory.voice("Ryo Il-sam", who="Han", person="p-han").key == "person:p-ryo"


def test_namesakes_are_not_told_apart_by_a_name(directory):
    assert directory.voice("Pak Un").key == "name:pak un"


def test_an_unknown_outlet_is_not_named(directory):
    report, _ = story(None, "2020-01-01")
    assert directory.outlet(report) == SOMEWHERE
    assert directory.outlet_name(report) is None
    assert unnamed(SOMEWHERE).name == "unnamed source"


def test_a_machine_is_nobodys_origin_and_neither_is_its_unnamed_source(directory):
    report, _ = story("Herald", "2020-01-01", machine=True)
    voice = directory.outlet(report)
    assert voice.machine
    assert not voice.named
    assert unnamed(voice) == voice


def test_an_outlet_cited_and_speaking_is_one_key_in_or_out_of_the_pack(directory):
    for name in ("Wire", "Village Gazette"):
        report, _ = story(name, "2020-01-01")
        assert directory.outlet(report).key == directory.voice(name).key
