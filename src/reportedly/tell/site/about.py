"""What the program does and cannot do, and what its words mean."""

from functools import lru_cache
from importlib.resources import files

import msgspec
import yaml

from reportedly.model import Noun
from reportedly.packs import Pack
from reportedly.tell.site.nouns import Page


class Word(Noun, frozen=True):
    """A word and what it means here.

    Attributes:
        status: whether it is a status word, and which colour and mark it has.
    """

    word: str
    means: str
    status: bool = False


class Words(Noun, frozen=True):
    """Words that belong together."""

    title: str
    words: tuple[Word, ...]


class Chapter(Noun, frozen=True):
    """A heading with paragraphs under it."""

    title: str
    paragraphs: tuple[str, ...]


class AboutView(Noun, frozen=True):
    """The method, its limits, and the words.

    Attributes:
        kinds: the kinds of event that are read, from the pack.
    """

    chapters: tuple[Chapter, ...]
    words: tuple[Words, ...]
    kinds: tuple[str, ...] = ()


def about_page(pack: Pack) -> Page:
    """The page on the method."""
    kinds = tuple(dict.fromkeys(rule.noun for rule in pack.kinds.values()))
    view = msgspec.structs.replace(_written(), kinds=kinds)
    return Page(address="about.html", kind="about", title="About these pages", view=view)


@lru_cache(maxsize=1)
def _written() -> AboutView:
    text = files("reportedly.tell.site").joinpath("about.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), AboutView)
