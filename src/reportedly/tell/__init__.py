"""Telling: a gated picture as a brief, as tables and views, in the terminal and in files.

Everything here takes a picture that came out of `protect.told_for`; nothing here reads a ledger.
"""

from reportedly.tell.assertions import assertion_rows, assertions_view
from reportedly.tell.brief import brief
from reportedly.tell.dossier import person_rows, person_view
from reportedly.tell.event_rows import event_rows, events_view
from reportedly.tell.explanation_view import explanation_view
from reportedly.tell.history_page import history_page
from reportedly.tell.html import html
from reportedly.tell.jsons import rows_json, to_json
from reportedly.tell.markdown import markdown
from reportedly.tell.nouns import (
    Brief,
    Citation,
    Fact,
    Section,
    Sentence,
    citations_of,
    sentences_of,
)
from reportedly.tell.pack_page import pack_page
from reportedly.tell.reading_view import reading_view
from reportedly.tell.scope import find_persons
from reportedly.tell.show_view import show_rows, show_view
from reportedly.tell.terminal import terminal
from reportedly.tell.why_view import why_rows, why_view

__all__ = [
    "Brief",
    "Citation",
    "Fact",
    "Section",
    "Sentence",
    "assertion_rows",
    "assertions_view",
    "brief",
    "citations_of",
    "event_rows",
    "events_view",
    "explanation_view",
    "find_persons",
    "history_page",
    "html",
    "markdown",
    "pack_page",
    "person_rows",
    "person_view",
    "reading_view",
    "rows_json",
    "sentences_of",
    "show_rows",
    "show_view",
    "terminal",
    "to_json",
    "why_rows",
    "why_view",
]
