import pytest

from reportedly.packs import Pack, load
from reportedly.protect.lexicon import Lexicon
from reportedly.protect.marking import Marker


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load()


@pytest.fixture(scope="session")
def marker(pack: Pack) -> Marker:
    return Marker(lexicon=Lexicon(pack=pack))
