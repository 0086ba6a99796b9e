"""The example reports and the seeds, as the door gives them."""

from pathlib import Path

import pytest

from reportedly.acquire import reports
from reportedly.model import Report
from tests.whole.newsroom import GOT

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
SEEDS = {
    "000_cd41f5523bb804d3.txt": ("Asia Times", "2021-01-25"),
    "004_80fc9c7552b90b25.txt": ("Benzinga", "2024-07-16"),
}


@pytest.fixture(scope="session")
def examples() -> tuple[Report, ...]:
    """The example reports, in the order in which the folder has them."""
    found = tuple(reports(str(EXAMPLES), now=GOT))
    assert len(found) == 11
    assert all(isinstance(r, Report) for r in found)
    return found


@pytest.fixture(scope="session")
def seeds(shared: Path) -> tuple[Report, ...]:
    """The two reports with which it all began."""
    found = []
    for name, (outlet, day) in SEEDS.items():
        place = str(shared / "seeds" / name)
        found += reports(place, outlet=outlet, published=day, now=GOT)
    return tuple(found)
