"""The kept tables: reports, captures, texts, readings, decisions, and their guards.

The tables are spelt out, not taken from `kept`, so that this revision stays what it was.
"""

import sqlalchemy as sa
from alembic import op

from reportedly.ledger.databases.settling import settle

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_GUARDED = {
    "texts": "digest",
    "reports": "id",
    "captures": "number",
    "readings": "number",
    "decisions": "number",
}


def upgrade() -> None:
    """Make the first tables."""
    _texts_and_reports()
    _captures()
    _readings()
    _decisions()
    for table, key in _GUARDED.items():
        settle(table, key)


def _texts_and_reports() -> None:
    op.create_table(
        "texts",
        sa.Column("digest", sa.String, primary_key=True),
        sa.Column("title", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("outlet", sa.String),
        sa.Column("published", sa.String),
        sa.Column("wording", sa.String, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
        sa.Index("reports_wording", "wording"),
    )


def _captures() -> None:
    op.create_table(
        "captures",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("text", sa.String, sa.ForeignKey("texts.digest"), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("url", sa.String),
        sa.Column("extractor", sa.String, nullable=False),
        sa.Column("language", sa.String),
        sa.Column("machine_written", sa.Text),
        sa.Column("got", sa.String),
        sa.Column("recorded", sa.String, nullable=False),
        sa.Index("captures_report", "report"),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id"), nullable=False),
        sa.Column("text", sa.String, sa.ForeignKey("texts.digest"), nullable=False),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("pack", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
        sa.Index("readings_report", "report"),
    )


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("recorded", sa.String, nullable=False),
    )
