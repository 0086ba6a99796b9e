"""Track records told: how the word of sources has turned out, and our own beliefs.

`page` gathers what is asked for, `rows` tells it as plain data, `view` and `source_view` in the
terminal; `phrases` has the words of counts, shares and verdicts, `wording.yaml` the sentences.
"""

from reportedly.tell.records.cell import Basis
from reportedly.tell.records.page import SourcesPage, sources_page
from reportedly.tell.records.rows import source_row, sources_rows
from reportedly.tell.records.source_page import SourcePage, source_page
from reportedly.tell.records.source_view import source_view
from reportedly.tell.records.view import sources_view

__all__ = [
    "Basis",
    "SourcePage",
    "SourcesPage",
    "source_page",
    "source_row",
    "source_view",
    "sources_page",
    "sources_rows",
    "sources_view",
]
