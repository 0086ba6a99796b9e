"""What the shipped reader finds in the samples, and who it is."""

import json
from collections.abc import Iterable
from pathlib import Path

import msgspec

from benchmarks.reading.samples import Answer
from reportedly.acquire import Refusal, reports
from reportedly.model import Reader
from reportedly.packs import load
from reportedly.read import reader


def read(paths: Iterable[Path]) -> tuple[dict[str, Answer], Reader | None]:
    """The answers to some reports by id, and the reader that gave them.

    Raises:
        ValueError: a file was refused.
    """
    door, who = reader(load()), None
    answers: dict[str, Answer] = {}
    for path in paths:
        for report in reports(str(path)):
            if isinstance(report, Refusal):
                raise ValueError(f"{path} was refused: {report.error}")
            reading = door.read(report)
            who = who or reading.reader
            plain = msgspec.to_builtins(reading)
            answers[report.name] = {
                "id": report.name,
                "claims": plain["claims"],
                "figures": plain["figures"],
            }
    return answers, who


def always_certain(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The same answers by a reader that takes every statement for flat: it knows no hedge."""
    certain: dict[str, Answer] = json.loads(json.dumps(answers))
    for answer in certain.values():
        for claim in answer["claims"]:
            claim["certainty"] = "certain"
    return certain
