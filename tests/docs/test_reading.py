import json
import re
import shutil
import subprocess
import sys

import pytest
from docs.console import commands

from tests.docs.pages import DOCS, ROOT, fenced

PAGE = DOCS / "reading.md"
ABOUT = ["--outlet", "Example Post", "--published", "2019-06-03", "--json"]
TRIGGERS = "reportedly/read/english/data/kinds/defection.yaml"


@pytest.fixture
def source(tmp_path):
    """A copy of the source, to be mended."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "src"


def read(source, sentence):
    done = subprocess.run(
        [sys.executable, "-m", "reportedly", "read", "-", *ABOUT],
        input=sentence,
        env={"PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)["claims"]


def test_the_misreading_is_mended_by_the_row_that_is_shown(source):
    (sentence,) = [
        re.search(r'"(.*)"', command)[1]
        for command in commands(PAGE.read_text(encoding="utf-8"))
        if command.endswith("> leash.txt")
    ]
    (row,) = fenced(PAGE, "yaml")
    assert read(source, sentence) == []
    words = (source / TRIGGERS).read_text(encoding="utf-8")
    (source / TRIGGERS).write_text(words + row, encoding="utf-8")
    (claim,) = read(source, sentence)
    assert (claim["kind"], claim["who"], claim["from"]) == ("defection", "Ro Chang Il", "Vienna")
    assert (claim["when"], claim["origins"]) == ("2019-05", ["Yonhap"])
    assert read(source, "Ro Chang Il and his dog slipped the leash in the park.") == []
