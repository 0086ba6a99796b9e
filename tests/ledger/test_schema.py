import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger, schema
from reportedly.ledger.databases import database_of
from reportedly.ledger.kept import kept

from .invented import reading, report

TABLES = ["texts", "reports", "captures", "readings", "decisions"]
GETTING = ["visits", "follows", "looks", "tombstones", "outputs"]
TELLING = ["keys", "alerts", "deliveries"]


@pytest.mark.parametrize("table", ["texts", "reports", "captures", "readings"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET recorded = ''", "DELETE FROM {}",
                                       "INSERT OR REPLACE INTO {0} SELECT * FROM {0}"])  # fmt: skip
def test_what_is_kept_cannot_be_changed_even_by_another_program(path, table, statement):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
    with closing(sqlite3.connect(path)) as plain, pytest.raises(sqlite3.IntegrityError) as refused:
        plain.execute(statement.format(table))
    assert f"{table} is append-only" in str(refused.value)


def test_the_migrations_make_the_tables_that_the_code_names(path):
    made = create_engine("sqlite://")
    with made.begin() as connection:
        kept.create_all(connection)
        named = database_of(connection).statements(connection)
    made.dispose()
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index')")
        there = {name: sql for name, sql in rows if sql and name != "alembic_version"}
    assert {n: "".join(s.split()) for n, s in there.items()} == {
        n: "".join(s.split()) for n, s in named.items()
    }
    assert set(kept.tables) == {*TABLES, *GETTING, *TELLING}


def test_the_last_revision_is_the_last_migration():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == schema.REVISIONS[-1]
    assert [s.revision for s in script.walk_revisions()] == list(reversed(schema.REVISIONS))


SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

def upgrade() -> None:
    op.add_column("captures", sa.Column("later", sa.Text))
    {more}
"""


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """The program as its next version may be: with one migration more."""

    def become(more: str = "pass") -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(schema.MIGRATIONS, folder)
        (folder / "versions" / "r0004_later.py").write_text(SECOND.format(more=more))
        monkeypatch.setattr(schema, "MIGRATIONS", folder)
        monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "0004"))

    return become


def test_an_older_ledger_is_brought_up_to_date_with_all_it_holds(path, next_version):
    with Ledger.open(path) as ledger:
        ledger.add(report(), reading(report()))
    next_version()
    with pytest.raises(LedgerError, match="older version"):
        Ledger.open(path)
    with Ledger.create(path) as ledger:
        assert ledger.reports() == (report(),)
        assert ledger.verify() == []
    with Ledger.open(path) as ledger:
        assert ledger.readings() == (reading(report()),)


def test_a_migration_that_fails_leaves_the_older_ledger(path, next_version):
    before = path.read_bytes()
    next_version("raise RuntimeError('half way')")
    with pytest.raises(RuntimeError):
        Ledger.create(path)
    assert path.read_bytes() == before


def test_a_reading_of_no_report_is_refused_by_the_file(path):
    with (
        Ledger.open(path) as ledger,
        pytest.raises(IntegrityError),
        ledger.changing() as connection,
    ):
        connection.exec_driver_sql(
            "INSERT INTO readings VALUES (1, 'r-none', 'none', 'r', '1', 'p', '{}', '')"
        )


def test_asking_a_ledger_loads_no_migrations(path):
    code = (
        "import sys; from reportedly.ledger import Ledger\n"
        f"with Ledger.open({str(path)!r}) as ledger: ledger.standing(), ledger.decisions()\n"
        "print(sorted({'alembic', 'trafilatura', 'spacy'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_ledger_of_the_first_version_keeps_its_reports(path, tmp_path, monkeypatch):
    """Its captures have no way of dating; nothing else about them changes."""
    old = tmp_path / "old.db"
    shutil.copy(path, old)
    with closing(sqlite3.connect(old)) as plain:
        for table in (*GETTING, *reversed(TELLING)):
            plain.execute(f"DROP TABLE {table}")
        plain.execute("DROP INDEX captures_url")
        plain.execute("ALTER TABLE captures DROP COLUMN dated_by")
        plain.execute("UPDATE alembic_version SET version_num = '0001'")
        plain.commit()
    with Ledger.updated(old) as ledger:
        assert ledger.verify() == []
        ledger.add(report(), reading(report()))
        assert ledger.reports() == (report(),)


def test_nothing_is_made_where_there_is_nothing_to_bring_up_to_date(tmp_path):
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.updated(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []
