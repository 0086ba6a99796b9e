"""The names of the JSON-LD export, and the context that is made of them."""

from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

import yaml

_HOLDS: Final[dict[str, dict[str, str]]] = {
    "text": {},
    "number": {},
    "id": {"@type": "@id"},
    "list": {"@container": "@list"},
    "edtf": {"@type": "edtf:EDTF"},
    "moment": {"@type": "xsd:dateTime"},
}


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Any]:
    """`vocabulary.yaml` as it stands."""
    text = files("reportedly.export.jsonld").joinpath("vocabulary.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def context() -> dict[str, Any]:
    """The context of every document; it stands in the document, so that nobody fetches it."""
    told = vocabulary()
    terms = {
        name: {"@id": term["iri"], **_HOLDS[term["holds"]]} for name, term in told["terms"].items()
    }
    return {**told["prefixes"], **terms}


def iri(kind: str, id_: str) -> str:
    """The IRI of a node (a tag of RFC 4151, which leads nowhere)."""
    return f"{vocabulary()['base']}{kind}/{id_}"
