import msgspec
import pytest

from reportedly.errors import PackError
from reportedly.packs import load
from reportedly.weigh.fit import Numbers


def pack_with(name, value):
    """The shipped pack with another value of a number, or without it."""
    pack = load()
    parameters = dict(pack.weights.parameters)
    old = parameters.pop(name)
    if value is not None:
        parameters[name] = msgspec.structs.replace(old, value=value)
    weights = msgspec.structs.replace(pack.weights, parameters=parameters)
    return msgspec.structs.replace(pack, weights=weights)


def test_the_shipped_pack_has_every_number():
    assert Numbers.of(load()).r_assert == load().weights["r_assert"]


@pytest.mark.parametrize(("name", "value"), [("m_origin", 0.0), ("open_weight", -1.0)])
def test_an_impossible_number_is_refused(name, value):
    with pytest.raises(PackError, match=name):
        Numbers.of(pack_with(name, value))


def test_a_missing_number_is_named():
    with pytest.raises(PackError, match="sd_kind"):
        Numbers.of(pack_with("sd_kind", None))
