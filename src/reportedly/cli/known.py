"""What is known beforehand, for all verbs alike: the shipped packs and the user's own."""

from pathlib import Path

import click

from reportedly.packs import Pack, load


def own_pack() -> Path | None:
    """The folder that `--pack` names, or None."""
    folder: Path | None = click.get_current_context().find_root().params.get("pack")
    return folder


def known() -> Pack:
    """The packs in use.

    Raises:
        PackError: the folder named by `--pack` cannot be used.
    """
    return load(extra=own_pack())
