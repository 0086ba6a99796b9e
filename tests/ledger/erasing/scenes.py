"""Ledgers with words of their own in every place that a ledger has, and a raw look for them."""

import gzip
import hashlib
import io
import random
import re
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from reportedly.account.rebuilding import rebuild
from reportedly.ledger import Ledger
from reportedly.ledger.backup import backup
from reportedly.ledger.evidence import Evidence
from reportedly.ledger.search.index import keep_up
from reportedly.model import (
    Anchor,
    Claim,
    Correction,
    Judgement,
    Mention,
    Output,
    Quote,
    Reader,
    Reading,
    Report,
    Response,
    Ruling,
    Undo,
    Visit,
    report_id,
    text_digest,
)

READER = Reader(name="test", version="1", language="en", pack="p", model=None)
WHEN = datetime(2026, 1, 2, 12, tzinfo=UTC)
_NAME = re.compile(r"Zq[a-z]+ [A-Z][a-z]+-[a-z]+")


def word(chance: random.Random) -> str:
    """A word that stands nowhere else."""
    return "".join(chance.choices("bdfgklmnprstvz", k=9))


class Made:
    """One report with words that stand in it alone.

    Attributes:
        name: of a person; likewise `own`, which stand in its title, text, outlet, name and address.
    """

    def __init__(self, chance: random.Random, number: int) -> None:
        self.number = number
        self.name = f"Zq{word(chance)} {word(chance).title()}-{word(chance)}"
        self.own = {place: word(chance) for place in ("title", "text", "outlet", "file", "url")}
        self.why = f"because {word(chance)}"
        self.body = word(chance)
        slug = self.name.lower().replace(" ", "-")
        first = f"{self.name}, an envoy {self.own['text']}, has defected."
        rest = f"A neighbour had seen {self.name} leave on day {number}, {word(chance)} said."
        text = f"{first}\n{rest}"
        title = f"Envoy {self.name} {self.own['title']}"
        outlet = f"Wire {self.own['outlet']}"
        day = f"2021-03-{number + 1:02}"
        self.report = Report(
            id=report_id(outlet, day, title, text),
            name=f"{self.own['file']}-{slug}",
            title=title,
            text=text,
            text_digest=text_digest(title, text),
            extractor="test 1",
            url=f"https://wire.example/{self.own['url']}/{slug}",
            outlet=outlet,
            published=day,
            got=WHEN,
        )

    @property
    def words(self) -> set[str]:
        """All that stands in it alone."""
        return {self.name, *self.own.values(), self.why, self.body}


def read(report: Report) -> Reading:
    """A reading that finds invented names and says that they defected."""
    claims, mentions = [], []
    for found in _NAME.finditer(report.text):
        who = Quote(field="text", start=found.start(), end=found.end(), text=found[0])
        mentions.append(Mention(name=found[0], spellings=(found[0],), quote=who))
        start = report.text.find("has defected", found.end())
        if start >= 0:
            what = Quote(field="text", start=start, end=start + 12, text="has defected")
            claims.append(_claim(report, found[0], what, who))
    return Reading(
        report=report.id,
        text_digest=report.text_digest,
        reader=READER,
        claims=tuple(claims),
        mentions=tuple(mentions[:1]),
    )


def _claim(report: Report, name: str, what: Quote, who: Quote) -> Claim:
    return Claim(
        id=f"c-{hashlib.sha256(report.id.encode()).hexdigest()[:12]}",
        kind="defection",
        who=name,
        polarity="affirmed",
        certainty="certain",
        core=True,
        stance="own",
        quote=what,
        words={"who": who},
    )


def decisions(made: Made) -> list:
    """A decision of each kind on one report, and one that was undone."""
    report, number = made.report, made.number

    def at(words: str) -> Anchor:
        start = report.text.index(words)
        quote = Quote(field="text", start=start, end=start + len(words), text=words)
        return Anchor(text_digest=report.text_digest, quote=quote)

    told = {"made": WHEN, "by": "somebody", "because": made.why}
    strike = Correction(
        id=f"k-{number:012}", act="strike", at=at("A neighbour"), kind="death", **told
    )
    return [
        Correction(
            id=f"k-{number + 500:012}",
            act="amend",
            at=at("has defected"),
            kind="defection",
            slots={"who": made.name},
            **told,
        ),
        strike,
        Undo(id=f"u-{number:012}", of=strike.id, **told),
        Judgement(
            id=f"j-{number:012}", verdict="same", left=at(made.name), right="thae-yong-ho", **told
        ),
        Ruling(
            id=f"l-{number:012}",
            outcome="held",
            event=at("has defected"),
            kind="defection",
            known="2021-05-01",
            cites=(f"c-{hashlib.sha256(report.id.encode()).hexdigest()[:12]}",),
            **told,
        ),
    ]


def keep(path: Path, made: list[Made], pack, *, everything: bool) -> None:
    """Keep reports with their decisions; with evidence, index, tables and files where wanted."""
    with Ledger.create(path) as ledger:
        for one in made:
            _got(ledger, one, everything=everything)
            for decision in decisions(one):
                ledger.record(decision)
        if everything:
            rebuild(ledger, pack)
            _indexed(ledger)
            _written(ledger, path.parent, made)


def _got(ledger: Ledger, one: Made, *, everything: bool) -> None:
    report = one.report
    if not everything:
        ledger.add(report, read(report))
        return
    body = f"<p>{report.title} {report.text} {one.body}</p>".encode()
    answer = Response(
        asked=report.url,
        url=report.url,
        hops=(),
        status=200,
        headers=(("Content-Type", "text/html"),),
        body=body,
        retrieved=WHEN,
    )
    with Evidence.beside(ledger.path).writing(ledger.pointed_at) as writer:
        record = writer.keep(answer)
        visit = Visit(
            asked=report.url,
            url=report.url,
            at=WHEN,
            outcome="new",
            status=200,
            etag=f'"{one.body.split()[0]}"',
            digest=hashlib.sha256(body).hexdigest(),
            record=record,
            report=report.id,
            text=report.text_digest,
            feed="https://wire.example/feed",
            item=report.url,
        )
        ledger.add(report, read(report), visit)


def _indexed(ledger: Ledger) -> None:
    with ledger.changing() as connection:
        keep_up(connection)


def _written(ledger: Ledger, folder: Path, made: list[Made]) -> None:
    """A page, a picture and a backup, as verbs write and log them."""
    told = "\n".join(f"{one.report.title} {one.report.text} {one.why}" for one in made)
    for name in ("brief.html", "brief.md", "history.svg"):
        page = folder / name
        page.write_text(told, "utf-8")
        digest = hashlib.sha256(page.read_bytes()).hexdigest()
        ledger.log(
            [Output(path=str(page.resolve()), digest=digest, verb="brief", at=datetime.now(UTC))]
        )
    target = folder / "backup.tar"
    path = str(target.resolve())

    def log(digest: str) -> None:
        ledger.log([Output(path=path, digest=digest, verb="backup", at=datetime.now(UTC))])

    backup(ledger.path, ledger.engine, target, log)


def found(folder: Path, words: set[str]) -> set[str]:
    """Which words stand in any file of a folder, in any encoding, packed or not, or in its name."""
    met = set()
    for path in sorted(folder.rglob("*")):
        parts = [str(path.relative_to(folder)).encode()]
        if path.is_file():
            parts += list(_parts(path.read_bytes()))
        for wanted in words - met:
            forms = [wanted.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")]
            forms.append(wanted.lower().replace(" ", "-").encode())
            if any(form in part for form in forms for part in parts):
                met.add(wanted)
    return met


def _parts(data: bytes):
    yield data
    if data[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            for member in archive:
                yield from _parts(archive.extractfile(member).read())
    if data.startswith(b"\x1f\x8b"):
        yield gzip.decompress(data)
