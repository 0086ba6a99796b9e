"""The formats, and the one function that writes any of them."""

from collections.abc import Callable
from typing import Final, Literal

from reportedly.export.claimreview import SignedVerdict, claimreview_file
from reportedly.export.extract import Extract
from reportedly.export.ftm import ftm_file
from reportedly.export.jsonld import jsonld_file
from reportedly.export.stix import stix_file
from reportedly.export.tables import csv_files, parquet_files
from reportedly.model import Noun

Name = Literal["csv", "parquet", "ftm", "stix", "claimreview", "jsonld"]
Grade = Literal["confirmed", "corroborated", "unconfirmed"]
Files = dict[str, bytes]
"""What each file holds, by its name in the folder; under "" where the export is one file."""


class Wanted(Noun, frozen=True):
    """What a format is asked for beside the extract.

    Attributes:
        grade: the least status of events that are told where a format holds nothing but facts.
        address: where reviews will be published, for formats that need an address of their own.
        signed: verdicts of signed briefs, for reviews.
        wider: what wider audiences are told of the same, the widest first, for formats that mark
            each thing with a label of its own.
    """

    grade: Grade = "corroborated"
    address: str | None = None
    signed: tuple[SignedVerdict, ...] = ()
    wider: tuple[Extract, ...] = ()


class Format(Noun, frozen=True):
    """One format.

    Attributes:
        about: what it is, for the list of formats.
        folder: whether it is a folder of files.
    """

    about: str
    folder: bool
    write: Callable[[Extract, Wanted], Files]


FORMATS: Final[dict[Name, Format]] = {
    "csv": Format(
        about="tables, one a noun, that spreadsheets and programs open",
        folder=True,
        write=lambda extract, _: csv_files(extract),
    ),
    "parquet": Format(
        about="the same tables, typed",
        folder=True,
        write=lambda extract, _: parquet_files(extract),
    ),
    "ftm": Format(
        about="FollowTheMoney: a table of statements, of events above a grade",
        folder=False,
        write=lambda extract, wanted: {"": ftm_file(extract, wanted.grade)},
    ),
    "stix": Format(
        about="STIX 2.1: a bundle with TLP 2.0 markings",
        folder=False,
        write=lambda extract, wanted: {"": stix_file(extract, wanted.wider)},
    ),
    "claimreview": Format(
        about="ClaimReview of schema.org: what named persons stand by",
        folder=False,
        write=lambda extract, wanted: {
            "": claimreview_file(extract, wanted.address, wanted.signed)
        },
    ),
    "jsonld": Format(
        about="PROV-O as JSON-LD: who had what from whom",
        folder=False,
        write=lambda extract, _: {"": jsonld_file(extract)},
    ),
}


def exported(extract: Extract, name: Name, wanted: Wanted) -> Files:
    """The files of an export: the same bytes for the same extract, wherever and whenever.

    Args:
        extract: what is told.
        name: of the format.
        wanted: what the format is asked for beside it.

    Raises:
        MissingExtra: the format needs a package that is not installed.
        NoAddress: reviews are asked for without the address at which they will stand.
    """
    return FORMATS[name].write(extract, wanted)
