"""A pack is a key by being the same object."""

import msgspec

from reportedly.packs import load
from reportedly.packs.itself import Itself


def test_a_pack_is_known_again_and_an_equal_one_is_another():
    pack = load()
    kept = {Itself(pack): "made of it"}
    assert kept[Itself(pack)] == "made of it"
    assert Itself(msgspec.structs.replace(pack)) not in kept
    assert Itself(pack) != pack
