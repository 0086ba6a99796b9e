"""Claims followed back to where they start from, copies laid together, events formed of them.

`sources` says who a name stands for, `copies` which reports are one text, `members` what each claim
brings with it, `origins` where it starts from. `leaning` dates what is only told beside another
happening; `appearances`, `episodes` and `occasions` bring claims of one person and kind together;
`dates` and `slots` read the values of an event off its claims; `tracing` is the stage as a whole.
"""

from reportedly.trace.appearances import settles
from reportedly.trace.events import anchor_id
from reportedly.trace.filing import filed
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.sources import Directory, Voice
from reportedly.trace.tracing import rule_of, trace, traced
from reportedly.trace.values import Value, values

__all__ = [
    "Directory",
    "Member",
    "Value",
    "Voice",
    "anchor_id",
    "asserts",
    "denies",
    "filed",
    "rule_of",
    "settles",
    "trace",
    "traced",
    "values",
]
