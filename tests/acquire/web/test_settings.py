import pytest

from reportedly import __version__
from reportedly.acquire.web import BadSettings, LocalServer, Proxies, Settings


def test_an_empty_environment_gives_the_usual_settings():
    assert Settings.of({}) == Settings()
    assert Settings().user_agent == f"Reportedly/{__version__}"


@pytest.mark.parametrize(
    ("value", "offline"),
    [("1", True), ("yes", True), ("TRUE", True), ("0", False), ("no", False), ("", False)],
)
def test_offline_is_anything_but_no(value: str, offline: bool):
    assert Settings.of({"REPORTEDLY_OFFLINE": value}).offline is offline


def test_offline_needs_no_proxy_that_works():
    settings = Settings.of({"REPORTEDLY_OFFLINE": "1", "ALL_PROXY": "nonsense://"})
    assert settings.proxies == Proxies()


def test_the_contact_is_told_in_the_user_agent():
    settings = Settings.of({"REPORTEDLY_CONTACT": "mailto:desk@outlet.example"})
    assert settings.user_agent == f"Reportedly/{__version__} (+mailto:desk@outlet.example)"


@pytest.mark.parametrize("value", ["desk office", "a\r\nCookie: b", "(a)", "북한", "a" * 201])
def test_a_contact_that_would_break_the_header_is_refused(value: str):
    with pytest.raises(BadSettings, match="REPORTEDLY_CONTACT"):
        Settings.of({"REPORTEDLY_CONTACT": value})


def test_the_server_of_a_test_is_named_and_not_spared():
    settings = Settings.of({"REPORTEDLY_TEST_SERVER": "127.0.0.1:8123"})
    assert settings.local == LocalServer(host="127.0.0.1", port=8123)
    assert settings.limits.delay == 0


@pytest.mark.parametrize(
    "value",
    ["1", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999", "10.0.0.1:80", "0.0.0.0:80", "[::1]:80"],
)
def test_the_server_of_a_test_is_on_this_machine(value: str):
    with pytest.raises(BadSettings, match="REPORTEDLY_TEST_SERVER"):
        Settings.of({"REPORTEDLY_TEST_SERVER": value})


def test_another_file_of_certificates_can_be_named():
    assert Settings.of({"SSL_CERT_FILE": "/own.pem"}).certificates == "/own.pem"
