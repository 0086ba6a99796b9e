"""Rows about sites that cannot be right are named, with what to do."""

import pytest

from reportedly.packs import load
from reportedly.packs.check import check

GOOD = 'outlet: reuters, delay: 2.5, zone: "+09:00", missing: [no such article], drops: ["a_*"]'


def problems(tmp_path, text):
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    return check(tmp_path)


def test_a_row_of_ones_own_is_laid_beside_the_shipped_ones(tmp_path):
    assert problems(tmp_path, f"sites:\n  mine.example: {{{GOOD}}}\n") == []
    pack = load(extra=tmp_path)
    assert pack.sites.outlet("www.mine.example") == "Reuters"
    assert pack.site("mine.example").delay == 2.5
    assert pack.sites.outlet("en.yna.co.kr") == "Yonhap"
    assert pack.digest != load().digest


def test_a_row_for_a_shipped_host_replaces_it(tmp_path):
    assert problems(tmp_path, "sites:\n  rfa.org: {aggregates: true}\n") == []
    assert load(extra=tmp_path).sites.outlet("rfa.org") is None


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("mine.example: {outlet: nobody}", "there is no source 'nobody'"),
        ("Mine.example: {outlet: reuters}", "is no host"),
        ("www.mine.example: {outlet: reuters}", "is no host"),
        ("https://mine.example: {outlet: reuters}", "is no host"),
        ("mine.example/news: {outlet: reuters}", "is no host"),
        ("mine: {outlet: reuters}", "is no host"),
        ("127.0.0.1: {outlet: reuters}", "is no host"),
        ("co.kr: {outlet: reuters}", "the sites of many"),
        ("mine.example: {delay: -1}", "0 to 120 seconds"),
        ("mine.example: {delay: 1000}", "0 to 120 seconds"),
        ("mine.example: {delay: .nan}", "got `str`"),
        ("mine.example: {zone: KST}", "no zone"),
        ("mine.example: {dates: [backwards]}", "backwards"),
        ("mine.example: {dates: [day first, month first]}", "not both"),
        ("mine.example: {drops: ['a=b']}", "no parameter"),
        ("mine.example: {missing: [sorry]}", "could stand in any article"),
        ("mine.example: {feeds: ['ftp://mine.example/feed']}", "no address of a feed"),
        ("mine.example: {feeds: ['mine.example/feed']}", "no address of a feed"),
        ("mine.example: {keeps: [article]}", "dropped nowhere"),
        ("mine.example: {because: it is odd}", "says nothing"),
        ("mine.example: {owner: reuters}", "owner"),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path, row, told):
    (problem,) = problems(tmp_path, f"sites:\n  {row}\n")
    assert told in problem
    assert "mine.yaml, line 2" in problem


def test_a_host_that_stands_twice_is_named(tmp_path):
    text = "sites:\n  a.example: {outlet: reuters}\n  WWW.A.example: {outlet: ap}\n"
    (problem,) = problems(tmp_path, text)
    assert "/mine.yaml, line 3 (WWW.A.example): this host stands already at" in problem
    assert "mine.yaml, line 2 (case" in problem


@pytest.mark.parametrize(
    ("row", "told"), [("a b: somebody", "no parameter"), ("utm: ''", "say what sets it")]
)
def test_a_tracker_that_does_not_fit_is_named(tmp_path, row, told):
    (problem,) = problems(tmp_path, f"trackers:\n  {row}\n")
    assert told in problem
