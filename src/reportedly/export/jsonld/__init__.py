"""PROV-O as JSON-LD: who had what from whom, under a context of its own that needs no network."""

from reportedly.export.jsonld.graph import jsonld_file
from reportedly.export.jsonld.vocabulary import context, vocabulary

__all__ = ["context", "jsonld_file", "vocabulary"]
