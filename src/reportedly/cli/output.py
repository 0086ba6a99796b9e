"""Where output goes: JSON to standard output as bytes, tables to a console."""

import sys
from typing import Any

import msgspec


def print_json(value: Any) -> None:
    """One line of JSON, UTF-8 whatever the terminal's encoding."""
    out = sys.stdout.buffer
    out.write(msgspec.json.encode(value) + b"\n")
    out.flush()


def console() -> Any:
    """The terminal: colours only where it is one."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())
