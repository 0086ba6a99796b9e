"""Korean personal names in Latin letters: drawing them and writing them as words of a tree."""

from pathlib import Path
from random import Random
from typing import Literal

import msgspec
import yaml

from training.parser.conllu import Word

NAMES_FILE = Path(__file__).with_name("names.yaml")

Part = Literal["train", "held_out"]
Shape = Literal["hyphened", "spaced", "joined"]

# Shares of the three ways given names are written: South, North, and mixed press usage.
_SHAPES: tuple[tuple[Shape, int], ...] = (("hyphened", 5), ("spaced", 3), ("joined", 2))
_LOWER_SECOND_SYLLABLE = 0.8
_ONE_SYLLABLE_GIVEN = 0.04
_SINGULAR = "Number=Sing"


class _Split(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    train: tuple[tuple[str, ...], ...]
    held_out: tuple[tuple[str, ...], ...]


class _NamesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    surnames: _Split
    first_syllables: _Split
    second_syllables: _Split


class NameList(msgspec.Struct, frozen=True):
    """The parts names are drawn from; each inner tuple holds the spellings of one part."""

    surnames: tuple[tuple[str, ...], ...]
    first_syllables: tuple[tuple[str, ...], ...]
    second_syllables: tuple[tuple[str, ...], ...]


class KoreanName(msgspec.Struct, frozen=True):
    """A name in the Korean order.

    Attributes:
        surname: For example `Ryu`.
        given: One or two syllables, or none when the surname stands alone.
        shape: How two syllables are joined: `Hyon-u`, `Hyon U` or `Hyonu`.
    """

    surname: str
    given: tuple[str, ...] = ()
    shape: Shape = "hyphened"


def load_names(part: Part, path: Path = NAMES_FILE) -> NameList:
    """Read one part of the name lists.

    Raises:
        msgspec.ValidationError: The file has not the three lists with both parts.
    """
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    names = msgspec.convert(data, _NamesFile, strict=True)
    splits = (names.surnames, names.first_syllables, names.second_syllables)
    return NameList(*(split.train if part == "train" else split.held_out for split in splits))


def draw_name(names: NameList, rng: Random, full: bool = True) -> KoreanName:
    """Draw a surname and, for a full name, a given name.

    Every surname line is equally likely, whatever the number of its spellings.
    """
    surname = rng.choice(rng.choice(names.surnames))
    if not full:
        return KoreanName(surname)
    first = rng.choice(rng.choice(names.first_syllables))
    if rng.random() < _ONE_SYLLABLE_GIVEN:
        return KoreanName(surname, (first,), "spaced")
    second = rng.choice(rng.choice(names.second_syllables))
    shape = rng.choices([s for s, _ in _SHAPES], [weight for _, weight in _SHAPES])[0]
    if shape == "spaced" or (shape == "hyphened" and rng.random() > _LOWER_SECOND_SYLLABLE):
        second = second.capitalize()
    return KoreanName(surname, (first, second), shape)


def name_words(name: KoreanName) -> tuple[Word, ...]:
    """Write a name as a small tree, cut as spaCy's English tokenizer cuts it.

    The surname is the root (head 0, relation left empty for the place it is put into), further
    parts are `flat` on it, and a hyphen is `punct` on the syllable after it.
    """
    words = [Word(name.surname, "PROPN", _SINGULAR, 0, "")]
    given = ("".join(name.given),) if name.shape == "joined" and name.given else name.given
    for syllable in given:
        if len(words) > 1 and name.shape == "hyphened":
            words[-1] = msgspec.structs.replace(words[-1], space_after=False)
            words.append(Word("-", "PUNCT", "", len(words) + 2, "punct", space_after=False))
        words.append(Word(syllable, "PROPN", _SINGULAR, 1, "flat"))
    return tuple(words)
