"""What the lexicon finds by itself is found once, and is the same for every marker."""

import msgspec

from reportedly.protect.finds import Finds
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marking import Marker, Near, Secrets, first_parts

TEXT = "His wife, Mun Sol-bi, and a trader from Dandong crossed near Helong with their children."


def test_a_name_after_a_word_of_kin_is_found_with_it(pack):
    (first, *_) = Finds(lexicon=Lexicon.of(pack), text=TEXT).kin
    assert (first.name, TEXT[first.start : first.with_name]) == (
        "Mun Sol-bi",
        "His wife, Mun Sol-bi",
    )


def test_a_pack_has_one_lexicon_and_another_pack_its_own(pack):
    other = msgspec.structs.replace(pack, markings={})
    assert Lexicon.of(pack) is Lexicon.of(pack)
    assert Lexicon.of(other) is not Lexicon.of(pack)
    assert Lexicon.of(other).listed("route") != Lexicon.of(pack).listed("route")


def test_markers_of_one_telling_share_what_was_found_and_nothing_else(pack):
    blank = Marker(lexicon=Lexicon.of(pack))
    alone = blank.spans(TEXT)
    named = msgspec.structs.replace(blank, secrets=Secrets(subjects=frozenset({"Mun Sol-bi"})))
    opened = msgspec.structs.replace(blank, near=Near(open_places=frozenset({"Helong"})))
    assert named.finds is blank.finds
    assert Marker(lexicon=blank.lexicon).finds is not blank.finds
    for marker in (named, opened):
        fresh = Marker(lexicon=blank.lexicon, secrets=marker.secrets, near=marker.near)
        assert marker.spans(TEXT) == fresh.spans(TEXT) != alone
    assert blank.spans(TEXT) == alone


def test_first_parts_are_what_stands_before_a_space():
    names = frozenset({"Kim Il su", "Ri Tok-chol", "Pak"})
    assert first_parts(names) == {"Kim", "Kim Il", "Ri"}
