import pytest
from docs.console import commands, refreshed

from tests.docs.pages import PAGES, ROOT, name

SHOWN = [page for page in PAGES if commands(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", SHOWN, ids=name)
def test_commands_print_what_is_shown_below_them(page):
    text = page.read_text(encoding="utf-8")
    assert refreshed(text) == text, "run `python -m docs.generate`"


def test_the_front_page_shows_the_program_at_work():
    told = commands((ROOT / "README.md").read_text(encoding="utf-8"))
    verbs = {command.split()[1] for command in told if command.startswith("reportedly ")}
    assert verbs >= {"read", "add", "events", "brief"}


def test_output_that_differs_is_replaced():
    page = "a\n```console\n$ echo one\ntwo\n$ echo three; echo four >&2\n```\nb\n"
    assert refreshed(page) == (
        "a\n```console\n$ echo one\none\n$ echo three; echo four >&2\nthree\nfour\n```\nb\n"
    )


def test_commands_of_a_page_share_a_folder_that_is_not_ours():
    page = "```console\n$ echo kept > made.txt\n$ cat made.txt\n```\n"
    assert "\nkept\n" in refreshed(page)
    assert not (ROOT / "made.txt").exists()


def test_blocks_in_other_languages_are_left_alone():
    page = "```sh\n$ echo one\ntwo\n```\n"
    assert refreshed(page) == page
