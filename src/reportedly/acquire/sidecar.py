"""Sidecars: `NAME.meta.json` or `NAME.meta.yaml` beside a file, with what the file does not say."""

from pathlib import Path
from typing import Any

from reportedly.acquire.decode import decode
from reportedly.acquire.json_file import parse
from reportedly.acquire.limits import MAX_METADATA_BYTES, read_within
from reportedly.acquire.metadata import Metadata, kind_of
from reportedly.acquire.yaml_words import mapping
from reportedly.errors import ReportedlyError, UnreadableReport

_ENDINGS = (".meta.json", ".meta.yaml", ".meta.yml")


def is_sidecar(path: Path) -> bool:
    """Whether a file is metadata of another and no report."""
    return path.name.lower().endswith(_ENDINGS)


def sidecar_of(path: Path) -> Metadata:
    """What the sidecar of a file says; nothing where it has none.

    `a.txt.meta.json` goes before `a.meta.json`, JSON before YAML.

    Raises:
        UnreadableReport: the sidecar is broken; the message names it.
        TooLarge: the sidecar is too long for metadata.
    """
    for name in (path.name, path.stem):
        for ending in _ENDINGS:
            sidecar = path.with_name(name + ending)
            if sidecar.is_file():
                return _read(sidecar)
    return Metadata()


def _read(sidecar: Path) -> Metadata:
    what = f"the sidecar {sidecar.name}"
    try:
        with sidecar.open("rb") as stream:
            text, _ = decode(read_within(stream, MAX_METADATA_BYTES, what))
        values = _json(text) if sidecar.suffix == ".json" else mapping(text, what)
        return Metadata.of(values)
    except OSError as error:
        raise UnreadableReport(f"{what} cannot be read: {error.strerror}") from None
    except ReportedlyError as error:
        message = str(error)
        told = message if message.startswith(what) else f"{what}: {message}"
        raise type(error)(told) from None


def _json(text: str) -> dict[str, Any]:
    value, _ = parse(text.removeprefix("\ufeff").strip())
    if not isinstance(value, dict):
        raise UnreadableReport(f"it must be an object, not {kind_of(value)}")
    return value
