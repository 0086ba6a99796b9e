"""Names that match share a beginning."""

import pytest

from reportedly.names import Index, beginnings, compare
from reportedly.packs import load


def test_no_name_of_the_pack_matches_one_with_which_it_shares_no_beginning():
    forms = sorted({f for h in load().holders for f in (*h.names, *h.native)})
    index = Index((form, form) for form in forms)
    pairs = [
        (form, near.key)
        for form in forms
        for near in index.nearest(form)
        if near.answer == "match" and near.key != form
    ]
    assert len(pairs) > 1000
    assert [p for p in pairs if beginnings(p[0]).isdisjoint(beginnings(p[1]))] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thae Yong-ho", "태영호"),
        ("T'ae Yŏng-ho", "太永浩"),
        ("Ri", "Lee"),
        ("Jang", "Chang"),
        ("Yong-ho Thae", "Thae Yong Ho"),
        ("Kim Il", "김일"),
        ("MATTHEWS", "Matthews"),
    ],
)
def test_names_that_are_one_share_one(one, other):
    if compare(one, other).answer == "match":
        assert beginnings(one) & beginnings(other)


def test_what_has_no_letters_begins_like_nothing():
    assert beginnings("?") == beginnings("") == frozenset()
