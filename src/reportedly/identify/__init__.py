"""Who is meant: mentions of names become persons.

A name is never enough. A mention is a person of the pack where its name, and between namesakes
its post, leave one; outside the pack, mentions join where name and a second key agree (place of the
post, body, words of the post, a claim that is made of anybody only once). What remains stays a
candidate, and is shown as one. Decisions by people come before all rules.
"""

from reportedly.identify.fill import subject
from reportedly.identify.find import Sketch, find, meant, sketch
from reportedly.identify.identified import Identified
from reportedly.identify.persons import unseen
from reportedly.identify.run import identify
from reportedly.identify.scale import Key, key, rests_on_the_name

__all__ = [
    "Identified",
    "Key",
    "Sketch",
    "find",
    "identify",
    "key",
    "meant",
    "rests_on_the_name",
    "sketch",
    "subject",
    "unseen",
]
