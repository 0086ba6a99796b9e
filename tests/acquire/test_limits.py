import pytest

from reportedly.acquire.limits import MAX_ATTRIBUTES, check_attributes
from reportedly.errors import TooLarge


def attributes(count: int, form: str = "a{}='x'") -> str:
    return " ".join(form.format(number) for number in range(count))


@pytest.mark.parametrize(
    "form", ["a{}", "a{}=x", "a{}='>'", 'a{}="<p>"', "a{}\n=\n'x'", "/a{}/", "<a{}"]
)
def test_an_element_with_too_many_attributes_is_refused_however_they_are_written(form):
    check_attributes(f"<p>told</p><p {attributes(MAX_ATTRIBUTES, form)}>told</p>")
    with pytest.raises(TooLarge, match="attributes"):
        check_attributes(f"<p>told</p><p {attributes(MAX_ATTRIBUTES + 1, form)}>told</p>")


def test_they_are_found_behind_what_looks_like_a_comment_or_a_script():
    for before in ("<!--", "<script>", '<b>="</b>', "<title>", "<a href='"):
        with pytest.raises(TooLarge):
            check_attributes(f"{before}<p {attributes(100_000)}>")


def test_words_are_no_attributes():
    check_attributes("<p>" + "one and another, " * 100_000 + "</p>")
    check_attributes("1 < 2 and 2 < 3; " * 100_000)
