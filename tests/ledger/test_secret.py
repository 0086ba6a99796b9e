"""A ledger's secret: made at first need, the same ever after, in backups and in no share."""

import sqlite3
from contextlib import closing

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.secret import SETTING, BadSecret
from tests.cli.running import refused, run


def keys(path):
    with closing(sqlite3.connect(path)) as plain:
        return [value for (value,) in plain.execute("SELECT value FROM keys")]


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("State media said that Pak Tok-su was dismissed as minister.", "utf-8")
    ledger = tmp_path / "ledger.db"
    assert run("add", file, "--published", "2021-05-30", "--ledger", ledger).status == 0
    return ledger


@pytest.fixture
def random(monkeypatch):
    """Secrets as users have them: random."""
    monkeypatch.delenv(SETTING)


@pytest.fixture
def new(tmp_path):
    """A new ledger without anything in it."""
    Ledger.create(tmp_path / "new.db").close()
    return tmp_path / "new.db"


@pytest.mark.usefixtures("random")
def test_it_is_made_at_first_need_and_stays(tmp_path):
    path = tmp_path / "ledger.db"
    Ledger.create(path).close()
    assert keys(path) == []
    with Ledger.open(path) as ledger:
        made = ledger.secret("a purpose")
        assert ledger.secret("a purpose") == made
        assert ledger.secret("another") != made
    with Ledger.open(path) as again:
        assert again.secret("a purpose") == made
    assert len(made) == 32
    assert len(keys(path)) == 2


@pytest.mark.usefixtures("random")
def test_two_ledgers_have_different_secrets(path, tmp_path):
    other = tmp_path / "other.db"
    assert run("add", tmp_path / "report.txt", "--ledger", other).status == 0
    with Ledger.open(path) as one, Ledger.open(other) as two:
        assert one.secret("a purpose") != two.secret("a purpose")


def test_ledgers_that_are_made_with_one_given_secret_have_the_same_secrets(new, tmp_path):
    with Ledger.open(new) as one, Ledger.create(tmp_path / "b.db") as two:
        assert one.secret("a purpose") == two.secret("a purpose") != one.secret("another")


def test_a_given_secret_changes_no_ledger_that_there_is(monkeypatch, new, tmp_path):
    monkeypatch.delenv(SETTING)
    Ledger.create(tmp_path / "b.db").close()
    monkeypatch.setenv(SETTING, "00" * 16)
    with Ledger.create(tmp_path / "c.db") as fresh:
        wanted = fresh.secret("a purpose")
    for path in (new, tmp_path / "b.db"):
        with Ledger.create(path) as ledger:
            assert ledger.secret("a purpose") != wanted


@pytest.mark.file
@pytest.mark.parametrize("value", ["ab" * 15, "0" * 33, "g0" * 16, "a secret"])
def test_a_given_secret_that_is_none_makes_no_ledger(monkeypatch, tmp_path, value):
    monkeypatch.setenv(SETTING, value)
    with pytest.raises(BadSecret, match="32 hexadecimal digits"):
        Ledger.create(tmp_path / "ledger.db")
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_to_do_with_a_given_secret_that_is_none(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text("An envoy left.", "utf-8")
    told = run("add", file, "--ledger", tmp_path / "ledger.db", REPORTEDLY_SECRET="secret")
    refused(told, SETTING, "32 hexadecimal digits", "unset it")


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_setting_gives_no_secret(monkeypatch, tmp_path, value):
    monkeypatch.setenv(SETTING, value)
    Ledger.create(tmp_path / "ledger.db").close()
    assert keys(tmp_path / "ledger.db") == []


def test_a_share_has_no_secret_of_the_ledger_and_tells_alike_each_time(path, tmp_path):
    with Ledger.open(path) as ledger:
        made = ledger.secret("a purpose")
    share = tmp_path / "share.db"
    assert run("share", share, "--ledger", path).status == 0
    assert keys(share) == []
    assert made.hex().encode() not in share.read_bytes()
    with Ledger.open(share) as given:
        assert given.secret("a purpose") == given.secret("a purpose") != made
    assert keys(share) == []


def test_a_restored_ledger_makes_the_same_ids(path, tmp_path):
    page, again = tmp_path / "page.md", tmp_path / "again.md"
    assert run("brief", "--markdown", page, "--ledger", path).status == 0
    assert run("backup", tmp_path / "a.tar", "--ledger", path).status == 0
    restored = tmp_path / "restored" / "ledger.db"
    restored.parent.mkdir()
    assert run("restore", tmp_path / "a.tar", "--to", restored).status == 0
    assert run("brief", "--markdown", again, "--ledger", restored).status == 0
    assert page.read_bytes() == again.read_bytes()


def test_what_was_printed_for_somebody_stays_in_the_log_when_a_report_is_erased(path):
    whom = ("--audience", "red", "--for-whom", "Mun Ok-sil", "--because", "her own case")
    assert run("events", *whom, "--ledger", path).status == 0
    told = run("erase", "report", "--because", "asked to", "--yes", "--ledger", path)
    assert told.status == 0, told.err
    with Ledger.open(path) as ledger:
        assert [(o.path, o.for_whom) for o in ledger.outputs()] == [("-", "Mun Ok-sil")]
