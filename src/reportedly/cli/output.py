"""Where output goes: JSON to standard output as bytes, tables to a console."""

import sys
from typing import Any

import msgspec

_PIPED = 120  # columns, where no terminal says how wide it is


def print_json(value: Any) -> None:
    """One line of JSON, UTF-8 whatever the terminal's encoding."""
    out = sys.stdout.buffer
    out.write(msgspec.json.encode(value) + b"\n")
    out.flush()


def console() -> Any:
    """The terminal: colours only where it is one."""
    from rich.console import Console

    wide = None if sys.stdout.isatty() else _PIPED
    return Console(highlight=False, width=wide)
