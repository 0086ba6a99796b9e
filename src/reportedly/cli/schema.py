"""`reportedly schema`: the published JSON Schema."""

from typing import Any

import click
import msgspec

from reportedly.cli.lines import EventLine, FetchLine, ReadLine
from reportedly.cli.output import print_json
from reportedly.model import (
    Belief,
    Claim,
    Correction,
    Event,
    Explanation,
    Figure,
    Grouping,
    Judgement,
    Marking,
    Person,
    Picture,
    Reading,
    Remark,
    Report,
    Ruling,
    Signature,
    Undo,
    Watch,
)

NOUNS = (
    ReadLine,
    EventLine,
    FetchLine,
    Report,
    Reading,
    Explanation,
    Claim,
    Figure,
    Remark,
    Person,
    Event,
    Belief,
    Judgement,
    Correction,
    Ruling,
    Grouping,
    Watch,
    Marking,
    Signature,
    Undo,
    Picture,
)


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (2020-12) of the nouns that this program prints and reads.

    `read --json` prints a ReadLine a line, `events --json` an array of EventLine, `fetch --json` a
    FetchLine a line, `brief --json` a Brief, `new --json` a News.
    """
    print_json(published())


def published() -> dict[str, Any]:
    """The schema as it is published, a definition for each noun."""
    from reportedly.tell import Brief
    from reportedly.tell.new import News

    nouns = (*NOUNS, Brief, News)
    _, components = msgspec.json.schema_components(nouns, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reportedly",
        "$defs": components,
    }
