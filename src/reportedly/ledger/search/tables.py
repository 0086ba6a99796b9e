"""The tables of the index, in SQLite's full-text form.

`search_words` has the tokens of each report and text and none of their words, `search_docs` which
report and text that is, `search_pages` at which addresses a report lay. `search_names` has the
names that are written or mentioned there, each under the keys by which names that match are found.
Nothing of it is kept: `search_state` says of which tokens it was made and how far it goes.
"""

from sqlalchemy import Connection

TABLES = (
    "search_words",
    "search_docs",
    "search_kinds",
    "search_names",
    "search_keys",
    "search_named",
    "search_pages",
    "search_state",
)

_MADE = (
    """CREATE TABLE search_state (
        version TEXT NOT NULL, captures INTEGER NOT NULL, readings INTEGER NOT NULL)""",
    """CREATE TABLE search_docs (
        doc INTEGER PRIMARY KEY, report TEXT NOT NULL, text TEXT NOT NULL, outlet TEXT,
        earliest TEXT, latest TEXT, UNIQUE (report, text))""",
    """CREATE TABLE search_kinds (
        kind TEXT NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (kind, doc)) WITHOUT ROWID""",
    "CREATE INDEX search_kinds_doc ON search_kinds (doc)",
    "CREATE TABLE search_names (name INTEGER PRIMARY KEY, written TEXT NOT NULL UNIQUE)",
    """CREATE TABLE search_keys (
        key TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, name)) WITHOUT ROWID""",
    """CREATE TABLE search_named (
        name INTEGER NOT NULL, doc INTEGER NOT NULL, mentioned INTEGER NOT NULL,
        PRIMARY KEY (name, doc, mentioned)) WITHOUT ROWID""",
    "CREATE INDEX search_named_doc ON search_named (doc, mentioned)",
    """CREATE VIRTUAL TABLE search_words USING fts5(
        title, body, compounds, content='', tokenize='ascii')""",
    """CREATE TABLE search_pages (
        page TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (page, report)) WITHOUT ROWID""",
    "CREATE INDEX search_pages_report ON search_pages (report)",
)


def make(connection: Connection) -> None:
    """Make the tables, empty.

    Args:
        connection: to the ledger, in a writing transaction.
    """
    for statement in _MADE:
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Remove the index; where there is none, nothing happens.

    Once the file is vacuumed, no byte of it remains; the next search makes it anew.

    Args:
        connection: to the ledger, in a writing transaction.
    """
    for table in TABLES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
