"""YAML as words: every value a string as written, so that no date or number is reinterpreted."""

from typing import Any

import yaml

from reportedly.acquire.limits import MAX_METADATA_BYTES, check_bytes
from reportedly.errors import UnreadableReport


def mapping(text: str, what: str) -> dict[str, Any]:
    """The mapping that some YAML holds; empty YAML is an empty mapping.

    Args:
        text: the YAML.
        what: where it stands, for messages.

    Raises:
        UnreadableReport: it is no YAML, or no mapping.
        TooLarge: it is too long for metadata.
    """
    check_bytes(len(text.encode("utf-8", "replace")), MAX_METADATA_BYTES, what)
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableReport(f"{what} is broken YAML: {_said(error)}; correct it") from None
    if found in (None, ""):
        return {}
    if not isinstance(found, dict):
        raise UnreadableReport(f"{what} must be 'key: value' lines (outlet, published, url, title)")
    return found


def _said(error: Exception) -> str:
    """The first thing that the parser says, on one line."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    return "nested too deeply" if isinstance(error, RecursionError) else "unreadable characters"
