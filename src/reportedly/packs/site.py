"""Sites on the web: whose they are, and what is odd about their addresses, dates and pages."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

import msgspec

from reportedly.packs.entry import Entry
from reportedly.packs.fold import fold

DateQuirk = Literal["day first", "month first", "in address", "not in feed"]
"""How a site's days are to be read.

"day first": 03/04/2021 is 3 April. "month first": it is 4 March. "in address": the address holds
the day of publication, and it goes before what the page says. "not in feed": the days in its feeds
are not those of publication (they move when an item is issued again).
"""

_WWW = re.compile(r"www\d?\.")


class Site(Entry, frozen=True):
    """What is known of a host and of the hosts below it.

    Attributes:
        outlet: id of the source whose site it is; None where it is nobody's in the pack.
        aggregates: it shows what others published, so that its name is never the outlet.
        drops: parameters of its addresses that do not change the page. A final * stands for any
            ending.
        keeps: parameters that do name the page here, though every other site drops them.
        dates: how its days are to be read.
        zone: hours ahead of UTC by which it dates ("+09:00").
        delay: least time between two requests, in seconds.
        missing: words that its pages show in place of an article that is not there, where it
            answers as if all were well.
        walls: words that its pages show in place of an article that is not for everybody.
        feeds: addresses of its public feeds.
        because: why a row is as it is, where that does not speak for itself.
    """

    outlet: str | None = None
    aggregates: bool = False
    drops: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    dates: tuple[DateQuirk, ...] = ()
    zone: str | None = None
    delay: float = 0.0
    missing: tuple[str, ...] = ()
    walls: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    because: str | None = None


class Sites(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The sites of a pack by host.

    Attributes:
        rows: what is known of each host.
        trackers: parameters of addresses that change no page anywhere, each with what sets it.
        outlets: the name to show of each outlet that has a site, by its id.
        claimed: the id of each source whose name no other site may take, by its names as `fold`
            has them: those that have a site, and those whose word can confirm.
    """

    rows: Mapping[str, Site] = {}
    trackers: Mapping[str, str] = {}
    outlets: Mapping[str, str] = {}
    claimed: Mapping[str, str] = {}

    def site(self, host: str) -> Site | None:
        """The site of a host: the row of the host itself, else of the nearest one above it."""
        name = self.host(host)
        return None if name is None else self.rows[name]

    def host(self, host: str) -> str | None:
        """The host, or the nearest one above it, that the pack has a row for."""
        name = plain_host(host)
        while name:
            if name in self.rows:
                return name
            name = name.partition(".")[2]
        return None

    def outlet(self, host: str) -> str | None:
        """The name of the outlet whose site a host is; None for nobody's and for aggregators."""
        site = self.site(host)
        if site is None or site.outlet is None or site.aggregates:
            return None
        return self.outlets.get(site.outlet)

    def may_call_itself(self, host: str, name: str) -> bool:
        """Whether a host may be believed that it is an outlet of that name.

        Anybody can write a name into a page. One that the pack knows is believed where the pack
        knows the host as that outlet's; of a name that nobody has there is nothing to gain.
        """
        id_ = self.claimed.get(fold(name))
        site = self.site(host)
        return id_ is None or (site is not None and site.outlet == id_)

    def aggregates(self, host: str) -> bool:
        """Whether a host shows what others published."""
        site = self.site(host)
        return site is not None and site.aggregates

    def drops(self, host: str, parameter: str) -> bool:
        """Whether a parameter of an address of a host changes nothing about the page."""
        site = self.site(host) or Site()
        if stands(parameter, site.keeps):
            return False
        return stands(parameter, site.drops) or stands(parameter, self._trackers)

    @cached_property
    def _trackers(self) -> tuple[str, ...]:
        return tuple(self.trackers)


def plain_host(host: str) -> str:
    """A host as rows are written: lower case, no final full stop, no `www.` before it."""
    return _WWW.sub("", host.strip().rstrip(".").lower(), count=1)


def stands(parameter: str, patterns: tuple[str, ...]) -> bool:
    """Whether a parameter is one of those named, or begins like one that ends in *."""
    name = parameter.casefold()
    return any(
        name.startswith(pattern[:-1].casefold())
        if pattern.endswith("*")
        else name == pattern.casefold()
        for pattern in patterns
    )
