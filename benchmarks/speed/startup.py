"""Start of the program, beside a Python that does nothing."""

import sys
from collections.abc import Iterator

from benchmarks.speed.timing import Row, beside, of_program


def rows(rounds: int = 5) -> Iterator[Row]:
    """`reportedly --help` and `reportedly read --help`."""
    nothing = of_program([sys.executable, "-c", "pass"], rounds)
    yield Row("start Python and do nothing", nothing)
    for arguments in (["--help"], ["read", "--help"]):
        start = of_program([sys.executable, "-m", "reportedly", *arguments], rounds)
        yield beside(f"reportedly {' '.join(arguments)}", start, "python -c pass", nothing)
