import pytest

from reportedly.acquire import language_of
from reportedly.acquire.language import agreed


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "An envoy was executed in July, the ministry said."),
        ("ko", "북한 외교관이 한국으로 망명했다고 통신이 전했다."),
        ("ko", "북한 노동당 중앙위원회 비서 (Workers' Party) 해임"),
        ("ja", "北朝鮮の外交官が韓国に亡命したと伝えられた。"),
        ("zh", "朝鲜外交官据报道已经叛逃到韩国，消息人士说。"),
        ("ru", "Северокорейский дипломат бежал в Южную Корею"),
        ("fr", "L’ambassadeur a fait défection en Italie, selon la presse"),
        ("de", "Der Diplomat ist nach Angaben der Zeitung in den Süden geflohen"),
        ("es", "El diplomático desertó de Cuba con su familia, según la prensa"),
        ("it", "L'ambasciatore a Roma è scomparso con la moglie, secondo la stampa"),
        ("pt", "O diplomata não voltou para o país, segundo a imprensa"),
    ],
)
def test_a_sentence_is_enough(code: str, text: str):
    assert language_of(text) == code


def test_english_with_korean_names_is_english():
    assert (
        language_of("Ri (리) and Thae (태영호) are among the envoys who left in the year.") == "en"
    )


@pytest.mark.parametrize(
    "text", ["", "Ok.", "2021-01-25 33,752", "Kim Yong Jin Ri Il Kyu Thae Yong Ho"]
)
def test_too_little_tells_nothing(text: str):
    assert language_of(text) is None


def test_a_page_in_two_languages_is_in_the_one_that_it_opens_with():
    english = "The envoy left the post in Rome, and the ministry has said that it was a surprise. "
    italian = "L'ambasciatore è scomparso da Roma con la moglie, secondo la stampa del paese. "
    assert language_of(english * 5 + italian * 8) == "en"
    assert language_of(italian * 8 + english * 5) == "it"


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("The envoy left his post and it was not said for whom.", "ko", "en"),
        ("The envoy left his post and it was not said for whom.", "nl", "en"),
        ("외교관이 임지를 떠났다고 당국이 밝혔다. 이유는 알려지지 않았다.", "en", "ko"),
        (
            "De gezant heeft zijn post verlaten, zei het ministerie, en de reden is niet bekend.",
            "nl-NL",
            "nl",
        ),
        ("Посол покинув свій пост, повідомило міністерство закордонних справ.", "uk", "uk"),
        ("Посол покинул свой пост, сообщило министерство иностранных дел.", "en", "ru"),
        ("Envoy left", "en-GB", "en"),
        ("Envoy left", "ko_KR", None),
        ("Envoy left", "english, I think", None),
        ("Envoy left", None, None),
    ],
)
def test_the_text_goes_before_what_its_page_declares(
    text: str, declared: str | None, language: str | None
):
    assert agreed(text, declared) == language
