"""Over generated ledgers nothing withheld leaves, on whatever surface, and no trace of it.

200 ledgers, and 10,000 with REPORTEDLY_SOAK=1; those from REPORTEDLY_SOAK_FROM up to and without
REPORTEDLY_SOAK_TO where these are given, so that a run that was cut off can be gone on with.
"""

import os
import random

import pytest

from reportedly.model import Picture, Report, to_json
from reportedly.protect import PUBLIC, told_for
from tests.whole.leaving.stories import (
    Words,
    folded,
    ledger,
    marked_of,
    markings_of,
    patterns,
    secrets_of,
    shape_of,
    slug,
)
from tests.whole.leaving.surfaces import leaving, written
from tests.whole.newsroom import pack, shown, there, whole

OF_EACH = 20
FIRST = int(os.environ.get("REPORTEDLY_SOAK_FROM", 0))
ALL = 10_000 if os.environ.get("REPORTEDLY_SOAK") else 200
END = int(os.environ.get("REPORTEDLY_SOAK_TO", ALL))
# Files are made of a keyed picture alone, so equal ones have equal files; now and then they are
# made all the same, so that what makes them is held to it.
MADE_TWICE = 10


def texts(files: dict[str, bytes]) -> dict[str, str]:
    """Files as text, each with its own name before it."""
    return {name: f"{name}\n{data.decode('utf-8', 'replace')}" for name, data in files.items()}


def leaks(shown: dict[str, str], of: dict[str, Words]) -> list[tuple[str, str, str]]:
    """Which secret stands where, with the words around it, folded."""
    plain = {name: folded(text) for name, text in shown.items()}
    together = "\n".join(plain.values())
    return [
        (secret, name, text[max(0, found.start() - 80) : found.end() + 60])
        for secret, words in of.items()
        if words.search(together)
        for name, text in plain.items()
        if (found := words.search(text))
    ]


def told(reports: list[Report]) -> Picture:
    """What the public is told of reports of which some are marked."""
    return told_for(there(reports, markings_of(reports)), PUBLIC, pack())


@pytest.mark.parametrize("first", range(FIRST, END, OF_EACH))
def test_nothing_withheld_leaves_and_nothing_else_hangs_on_it(first):
    for seed in range(first, min(first + OF_EACH, END)):
        chance = random.Random(seed)
        shape = shape_of(chance)
        secrets, others = secrets_of(chance, shape), secrets_of(chance, shape)
        closed, differing = marked_of(chance, shape), marked_of(chance, shape)
        public = told([*ledger(shape, secrets), *closed])
        left = leaving(public)
        files = written(left)
        found = leaks({**shown(public), **texts(files)}, patterns(shape, secrets))
        assert found == [], f"ledger {seed}"
        other = leaving(told([*ledger(shape, others), *differing]))
        if seed % MADE_TWICE == 0 or to_json(other) != to_json(left):
            again = written(other)
            assert files.keys() == again.keys(), f"ledger {seed}"
            assert [n for n in files if files[n] != again[n]] == [], f"ledger {seed}"


def test_the_secrets_are_in_what_a_reader_finds():
    """Else nothing would be proved: in claims, ties, titles, addresses, and in texts."""
    chance = random.Random(0)
    found = dict.fromkeys(secrets_of(chance, shape_of(chance)), 0)
    for seed in range(40):
        chance = random.Random(seed)
        shape = shape_of(chance)
        secrets = secrets_of(chance, shape)
        every = [*ledger(shape, secrets), *marked_of(chance, shape)]
        plain = folded(to_json(whole(every)).decode())
        for name, words in patterns(shape, secrets).items():
            found[name] = found.get(name, 0) + bool(words.search(plain))
    assert all(found.values()), found


@pytest.mark.parametrize("written_as", [str, str.upper, str.title, slug])
def test_secrets_are_found_however_a_surface_writes_them(written_as):
    for seed in range(40):
        chance = random.Random(seed)
        shape = shape_of(chance)
        secrets = secrets_of(chance, shape)
        text = " ".join(each.text for each in ledger(shape, secrets))
        found = leaks({"text": written_as(text)}, patterns(shape, secrets))
        stands = {name for name in ("kin", "city", "home", "now") if secrets[name] in text}
        assert stands <= {secret for secret, _, _ in found}


def test_what_is_open_is_told_all_the_same():
    """Else withholding everything would pass."""
    named = 0
    for seed in range(20):
        chance = random.Random(seed)
        shape = shape_of(chance)
        open_ = told_for(whole(ledger(shape, secrets_of(chance, shape))), PUBLIC, pack())
        named += shape.who in written(leaving(open_))["brief: brief.md"].decode()
    assert named >= 15
