"""Names of Korean persons, whatever the spelling and the script.

A written name becomes, syllable by syllable, the set of Hangul syllables that it can stand for.
Two names match where their sets meet at every syllable: *Thae Yong-ho*, *T'ae Yŏng-ho*, 태영호 and
太永浩 do. That two names match is not yet that they name one person.

>>> from reportedly import names
>>> names.compare("Ri Il Kyu", "Lee Il-kyu").answer
'match'
>>> names.compare("Kim Jong-un", "Kim Jong-nam").answer
'no'
>>> [found.text for found in names.find("Ryu Hyun-woo defected with his family.")]
['Ryu Hyun-woo']
"""

from reportedly.names.beginning import beginnings
from reportedly.names.cluster import Readings
from reportedly.names.comparison import Answer, Comparison, compare
from reportedly.names.detection import find
from reportedly.names.found import Found, Strength
from reportedly.names.hypothesis import Hypothesis, Position
from reportedly.names.index import Index, Nearest
from reportedly.names.likely import likely
from reportedly.names.name import Name, Script, read
from reportedly.names.scripts import is_native, script_of
from reportedly.names.surnames import surname_readings

__all__ = [
    "Answer",
    "Comparison",
    "Found",
    "Hypothesis",
    "Index",
    "Name",
    "Nearest",
    "Position",
    "Readings",
    "Script",
    "Strength",
    "beginnings",
    "compare",
    "find",
    "is_native",
    "likely",
    "read",
    "script_of",
    "surname_readings",
]
