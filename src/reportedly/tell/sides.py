"""Mentions and holders in words: the name, where it stands, and the words around it."""

from reportedly.model import Anchor, Mention, Picture, Report, meant, place_of, unnamed
from reportedly.packs import Pack
from reportedly.tell.dates import date_words
from reportedly.tell.view import Row

_AROUND = 70
"""Characters of the report to show on either side of a name."""


class Mentioned:
    """The mentions of a picture, looked up by place or by anchor, as rows of plain data."""

    def __init__(self, picture: Picture, pack: Pack) -> None:
        self._pack = pack
        self._reports = {r.id: r for r in picture.reports}
        self._readings = {r.report: r for r in picture.readings}
        self._by_text: dict[str, list[str]] = {}
        for reading in picture.readings:
            self._by_text.setdefault(reading.text_digest, []).append(reading.report)
        self._at = {
            place_of(reading.report, mention.quote): (reading.report, mention)
            for reading in picture.readings
            for mention in reading.mentions
        }

    def at(self, place: str) -> Row | None:
        """The mention at a place; None where the picture tells of none there."""
        found = self._at.get(place)
        return None if found is None else self._row(*found)

    def holder(self, id_: str) -> Row | None:
        """A holder of the pack, with the posts that the pack gives."""
        holder = self._pack.holder(id_)
        if holder is None:
            return None
        return {
            "id": id_,
            "name": holder.names[0],
            "native": next(iter(holder.native), None),
            "posts": [_dated(p.title, p.from_, p.to) for p in holder.posts],
        }

    def meant(self, side: Anchor | str) -> Row:
        """What one side of a judgement means today; `found` is false where it is found no longer.

        Args:
            side: the anchor of a mention, or the id of a holder.
        """
        if isinstance(side, str):
            return {"found": True, **(self.holder(side) or {"found": False, "id": side})}
        for report in sorted(self._by_text.get(side.text_digest, ())):
            mention = meant(side, self._readings[report].mentions)
            if mention is not None:
                return {"found": True, **self._row(report, mention)}
            for claim in unnamed(side, self._readings[report]):
                quote = claim.words.get("who", claim.quote)
                somebody = Mention(name=claim.who, spellings=(claim.who,), quote=quote)
                return {"found": True, **self._row(report, somebody)}
        return {"found": False, "name": side.quote.text, "text": side.text_digest}

    def _row(self, report: str, mention: Mention) -> Row:
        told = self._reports[report]
        return {
            "place": place_of(report, mention.quote),
            "name": mention.name,
            "posts": list(mention.posts),
            "places": list(mention.places),
            "outlet": told.outlet,
            "published": told.published,
            "words": _around(told, mention),
        }


def side_words(row: Row) -> str:
    """One side on one line: who, where it stands, the words."""
    if not row.get("found", True):
        gone = row.get("name") or row["id"]
        return f"no longer found: {gone}"
    posts = f", {'; '.join(row['posts'])}" if row["posts"] else ""
    if "place" not in row:
        native = f" {row['native']}" if row["native"] else ""
        return f"{row['name']}{native}{posts} (the pack's {row['id']})"
    source = ", ".join(
        filter(None, (row["outlet"] or "outlet not known", date_words(row["published"])))
    )
    return f"{row['name']}{posts} ({source}; {row['place']}): “{row['words']}”"


def _dated(title: str, start: str | None, end: str | None) -> str:
    return f"{title} ({start or '?'} to {end or '?'})" if start or end else title


def _around(report: Report, mention: Mention) -> str:
    """The words around a name, cut between words; the name alone where the text is withheld."""
    quote, text = mention.quote, report.field(mention.quote.field)
    if text[quote.start : quote.end] != quote.text:
        return quote.text
    start, end = max(0, quote.start - _AROUND), min(len(text), quote.end + _AROUND)
    before, after = text[start : quote.start], text[quote.end : end]
    if start > 0:
        before = "…" + before.partition(" ")[2]
    if end < len(text):
        after = after.rpartition(" ")[0] + "…"
    return before + quote.text + after
