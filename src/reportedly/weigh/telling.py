"""The words of what past cases say: of the base of a kind, and of a source's record."""

import math
import re

from reportedly.packs import Pack
from reportedly.trace import rule_of
from reportedly.weigh.discount import Share
from reportedly.weigh.fit import Says
from reportedly.weigh.phrases import ranked, said, times
from reportedly.weigh.scene import Scene
from reportedly.weigh.tallies import Reported, Tallies
from reportedly.weigh.worth import Worth

_RECORD = re.compile(r"; (?:its|no) record on .*?; a flat word is worth odds x[\d.]+")
"""What `_record` puts into the words of a term."""


def base_words(kind: str, reported: Reported, pack: Pack) -> str:
    """The base of a kind in words: how many cases are behind it, and what became of them."""
    kinds = plural(rule_of(kind, pack).noun)
    if not reported.cases:
        return f"{kinds} reported: no past case, base of all kinds"
    cases = "1 past case" if reported.cases == 1 else f"{reported.cases} past cases"
    return (
        f"{kinds} reported: base from {cases} "
        f"({reported.held} held, {reported.failed} failed, {reported.open} open)"
    )


def word_words(part: Share, tallies: Tallies, scene: Scene) -> str:
    """Who says so and how, what became of such words before, and what follows from its rank."""
    worth = part.worth
    deny = worth.stance.deny
    words = (
        f"{worth.stance.name} tells of {_article(worth.kind)} ({worth.because}), "
        f"{worth.stance.manner}"
        if worth.because
        else said(worth.stance.name, worth.stance.manner, deny=deny)
    )
    words = f"{words}; {_record(worth, tallies, scene)}"
    return ranked(words, part.rank, part.weight, deny=deny)


def apart_from_record(words: str) -> str:
    """The words of a term without its source's record: who says so, how, and at which rank."""
    return _RECORD.sub("", words)


def plural(noun: str) -> str:
    """Several of a noun: "executions", "illnesses"."""
    return f"{noun}es" if noun.endswith("s") else f"{noun}s"


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _record(worth: Worth, tallies: Tallies, scene: Scene) -> str:
    stance = worth.stance
    says: Says = "deny" if stance.deny else "assert"
    kinds = plural(rule_of(worth.kind, scene.pack).noun)
    on = f"on denials of {kinds}" if stance.deny else f"on {kinds}"
    own = tallies.of_origin(stance.record, worth.kind, says, worth.case)
    group = tallies.of_group(stance.group, worth.kind, says, worth.case)
    odds = f"a flat word is worth odds {times(math.exp(worth.flat.log_odds))}"
    if not group.right + group.wrong:
        return f"no record {on}; {odds}"
    right, wrong = ("shown right", "shown wrong") if stance.deny else ("shown true", "shown false")
    return (
        f"its record {on}: {own.right} {right}, {own.wrong} {wrong}; "
        f"{stance.group}: {group.right} and {group.wrong}; {odds}"
    )
