"""Channels: what is said of them, and by whom it may be read."""

import pytest

from reportedly.send import BadChannel, settings_of
from reportedly.send.settings import Target, file_of
from reportedly.send.smtp import Smtp


@pytest.fixture
def ledger(tmp_path):
    return tmp_path / "desk.db"


def wrote(ledger, words, mode=0o600):
    path = file_of(ledger)
    path.write_text(words, "utf-8")
    path.chmod(mode)
    return path


def test_the_file_lies_beside_the_ledger_and_the_environment_goes_first(ledger):
    wrote(ledger, 'to = ["webhook", "atom=a.xml"]\nwebhook = "https://one.example/x"\n')
    assert settings_of(ledger, {}).channels(()) == (
        Target("webhook", "https://one.example/x"),
        Target("atom", "a.xml"),
    )
    told = settings_of(ledger, {"REPORTEDLY_WEBHOOK": "https://two.example/y"})
    assert told.channels(["webhook"]) == (Target("webhook", "https://two.example/y"),)
    told = settings_of(ledger, {"REPORTEDLY_TO": "mail=a@b.example atom=b.xml"})
    assert told.channels(()) == (Target("mail", "a@b.example"), Target("atom", "b.xml"))


def test_a_channel_that_is_named_twice_is_one(ledger):
    assert len(settings_of(ledger, {}).channels(["atom=a", "ATOM = a"])) == 1


def test_nothing_said_is_no_channel(ledger):
    assert settings_of(ledger, {}).channels(()) == ()


@pytest.mark.parametrize("words", ["pigeon=me", "", "webhook", "mail=", "=x"])
def test_what_is_no_channel_is_refused(ledger, words):
    with pytest.raises(BadChannel):
        settings_of(ledger, {}).channels([words])


@pytest.mark.parametrize(
    "words", ["to = 3", "pigeon = 'x'", "to = [", "smtp = ['a']", "direct = 'yes'", "\x00"]
)
def test_a_file_that_is_none_of_settings_is_refused(ledger, words):
    wrote(ledger, words)
    with pytest.raises(BadChannel):
        settings_of(ledger, {})


def test_a_file_that_others_may_read_is_refused(ledger):
    wrote(ledger, "to = []", 0o644)
    with pytest.raises(BadChannel, match="chmod 600"):
        settings_of(ledger, {})


def test_a_mail_server_is_named_by_an_address():
    assert Smtp.of("smtp://a:b%40c@mail.example") == Smtp(
        "mail.example", 587, "starttls", "a", "b@c"
    )
    assert Smtp.of("smtps://mail.example").port == 465
    assert Smtp.of("smtp+plain://127.0.0.1:2525").security == "none"


@pytest.mark.parametrize(
    "address", ["", "mail.example", "http://mail.example", "smtp://", "smtp://[", "smtp+plain://m.example",
                "smtp://m.example:99999999"]
)  # fmt: skip
def test_a_mail_server_that_cannot_be_used_is_refused_without_its_password(address):
    with pytest.raises(BadChannel) as told:
        Smtp.of(address)
    assert "secret" not in str(told.value)
