"""Small archives: pages that tell, pages that name the country in a menu only, and others."""

import gzip
from collections.abc import Iterable
from html import escape
from pathlib import Path

from benchmarks.archives.warc import record, response

TELLS = (
    "Ryang Min-ho, a North Korean counsellor in Lisbon, has defected to South Korea, the Meridian "
    "reported on Tuesday, citing an intelligence official in Seoul. The embassy did not answer. "
    "Officials said that he had been missing since May, and that nobody had seen him leave."
)
OTHER = (
    "The council has approved a new bridge for cyclists over the canal. Work is to start in spring "
    "and to last fourteen months. Shopkeepers had asked for a car park, and were told that there "
    "was no room for both. The mayor thanked everybody who had come to the meeting in the rain."
)
MENU = '<nav><ul><li><a href="/nk">North Korea</a></li><li><a href="/x">Sport</a></li></ul></nav>'
WHEN = "2024-03-12T09:00:00Z"


def page(
    text: str,
    title: str = "A story of the day",
    *,
    menu: str = "",
    day: str = "2024-03-12",
    outlet: str = "",
) -> bytes:
    """A page with an article."""
    named = f'<meta property="og:site_name" content="{outlet}">' if outlet else ""
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in text.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"{named}</head><body>{menu}<main><article><h1>{escape(title)}</h1>"
        f'<time datetime="{day}T08:00:00Z">{day}</time>{paragraphs}</article></main>'
        "<footer><p>Imprint and terms</p></footer></body></html>"
    ).encode()


def text_record(url: str, text: str) -> bytes:
    """The record of one plain text, as WET files have them."""
    return record("conversion", "text/plain", url, text.encode(), WHEN)


def archive(path: Path, bodies: Iterable[bytes]) -> Path:
    """A WARC file of pages; packed where its name says so."""
    address = f"https://news.example/2024/03/12/{path.name.partition('.')[0]}-{{}}"
    made = [response(address.format(number), body) for number, body in enumerate(bodies)]
    packed = path.suffix == ".gz"
    path.write_bytes(b"".join(gzip.compress(m, mtime=0) if packed else m for m in made))
    return path


def mixed(path: Path, start: int = 0, tells: int = 3) -> Path:
    """A WARC file with some pages of each sort; two with other numbers hold other stories."""
    bodies = []
    for number in range(start, start + tells):
        bodies += [
            page(OTHER, f"A bridge, part {number}"),
            page(OTHER, f"A bridge again, part {number}", menu=MENU),
            page(f"{TELLS}\n\nPaper {number} has it.", f"Counsellor defects, part {number}"),
        ]
    return archive(path, bodies)
