"""The kept tables, append-only.

A report (`reports`) is what its outlet published on a day; each time it was got is a row of
`captures`, and later rows complete or correct earlier ones without replacing them. `texts` has the
words once, by digest; `readings` what a reader found in a text; `decisions` what people decided.
Each act of asking a server is a row of `visits`; `follows` are the feeds, `looks` how far somebody
was told what is new, `outputs` the files written from the ledger, `tombstones` what was erased.
`alerts` are what watches found, `deliveries` what became of sending them; `keys` holds secrets from
which ids are made that leave.
`recorded` is when the ledger learned of a row: UTC, ISO 8601.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

kept = MetaData()

texts = Table(
    "texts",
    kept,
    Column("digest", String, primary_key=True),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("recorded", String, nullable=False),
)

reports = Table(
    "reports",
    kept,
    Column("id", String, primary_key=True),
    Column("outlet", String),
    Column("published", String),
    Column("wording", String, nullable=False),
    Column("recorded", String, nullable=False),
    Index("reports_wording", "wording"),
)

captures = Table(
    "captures",
    kept,
    Column("number", Integer, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False),
    Column("text", ForeignKey("texts.digest"), nullable=False),
    Column("name", String, nullable=False),
    Column("url", String),
    Column("extractor", String, nullable=False),
    Column("language", String),
    Column("machine_written", Text),
    Column("got", String),
    Column("recorded", String, nullable=False),
    Column("dated_by", String),
    Index("captures_report", "report"),
    Index("captures_url", "url"),
)

readings = Table(
    "readings",
    kept,
    Column("number", Integer, primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False),
    Column("text", ForeignKey("texts.digest"), nullable=False),
    Column("reader", String, nullable=False),
    Column("version", String, nullable=False),
    Column("pack", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded", String, nullable=False),
    Index("readings_report", "report"),
)

decisions = Table(
    "decisions",
    kept,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded", String, nullable=False),
)

visits = Table(
    "visits",
    kept,
    Column("number", Integer, primary_key=True),
    Column("asked", String, nullable=False),
    Column("url", String, nullable=False),
    Column("at", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("because", Text, nullable=False),
    Column("status", Integer),
    Column("etag", String),
    Column("last_modified", String),
    Column("digest", String),
    Column("record", String),
    Column("report", ForeignKey("reports.id")),
    Column("text", ForeignKey("texts.digest")),
    Column("feed", String),
    Column("item", String),
    Column("recorded", String, nullable=False),
    Index("visits_asked", "asked"),
    Index("visits_url", "url"),
    Index("visits_report", "report"),
    Index("visits_feed", "feed"),
)

follows = Table(
    "follows",
    kept,
    Column("number", Integer, primary_key=True),
    Column("address", String, nullable=False),
    Column("at", String, nullable=False),
    Column("act", String, nullable=False),
    Column("by", String, nullable=False),
    Column("recorded", String, nullable=False),
)

looks = Table(
    "looks",
    kept,
    Column("number", Integer, primary_key=True),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("recorded", String, nullable=False),
)

tombstones = Table(
    "tombstones",
    kept,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("body", Text, nullable=False),
    Column("recorded", String, nullable=False),
)

outputs = Table(
    "outputs",
    kept,
    Column("number", Integer, primary_key=True),
    Column("path", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("at", String, nullable=False),
    Column("recorded", String, nullable=False),
    Column("audience", String),
    Column("for_whom", String),
    Column("because", Text),
    Column("reports", Text),
    Column("files", Text),
)

keys = Table(
    "keys",
    kept,
    Column("number", Integer, primary_key=True),
    Column("purpose", String, nullable=False, unique=True),
    Column("value", String, nullable=False),
    Column("recorded", String, nullable=False),
)

alerts = Table(
    "alerts",
    kept,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("watch", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded", String, nullable=False),
    Index("alerts_watch", "watch"),
)

deliveries = Table(
    "deliveries",
    kept,
    Column("number", Integer, primary_key=True),
    Column("alert", ForeignKey("alerts.id"), nullable=False),
    Column("channel", String, nullable=False),
    Column("at", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("because", Text, nullable=False),
    Column("recorded", String, nullable=False),
    Index("deliveries_alert", "alert"),
)
