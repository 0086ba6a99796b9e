import pytest

from reportedly.model import Picture
from reportedly.packs import Pack, load
from reportedly.protect import PUBLIC, told_for
from reportedly.tell import Brief, brief

from .pictures import whole


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="session")
def told(pack: Pack) -> Picture:
    return told_for(whole(), PUBLIC, pack)


@pytest.fixture(scope="session")
def everything(told: Picture, pack: Pack) -> Brief:
    return brief(told, pack)
