from collections import Counter
from pathlib import Path

import pytest
import yaml

from reportedly.names import tables
from reportedly.names.hanja import readings, standard_form
from reportedly.names.jamo import CODAS, NUCLEI, ONSETS, is_syllable

DATA = Path(tables.__file__).parent / "data"
FILES = sorted(DATA.rglob("*.yaml"))
LETTERS = {"onsets": ONSETS, "nuclei": NUCLEI, "codas": CODAS}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_key_of_a_table_stands_twice(path):
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    stack = [node]
    while stack:
        here = stack.pop()
        if isinstance(here, yaml.MappingNode):
            keys = Counter(key.value for key, _ in here.value)
            assert [key for key, times in keys.items() if times > 1] == []
            stack += [value for _, value in here.value]
        elif isinstance(here, yaml.SequenceNode):
            stack += here.value


@pytest.mark.parametrize("name", LETTERS)
def test_letters_stand_for_jamo_of_their_place(name):
    for latin, written in tables.table(name)["readings"].items():
        assert isinstance(latin, str)
        assert set(written) <= set(LETTERS[name]) | {"(", ")"}, latin


def test_every_sino_korean_reading_is_in_the_inventory():
    for name in ("readings_ga_to_ba", "readings_sa_to_ha", "readings_beyond"):
        assert set(tables.table(f"hanja/{name}")) <= tables.inventory()


def test_no_character_beyond_unihan_is_in_it():
    of_unihan = {
        letter
        for name in ("readings_ga_to_ba", "readings_sa_to_ha")
        for letters in tables.table(f"hanja/{name}").values()
        for letter in letters
    }
    assert of_unihan.isdisjoint("".join(tables.table("hanja/readings_beyond").values()))


def test_chinese_readings_lead_to_syllables_of_names():
    for pinyin, hangul in tables.table("hanja/pinyin").items():
        assert isinstance(pinyin, str)
        assert set(hangul) <= tables.inventory()


def test_the_tables_of_unihan_have_their_licence_beside_them():
    assert "Unicode, Inc." in (DATA / "hanja" / "LICENSE").read_text(encoding="utf-8")


def test_every_syllable_stands_under_its_first_consonant():
    for onset, run in tables.table("syllables")["sino_korean"].items():
        for syllable in "".join(run.split()):
            assert ONSETS[(ord(syllable) - ord("가")) // 588] == onset


def test_every_other_form_leads_to_a_character_with_a_reading():
    for group in tables.table("hanja/variants").values():
        for pair in group.split():
            assert len(pair) == 2
            assert readings(pair[1]), pair
            assert standard_form(pair[0]) == standard_form(pair[1]) == pair[1]


def test_surnames_and_common_syllables_are_in_the_inventory_once():
    for order in (tables.syllables("surnames", "hangul"), tables.syllables("syllables", "common")):
        assert len(set(order)) == len(order)
        assert set(order) <= tables.inventory()


def test_customary_surnames_are_hangul_surnames():
    for spelling, hangul in tables.table("surnames")["customary"].items():
        assert all(each in tables.surname_order() for each in hangul), spelling


def test_exceptions_are_names_in_hangul():
    for hangul in tables.table("exceptions").values():
        assert 3 <= len(hangul) <= 4
        assert all(map(is_syllable, hangul))


def test_an_unknown_table_is_an_error():
    with pytest.raises(FileNotFoundError):
        tables.table("no_such_table")
