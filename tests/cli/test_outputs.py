"""`reportedly outputs`: what left, and what became of it."""

from tests.cli.invented import SHOT, added
from tests.cli.running import ask, run


def test_a_folder_that_lies_as_it_was_written_is_not_told_as_gone(tmp_path):
    ledger, out = added(tmp_path, SHOT), tmp_path / "tables"
    assert run("export", "--to", "csv", out, "--ledger", ledger).status == 0
    assert {row["state"] for row in ask(ledger, "outputs")} == {"written"}
    (out / "export.json").write_text("{}")
    states = {row["path"]: row["state"] for row in ask(ledger, "outputs")}
    assert states[str(out.resolve())] == "changed"


def test_a_message_that_failed_is_not_told_as_sent(tmp_path, monkeypatch):
    monkeypatch.setenv("REPORTEDLY_SMTP", "smtp+plain://127.0.0.1:9")
    monkeypatch.setenv("REPORTEDLY_MAIL_FROM", "desk@paper.example")
    ledger = added(tmp_path, {"told": SHOT["told"]})
    watched = run("watch", "add", "--kind", "execution", "--ledger", ledger)
    assert watched.status == 0, watched.err
    more = tmp_path / "more"
    more.mkdir()
    again = added(more, SHOT)
    assert again.exists()
    for path in more.iterdir():
        if path.suffix != ".db":
            run("add", path, "--ledger", ledger)
    tried = run("watch", "run", "--to", "mail=desk@paper.example", "--ledger", ledger)
    assert "failed" in tried.out, tried.out + tried.err
    rows = ask(ledger, "outputs")
    assert [row["state"] for row in rows] == ["tried"]
    assert "tried    watch run 20" in run("outputs", "--ledger", ledger).out
