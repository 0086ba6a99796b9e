"""The fixed words of the codebook, and the base of all nouns."""

from typing import Literal

import msgspec

Field = Literal["title", "text"]
Kind = Literal[
    "defection",
    "disappearance",
    "dismissal",
    "detention",
    "execution",
    "killing",
    "death",
    "illness",
    "appointment",
    "appearance",
    "repatriation",
    "abduction",
    "expulsion",
    "sanction",
]
BEYOND = frozenset({"repatriation", "abduction", "expulsion", "sanction"})
"""Kinds that are kept beside the scored ones, in `claims_beyond`."""

Polarity = Literal["affirmed", "denied"]
Certainty = Literal["certain", "probable", "possible"]
Stance = Literal["own", "relays", "doubts", "refutes"]
ClaimBasis = Literal["own", "background", "hearsay"]
Status = Literal["unconfirmed", "corroborated", "disputed", "confirmed", "refuted"]
Comparator = Literal["=", "<", ">", "~"]
Label = Literal["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]
LABELS: tuple[Label, ...] = ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")
"""The labels of the Traffic Light Protocol 2.0 (FIRST, 2022), the most open first."""


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all nouns: immutable, compared by value."""
