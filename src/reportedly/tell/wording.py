"""The wording of briefs, and small joints of English sentences."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from reportedly.model import Kind


@lru_cache(maxsize=1)
def wording() -> dict[str, Any]:
    """`wording.yaml` as it stands."""
    text = files("reportedly.tell").joinpath("wording.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def title_of(section: str) -> str:
    """The heading of a section."""
    return str(wording()["sections"][section])


def phrase(name: str) -> str:
    """A sentence of a brief with fields in braces, by its name."""
    return str(wording()["sentences"][name])


def bound(name: str) -> str:
    """Words that are bound as a whole, by their name: they deny, count or weigh something."""
    return str(wording()["bound"][name])


def told_as(kind: Kind, manner: str | None) -> str:
    """What follows "is reported": by the manner where it has words of its own, else by kind."""
    manners: dict[str, str] = wording()["manners"]
    return manners.get(manner or "") or str(wording()["kinds"][kind]["told"])


def plural_of(kind: Kind) -> str:
    """The plural of a kind: "defections"."""
    return str(wording()["kinds"][kind]["plural"])


def topic(about: str | None) -> str:
    """The heading of remarks about something."""
    if about is None:
        return "In general"
    return str(wording()["topics"].get(about, about[:1].upper() + about[1:]))


def silence_told(form: str) -> str:
    """How a silence is told after whoever kept it: "was unavailable for comment"."""
    return str(wording()["silences"].get(form, form))


def preposition(kind: Kind, slot: str) -> str | None:
    """The preposition before a kind's `from` or `to`, None where the slot stays unsaid."""
    found: str | None = wording()["kinds"][kind][slot]
    return found


def with_article(name: str) -> str:
    """A country's name as it stands in a sentence: "the United Kingdom"."""
    return f"the {name}" if name in wording()["with_article"] else name


def listed(names: Iterable[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"; each once."""
    once = list(dict.fromkeys(names))
    return " and ".join(filter(None, [", ".join(once[:-1]), once[-1]])) if once else ""


def number_word(number: int) -> str:
    """A number as it stands in a sentence: "two", "14"."""
    numbers: list[str] = wording()["numbers"]
    return numbers[number] if number < len(numbers) else f"{number:,}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def quoted(words: str) -> str:
    """Words in double quotation marks; as they are where they have such marks themselves.

    A comma at their end belongs to the sentence that they were taken from, and stays there.
    """
    bare = words.strip().rstrip(",")
    return bare if any(mark in bare for mark in '“”"') else f"“{bare}”"


def sentence(text: str) -> str:
    """A text with a capital at its start and a full stop at its end."""
    text = " ".join(text.split())
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", ".”", "?”", "!”")) else text + "."
