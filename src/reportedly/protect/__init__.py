"""The one gate on the way out: what may be told to whom.

`told_for(picture, audience, pack)` gives the picture that an audience may see; every surface
tells from such a picture and from nothing else. The labels are those of TLP 2.0 (FIRST, 2022): what
can lead to a person, a family, a route or an unnamed source is TLP:RED by rule and never leaves by
default.
"""

from reportedly.protect.audience import HOLDER, PUBLIC, Audience, Disclosure, ProtectError, red
from reportedly.protect.gate import told_for
from reportedly.protect.notice import NOTICE, notice
from reportedly.protect.ties import tie_marking

__all__ = [
    "HOLDER",
    "NOTICE",
    "PUBLIC",
    "Audience",
    "Disclosure",
    "ProtectError",
    "notice",
    "red",
    "tie_marking",
    "told_for",
]
