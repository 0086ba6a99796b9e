"""What all tests share: hypothesis profiles, and where the samples lie."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.pop("COLUMNS", None)  # how wide a terminal is that is none: pytest-xdist tells 80
os.environ["REPORTEDLY_SECRET"] = "5ec7e7" * 11  # ledgers of one test have the same ids

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).parents[1] / ".." / "shared"))

settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "soak", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with samples and seeds; the test skips where it is missing."""
    if not (SHARED / "reports").is_dir():
        pytest.skip(f"needs the samples, which are not at {SHARED}")
    return SHARED
