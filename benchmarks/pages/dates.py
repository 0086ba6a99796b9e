"""Days of publication on htmldate's own pages.

One half of the pages, by a digest of their address, was looked at while the rules were made; of the
other only these figures were. A page carries its day where that day is written in its source or its
address in any of the usual notations; the rest were dated from elsewhere, or by their last change.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import htmldate

from benchmarks.pages.annotated import bytes_of
from reportedly.acquire.page.dates import published
from reportedly.acquire.page.days import month_names
from reportedly.acquire.page.tree import source_of, tree_of
from reportedly.errors import ReportedlyError

FOLDER = "htmldate/tests"
FILES = ("eval_default.json", "eval_mediacloud_2020.json")
Found = tuple[str | None, str]


class Case(NamedTuple):
    """A page, its address, its day, and whether that day is written on it."""

    url: str
    data: bytes
    day: str
    carried: bool
    held_out: bool


def lines(folder: Path) -> Iterator[str]:
    """The figures, or why there are none."""
    place = folder / FOLDER
    if any(not (place / name).is_file() for name in FILES):
        yield f"dates: skipped, {place} lacks {' or '.join(FILES)} with their pages"
        return
    cases = list(_cases(place))
    yield (
        f"dates, {len(cases)} pages of htmldate's evaluation, {sum(c.carried for c in cases)} of "
        "them with the day that is asked for written on them; share that is right"
    )
    yield f"{'':34}{'carried':>9}{'held out':>10}{'all':>7}{'none':>7}"
    answers = {case.url: ours(case) for case in cases}
    yield _row("reportedly", cases, lambda case: answers[case.url])
    for name, extensive in (("fast", False), ("extensive", True)):
        title = f"htmldate {htmldate.__version__}, {name}"
        yield _row(title, cases, lambda case, e=extensive: theirs(case, e))  # type: ignore[misc]
    yield ""
    yield "reportedly by how the day was found, on pages that carry it: right of found"
    found, right = Counter[str](), Counter[str]()
    for case in cases:
        if case.carried:
            day, by = answers[case.url]
            found[by] += 1
            right[by] += day == case.day
    yield ", ".join(f"{by} {right[by]} of {count}" for by, count in found.most_common())


def _row(name: str, cases: Sequence[Case], find: Callable[[Case], Found]) -> str:
    days = {case.url: find(case)[0] for case in cases}

    def share(kept: Callable[[Case], bool]) -> float:
        chosen = [case for case in cases if kept(case)]
        return sum(days[case.url] == case.day for case in chosen) / len(chosen)

    return (
        f"{name:34}{share(lambda c: c.carried):>9.3f}"
        f"{share(lambda c: c.carried and c.held_out):>10.3f}"
        f"{share(lambda c: True):>7.3f}{sum(day is None for day in days.values()):>7}"
    )


def _cases(place: Path) -> Iterator[Case]:
    for name in FILES:
        for url, row in sorted(json.loads((place / name).read_text("utf-8")).items()):
            data = bytes_of(place, row["file"])
            if data and re.fullmatch(r"\d{4}-\d\d-\d\d", str(row["date"])):
                text = f"{url}\n{data.decode('utf-8', 'replace')}"
                odd = int(hashlib.sha256(url.encode()).hexdigest(), 16) % 2 == 1
                yield Case(url, data, row["date"], is_written(row["date"], text), odd)


def is_written(day: str, text: str) -> bool:
    """Whether a day stands in a text, in digits or with the name of its month."""
    year, month, number = day.split("-")
    m, d, short = f"0?{int(month)}", f"0?{int(number)}", f"(?:{year}|{year[2:]})"
    names = "|".join(re.escape(name) for name, n in month_names().items() if n == int(month))
    between = r"[-/._年년 ]{0,3}"
    pattern = (
        rf"(?<!\d){year}{between}{m}[-/._月월 ]{{0,3}}{d}(?!\d)"
        rf"|(?<!\d){d}[-/._ ]{{1,2}}{m}[-/._ ]{{1,2}}{short}(?!\d)"
        rf"|(?<!\d){m}[-/._ ]{{1,2}}{d}[-/._ ]{{1,2}}{short}(?!\d)"
        rf"|(?<!\d){d}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?(?:{names})\.?,?\s+(?:del?\s+)?{year}"
        rf"|(?:{names})\.?\s+{d}(?:st|nd|rd|th)?,?\s+{year}"
    )
    return re.search(pattern, text, re.IGNORECASE) is not None


def ours(case: Case) -> Found:
    """The day that this program finds, and how."""
    try:
        found = published(tree_of(source_of(case.data)), case.url)
    except ReportedlyError:
        return None, "refused"
    return (None, "not found") if found is None else (found.day, found.by)


def theirs(case: Case, extensive: bool) -> Found:
    """The day that htmldate finds."""
    return (
        htmldate.find_date(case.data, extensive_search=extensive, original_date=True, url=case.url),
        "",
    )
