"""Web pages as news sites serve them, made by a seed: head, styles, scripts, menus, an article.

One in `RELEVANT` carries a report of the examples; one in `MENU` names the country of the pack
beside its article only: in a menu, in a list of other stories, in an address, in a script.
"""

import json
import math
import random
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import NamedTuple

from benchmarks.speed import texts
from reportedly.model import Report

MEDIAN = 35_000
"""Bytes of a page in the middle, as pages of news sites have them without pictures."""
RELEVANT = 10_000
MENU = 10
_SPREAD = 0.55
_BLOCK = 512
_CONSONANTS, _VOWELS = "bcdfghjklmnprstvw", "aeiou"
_COUNTRY = "North Korea"
_STORIES = (
    "North Korea fires two missiles into the sea, and a neighbour protests again",
    "What we know of the new road between Pyongyang and the border",
    "DPRK and its neighbours: ten pictures of a year",
)
_TEASER = (
    "The talks with North Korea have been put off once more, and nobody in the room was surprised."
)


class Page(NamedTuple):
    """One page.

    Attributes:
        url: where it was got.
        html: as the server sent it.
        kind: "relevant", "menu" or "other".
    """

    url: str
    html: bytes
    kind: str


def pages(
    count: int, *, relevant: int = RELEVANT, menu: int = MENU, seed: int = 1
) -> Iterator[Page]:
    """Pages in a fixed order; the same numbers give the same bytes.

    Args:
        count: how many.
        relevant: of how many pages one carries a report.
        menu: of how many pages one names the country beside its article only.
        seed: of all that is left to chance.
    """
    chance = random.Random(seed)
    given = texts.examples()
    others = texts.OTHER_NEWS.read_text("utf-8").strip().split("\n\n")
    for number in range(count):
        if number % relevant == relevant // 2:
            report = given[number // relevant % len(given)]
            yield Page(_address(number), _page(chance, _told(report), None), "relevant")
        elif number % menu == 3:
            yield Page(_address(number), _page(chance, _other(chance, others), number), "menu")
        else:
            yield Page(_address(number), _page(chance, _other(chance, others), None), "other")


def _address(number: int) -> str:
    return f"https://news{number % 97}.example/2024/03/{1 + number % 28:02}/story-{number}.html"


def page_of(chance: random.Random, report: Report, named: int | None) -> bytes:
    """A page that carries a report; with a number, it names the country beside it, too."""
    return _page(chance, _told(report), named)


def _told(report: Report) -> tuple[str, list[str]]:
    return report.title or report.text.partition("\n")[0], report.text.split("\n\n")


def _other(chance: random.Random, paragraphs: list[str]) -> tuple[str, list[str]]:
    """A story of something else: other news, with words of no tongue after each paragraph."""
    chosen = chance.sample(paragraphs, 4)
    told = [f"{p} {_words(chance, chance.randint(20, 120)).capitalize()}." for p in chosen]
    return _words(chance, 7).capitalize(), told


def _page(chance: random.Random, story: tuple[str, list[str]], named: int | None) -> bytes:
    title, paragraphs = story
    size = int(MEDIAN * math.exp(chance.gauss(0, _SPREAD)))
    body = "".join(f"<p>{escape(p)}</p>\n" for p in paragraphs)
    linked = {"@type": "NewsArticle", "headline": title, "datePublished": "2024-03-12T08:00:00Z"}
    html = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}'
        f' | Example</title>\n<script type="application/ld+json">{json.dumps(linked)}</script>\n'
        f"<style>{_style(chance, size // 6)}</style></head><body>\n{_menu(chance, named)}"
        f"<main><article><h1>{escape(title)}</h1>\n"
        f'<time datetime="2024-03-12T08:00:00Z">12 March 2024</time>\n{body}</article></main>\n'
        f"{_aside(chance, named)}"
    )
    left = max(0, size - len(html) - 400)
    return (
        f"{html}<script>window.state={{{_script(chance, left)}}}</script>\n"
        f"<footer><p>{_words(chance, 30)}</p></footer></body></html>\n"
    ).encode()


def _menu(chance: random.Random, named: int | None) -> str:
    items = [_words(chance, 2).title() for _ in range(40)]
    if named is not None:
        items[named % 40] = _COUNTRY
    links = "".join(
        f'<li class="menu-item"><a href="/topic/{i.lower().replace(" ", "-")}">{i}</a></li>\n'
        for i in items
    )
    return f'<header><nav><ul class="menu">{links}</ul></nav></header>\n'


def _aside(chance: random.Random, named: int | None) -> str:
    """Other stories: one in three of the pages that name the country has one of it, or a teaser."""
    stories = [_words(chance, 9).capitalize() for _ in range(12)]
    teaser = f"{_words(chance, 16).capitalize()}."
    if named is not None and named // 10 % 3 == 0:
        stories[5] = _STORIES[named // 30 % len(_STORIES)]
        if named // 30 % 4 == 0:
            teaser = _TEASER
    cards = "".join(
        f'<div class="card"><a href="/s/{n}"><img src="/i/{n}.jpg" alt="{s}"><h3>{s}</h3></a>'
        "</div>\n"
        for n, s in enumerate(stories)
    )
    below = f'<p class="teaser">{teaser}</p>'
    return f'<aside class="most-read"><h2>Most read</h2>{cards}{below}</aside>\n'


def _style(chance: random.Random, size: int) -> str:
    return _filled(chance, _rules(), size)


def _script(chance: random.Random, size: int) -> str:
    return _filled(chance, _labels(), size)


def _filled(chance: random.Random, blocks: list[str], size: int) -> str:
    """Blocks in random order, so many that they have a size; none twice as long as they last."""
    wanted = size // _BLOCK + 1
    made = "".join(chance.sample(blocks, min(wanted, len(blocks))))
    return made * (wanted // len(blocks) + 1) if wanted > len(blocks) else made[:size]


@cache
def _rules() -> list[str]:
    """Blocks of styles."""
    chance = random.Random(8)

    def rule() -> str:
        word = chance.choice(_vocabulary())
        return (
            f".{word}{{margin:{chance.randint(0, 40)}px;color:#{chance.randrange(1 << 24):06x}}}\n"
        )

    return [_block(rule) for _ in range(200)]


@cache
def _labels() -> list[str]:
    """Blocks of what scripts carry: keys, numbers, labels."""
    chance = random.Random(9)

    def label() -> str:
        key, number = chance.choice(_vocabulary()), chance.randrange(10**9)
        return f'"{key}{number % 97}":{{"id":{number},"label":"{_words(chance, 8)}"}},'

    return [_block(label) for _ in range(400)]


def _block(one: Callable[[], str]) -> str:
    made = ""
    while len(made) < _BLOCK:
        made += one()
    return made[:_BLOCK]


def _words(chance: random.Random, count: int) -> str:
    known = _vocabulary()
    return " ".join(
        known[min(int(chance.paretovariate(0.6)), len(known) - 1)] for _ in range(count)
    )


@cache
def _vocabulary() -> list[str]:
    """Words of no tongue, the frequent ones first."""
    chance = random.Random(7)
    syllables = [c + v for c in _CONSONANTS for v in _VOWELS]
    return ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(6_000)]
