from reportedly.read.english.text.lines import lines

FIRST = "The consul of the northern state has left his post in the harbour city."
SECOND = "His ministry has said nothing of it, and the door of the mission stays shut."


def roles(*told: str) -> list[str]:
    return [role for _, _, role in lines("\n".join(told))]


def test_a_menu_above_the_first_prose_ends_nothing() -> None:
    assert roles("Next article", "© 2024 Dispatch", FIRST, SECOND) == [
        "outside",
        "outside",
        "body",
        "body",
    ]


def test_other_stories_below_the_prose_end_the_article() -> None:
    assert roles(FIRST, "Next article", "Minister out after row over a bridge") == [
        "body",
        "end",
        "end",
    ]


def test_a_heading_that_tells_its_own_story_takes_no_prose_with_it() -> None:
    heading = "Read more: How the border was sealed for years"
    assert roles(FIRST, heading, SECOND, "In Februa") == ["body", "outside", "body", "outside"]


def test_a_page_cut_off_in_its_last_line_goes_on_behind_other_stories() -> None:
    cut = "The ministry said on Monday that it would not say more of the man who"
    assert roles(FIRST, "Read more", SECOND, cut) == ["body", "outside", "body", "body"]


def test_stories_without_prose_behind_them_are_the_end() -> None:
    rest = ("Minister out after row over a bridge", "Singer back on stage after a year away")
    assert roles(FIRST, "Read more", *rest) == ["body", "end", "end", "end"]
