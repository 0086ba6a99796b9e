"""Every surface of a gated picture: what is printed, and each file that is written.

A surface is one line of a table: what makes it of a picture that came out of the gate.
"""

from collections.abc import Callable, Mapping

from reportedly import tell
from reportedly.export import FORMATS, Wanted, exported, extract
from reportedly.model import Picture
from reportedly.protect import NOTICE
from reportedly.protect.keyed import export_key, keyed
from reportedly.tell.site import Material, site
from tests.whole.newsroom import pack

Files = dict[str, bytes]
KEY = export_key(b"the secret of a ledger in a test", "a test")


def _brief(told: Picture) -> Files:
    made = tell.brief(told, pack())
    return {
        "brief.html": tell.html(made).encode(),
        "brief.md": tell.markdown(made).encode(),
        "brief.json": tell.to_json(made),
    }


def _site(told: Picture) -> Files:
    return dict(site(Material(picture=told, pack=pack())))


def _exports(told: Picture) -> Files:
    part = extract(told, pack(), None, label="TLP:CLEAR", notice=NOTICE)
    found = {}
    for name in FORMATS:
        made = exported(part, name, Wanted(grade="unconfirmed", address="https://desk.example/"))
        found |= {f"{name}/{file}": data for file, data in made.items()}
    return found


WRITTEN: Mapping[str, Callable[[Picture], Files]] = {
    "brief": _brief,
    "site": _site,
    "export": _exports,
}
"""What is written to files, by the verb that writes it."""


def leaving(told: Picture) -> Picture:
    """What came out of the gate under ids of its own, as it leaves."""
    return keyed(told, KEY).picture


def written(left: Picture) -> Files:
    """Every file that leaves, by its name: each is made of this picture and of nothing else."""
    return {
        f"{verb}: {name}": data
        for verb, make in WRITTEN.items()
        for name, data in make(left).items()
    }
