import time

import pytest

from reportedly.acquire.glue import part_glued


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("Marshal<b>Kim Jong Un</b>to visit", "Marshal<b> Kim Jong Un</b> to visit"),
        (
            "Marshal<nobr><strong><font size='1'>Kim Jong Un</font></strong></nobr>to",
            "Marshal<nobr><strong><font size='1'> Kim Jong Un</font></strong></nobr> to",
        ),
        (
            "by<span>John Smith</span><span>Today</span>",
            "by<span> John Smith</span><span> Today</span>",
        ),
    ],
)
def test_names_that_tags_glue_to_words_are_parted(glued: str, parted: str):
    assert part_glued(glued) == parted


@pytest.mark.parametrize(
    "page",
    [
        "<b>T</b>he envoy left",
        "un<i>believ</i>able",
        "the <b>envoy</b>, who left",
        "<b>김정은</b>은 <b>김 정은</b>이",
        "(<i>NYT</i>)",
        "2<sup>nd</sup>",
        "<p>one</p>Two",
        "no tags at all",
        "broken <b",
    ],
)
def test_what_belongs_together_stays_together(page: str):
    assert part_glued(page) == page


@pytest.mark.parametrize("page", ["x<b " * 500_000, "<b>" * 600_000, "<b>" + "a" * 3_000_000])
def test_cost_grows_with_length_and_no_faster(page: str):
    before = time.monotonic()
    part_glued(page)
    assert time.monotonic() - before < 5
