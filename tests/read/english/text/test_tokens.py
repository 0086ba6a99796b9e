from reportedly.read.english.text.tokens import Token, plain_tokens


def test_plain_words_keep_apostrophes_and_part_marks() -> None:
    assert [t.text for t in plain_tokens("Ryang’s “friend”, 33,752 left.", 0)] == [
        "Ryang’s",
        "“",
        "friend",
        "”",
        ",",
        "33",
        ",",
        "752",
        "left",
        ".",
    ]


def test_plain_words_have_no_analysis() -> None:
    (one,) = plain_tokens("left", 7)
    assert one == Token(0, "left", 7, 11, "", "", -1, "")


def test_lower_case_and_basic_relation_are_what_patterns_compare() -> None:
    token = Token(0, "Wasn’t", 0, 6, "AUX", "nsubj:pass")
    assert (token.lower, token.rel) == ("wasn't", "nsubj")
