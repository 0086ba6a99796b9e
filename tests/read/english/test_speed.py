"""The work grows with the text and not with its square."""

import time

import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.english.test_reader import WIRE
from tests.read.made import report

PIECES = {
    "prose": f"{WIRE} ",
    "one person": "Premier Ryang Min-ho visited a farm in Wonsan on May 3. ",
    "no sentence end": "Ryang Min-ho fled to Seoul and ",
    "stops": ".",
    "marks": "“ ( ",
    "one word": "x",
    "capitals": "Aa Bb ",
    "denials": "A general was executed. Seoul denied the report. ",
}


def spent(reader: EnglishReader, text: str) -> float:
    start = time.process_time()
    reader.read(report(text))
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_four_times_the_text_takes_no_sixteen_times_the_work(
    reader: EnglishReader, piece: str
) -> None:
    short = (piece * (20_000 // len(piece) + 1))[:20_000]
    spent(reader, short)
    once = spent(reader, short)
    assert spent(reader, short * 4) < 9 * once + 0.2
