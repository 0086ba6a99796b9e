"""The training run itself: spaCy's own loop on the project's configuration."""

from pathlib import Path
from typing import Any

from spacy.cli.train import train as train_pipeline

CONFIG_FILE = Path(__file__).with_name("parser.cfg")


def train(corpora: Path, out: Path, steps: int | None = None) -> None:
    """Train on the written corpora; the best checkpoint is written to `model-best`.

    Args:
        corpora: Folder with `train/` and `dev/`, from `write_corpora`.
        out: Folder for the checkpoints.
        steps: Training steps; the configuration's own number when left out.
    """
    overrides: dict[str, Any] = {
        "paths.train": str(corpora / "train"),
        "paths.dev": str(corpora / "dev"),
    }
    if steps is not None:
        overrides["vars.steps"] = steps
    train_pipeline(CONFIG_FILE, out, overrides=overrides)
