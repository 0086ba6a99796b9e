"""Tables as CSV (RFC 4180, UTF-8), with cells that no spreadsheet takes for a formula."""

import csv
import io
import json
from collections.abc import Iterable

from reportedly.export.extract import Extract
from reportedly.export.tables.columns import Column, Row, Table, Value, tables
from reportedly.export.tables.rows import rows_of
from reportedly.plain import escaped_json, visible

FORMULA = frozenset("=+-@\t\r\n＝＋－＠'")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), and the apostrophe
itself, so that what was added can be told from what was there."""


def csv_files(extract: Extract) -> dict[str, bytes]:
    """A file a table, `columns.csv` that says what each column holds, label and notice.

    Returns:
        What each file of the folder holds, by its name.
    """
    files = {
        f"{table.name}.csv": written(
            [c.name for c in table.columns], _cells(table, rows_of(table, extract))
        )
        for table in tables()
    }
    files["columns.csv"] = written(["table", "column", "type", "about"], _documented())
    told = filter(None, (extract.label, extract.notice))
    files["NOTICE.txt"] = "".join(f"{line}\n" for line in told).encode()
    return dict(sorted(files.items()))


def written(header: list[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as RFC 4180 has them: CRLF at line ends, quotation marks where a cell needs them."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    A cell that begins as formulas do, or with an apostrophe, gets an apostrophe before it, whatever
    blanks stand before that: whoever reads the table with a program takes one apostrophe off the
    front of each cell that has one. A sign alone is no formula.
    """
    plain = text.strip()
    if plain == "'" or (len(plain) > 1 and plain[0] in FORMULA):
        return f"'{text}"
    return text


def _cells(table: Table, rows: Iterable[Row]) -> Iterable[list[str]]:
    return ([_cell(row[c.name], c) for c in table.columns] for row in rows)


def _cell(value: Value, column: Column) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _list(value) if value else ""
    return defused(visible(value)) if isinstance(value, str) else str(value)


def _list(members: tuple[str, ...]) -> str:
    """A list as a JSON array; what steers a terminal or turns a line around is escaped in it."""
    sound = [member.encode("utf-8", "replace").decode("utf-8") for member in members]
    return escaped_json(json.dumps(sound, ensure_ascii=False).encode()).decode()


def _documented() -> Iterable[list[str]]:
    return (
        [table.name, c.name, c.type, defused(c.about)] for table in tables() for c in table.columns
    )
