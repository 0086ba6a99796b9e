import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.decode import decode
from reportedly.errors import UnreadableReport

KOREAN = (
    "북한의 쿠바 주재 외교관이 한국으로 망명했다고 연합뉴스가 보도했다. 그는 가족과 함께 떠났다. "
    * 8
)
RUSSIAN = "Северокорейский дипломат бежал в Южную Корею, сообщило агентство в понедельник. " * 8
FRENCH = "L'ambassadeur a quitté son poste à Rome, où il était resté l'année précédente. " * 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_a_mark_is_read(encoding: str):
    assert decode(KOREAN.encode(encoding))[0] == KOREAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(KOREAN, "cp949"), (RUSSIAN, "cp1251"), (FRENCH, "latin-1")],
)
def test_older_encodings_are_recognised(text: str, encoding: str):
    assert decode(text.encode(encoding))[0] == text


def test_a_declared_encoding_is_believed_where_utf8_fails():
    assert decode("망명".encode("euc-kr"), "euc-kr") == ("망명", "cp949")
    assert decode(KOREAN.encode("cp949"), "no-such-encoding")[0] == KOREAN


@pytest.mark.parametrize("cut", [b"\xff", b"\xed\x95", b"\xc3("])
def test_damaged_utf8_is_refused_with_its_place(cut: bytes):
    data = KOREAN.encode()
    with pytest.raises(UnreadableReport, match="breaks at byte"):
        decode(data + cut + data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a....",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"%PDF-1.4\n",
        b"PK\x03\x04....",
        b"{\\rtf1\\ansi hello}",
        b"SQLite format 3\x00",
        b"text with a \x00 in it",
        b"\x01\x02\x03\x04" * 50,
        b"\xff\xfea",
    ],
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(UnreadableReport):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes):
    try:
        text, encoding = decode(data)
    except UnreadableReport:
        return
    assert isinstance(text, str)
    assert encoding


@pytest.mark.parametrize(
    ("text", "written", "declared"),
    [
        ("외교관이 임지를 떠났다고 당국이 밝혔다.", "euc-kr", ("iso-8859-1",)),
        ("외교관이 임지를 떠났다고 당국이 밝혔다.", "euc-kr", ("iso-8859-1", "euc-kr")),
        (
            "外交官が任地を離れたと当局が明らかにした。理由は不明だ。",
            "shift_jis",
            ("windows-1252",),
        ),
        ("外交官が任地を離れた。", "iso2022_jp", ()),
        ("외교관이 떠났다.", "iso2022_kr", ("us-ascii",)),
        ("Посол покинул свой пост, сообщило министерство.", "cp1251", ("iso-8859-1", "cp1251")),
        ("Посол покинул свой пост, сообщило министерство.", "cp1251", ("windows-1251",)),
        ("L’envoyé a quitté son poste à Séoul, “dit-on”.", "cp1252", ("iso-8859-1",)),
        ("Der Gesandte hat seinen Posten überraschend verlassen.", "latin-1", ("latin1",)),
        ("망명", "utf-8", ("iso-8859-1",)),
        ("An envoy left.", "utf-16-le", ("utf-16le",)),
    ],
)
def test_a_wrong_declaration_makes_no_gibberish(text: str, written: str, declared: tuple[str, ...]):
    assert decode(text.encode(written), *declared)[0] == text


def test_damaged_utf8_is_read_only_where_that_is_asked_for():
    data = ("망명 " * 50).encode() + b"\xed"
    with pytest.raises(UnreadableReport):
        decode(data)
    assert decode(data, damaged=True)[0] == "망명 " * 50 + "\ufffd"


@given(
    st.binary(max_size=300), st.lists(st.sampled_from(["euc-kr", "latin1", "hex", "rot13", "x"]))
)
def test_any_bytes_and_declarations_give_text_or_a_refusal(data: bytes, declared: list[str]):
    try:
        text, _ = decode(data, *declared, damaged=True)
    except UnreadableReport:
        return
    assert isinstance(text, str)
