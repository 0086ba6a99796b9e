"""Who somebody is, as newsrooms tell it; experts and most of their institutes are invented."""

import pytest

from reportedly.model import Mention
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report

AFTER = [
    (
        "“They will test again,” said Daniel Harbourne, a senior fellow at the Harbour Institute "
        "in Vienna.",
        "Daniel Harbourne",
        ["senior fellow at the Harbour Institute in Vienna"],
    ),
    (
        "According to Anna Brandtner, a professor of politics at Lindenau University, the post is "
        "vacant.",
        "Anna Brandtner",
        ["professor of politics at Lindenau University"],
    ),
    (
        "Michael Ostrander, director of the Northern Studies Programme at the Marlowe Center, said "
        "nothing would change.",
        "Michael Ostrander",
        ["director of the Northern Studies Programme at the Marlowe Center"],
    ),
    (
        "“The move is a surprise,” said Yang Mu-hwan, a professor at the Harbour School of North "
        "Korean Studies in Seoul who has advised three governments.",
        "Yang Mu-hwan",
        [
            "professor at the Harbour School of North Korean Studies in Seoul who has advised "
            "three governments"
        ],
    ),
    (
        "Yang Mu-hwan, a research fellow with the Institute for Unification Policy, said that the "
        "decision was made in spring.",
        "Yang Mu-hwan",
        ["research fellow with the Institute for Unification Policy"],
    ),
    (
        "Daniel Harbourne, author of “The Quiet Border” and a lecturer at Harbour College, said "
        "the rumour was thin.",
        "Daniel Harbourne",
        ["author of “The Quiet Border” and a lecturer at Harbour College"],
    ),
    (
        "Daniel Harbourne, an analyst based in Vienna with the Calloway Group, called it thin.",
        "Daniel Harbourne",
        ["analyst based in Vienna with the Calloway Group"],
    ),
    (
        "Daniel Harbourne, 59, a former intelligence analyst now with the Calloway Group, laughed.",
        "Daniel Harbourne",
        ["former intelligence analyst now with the Calloway Group"],
    ),
    (
        "“We do not know,” says Maria Lindenau, Korea chair at the Center for Strategic and "
        "Northern Affairs.",
        "Maria Lindenau",
        ["Korea chair at the Center for Strategic and Northern Affairs"],
    ),
    (
        "Maria Lindenau, deputy Asia director at Amnesty International, said the camps remained.",
        "Maria Lindenau",
        ["deputy Asia director at Amnesty International"],
    ),
    (
        "Dr. Maria Lindenau, an economist specialising in northern markets, said prices rose.",
        "Maria Lindenau",
        ["economist specialising in northern markets"],
    ),
    (
        "Cho Sung-hwan, a lawmaker of the People’s Harbour Party, said he was briefed.",
        "Cho Sung-hwan",
        ["lawmaker of the People’s Harbour Party"],
    ),
    (
        "Henrik Solberg, Northern Gazette editor, agreed.",
        "Henrik Solberg",
        ["Northern Gazette editor"],
    ),
    (
        "Paul Wenderoth, a linguist at the University of Lindenau, said the accent was southern.",
        "Paul Wenderoth",
        ["linguist at the University of Lindenau"],
    ),
    ("Henrik Solberg, a Sinologist, agreed.", "Henrik Solberg", ["Sinologist"]),
    (
        "Henrik Solberg, a Pyongyang-watcher at the Harbour Exchange, agreed.",
        "Henrik Solberg",
        ["Pyongyang-watcher at the Harbour Exchange"],
    ),
    (
        "Kim Kyong-ho, first vice director of the Organization and Guidance Department, was there.",
        "Kim Kyong-ho",
        ["first vice director of the Organization and Guidance Department"],
    ),
    ("Jon Il-su, chief of Office No. 39, was there.", "Jon Il-su", ["chief of Office No. 39"]),
]
WORK = [
    (
        "“It is routine,” Robert Haldane, managing editor of Pacific Watch, wrote in a letter.",
        "Robert Haldane",
        ["managing editor of Pacific Watch"],
    ),
    (
        "Koo Bon-tae, a defector who now heads the Northern Diaspora Association, sent balloons.",
        "Koo Bon-tae",
        ["defector who now heads the Northern Diaspora Association"],
    ),
    (
        "“It is a purge,” said Anna Brandtner, who edits the Northern Review.",
        "Anna Brandtner",
        ["edits the Northern Review"],
    ),
    (
        "Michael Ostrander, who heads the Korea desk of the Calloway Foundation, agreed.",
        "Michael Ostrander",
        ["heads the Korea desk of the Calloway Foundation"],
    ),
    (
        "Peter Lindqvist, who teaches Korean history at Harbour College, said it was common.",
        "Peter Lindqvist",
        ["teaches Korean history at Harbour College"],
    ),
    (
        "Maria Lindenau, who runs the website Northern Watch, said the camps remained.",
        "Maria Lindenau",
        ["runs the website Northern Watch"],
    ),
    (
        "Maria Lindenau, who has long studied the leadership, said nothing had changed.",
        "Maria Lindenau",
        ["has long studied the leadership"],
    ),
    (
        "Maria Lindenau, who works for the Harbour Observatory, said the dam was new.",
        "Maria Lindenau",
        ["works for the Harbour Observatory"],
    ),
    (
        "Paul Wenderoth is a professor of Korean studies at the University of Lindenau.",
        "Paul Wenderoth",
        ["professor of Korean studies at the University of Lindenau"],
    ),
]
BODIES = [
    (
        "“No one knows,” said Laura Pellworm of the Harbour Institute for Northern Studies.",
        "Laura Pellworm",
        ["Harbour Institute for Northern Studies"],
    ),
    (
        "Laura Pellworm of Harbour University, an expert on northern law, called it a show.",
        "Laura Pellworm",
        ["expert on northern law", "Harbour University"],
    ),
    (
        "Laura Pellworm of Harbour University on Monday called it a show.",
        "Laura Pellworm",
        ["Harbour University"],
    ),
    (
        "Peter Lindqvist, Harbour University, told the paper that the list was old.",
        "Peter Lindqvist",
        ["Harbour University"],
    ),
    (
        "Peter Lindqvist (Marlowe Center) called it a warning.",
        "Peter Lindqvist",
        ["Marlowe Center"],
    ),
    (
        "The Marlowe Center’s Peter Lindqvist called it a warning.",
        "Peter Lindqvist",
        ["Marlowe Center"],
    ),
    (
        "Marlowe Center analyst Peter Lindqvist called it a warning.",
        "Peter Lindqvist",
        ["Marlowe Center analyst"],
    ),
    ("Peter Lindqvist of 38 North said that the site was idle.", "Peter Lindqvist", ["38 North"]),
    ("38 North’s Peter Lindqvist said that the site was idle.", "Peter Lindqvist", ["38 North"]),
    (
        "“He is ill,” Yang Mu-hwan of the Sejong Institute told reporters.",
        "Yang Mu-hwan",
        ["Sejong Institute"],
    ),
    (
        "Analysts such as Daniel Harbourne at the Calloway Foundation doubt it.",
        "Daniel Harbourne",
        ["Calloway Foundation"],
    ),
    (
        "Maria Lindenau from the Harbour Endowment for International Peace said they had no plan.",
        "Maria Lindenau",
        ["Harbour Endowment for International Peace"],
    ),
    (
        "Maria Lindenau of the Harbour Institute, Peter Lindqvist of Lindenau University and Anna "
        "Brandtner of the Marlowe Center wrote the paper.",
        "Peter Lindqvist",
        ["Lindenau University"],
    ),
    (
        "Maria Lindenau of Human Rights Watch said the camps remained.",
        "Maria Lindenau",
        ["Human Rights Watch"],
    ),
    (
        "Maria Lindenau of the UN Commission of Inquiry said the camps remained.",
        "Maria Lindenau",
        ["UN Commission of Inquiry"],
    ),
    (
        "Former ambassador Henrik Solberg, now at the Institute for Security Policy, agreed.",
        "Henrik Solberg",
        ["Former ambassador", "Institute for Security Policy"],
    ),
    ("Henrik Solberg with the RAND Corporation said so.", "Henrik Solberg", ["RAND Corporation"]),
    (
        "“That is new,” said Henrik Solberg, University of Harbour City.",
        "Henrik Solberg",
        ["University of Harbour City"],
    ),
]
BEFORE = [
    (
        "A former British diplomat who served in Pyongyang, Daniel Harbourne, said it was thin.",
        "Daniel Harbourne",
        ["former British diplomat who served in Pyongyang"],
    ),
    (
        "The author of two books on the party, Daniel Harbourne, said it was thin.",
        "Daniel Harbourne",
        ["author of two books on the party"],
    ),
    ("Lawmaker Cho Sung-hwan said he was briefed.", "Cho Sung-hwan", ["Lawmaker"]),
    (
        "Ministry of Unification spokesman Cho Sung-hwan had no word.",
        "Cho Sung-hwan",
        ["Ministry of Unification spokesman"],
    ),
]
ELSEWHERE = [
    (
        "Henrik Solberg spoke on Monday. “It is so,” said Solberg, an aide at the Harbour Group.",
        "Henrik Solberg",
        ["aide at the Harbour Group"],
    ),
    (
        "“It is so,” said Solberg. Henrik Solberg is an analyst at the Harbour Group.",
        "Henrik Solberg",
        ["analyst at the Harbour Group"],
    ),
]
NOTHING = [
    ("Kim Min-ho met Peter Lindqvist at Harbour University on Monday.", "Peter Lindqvist"),
    ("Daniel Harbourne, the Foreign Ministry said on Monday, has left.", "Daniel Harbourne"),
    ("Kim Min-ho, the Foreign Ministry and the party were silent.", "Kim Min-ho"),
    ("Kim Min-ho, who led the way out of the hall, fell ill.", "Kim Min-ho"),
    ("Kim Min-ho, who ran to the door, fell ill.", "Kim Min-ho"),
    ("Kim Min-ho, a day after the parade, was seen again.", "Kim Min-ho"),
    ("North Korea’s Kim Min-ho was seen again.", "Kim Min-ho"),
    ("Kim Min-ho of North Korea beat Peter Lindqvist of Sweden.", "Kim Min-ho"),
    ("Kim Min-ho (KCNA) waved from the stand.", "Kim Min-ho"),
    ("Kim Min-ho was not an agent of the South, the party said.", "Kim Min-ho"),
    ("His daughter Kim Su-mi of Harbour University was not there.", "Kim Su-mi"),
    ("Kim Su-mi, the envoy’s daughter, who studies at Harbour College, left.", "Kim Su-mi"),
]


def mention(reader: EnglishReader, text: str, who: str) -> Mention:
    return next(m for m in reader.read(report(text)).mentions if m.name == who)


@pytest.mark.parametrize(("text", "who", "standing"), [*AFTER, *WORK, *BODIES, *BEFORE, *ELSEWHERE])
def test_a_mention_has_its_standing(
    reader: EnglishReader, text: str, who: str, standing: list[str]
) -> None:
    assert list(mention(reader, text, who).posts) == standing


@pytest.mark.parametrize(("text", "who"), NOTHING)
def test_what_stands_beside_a_name_by_chance_is_no_standing(
    reader: EnglishReader, text: str, who: str
) -> None:
    assert mention(reader, text, who).posts == ()


def test_somebody_of_an_institute_abroad_is_no_person_of_the_closed_state(
    reader: EnglishReader,
) -> None:
    text = "“North Korea will test again,” said Yang Mu-hwan of the Sejong Institute."
    assert mention(reader, text, "Yang Mu-hwan").state == "KR"
