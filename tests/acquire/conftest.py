"""What the tests of getting reports share."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from reportedly.acquire import Refusal, reports
from reportedly.model import Report

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
Take = Callable[..., list[Report | Refusal]]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """Write a file and give what is taken from it."""

    def taken(content: str | bytes, name: str = "report.txt", **given: Any) -> list[Any]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(reports(str(path), now=NOON, **given))

    return taken


@pytest.fixture
def pipe() -> Take:
    """Give what is taken from standard input."""

    def taken(content: str | bytes, **given: Any) -> list[Any]:
        data = content.encode() if isinstance(content, str) else content
        return list(reports("-", stdin=BytesIO(data), now=NOON, **given))

    return taken
