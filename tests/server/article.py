"""A page with one report of an invented general, another for each name."""

from html import escape

SENTENCES = (
    "{who}, a North Korean general, was dismissed in April 2019, South Korea's National "
    "Intelligence Service told lawmakers on May 13.",
    "The service told a closed meeting of the committee that the general of the {name} had lost "
    "his post as head of a bureau, two lawmakers who were there said.",
    "State media have printed neither the name of a successor nor a word about the bureau, and "
    "officials in Seoul would not say how they had learned of it.",
)
_SURNAMES = ("Pak", "Kang", "Rim", "Cho", "Paek", "Hwang", "Ryom", "Sonu")
_GIVEN = ("Tok-su", "Mu-kyong", "Yong-rok", "Tae-sop", "Kwang-hun", "Sok-chol", "Il-bong")


def who(name: str) -> str:
    """The general that the page of a name tells of."""
    at = sum(name.encode())
    return f"{_SURNAMES[at % len(_SURNAMES)]} {_GIVEN[at % len(_GIVEN)]}"


def words(name: str) -> list[str]:
    """The paragraphs of a report."""
    return [sentence.format(who=who(name), name=name) for sentence in SENTENCES]


def article(name: str, *, charset: str = "utf-8", more: str = "", body: str = "") -> str:
    """An HTML page with title, outlet, day and a report.

    Args:
        name: makes the page's words its own.
        charset: what the head says of its bytes; nothing if empty.
        more: what else stands in the head.
        body: what stands below the report.
    """
    meta = f'<meta charset="{charset}">' if charset else ""
    told = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in words(name))
    return (
        f'<!DOCTYPE html><html lang="en"><head>{meta}'
        f"<title>General dismissed, lawmakers told: {name}</title>"
        f'<meta property="og:site_name" content="The {name} Gazette">'
        '<meta property="article:published_time" content="2019-05-14T09:00:00+09:00">'
        f"{more}</head><body><article><h1>General dismissed, lawmakers told: {name}</h1>"
        f"{told}{body}</article></body></html>"
    )
