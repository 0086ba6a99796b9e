"""Mail: an id and a word, over an encrypted line, and a reason where it fails."""

import email
import shutil
import ssl

import pytest

from reportedly.send import BadChannel, Message, NotTaken
from reportedly.send.mail import Mail
from reportedly.send.smtp import Smtp
from tests.send.servers import certificate, mail

TOLD = Message("a-0123456789ab", "second origin")


def plain(port, **more):
    return Mail(
        "desk@paper.example", "alerts@paper.example", Smtp("127.0.0.1", port, "none", **more)
    )


def test_a_mail_says_an_id_and_a_word():
    with mail() as (port, box):
        channel = plain(port)
        channel.send(TOLD)
        channel.send(Message("a-2", "denial"))
        channel.close()
    first, second = map(email.message_from_string, box.mails)
    assert first["Message-ID"] == "<a-0123456789ab@paper.example>"
    assert first["To"] == "desk@paper.example"
    assert first["Subject"] == "Reportedly: second origin (a-0123456789ab)"
    assert first.get_payload().split() == [
        "second", "origin", "a-0123456789ab", "reportedly", "alerts", "a-0123456789ab",
    ]  # fmt: skip
    assert second["Message-ID"] != first["Message-ID"]
    assert sum(command.startswith("ehlo") for command in box.commands) == 1


def test_a_recipient_that_is_refused_is_told():
    with mail() as (port, box):
        box.refuses = "550 nobody"
        with pytest.raises(NotTaken, match="refuses the recipient"):
            plain(port).send(TOLD)
    assert box.mails == []


def test_a_server_without_starttls_gets_nothing():
    with mail() as (port, box):
        channel = Mail("a@b.example", "c@d.example", Smtp("127.0.0.1", port, "starttls", "u", "pw"))
        with pytest.raises(NotTaken, match="STARTTLS"):
            channel.send(TOLD)
    assert not any("AUTH" in command.upper() for command in box.commands[1:])
    assert box.mails == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl for a certificate")
def test_starttls_is_begun_and_the_login_follows(tmp_path):
    trusted, cert = certificate(tmp_path)
    with mail(trusted) as (port, box):
        server = Smtp("localhost", port, "starttls", "a", "b")
        channel = Mail("a@b.example", "c@d.example", server,
                       lambda: ssl.create_default_context(cafile=cert))  # fmt: skip
        channel.send(TOLD)
        channel.close()
    assert len(box.mails) == 1
    assert box.commands.index("STARTTLS") < next(
        n for n, command in enumerate(box.commands) if command.startswith("AUTH")
    )


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl for a certificate")
def test_a_server_that_nobody_trusts_gets_nothing(tmp_path):
    trusted, _ = certificate(tmp_path)
    with mail(trusted) as (port, box):
        channel = Mail("a@b.example", "c@d.example", Smtp("localhost", port, "starttls", "a", "b"))
        with pytest.raises(NotTaken):
            channel.send(TOLD)
    assert box.mails == []


def test_a_reason_holds_no_password():
    with mail() as (port, _), pytest.raises(NotTaken) as told:
        plain(port, user="me", password="hush-hush").send(TOLD)
    assert "hush" not in str(told.value)
    with pytest.raises(NotTaken) as told:
        plain(1, user="me", password="hush-hush").send(TOLD)
    assert "hush" not in str(told.value)


@pytest.mark.parametrize("address", ["", "desk", "a@b@c", "a b@c.example", "a@c\r\nBcc: d@e"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(BadChannel):
        Mail(address, "c@d.example", Smtp("127.0.0.1", 25, "none"))
