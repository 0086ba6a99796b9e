import pytest

from reportedly.acquire.web import BadAddress, BadRedirect, Limits
from tests.acquire.web.conftest import Piece, Web, answer, sent_on

PAGE = "https://outlet.example.com/a"
NEXT = "https://outlet.example.com/b"


def test_a_circle_is_told(web: Web):
    web.pages[PAGE] = sent_on("/b")
    web.pages[NEXT] = sent_on("/a")
    with pytest.raises(BadRedirect, match="in a circle; it may want a cookie"):
        web.client().get(PAGE)
    assert web.urls == [PAGE, NEXT]


def test_an_address_that_leads_to_itself_is_a_circle(web: Web):
    web.pages[PAGE] = sent_on("/a#again")
    with pytest.raises(BadRedirect, match="circle"):
        web.client().get(PAGE)


def test_more_steps_than_the_limit_are_not_taken(web: Web):
    for step in range(9):
        web.pages[f"https://outlet.example.com/{step}"] = sent_on(f"/{step + 1}")
    with pytest.raises(BadRedirect, match="more than 3 times"):
        web.client(limits=Limits(redirects=3)).get("https://outlet.example.com/0")
    assert len(web.urls) == 4


@pytest.mark.parametrize("pieces", [answer(status=301), sent_on("")])
def test_a_redirect_to_nowhere_is_told(web: Web, pieces: list[Piece]):
    web.pages[PAGE] = pieces
    with pytest.raises(BadRedirect, match="without saying where"):
        web.client().get(PAGE)


@pytest.mark.parametrize(
    "location",
    [
        "ftp://outlet.example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///b",
        "https:b",
        "///b",
        "//",
        "https://user@outlet.example.com/",
        "https://127.1/",
        "https://2130706433/",
        "/a\tb",
        "\\\\outlet.example.com\\b",
        "/with space",
        "https://outlet.example.com/\xe2\x80\xae",
        "/" + "a" * 4_000,
    ],
)
def test_a_redirect_to_no_address_is_told(web: Web, location: str):
    web.pages[PAGE] = sent_on(location)
    with pytest.raises(BadAddress, match="sends us on to an address that is not asked"):
        web.client().get(PAGE)
    assert web.urls == [PAGE]


def test_letters_in_a_location_are_read_as_utf8_where_they_are(web: Web):
    web.pages[PAGE] = sent_on("/북".encode().decode("latin-1"))
    web.pages["https://outlet.example.com/%EB%B6%81"] = sent_on("/é")
    web.pages["https://outlet.example.com/%C3%A9"] = answer(b"x")
    assert web.client().get(PAGE).body == b"x"


def test_a_step_out_of_protection_is_taken_under_protection(web: Web):
    web.pages[PAGE] = sent_on("http://outlet.example.com/b")
    web.pages[NEXT] = answer(b"x")
    response = web.client().get(PAGE)
    assert response.url == NEXT
    assert all(asked.secure for asked in web.asked)


def test_a_site_that_insists_on_giving_up_protection_is_told_with_what_to_do(web: Web):
    web.pages[PAGE] = sent_on("http://outlet.example.com/a")
    with pytest.raises(BadRedirect, match=r"add the address itself: http://outlet\.example\.com/a"):
        web.client().get(PAGE)


def test_a_step_into_protection_is_taken(web: Web):
    web.pages["http://outlet.example.com/a"] = sent_on(PAGE)
    web.pages[PAGE] = answer(b"x")
    assert web.client().get("http://outlet.example.com/a").url == PAGE


def test_nothing_of_one_host_is_carried_to_another(web: Web):
    web.pages[PAGE] = answer(
        status=302, headers={"Location": "https://other.example.com/", "Set-Cookie": "who=you"}
    )
    web.pages["https://other.example.com/"] = answer(b"x")
    web.client().get(PAGE)
    head = web.asked[-1].head.lower()
    assert "cookie" not in head
    assert "referer" not in head
    assert "outlet" not in head
