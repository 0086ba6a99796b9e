"""What follows from all that is told of one event: a probability, its interval, and a status word.

`stances` takes what each origin says, once; `blocs` finds those who speak with one mouth;
`discount` adds them up; `authority`, `sightings`, `rivals` and `rulings` bring what bears on it
beyond a telling, and `bearing` gathers it; `status` finds the word. `past` has the pack's history
and `cases` what can be learned from it and from the ledger; `weighing` is the stage as a whole.
`likelihood` has the words of ICD 203.
"""

from reportedly.weigh.cases import cases_of, labelled
from reportedly.weigh.likelihood import icd203
from reportedly.weigh.rulings import Spots, events_ruled, unplaced, words_of
from reportedly.weigh.scene import Scene
from reportedly.weigh.weighing import weigh, weighed

__all__ = [
    "Scene",
    "Spots",
    "cases_of",
    "events_ruled",
    "icd203",
    "labelled",
    "unplaced",
    "weigh",
    "weighed",
    "words_of",
]
