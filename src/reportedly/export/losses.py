"""What a format cannot hold: declared in `losses.yaml`, shown to whoever exports."""

from functools import lru_cache
from importlib.resources import files

import msgspec
import yaml

from reportedly.model import Noun


class Loss(Noun, frozen=True):
    """One thing that a format cannot hold.

    Attributes:
        id: by which the test that proves it is known.
        of: of what: dates, ranges, hedges, chains, denials, ...
        lost: what is lost.
        kept: what of it is kept, and where.
    """

    id: str
    of: str
    lost: str
    kept: str


def losses(name: str) -> tuple[Loss, ...]:
    """The losses of a format, in the order in which they are declared."""
    return _declared()[name]


@lru_cache(maxsize=1)
def _declared() -> dict[str, tuple[Loss, ...]]:
    text = files("reportedly.export").joinpath("losses.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), type=dict[str, tuple[Loss, ...]])
