"""What follows from all that is told of one event: a probability, its interval, and a status word.

`stances` takes what each origin says, once; `blocs` finds those who speak with one mouth;
`discount` adds them up; `authority`, `sightings`, `rivals` and `rulings` bring what bears on it
beyond a telling, and `bearing` gathers it; `status` finds the word; `weighing` is the stage as a
whole. `likelihood` has the words of ICD 203.
"""

from reportedly.weigh.likelihood import icd203
from reportedly.weigh.rulings import unplaced
from reportedly.weigh.weighing import weigh

__all__ = ["icd203", "unplaced", "weigh"]
