"""The one gate on the way out: what may be told to whom.

`told_for(picture, audience, pack)` gives the picture that an audience may see; every surface
tells from such a picture and from nothing else. The labels are those of TLP 2.0 (FIRST, 2022): what
can lead to a person, a family, a route or an unnamed source is TLP:RED by rule and never leaves by
default.
"""

from reportedly.protect.audience import (
    CLIENTS,
    COMMUNITY,
    HOLDER,
    ORGANISATION,
    PUBLIC,
    Audience,
    Disclosure,
    Level,
    ProtectError,
    red,
)
from reportedly.protect.gate import may_not_yield, told_for
from reportedly.protect.labels import Labels, marking_of
from reportedly.protect.notice import NOTICE, notice
from reportedly.protect.taken_out import (
    bare,
    claims_of_holders,
    journeys_of_private,
    says,
    without_taken_out,
)
from reportedly.protect.ties import open_ties, tie_marking

__all__ = [
    "CLIENTS",
    "COMMUNITY",
    "HOLDER",
    "NOTICE",
    "ORGANISATION",
    "PUBLIC",
    "Audience",
    "Disclosure",
    "Labels",
    "Level",
    "ProtectError",
    "bare",
    "claims_of_holders",
    "journeys_of_private",
    "marking_of",
    "may_not_yield",
    "notice",
    "open_ties",
    "red",
    "says",
    "tie_marking",
    "told_for",
    "without_taken_out",
]
