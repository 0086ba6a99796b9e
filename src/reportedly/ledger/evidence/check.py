"""Whether the evidence has what the visits say, and nothing else."""

import hashlib
from collections.abc import Iterable, Iterator

from reportedly.ledger.evidence.evidence import Evidence
from reportedly.ledger.evidence.index import Index, Place, ends_of, numbered, numbers
from reportedly.model import Visit

_PRIVATE = 0o077


def problems_of(evidence: Evidence, visits: Iterable[Visit]) -> list[str]:
    """What is wrong with the evidence.

    Args:
        evidence: the folder beside the ledger.
        visits: all that the ledger has.

    Returns:
        Sentences. Wrong is a visit whose answer is missing or is not what its digest says, and an
        answer in the midst that no visit points at.
    """
    pointing = [visit for visit in visits if visit.record is not None]
    if not evidence.folder.is_dir():
        missing = f"{len(pointing)} answers of servers are missing: there is no {evidence.folder}"
        return [missing] if pointing else []
    places = Index(evidence.folder).places()
    wrong = [problem for visit in pointing for problem in _visit(evidence, visit, places)]
    strange, _ = _unknown(places, pointing)
    return [*wrong, *(_pointless(evidence, place) for place in strange)]


def notices_of(evidence: Evidence, visits: Iterable[Visit]) -> list[str]:
    """What is not wrong with the evidence but should be known.

    Args:
        evidence: the folder beside the ledger.
        visits: all that the ledger has.

    Returns:
        Sentences: what lets others in, and what a crash left at the end: the next answer that is
        kept takes its place.
    """
    if not evidence.folder.is_dir():
        return []
    _, last = _unknown(Index(evidence.folder).places(), visits)
    found = list(_loose(evidence))
    if last is not None:
        found.append(f"{_pointless(evidence, last)}; the next answer that is kept takes its place")
    return found


def _visit(evidence: Evidence, visit: Visit, places: dict[str, Place]) -> Iterator[str]:
    name = f"the visit of {visit.asked} at {visit.at.isoformat(timespec='seconds')}"
    kept = evidence.find(visit.record or "") if visit.record in places else None
    if kept is None:
        yield f"{name}: the evidence has no answer {visit.record}"
        return
    if kept.response.status != visit.status:
        yield f"{name}: its answer in the evidence has the status {kept.response.status}"
    body = kept.response.body
    if kept.refers_to is None and visit.digest is not None and kept.response.status == 200:
        if hashlib.sha256(body).hexdigest() != visit.digest:
            yield f"{name}: its answer in the evidence is not what its digest says"
    elif kept.refers_to is not None and kept.refers_to not in places:
        yield f"{name}: the answer that it repeats is missing from the evidence"


def _unknown(places: dict[str, Place], visits: Iterable[Visit]) -> tuple[list[Place], Place | None]:
    """The answers in the midst that no visit points at, and the one that may stand at the end."""
    pointed = {visit.record for visit in visits}
    ordered = sorted(places.values(), key=lambda place: (place.file, place.end))
    strange = [place for place in ordered if place.record not in pointed]
    if strange and strange[-1] == ordered[-1]:
        return strange[:-1], strange[-1]
    return strange, None


def _pointless(evidence: Evidence, place: Place) -> str:
    return f"{numbered(evidence.folder, place.file)}: no visit points at {place.record}"


def _loose(evidence: Evidence) -> Iterator[str]:
    """Torn ends, and permissions that let others in."""
    folder = evidence.folder
    mode = folder.stat().st_mode & 0o777
    if mode & _PRIVATE:
        yield f"others may open {folder} (mode {mode:04o}); run: chmod 700 {folder}"
    ends = ends_of(Index(folder).places().values())
    for number in numbers(folder):
        path = numbered(folder, number)
        if number in ends and path.stat().st_size > ends[number]:
            yield f"{path} ends with a torn record; the next answer that is kept takes its place"
