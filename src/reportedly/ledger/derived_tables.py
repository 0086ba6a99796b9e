"""The derived tables: what was worked out, as rows for whoever opens the file with another tool.

Nothing is kept here alone: the tables are dropped and made anew as a whole, and `generations` says
when and from how much. Lists stand in them as JSON; `happened` is EDTF, `earliest` and `latest` are
its bounds as days.

`sheets` and what hangs on it are what one event or person is opened from (`ledger.sheets`): what
somebody was told who might see it, as JSON.
"""

from typing import Any

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

from reportedly.ledger.kept import reports

derived = MetaData()


def _key(name: str) -> Column[Any]:
    return Column(name, String, primary_key=True)


def _texts(*names: str) -> list[Column[Any]]:
    return [Column(name, Text) for name in names]


def _numbers(*names: str) -> list[Column[Any]]:
    return [Column(name, Float) for name in names]


def _link(name: str, to: Column[Any] | str) -> Column[Any]:
    return Column(name, ForeignKey(to), index=True)


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, derived, *columns, Column("generation", Integer, nullable=False))


generations = _table(
    "generations",
    *_texts("made", "as_of"),
    Column("last_reading", Integer),
    Column("last_decision", Integer),
)
persons = _table(
    "persons",
    _key("id"),
    *_texts("name", "native", "names", "posts", "state", "candidates"),
    Column("public_office", Boolean),
)
claims = _table(
    "claims",
    _key("id"),
    _link("report", reports.c.id),
    _link("person", "persons.id"),
    *_texts("kind", "who", "polarity", "certainty", "stance", "post", "from_place", "to_place"),
    *_texts("happened", "earliest", "latest", "said", "origins", "chain", "quote", "quote_field"),
    Column("quote_start", Integer),
    Column("quote_end", Integer),
    Column("core", Boolean),
)
figures = _table(
    "figures",
    _key("id"),
    _link("report", reports.c.id),
    *_texts("measure", "comparator", "period", "origins", "quote"),
    Column("value", Integer),
)
remarks = _table(
    "remarks",
    _key("id"),
    _link("report", reports.c.id),
    _link("person", "persons.id"),
    *_texts("who", "standing", "about", "quote"),
)
events = _table(
    "events",
    _key("id"),
    _link("person", "persons.id"),
    *_texts("kind", "who", "post", "from_place", "to_place", "happened", "earliest", "latest"),
    *_texts("origins", "last_seen", "aliases"),
)
event_claims = _table("event_claims", _link("event", "events.id"), _link("claim", "claims.id"))
beliefs = _table(
    "beliefs",
    Column("event", ForeignKey("events.id"), primary_key=True),
    *_texts("status", "word"),
    *_numbers("probability", "low", "high", "base"),
)
terms = _table(
    "terms",
    _link("event", "events.id"),
    Column("position", Integer),
    *_texts("words"),
    *_numbers("log_odds"),
)

sheets = _table(
    "sheets",
    Column("number", Integer, primary_key=True),
    *_texts("audience", "kind"),
    Column("id", String, index=True),
    *_texts("body"),
)
sheet_aliases = _table(
    "sheet_aliases",
    Column("alias", String, index=True),
    Column("sheet", ForeignKey(sheets.c.number)),
)
sheet_persons = _table(
    "sheet_persons",
    Column("sheet", ForeignKey(sheets.c.number), primary_key=True),
    *_texts("sketch"),
    Column("on_file", Boolean),
)
sheet_beginnings = _table(
    "sheet_beginnings",
    Column("beginning", String, index=True),
    Column("sheet", ForeignKey(sheets.c.number)),
)
sheet_states = _table(
    "sheet_states",
    *(Column(name, Integer) for name in ("capture", "reading", "decision", "visit", "tombstone")),
    *_texts("pack", "version"),
)
