"""Visits, follows, looks, tombstones, outputs, and how a report's day was found.

The tables are spelt out, not taken from `kept`, so that this revision stays what it was.
"""

import sqlalchemy as sa
from alembic import op

from reportedly.ledger.databases.settling import extended, settle

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NEW = ("visits", "follows", "looks", "tombstones", "outputs")


def upgrade() -> None:
    """Add what getting reports from servers, and letting files out, has to remember."""
    op.add_column("captures", sa.Column("dated_by", sa.String))
    op.create_index("captures_url", "captures", ["url"])
    extended("captures")
    _visits()
    _follows_and_looks()
    _tombstones_and_outputs()
    for table in _NEW:
        settle(table)


def _visits() -> None:
    op.create_table(
        "visits",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("asked", sa.String, nullable=False),
        sa.Column("url", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("etag", sa.String),
        sa.Column("last_modified", sa.String),
        sa.Column("digest", sa.String),
        sa.Column("record", sa.String),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id")),
        sa.Column("text", sa.String, sa.ForeignKey("texts.digest")),
        sa.Column("feed", sa.String),
        sa.Column("item", sa.String),
        sa.Column("recorded", sa.String, nullable=False),
        sa.Index("visits_asked", "asked"),
        sa.Index("visits_url", "url"),
        sa.Index("visits_report", "report"),
        sa.Index("visits_feed", "feed"),
    )


def _follows_and_looks() -> None:
    op.create_table(
        "follows",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
    op.create_table(
        "looks",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )


def _tombstones_and_outputs() -> None:
    op.create_table(
        "tombstones",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
    op.create_table(
        "outputs",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("path", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("verb", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
