"""Numbers in digits and words."""

import re

from reportedly.tell.signed.proof.lexicon import proof_words

_DIGITS = re.compile(r"(?:\d{1,3}(?:[, \u00a0\u202f']\d{3})+|\d+)(?:\.0+)?")
_SCALED = re.compile(r"(\d+(?:\.\d+)?) (thousand|million|billion)")


def number_of(words: str) -> int | None:
    """The whole number that some words write, None where they write none.

    "33,752", "twelve", "twenty-one", "two hundred and six", "1.5 million", "a dozen".
    """
    told = " ".join(words.casefold().split())
    if _DIGITS.fullmatch(told):
        return int(re.sub(r"\D", "", told.partition(".")[0]))
    scaled = _SCALED.fullmatch(told)
    if scaled:
        value = float(scaled[1]) * int(proof_words()["scales"][scaled[2]])
        return int(value) if value == int(value) else None
    dozen = proof_words()["dozen"].get(told)
    return int(dozen) if dozen is not None else _in_words(told)


def compared(words: str) -> tuple[str, int] | None:
    """A number with what stands before it: its comparator ("=" for none) and its value."""
    told = " ".join(words.casefold().split())
    value = number_of(told)
    if value is not None:
        return "=", value
    for comparator, before in proof_words()["comparators"].items():
        for each in before:
            if each and told.startswith(f"{each} "):
                value = number_of(told[len(each) + 1 :])
                if value is not None:
                    return str(comparator), value
    return None


def _in_words(told: str) -> int | None:
    parts = [part for part in re.split(r"[\s-]+", told) if part != "and"]
    scales = proof_words()["scales"]
    total, part = 0, 0
    seen, fresh = False, True
    for word in parts:
        if word == "a" and not seen and not part:
            part = 1
        elif word == "hundred" and 0 < part < 10:
            part, seen, fresh = part * 100, True, False
        elif word in scales and part:
            total, part = total + part * int(scales[word]), 0
            seen, fresh = True, True
        else:
            value = _small(word)
            if value is None or not (_joins(part, value) or (fresh and not part)):
                return None
            part, seen, fresh = part + value, True, False
    return total + part if seen else None


def _joins(part: int, value: int) -> bool:
    """Whether a small number may follow what was told: after hundreds, or a digit after tens."""
    tens = part % 100
    after_tens = tens >= 20 and tens % 10 == 0 and 0 < value < 10
    return after_tens or (tens == 0 and part > 0)


def _small(word: str) -> int | None:
    listed = proof_words()
    if word in listed["numbers"]:
        return int(listed["numbers"].index(word))
    value = listed["tens"].get(word)
    return None if value is None else int(value)
