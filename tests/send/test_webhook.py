"""A webhook: guarded, told once, and secret."""

import json

import pytest

from reportedly.acquire.web import Client, Settings
from reportedly.send import BadChannel, Message, NotTaken
from reportedly.send.webhook import Webhook
from tests.send.servers import hook

TOLD = Message("a-0123456789ab", "denial")
SECRET = "https://hooks.test/services/s3cr3t"


def client(address=None):
    return Client(Settings.of({} if address is None else {"REPORTEDLY_TEST_SERVER": address}))


def test_an_id_and_a_word_are_posted_with_a_key():
    with hook() as (address, kept):
        channel = Webhook(SECRET, client(address), "abc")
        channel.send(TOLD)
    ((path, headers, body),) = kept.got
    assert path == "/services/s3cr3t"
    assert json.loads(body) == {"id": "a-0123456789ab", "trigger": "denial"}
    assert headers["Idempotency-Key"] == "a-0123456789ab"
    assert headers["Content-Type"] == "application/json"
    assert channel.label == "webhook:hooks.test/abc"


@pytest.mark.parametrize("status", [301, 307, 400, 401, 404, 410, 429, 500, 503])
def test_what_is_not_taken_says_why_without_the_address(status):
    with hook() as (address, kept):
        kept.status, kept.location = status, "https://elsewhere.test/x"
        with pytest.raises(NotTaken) as told:
            Webhook(SECRET, client(address), "abc").send(TOLD)
    assert len(kept.got) == 1, "nothing is followed, and nothing tried again"
    assert "s3cr3t" not in str(told.value)
    assert str(status) in str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1/x",
        "https://10.0.0.1/x",
        "https://[::1]/x",
        "https://localhost/x",
        "https://169.254.169.254/latest",
        "https://hooks.paper.example:22/x",
    ],
)
def test_an_address_that_is_not_public_is_not_asked(url):
    with pytest.raises(NotTaken):
        Webhook(url, client(), "abc").send(TOLD)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hooks",
        "ftp://hooks.test/x",
        "https://",
        "https://u:p@h.test/x",
        "http://hooks.paper.example/x",
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(url):
    with pytest.raises(BadChannel):
        Webhook(url, client(), "abc")
