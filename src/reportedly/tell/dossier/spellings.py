"""Every form of a person's name: the script, how many reports write it so, and which first."""

from collections.abc import Iterable

from reportedly.model import Person
from reportedly.names import script_of
from reportedly.packs import Holder
from reportedly.tell.dossier.mentions import Met
from reportedly.tell.view import Row


def spellings(person: Person, met: Iterable[Met], holder: Holder | None) -> list[Row]:
    """The forms of a name, those most reports use first, then those that only the pack has.

    Each row has `form`, `script`, `reports` (a count), `first` (the first report that writes it
    so, or None) and `known` (whether the pack lists it).
    """
    of_form: dict[str, list[Met]] = {}
    for each in met:
        for form in each.forms:
            if form == person.name or form in person.names:
                of_form.setdefault(form, []).append(each)
    listed = () if holder is None else (*holder.names, *holder.native)
    native = () if person.native is None else (person.native,)
    forms = dict.fromkeys((person.name, *person.names, *listed, *native))
    rows = [_row(form, of_form.get(form, []), form in listed) for form in forms]
    return sorted(rows, key=lambda row: -row["reports"])


def _row(form: str, met: list[Met], known: bool) -> Row:
    reports = {m.report.id: m.report for m in met}
    first = next(iter(reports.values()), None)
    return {
        "form": form,
        "script": script_of(form),
        "reports": len(reports),
        "first": None
        if first is None
        else {"report": first.id, "outlet": first.outlet, "published": first.published},
        "known": known,
    }
