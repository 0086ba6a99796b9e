"""The tables of the index that are the same in every database.

`search_docs` says which report and text a document is, `search_pages` at which addresses a report
lay (as digests). `search_names` has the names that are written or mentioned there, each under the
keys by which names that match are found. `search_words` has the tokens of each document and none of
its words; it is made in the database's own way. Nothing of it is kept: `search_state` says of which
tokens it was made and how far it goes.

A second index, whose tables begin with `search_told_`, has the words and names of each report that
the public was told when the sheets were made (`ledger.sheets`): `search_told_docs` says which sheet
is of which document, `search_told_state` of which derived tables it is, and whether it is whole.
"""

from typing import Literal

Index = Literal["search", "search_told"]
"""With what the names of an index's tables begin: of all that was read, of what may be told."""

TABLES = (
    "search_docs",
    "search_kinds",
    "search_names",
    "search_keys",
    "search_named",
    "search_pages",
    "search_state",
    "search_told_docs",
    "search_told_kinds",
    "search_told_named",
    "search_told_state",
)


def plain_tables(keyed: str = "", text: str = "TEXT", lookup: str = "") -> tuple[str, ...]:
    """The statements that make these tables.

    Args:
        keyed: what is said of a table that is nothing but its key.
        text: the type of text that sorts by code points.
        lookup: how an index is made in which text of any length is looked up.
    """
    return (
        f"""CREATE TABLE search_state (
        version {text} NOT NULL, captures INTEGER NOT NULL, readings INTEGER NOT NULL)""",
        f"""CREATE TABLE search_docs (
        doc INTEGER PRIMARY KEY, report {text} NOT NULL, text {text} NOT NULL, outlet {text},
        earliest {text}, latest {text}, UNIQUE (report, text))""",
        f"""CREATE TABLE search_kinds (
        kind {text} NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (kind, doc)) {keyed}""",
        "CREATE INDEX search_kinds_doc ON search_kinds (doc)",
        f"CREATE TABLE search_names (name INTEGER PRIMARY KEY, written {text} NOT NULL)",
        f"CREATE INDEX search_names_written ON search_names {lookup} (written)",
        f"""CREATE TABLE search_keys (
        key {text} NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, name)) {keyed}""",
        f"""CREATE TABLE search_named (
        name INTEGER NOT NULL, doc INTEGER NOT NULL, mentioned INTEGER NOT NULL,
        PRIMARY KEY (name, doc, mentioned)) {keyed}""",
        "CREATE INDEX search_named_doc ON search_named (doc, mentioned)",
        f"""CREATE TABLE search_pages (
        page {text} NOT NULL, report {text} NOT NULL, PRIMARY KEY (page, report)) {keyed}""",
        "CREATE INDEX search_pages_report ON search_pages (report)",
        "CREATE TABLE search_told_docs (doc INTEGER PRIMARY KEY, sheet INTEGER NOT NULL)",
        f"""CREATE TABLE search_told_named (
        name INTEGER NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (name, doc)) {keyed}""",
        f"""CREATE TABLE search_told_kinds (
        kind {text} NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (kind, doc)) {keyed}""",
        "CREATE TABLE search_told_state (generation INTEGER NOT NULL, whole INTEGER NOT NULL)",
    )
