"""Coarsening of who and how many: "several" for a small party, a decade for an age, "somebody"."""

import re
from functools import lru_cache

from reportedly.model import Claim, Count
from reportedly.protect.lexicon import any_of, gate_words
from reportedly.protect.marking import Marker
from reportedly.protect.shapes import leading_number
from reportedly.protect.slots import is_at_risk

# Parties below this are told as "several": a family can be known by its number.
_SMALL = 10
_AGE = re.compile(r"\b(?P<before>\d\d)-year-old\s+|,?\s+aged\s+(?P<after>\d\d)\b")


def told_count(claim: Claim, marker: Marker) -> Count | None:
    """How many left; of a small party not even that."""
    count = claim.count
    if count is None or (count.high < _SMALL and is_at_risk(claim, marker)):
        return None
    return count


def coarse_who(who: str) -> str:
    """Who left, with "several" for the number of a small party and ten years for an age.

    "Three North Koreans" become "several North Koreans"; "a 31-year-old man" becomes "a man between
    thirty and forty".
    """
    found = _AGE.search(who)
    if found is not None:
        age = int(found["before"] or found["after"])
        who = f"{who[: found.start()]}{who[found.end() :]}".strip()
        who += f" {_DECADES[age // 10]}" if age >= _GROWN else ""
    if _close_group().fullmatch(who) is not None:
        return "several North Koreans" if "North Korean" in who else "several people"
    number = leading_number(who)
    return who if number is None else f"several{who[number:]}"


@lru_cache(maxsize=1)
def _close_group() -> re.Pattern[str]:
    """A couple, a family of four, nine youths: of nobody who is named or pointed at."""
    groups = any_of(gate_words()["close_groups"])
    number = r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)"
    return re.compile(
        rf"(?:{number}\s+)?(?:(?:young|elderly|married|whole|entire)\s+)*(?:North\s+Koreans?\s+)?{groups}"
        r"(?:\s+of\s+(?:\w+\s+)?(?:\d+|[a-z]+))?(?:\s+from\s+North\s+Korea)?"
        r"(?:,?\s+(?:aged|between|who|working|living|travelling|traveling|including)\b.*)?",
        re.IGNORECASE,
    )


_GROWN = 20
_DECADES = {
    2: "between twenty and thirty",
    3: "between thirty and forty",
    4: "between forty and fifty",
    5: "between fifty and sixty",
    6: "between sixty and seventy",
    7: "between seventy and eighty",
    8: "between eighty and ninety",
    9: "above ninety",
}


def vague_who(claim: Claim, marker: Marker) -> str:
    """Whom a claim is about that is told of nobody in particular: "a North Korean"."""
    state = marker.lexicon.pack.state(claim.country)
    name = next(iter(state.adjectives), None) if state is not None else None
    if name is None:
        return "somebody"
    return f"an {name}" if name[0] in "AEIOU" else f"a {name}"
