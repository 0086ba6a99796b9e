"""The numbers of text reuse, each with its reason in `reuse.yaml`."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What makes two reports one text; `reuse.yaml` has the reason for each number.

    Attributes:
        window: days within which two reports are compared.
        least: containment from which one is a copy.
        least_with_slip: containment that is enough with a slip in common.
        short: runs up to which all of a text must stand in the other.
        fewest: runs below which a text is not compared.
        crowd: reports above which pairs are looked for by sketches.
        sample: one run in so many is in a sketch.
        quotation: words from which a quoted sentence in common is a hint.
        quoted_by: reports above which it is none.
    """

    window: int
    least: float
    least_with_slip: float
    short: int
    fewest: int
    crowd: int
    sample: int
    quotation: int
    quoted_by: int


@cache
def rules() -> Rules:
    """The rules as shipped."""
    written = files("reportedly.trace.reuse").joinpath("reuse.yaml").read_text(encoding="utf-8")
    rows: dict[str, dict[str, Any]] = yaml.safe_load(written)
    return msgspec.convert({name: row["value"] for name, row in rows.items()}, Rules)
