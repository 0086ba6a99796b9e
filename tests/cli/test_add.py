"""`reportedly add`: reads and keeps, and says what became of each item."""

import stat
import subprocess

from reportedly.ledger import Ledger
from tests.cli.running import (
    EXAMPLES,
    command,
    environment,
    process,
    refused,
    run,
    unchanged,
)


def rows(told):
    return [(row["outcome"], row.get("name")) for row in told.lines]


def test_what_is_new_is_kept_and_what_is_known_is_said_to_be(tmp_path, examples):
    path = tmp_path / "l.db"
    first = run("add", examples, "--ledger", path, "--json")
    assert (first.status, {o for o, _ in rows(first)}, len(rows(first))) == (0, {"new"}, 11)
    again = run("add", examples, "--ledger", path, "--json")
    assert (again.status, {o for o, _ in rows(again)}, len(rows(again))) == (0, {"known"}, 11)
    with Ledger.open(path) as ledger:
        assert len(ledger.reports()) == 11
        assert [r.id for r in ledger.reports()] == [r.report for r in ledger.readings()]


def test_a_line_an_item_on_the_terminal(tmp_path):
    told = run("add", EXAMPLES / "later.jsonl", "--ledger", tmp_path / "l.db")
    first, second = told.out.splitlines()
    assert first.split()[::2] == ["new", "meridian-2021-01-26-kuwait"]
    assert second.split()[::2] == ["new", "peninsula-wire-2024-07-16-havana"]


def test_each_refused_item_has_its_reason_and_the_others_are_kept(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Pak Tok-su, an envoy, defected to South Korea.")
    (tmp_path / "in" / "b.txt").write_bytes(b"")
    lines = '{"text": "An envoy left."}\nnonsense\n{"text": "Another left."}\n'
    (tmp_path / "in" / "c.jsonl").write_text(lines)
    told = run("add", tmp_path / "in", "--ledger", tmp_path / "l.db", "--json")
    assert told.status == 2
    assert [o for o, _ in rows(told)] == ["new", "refused", "new", "refused", "new"]
    refused = [row for row in told.lines if row["outcome"] == "refused"]
    assert "b.txt" in refused[0]["place"]
    assert refused[1]["place"].endswith("item 2")
    assert all(row["because"] for row in refused)


def test_refusals_on_the_terminal_go_to_standard_error(tmp_path):
    (tmp_path / "b.txt").write_bytes(b"")
    told = run("add", tmp_path / "b.txt", "--ledger", tmp_path / "l.db")
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith(f"refused  {tmp_path / 'b.txt'}: ")


def test_where_all_is_refused_no_ledger_is_made(tmp_path):
    (tmp_path / "b.txt").write_bytes(b"")
    assert run("add", tmp_path / "b.txt", "--ledger", tmp_path / "l.db").status == 2
    assert not (tmp_path / "l.db").exists()


def test_a_report_that_comes_later_with_outlet_and_date_is_the_same_report(tmp_path):
    (tmp_path / "a.txt").write_text("Pak Tok-su, an envoy, defected to South Korea.")
    path = tmp_path / "l.db"
    run("add", tmp_path / "a.txt", "--ledger", path)
    given = ["--outlet", "Daily Example", "--published", "2020-05-04"]
    assert run("add", tmp_path / "a.txt", *given, "--ledger", path, "--json").json["outcome"] == (
        "known"
    )
    with Ledger.open(path) as ledger:
        assert [r.outlet for r in ledger.reports()] == ["Daily Example"]


def test_the_ledger_is_its_owners_alone(tmp_path):
    run("add", EXAMPLES / "later.jsonl", "--ledger", tmp_path / "l.db")
    assert stat.S_IMODE((tmp_path / "l.db").stat().st_mode) == 0o600


def test_the_environment_may_name_the_ledger(tmp_path):
    env = {"REPORTEDLY_LEDGER": str(tmp_path / "mine.db")}
    assert run("add", EXAMPLES / "later.jsonl", **env).status == 0
    assert len(run("events", "--json", **env).json) == 5
    assert run("events", "--ledger", tmp_path / "other.db", **env).status == 2


def test_the_reports_themselves_are_not_touched(tmp_path, examples):
    with unchanged(examples):
        run("add", examples, "--ledger", tmp_path / "l.db")


# Nobody reads Korean yet, so that much of it is kept at once.
LONG = "외교관이 떠났다. " * 20_000


def test_a_full_ledger_keeps_what_it_has_and_says_so(ledger, tmp_path):
    (tmp_path / "big.txt").write_text(LONG)
    with unchanged(ledger):
        told = run("add", tmp_path / "big.txt", "--ledger", ledger, REPORTEDLY_MAX_PAGES="40")
        refused(told, "is full")
    assert run("verify", "--ledger", ledger).status == 0


def test_what_was_kept_before_the_ledger_was_full_stays(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Pak Tok-su, an envoy, has defected: {name}.")
    (tmp_path / "d.txt").write_text(LONG)
    path = tmp_path / "l.db"
    told = run("add", *sorted(tmp_path.glob("*.txt")), "--ledger", path, REPORTEDLY_MAX_PAGES="80")
    refused(told, "is full")
    assert [line.split()[0] for line in told.out.splitlines()] == ["new"] * 3
    with Ledger.open(path) as kept:
        assert sorted(r.name for r in kept.reports()) == ["a", "b", "c"]
        assert kept.verify() == []


def test_two_who_add_at_once_lose_and_double_nothing(tmp_path):
    path = tmp_path / "l.db"
    adding = command("add", EXAMPLES, "--ledger", path)
    quiet = {"stdout": subprocess.DEVNULL, "env": environment()}
    both = [subprocess.Popen(adding, **quiet) for _ in range(2)]
    assert [child.wait(timeout=600) for child in both] == [0, 0]
    told = process("verify", "--ledger", path, "--json")
    assert (told.status, told.json["reports"]) == (0, 11)
