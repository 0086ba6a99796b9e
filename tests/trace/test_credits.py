import pytest

from reportedly.packs import load
from reportedly.trace.credits import credited
from tests.trace.newsroom import story

BODY = "Ryo Il Sam has left his post.\n\nNobody gave a reason."


def credit(text):
    report, _ = story("Daily Example", "2020-01-01", text=text)
    found = credited(report, load())
    if found is None:
        return None
    quote = found.words
    assert text[quote.start : quote.end] == quote.text
    return found.source.id, quote.text


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        (f"SEOUL (Reuters) - {BODY}", "reuters", "(Reuters)"),
        (f"SEOUL, Aug. 29 (Yonhap) -- {BODY}", "yonhap", "(Yonhap)"),
        (f"Pyongyang, June 3 (KCNA) -- {BODY}", "kcna", "(KCNA)"),
        (f"DANDONG, China, 3 June 2020 (AFP) — {BODY}", "afp", "(AFP)"),
        (f"By Hong Sample\n\nSEOUL (AP) — {BODY}", "ap", "(AP)"),
        (f"{BODY} (Yonhap)", "yonhap", "(Yonhap)"),
        (f"{BODY}\n[Newsis]\n", "newsis", "[Newsis]"),
        (f"{BODY} — Reuters", "reuters", "Reuters"),
        (f"{BODY}\nAFP/xyz/ab", "afp", "AFP"),
        (f"{BODY}\nKyodo\n", "kyodo", "Kyodo"),
        (f"By Yonhap\n{BODY}", "yonhap", "Yonhap"),
        (f"By Hong Sample with Yonhap\n{BODY}", "yonhap", "Yonhap"),
        (f"{BODY}\nSource: KCNA", "kcna", "KCNA"),
        (f"{BODY} (with Yonhap)", "yonhap", "Yonhap"),
        (f"{BODY}\n(Reporting by Hong Sample; Editing by A. Example)", "reuters", "(Reporting by"),
    ],
)
def test_a_credit_is_found_with_its_words_and_nobodys_name(text, source, words):
    assert credit(text) == (source, words)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"The envoy waves to a crowd. (Yonhap)\n\n{BODY}",
        f"AFP/Getty Images\n\n{BODY}",
        f"The mission, Reuters reported, is empty. {BODY}",
        f"{BODY} He had spoken with Reuters.",
        f"{BODY}\n\n(ap) is how he signed.",
        f"SEOUL (June 3) - {BODY}",
        "",
    ],
)
def test_pictures_and_citations_are_no_credits(text):
    assert credit(text) is None


def test_of_several_agencies_the_first_is_credited():
    assert credit(f"SEOUL (AFP) - {BODY} (Reuters)") == ("afp", "(AFP)")
