"""Learning from settled cases and believing what follows from them, and how both grow."""

import random
import time
from collections.abc import Iterator

from benchmarks.speed.timing import Row, beside
from reportedly.packs import load
from reportedly.weigh.fit import Case, Numbers, Outcome, Told, fit

SIZES = (3_000, 30_000)
KINDS = ("execution", "dismissal", "detention", "defection")
OUTCOMES: tuple[Outcome, ...] = ("held", "failed", "open", "open")
SOURCES, GROUPS, MOST = 200, 8, 4


def rows(sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """Fitting so many cases, then believing each of them as known without itself."""
    before: dict[str, float] = {}
    for size in sizes:
        spent = stages(size)
        for what, seconds in spent.items():
            line = f"{what}, {size:,} cases"
            if what in before:
                yield beside(line, seconds, f"{sizes[0]:,} cases", before[what])
            else:
                yield Row(line, seconds)
        before = before or spent


def stages(size: int) -> dict[str, float]:
    """Seconds of processor time of fitting once, and of one belief, the mean over all cases."""
    numbers, told = Numbers.of(load()), made_up(size)
    start = time.process_time()
    fitted = fit(told, numbers)
    fitting = time.process_time()
    for case in told:
        fitted.believe(case.kind, case.told, without=case.id)
    believing = time.process_time()
    return {
        "fit": fitting - start,
        "one belief": (believing - fitting) / size,
        "fit and believe all": believing - start,
    }


def made_up(size: int) -> list[Case]:
    """Cases of one to four origins, half of them settled; the same each time."""
    drawn = random.Random(size)
    return [
        Case(
            id=str(i),
            kind=drawn.choice(KINDS),
            outcome=drawn.choice(OUTCOMES),
            told=tuple(
                Told(
                    origin=f"source {source}",
                    group=f"group {source % GROUPS}",
                    says="deny" if drawn.random() < 0.1 else "assert",
                    share=drawn.choice((1.0, 0.5)),
                )
                for source in drawn.sample(range(SOURCES), drawn.randint(1, MOST))
            ),
        )
        for i in range(size)
    ]
