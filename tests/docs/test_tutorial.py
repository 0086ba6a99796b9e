"""The tutorial does what a new user does first; what it prints is checked with the other pages."""

import re

from docs.console import SERVED, commands, refreshed

from tests.docs.pages import ROOT

PAGE = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
COMMANDS = commands(PAGE)
SPELLINGS = ("Phyo Mu-gyong", "Pyo Moo-kyung", "표무경")


def shown(start: str) -> str:
    """What stands below the first command that begins so."""
    after = PAGE[PAGE.index(f"$ {start}") :].split("\n", 1)[1]
    return re.split(r"^(?:\$ |```)", after, maxsplit=1, flags=re.MULTILINE)[0]


def test_five_links_are_pasted_and_each_is_new():
    assert COMMANDS[0].count("http://") == 5
    assert len(re.findall(r"^new +r-\w+", shown("reportedly add"), re.MULTILINE)) == 5


def test_a_man_is_found_by_three_spellings_with_the_same_result():
    found = [shown(f"reportedly search --person {s}") for s in ('"Phyo', '"Pyo', "표무경")]
    assert {told.strip().splitlines()[-1] for told in found} == {"6 reports"}
    assert all(any(spelling in command for command in COMMANDS) for spelling in SPELLINGS)


def test_a_feed_is_followed_and_fetched_and_what_is_new_is_told():
    verbs = [command.split()[1] for command in COMMANDS if command.startswith("reportedly ")]
    assert {"follow", "fetch", "new", "diff", "events", "verify"} <= set(verbs)
    assert "passed over 1" in shown("reportedly fetch")


def test_what_was_taken_back_stops_counting_and_counts_for_the_days_before():
    blocks = [PAGE.split(f"$ {command}\n", 1)[1].split("$ ")[0] for command in COMMANDS]
    events = [b for c, b in zip(COMMANDS, blocks, strict=True) if "reportedly events" in c]
    assert "execution" in events[0]
    assert "execution" in PAGE.split("--as-of 2019-05-31")[1].split("```")[0]
    last = PAGE.split("A page changes")[1].split("$ reportedly events --ledger")[1].split("```")[0]
    assert "execution" not in last
    assert "detention" not in last


def test_no_setting_leads_to_the_server_where_a_page_does_not_ask_for_it():
    page = "```console\n$ echo [$REPORTEDLY_TEST_SERVER]\n```\n"
    assert "\n[]\n" in refreshed(page)
    assert "\n[127.0.0.1:" in refreshed(f"{SERVED}\n{page}")
