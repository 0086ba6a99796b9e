import math

import pytest

from reportedly.errors import PackError
from reportedly.packs import load
from reportedly.weigh.parameters import Parameters
from tests.trace.newsroom import small_pack


def test_the_shipped_pack_has_every_weight():
    assert 0.0 < Parameters.of(load()).hedge < 1.0


def test_a_missing_weight_is_named():
    with pytest.raises(PackError, match="state_denial"):
        Parameters.of(small_pack(state_denial=None))


@pytest.mark.parametrize(
    ("name", "value"), [("sighting_eps", 0.0), ("silence_benign", -1.0), ("hedge", math.nan)]
)
def test_an_impossible_weight_is_refused(name, value):
    with pytest.raises(PackError, match=name):
        Parameters.of(small_pack(**{name: value}))


def test_a_sighting_is_capped_and_never_speaks_for_the_death():
    assert Parameters.of(small_pack(sighting_eps=1e-9)).sighting == -5.0
    assert Parameters.of(small_pack(sighting_eps=0.9)).sighting == 0.0
