"""Print how fast the parts are: `python -m benchmarks.speed`. Nothing is asserted.

Processor time of one core, so that a busy machine disturbs it little; ratios to what was timed in
the same run say more than seconds.
"""

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from benchmarks.blocks import put
from benchmarks.speed import believing, gating, growing, keeping, naming, picture, reading, startup
from benchmarks.speed.timing import Row
from reportedly import __version__

PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "names": naming.rows,
    "startup": startup.rows,
    "reading": reading.rows,
    "gating": gating.rows,
    "keeping": keeping.rows,
    "growing": growing.rows,
    "picture": picture.rows,
    "believing": believing.rows,
}
BLOCK = "benchmarks.speed"
"""The name of the block of figures in a page."""

_LINE = "{:<48} {:>10}   {}"


def main(arguments: Sequence[str]) -> int:
    """Time the parts asked for, all by default, and print them; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the figures into a page")
    asked = parser.parse_args(arguments)
    unknown = sorted(set(asked.parts) - set(PARTS))
    if unknown:
        print(f"there is no part '{unknown[0]}'; the parts are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    # Names are timed before anything else reads them: what has been read is remembered.
    timed = {name: list(rows()) for name, rows in PARTS.items() if name in (asked.parts or PARTS)}
    if asked.json:
        plain = {name: [asdict(row) for row in rows] for name, rows in timed.items()}
        print(json.dumps({"version": __version__, "parts": plain}, indent=1))
        return 0
    told = _text(timed)
    print(told)
    if asked.write is not None:
        day = f"Measured {date.today().isoformat()} by `python -m benchmarks.speed`:"
        put(BLOCK, f"{day}\n\n```text\n{told}\n```", asked.write)
    return 0


def _text(timed: dict[str, list[Row]]) -> str:
    lines = [f"reportedly {__version__}, Python {platform.python_version()}, {platform.machine()}"]
    for name, rows in timed.items():
        lines += ["", name]
        lines += [_LINE.format(r.what, _time(r.seconds), _ratio(r)).rstrip() for r in rows]
    return "\n".join(lines)


def _time(seconds: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= scale:
            return f"{seconds / scale:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def _ratio(row: Row) -> str:
    return "" if row.ratio is None else f"{row.ratio:.3g} x {row.beside}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
