"""What pages are made of: a page, a reference from one to another, words with marks in them."""

from collections.abc import Mapping

import msgspec
from markupsafe import Markup

from reportedly.model import Noun


class Ref(Noun, frozen=True):
    """A way to another page.

    Attributes:
        words: what leads there.
        to: its address, from the root of the site; None where there is no such page.
    """

    words: str
    to: str | None = None


class Run(Noun, frozen=True):
    """Words of a quote, and what they tell.

    Attributes:
        slot: the slot that they fill ("who", "when"); None for words between.
    """

    words: str
    slot: str | None = None


class Leaf(Noun, frozen=True):
    """One page of a list that is too long for one.

    Attributes:
        here: what it holds ("2013", "2013, 2 of 3"); empty where it holds all.
        leaves: all pages of the list, in order; none where this is all.
    """

    here: str = ""
    leaves: tuple[Ref, ...] = ()


class Frame(Noun, frozen=True):
    """What stands on every page of a site.

    Attributes:
        days: the days that were asked for, in sentences; empty for all of today.
        notice: that details may be withheld, None where the reader has everything.
        nav: the ways to the lists.
    """

    days: str
    notice: str | None
    nav: tuple[Ref, ...]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page before it is written: its view, and where it lies.

    Attributes:
        address: from the root of the site ("events/e-1234.html").
        kind: which template tells it.
        title: its heading.
        trail: the pages above it, the front page left out.
        view: all that it says, which is what its twin in JSON holds.
        pictures: drawings made of the view, by name; the page says the same without them.
    """

    address: str
    kind: str
    title: str
    view: Noun
    trail: tuple[Ref, ...] = ()
    pictures: Mapping[str, Markup] = {}

    @property
    def root(self) -> str:
        """The way from the page to the root of the site."""
        return "../" * self.address.count("/")

    @property
    def twin(self) -> str:
        """The address of the same in JSON."""
        return self.address.removesuffix(".html") + ".json"
