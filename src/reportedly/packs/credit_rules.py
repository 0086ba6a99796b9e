"""What must hold of the forms of a credit: slots that are known, and an agency that can be told."""

import re
from collections.abc import Iterator

from reportedly.packs.tables import Tables

SLOTS = frozenset({"agency", "place", "date", "name", "dash", "initials", "anything"})
"""What may stand in braces in a form."""

_SLOT = re.compile(r"\{([^{}]*)\}")


def credit_problems(tables: Tables) -> Iterator[str]:
    """Everything that does not fit in the forms of a credit, each with its place."""
    sources = tables.tables["sources"]
    for name, located in tables.tables["credit_forms"].items():
        form = located.noun
        slots = _SLOT.findall(form.form)
        for slot in sorted(set(slots) - SLOTS):
            known = ", ".join(sorted(SLOTS))
            yield f"{located.where} ({name}): there is no slot '{slot}'; the slots are {known}"
        if slots.count("agency") != (1 if form.agency is None else 0):
            yield (
                f"{located.where} ({name}): name the agency either by one {{agency}} in the form "
                "or by 'agency'"
            )
        if form.agency is not None and form.agency not in sources:
            yield f"{located.where} ({name}): there is no source '{form.agency}'; add it"
