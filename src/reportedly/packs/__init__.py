"""What is known beforehand: outlets and bodies of the world, office holders and missions.

Everything here is data that a specialist reviews as YAML; this package reads it, checks its form
and answers look-ups. `packs/world` holds what serves every country, `packs/dprk` what is particular
to North Korea.
"""

from reportedly.packs.between import Between
from reportedly.packs.credit import CreditForm
from reportedly.packs.load import load
from reportedly.packs.pack import (
    Holder,
    KindRule,
    Mission,
    Pack,
    Place,
    Post,
    Source,
    Weights,
)
from reportedly.packs.past import PastCase, SourceGroup
from reportedly.packs.rank import Rank
from reportedly.packs.site import Site, Sites

__all__ = [
    "Between",
    "CreditForm",
    "Holder",
    "KindRule",
    "Mission",
    "Pack",
    "PastCase",
    "Place",
    "Post",
    "Rank",
    "Site",
    "Sites",
    "Source",
    "SourceGroup",
    "Weights",
    "load",
]
