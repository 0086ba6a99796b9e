"""What must hold of sites: hosts are hosts, outlets are known, feeds are addresses."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reportedly.packs.site import Site, plain_host, stands
from reportedly.packs.tables import Located, Tables

MOST_DELAY = 120.0
"""Seconds: who asks for more wants no visits, which robots.txt says and a pack should not."""

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
_EVERYBODYS = re.compile(r"(?:ac|co|com|edu|go|gov|ne|net|or|org|re)\.[a-z]{2}")
_PARAMETER = re.compile(r"[^\s&=#?*]+\*?")
_ZONE = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d")


def site_problems(tables: Tables) -> Iterator[str]:
    """Everything that does not fit in sites and trackers, each with its place."""
    outlets = tables.tables["sources"]
    trackers = tuple(tables.tables["trackers"])
    taken: dict[str, str] = {}
    for host, located in tables.tables["sites"].items():
        site: Site = located.noun
        told = f"{located.where} ({host})"
        plain = plain_host(host)
        if plain in taken:
            yield (
                f"{told}: this host stands already at {taken[plain]} (case and 'www.' do not "
                "count); keep one of the two"
            )
        elif _HOST.fullmatch(host) is None or plain != host:
            yield (
                f"{told}: is no host; write it in lower case, without 'www.', 'https://', port or "
                "path, other scripts as xn--…"
            )
        elif _EVERYBODYS.fullmatch(host):
            yield f"{told}: under this name are the sites of many; name the outlet's own host"
        taken.setdefault(plain, located.where)
        if site.outlet is not None and site.outlet not in outlets:
            yield f"{told}: there is no source '{site.outlet}'; add it or correct it"
        for name in site.keeps:
            if not stands(name, trackers):
                yield f"{told}: keeps '{name}', which is dropped nowhere; remove it"
        yield from _of_one(told, site)
    yield from _trackers(tables.tables["trackers"])


def _of_one(told: str, site: Site) -> Iterator[str]:
    if not 0 <= site.delay <= MOST_DELAY:
        yield f"{told}: the delay is {site.delay:g}; give 0 to {MOST_DELAY:g} seconds"
    if site.zone is not None and _ZONE.fullmatch(site.zone) is None:
        yield f"{told}: '{site.zone}' is no zone; write hours ahead of UTC, such as '+09:00'"
    if {"day first", "month first"} <= set(site.dates):
        yield f"{told}: days are 'day first' or 'month first', not both; keep one"
    for name in (*site.drops, *site.keeps):
        if _PARAMETER.fullmatch(name) is None:
            yield f"{told}: '{name}' is no parameter of an address; write its name alone"
    for mark in (*site.missing, *site.walls):
        if len(mark.split()) < 2:
            yield f"{told}: '{mark}' could stand in any article; give words that only it shows"
    for feed in site.feeds:
        if not _is_address(feed):
            yield f"{told}: '{feed}' is no address of a feed; write it with https:// or http://"
    if site == Site(because=site.because):
        yield f"{told}: the row says nothing about the site; say something or remove it"


def _trackers(rows: dict[str, Located]) -> Iterator[str]:
    for name, located in rows.items():
        if _PARAMETER.fullmatch(name) is None:
            yield f"{located.where}: '{name}' is no parameter of an address; write its name alone"
        elif not located.noun.strip():
            yield f"{located.where} ({name}): say what sets it, so that it can be reviewed"


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in text
    except ValueError:
        return False
