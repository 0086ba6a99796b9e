import pytest

from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.tell.site import Material, site
from reportedly.weigh.cases import cases_of
from reportedly.weigh.record.beliefs import fitting
from tests.tell.site.looking import Looked, looked


@pytest.fixture(scope="session")
def material(told: Picture, pack: Pack) -> Material:
    """The invented picture, with the records of the pack's history."""
    return Material(picture=told, pack=pack, cases=cases_of(pack), fitting=fitting(pack))


@pytest.fixture(scope="session")
def files(material: Material) -> dict[str, bytes]:
    return dict(site(material))


@pytest.fixture(scope="session")
def pages(files: dict[str, bytes]) -> dict[str, Looked]:
    """Every page, looked through once."""
    return {name: looked(words) for name, words in files.items() if name.endswith(".html")}
