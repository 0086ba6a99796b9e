import re

from reportedly.packs import load
from reportedly.packs.check import check
from tests.docs.pages import DOCS, ROOT, fenced, rows

PAGE = DOCS / "pack.md"


def test_every_file_of_the_packs_is_told():
    told = {name for row in rows(PAGE, "file") for name in re.findall(r"`([^`]+)`", row[0])}
    packs = ROOT / "src" / "reportedly" / "packs"
    assert told == {str(p.relative_to(packs)) for p in packs.rglob("*.yaml")}


def test_the_rows_shown_are_sound_and_take_effect(tmp_path, capsys, monkeypatch):
    folder = tmp_path / "my-pack"
    folder.mkdir()
    for number, block in enumerate(fenced(PAGE, "yaml")):
        (folder / f"{number}.yaml").write_text(block, encoding="utf-8")
    assert check(folder) == []
    pack = load(extra=folder)
    assert pack.source("the Example Post").type == "press"
    assert pack.holder("example-name").native == ("신광림",)


def test_the_program_shown_runs(tmp_path, capsys, monkeypatch):
    (tmp_path / "my-pack").mkdir()
    (tmp_path / "my-pack" / "a.yaml").write_text("sources:\n  - {id: x, names: [], type: press}\n")
    monkeypatch.chdir(tmp_path)
    (program,) = fenced(PAGE, "python")
    lines = program.splitlines()
    exec("\n".join(lines[: lines.index('pack = load(extra=Path("my-pack"))')]), {})
    assert "has no name; give it one" in capsys.readouterr().out
