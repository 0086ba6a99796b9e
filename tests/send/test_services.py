"""Services of apprise: taken only where what is typed names no server. Nothing is sent here."""

import pytest

from reportedly.send.errors import BadChannel
from reportedly.send.services import NotFixed, Service

apprise = pytest.importorskip("apprise", reason="the extra 'apprise' is not installed")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of modules of its plugins

TOKENS = "TokenA1234/TokenB1234/abcdefghijklmnopqrstuvwx"
FIXED = [
    f"slack://{TOKENS}",
    "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
    "tgram://123456789:abcdefg_hijklmnop/12315544/",
    "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?redirect=yes",
]
OPEN = [
    "json://127.0.0.1/hook",
    "jsons://192.168.1.1/hook",
    "jsons://hooks.example/hook",
    "xml://hooks.example/",
    "form://hooks.example/",
    "ntfy://desk",
    "ntfys://push.example/desk",
    "gotify://push.example/abcdefghijklmno",
    "gotifys://10.0.0.7/abcdefghijklmno",
    "apprises://push.example/token",
    "mailtos://desk:secret@mail.example",
    "mmosts://chat.example/abcdefghijklmnop",
    "syslog://",
    "dapnet://user:secret@DF1ABC",
    "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?verify=no",
]


@pytest.mark.parametrize("url", FIXED)
def test_a_service_whose_address_is_known_is_taken_and_follows_no_redirect(url):
    service = Service(url, "1a2b")
    assert service.label == f"apprise:{url.partition(':')[0]}/1a2b"
    (made,) = service._services
    assert made.redirects is False
    assert made.verify_certificate is True


@pytest.mark.parametrize("url", OPEN)
def test_a_service_that_asks_whatever_server_is_typed_is_refused_without_its_secret(url):
    with pytest.raises(NotFixed) as refused:
        Service(url, "1a2b")
    assert url.partition("://")[2] not in str(refused.value) or url.endswith("://")
    assert "webhook=URL" in str(refused.value)


def test_what_apprise_does_not_know_is_refused():
    with pytest.raises(BadChannel):
        Service("nonsense://here", "1a2b")
