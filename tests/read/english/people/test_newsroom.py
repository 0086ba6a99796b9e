"""Sentences in the habits of many newsrooms; persons in them are invented or leaders in public."""

import pytest

from reportedly.packs import Pack
from reportedly.read.english.parser import shipped
from reportedly.read.english.people.find import find
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report

WIRE = [
    (
        "HARBOUR CITY (Wire) - Michael J. Hartwell, a former State Department official, said on "
        "Tuesday that Pyongyang had little to lose.",
        ["Michael J. Hartwell"],
    ),
    (
        '"They will test again," said Joseph R. Calloway Jr., a retired intelligence analyst who '
        "worked on Korea for two decades.",
        ["Joseph R. Calloway Jr."],
    ),
    (
        "Otto Pellworm, 21, a student, was detained before boarding a flight.",
        ["Otto Pellworm"],
    ),
    (
        "U.N. Secretary-General Antonio Guterres, U.S. Secretary of State Antony Blinken and "
        "Admiral John Marlowe spoke.",
        ["Antonio Guterres", "Antony Blinken", "John Marlowe"],
    ),
    (
        "Senator Edgar Wollstone, a Republican, and CIA Director Carl Ostrander urged caution.",
        ["Edgar Wollstone", "Carl Ostrander"],
    ),
    ("(Reporting by Hana Lindqvist and Jack Kim; Editing by Robert Farnham)", []),
    ("By Daniel Harbourne and Ju-hee Park", []),
    ("BY JOHN SMITHERS IN SEOUL", []),
]
ASIA = [
    (
        "Japanese Prime Minister Fumio Kishida and South Korean President Yoon Suk Yeol spoke by "
        "phone with U.S. President Joe Biden.",
        ["Fumio Kishida", "Yoon Suk Yeol", "Joe Biden"],
    ),
    (
        "Japan's Defence Minister Gen Nakatani said the launch was an indication of intent.",
        ["Gen Nakatani"],
    ),
    (
        "Chinese Foreign Ministry spokeswoman Mao Ning told a regular briefing that she had no "
        "information.",
        ["Mao Ning"],
    ),
    (
        "Xi Jinping met Li Keqiang and Kim Yong Chol in Beijing.",
        ["Xi Jinping", "Li Keqiang", "Kim Yong Chol"],
    ),
    (
        "Malaysian police chief Khalid Abu Mansor said two women, Siti Rahmani and Doan Thi Lan, "
        "had been charged.",
        ["Khalid Abu Mansor", "Siti Rahmani", "Doan Thi Lan"],
    ),
    (
        "The inspector general, Tan Sri Hamdan bin Abu Mansor, declined to comment.",
        ["Hamdan bin Abu Mansor"],
    ),
    (
        "Vietnam's Nguyen Phu Trong and Pham Minh Chinh hosted the delegation of Choe Ryong Hae.",
        ["Nguyen Phu Trong", "Pham Minh Chinh", "Choe Ryong Hae"],
    ),
    ("Taiwan's Tsai Ing-wen sent no message to the congress.", ["Tsai Ing-wen"]),
    (
        "Chairman Lim Guan Eng and Prime Minister Lee Hsien Loong met Ambassador Victor Harrow.",
        ["Lim Guan Eng", "Lee Hsien Loong", "Victor Harrow"],
    ),
    (
        "Cambodian leader Hun Sen and Indonesia's Joko Widodo were invited.",
        ["Hun Sen", "Joko Widodo"],
    ),
]
EUROPE = [
    (
        "Dutch foreign minister Hanke van der Velden met German counterpart Annalena Baerbock.",
        ["Hanke van der Velden", "Annalena Baerbock"],
    ),
    (
        "European Commission President Ursula von der Leyen condemned the launch.",
        ["Ursula von der Leyen"],
    ),
    (
        "French President Emmanuel Macron, Jean-Yves Le Drian and Spain's Pedro Sánchez took part.",
        ["Emmanuel Macron", "Jean-Yves Le Drian", "Pedro Sánchez"],
    ),
    (
        "Russia's Sergei Lavrov and Vladimir Putin's aide Yuri Solokhin received Choe Son Hui.",
        ["Sergei Lavrov", "Vladimir Putin", "Yuri Solokhin", "Choe Son Hui"],
    ),
]
STATE_MEDIA = [
    ("The respected ComradeKim Jong Unguided the test-fire, KCNA said.", ["Kim Jong Un"]),
    (
        "Comrade Kim Jong Un,general secretary of the Workers' Party of Korea, gave guidance.",
        ["Kim Jong Un"],
    ),
    (
        "They laid baskets before the statues of President Kim Il Sung and Chairman Kim Jong Il.",
        ["Kim Il Sung", "Kim Jong Il"],
    ),
    (
        "The Kim Il Sung-Kim Jong Il-Kim Jong Un line must be carried forward, Rodong Sinmun said.",
        ["Kim Il Sung", "Kim Jong Il", "Kim Jong Un"],
    ),
    (
        "A parade was held in Kim Il Sung Square and cadets of Kim Jong Suk Naval Academy marched.",
        [],
    ),
    ("Graduates of Kim Chaek University of Technology were sent to the mine.", []),
    (
        "Deputies Kim Myong Su, Jo Yong Gil, O Il Hun, No Kwang Min and So Chol Ho made speeches.",
        ["Kim Myong Su", "Jo Yong Gil", "O Il Hun", "No Kwang Min", "So Chol Ho"],
    ),
    ("The Wang Jae San Light Music Band performed in Pyongyang.", []),
]
TABLOID = [
    (
        "TYRANT Kim Jong-un has vanished and porky Kim's sister is running the show, it's claimed.",
        ["Kim Jong-un"],
    ),
    (
        "Portly despot Kim Jong Un, 40, puffed away as loyal aide Ro Chang-il looked on.",
        ["Kim Jong Un", "Ro Chang-il"],
    ),
    ("Kim Bans Jeans as Kim Son Rumours Swirl in North Korea", []),
    ("KIM JONG UN ORDERS MORE NUKES, SAYS SEOUL SPY AGENCY", ["KIM JONG UN"]),
    (
        "Pictured: Defector Ryang Min-ho, left, in Seoul. (Photo by Peter Hargreave/Getty Images)",
        ["Ryang Min-ho"],
    ),
    ("Otto Pellworm Freed As Trump Hails Deal", ["Otto Pellworm"]),
]
KOREAN_PAPERS = [
    (
        "Unification minister Cho Myoung-gyon said Kim Yo-jong would visit.",
        ["Cho Myoung-gyon", "Kim Yo-jong"],
    ),
    (
        "The lawmaker Ha Do-keung of the Harbour Party said that the service had told them.",
        ["Ha Do-keung"],
    ),
    (
        "Lawmakers Lee Cheol-ho and Shin Kyoung-bin briefed reporters after the session.",
        ["Lee Cheol-ho", "Shin Kyoung-bin"],
    ),
    (
        "Foreign minister Park Jin and defence minister Lee Jong-sup travelled to Washington.",
        ["Park Jin", "Lee Jong-sup"],
    ),
    (
        "Hong Min-ji, a researcher, and Cheong Seong-whan of the Harbour Institute disagreed.",
        ["Hong Min-ji", "Cheong Seong-whan"],
    ),
    (
        "PARK Geun-hye met LEE Myung-bak, and KIM Jong Un wrote to MOON Jae-in.",
        ["PARK Geun-hye", "LEE Myung-bak", "KIM Jong Un", "MOON Jae-in"],
    ),
    (
        "The Moon Jae-in–Kim Jong Un summit and the Trump-Kim Jong Un talks led nowhere.",
        ["Moon Jae-in", "Kim Jong Un", "Kim Jong Un"],
    ),
    ("Kim  Won  Hong was dismissed as minister of state security, it said.", ["Kim Won Hong"]),
    ("Hyon Sang il, a consul in Zambia, left his post in 1996.", ["Hyon Sang il"]),
]
MACHINE_TRANSLATED = [
    (
        "In the middle of the year the ambassador Jang Il Hun he has said to the agency that no.",
        ["Jang Il Hun"],
    ),
    ("The General Won Il-choul, the chief of the staff, asked the people for forgiveness.",
     ["Won Il-choul"]),
]  # fmt: skip
WEAK_SHAPES = [
    (
        "Kim Song, North Korea's ambassador to the United Nations, rejected the resolution.",
        ["Kim Song"],
    ),
    ("Ri Chol managed the funds in Switzerland for North Korea's leaders.", ["Ri Chol"]),
    ("Min-ho Thae told the congressional panel that the elite were restless.", ["Min-ho Thae"]),
    ("A man named Li Song sold tea in Harbin.", []),
    ("Han Solo and Kim Gordon are not in the news.", []),
    ("Park Service and Song Contest are no names.", []),
]
THINGS = [
    ("He teaches at the Lee Kuan Yew School of Public Policy in Singapore.", []),
    ("The freighter Chong Chon Gang was seized, while the Kang Nam 1 turned back.", []),
    ("The USS Carl Vinson and the USS Ronald Reagan entered the East Sea.", []),
    ("The Otto Pellworm Act and the Magnitsky Act were cited by lawmakers.", []),
    (
        "The JoongAng Ilbo, the Dong-A Ilbo and Hankook Ilbo carried the report, as did Radio Free "
        "Asia.",
        [],
    ),
    ("Goldman Sachs and Morgan Stanley analysts see no risk on the Korean Peninsula.", []),
    (
        "Human Rights Watch and Amnesty International called on Kim Jong Un to stop executions.",
        ["Kim Jong Un"],
    ),
    ("Saudi Arabia and New Zealand joined, and Addis Ababa hosted the meeting.", []),
    ("Mt. Paektu and the Chosin Reservoir are in North Hamgyong Province.", []),
    ("The film Hong Kil Dong, shot in 1986, was shown.", []),
    ("A James Bond story, an official in the capital called it.", []),
    ("House Bill Targets Banks As Leaders Mark Day", []),
    ("The Jimmy Carter Center and the Nobel Peace Prize were mentioned.", []),
    ("The 2018 Jeep Wrangler, the company explained, has a defect.", []),
    ("Deputy Director of the Political Bureau and Vice Minister of Foreign Affairs", []),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *WIRE,
        *ASIA,
        *EUROPE,
        *STATE_MEDIA,
        *TABLOID,
        *KOREAN_PAPERS,
        *MACHINE_TRANSLATED,
        *WEAK_SHAPES,
        *THINGS,
    ],
)
def test_full_names_are_found_and_nothing_else(pack: Pack, text: str, expected: list[str]) -> None:
    found = find(shipped().parse(sentences(report(text))), pack)
    namings = sorted((n for k in found.known for n in k.namings if n.full), key=lambda n: n.start)
    assert [n.text for n in namings] == expected


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        (
            "Andrei Volkonin, a professor at Harbour University in Seoul, is sceptical.",
            "Andrei Volkonin",
            "professor at Harbour University in Seoul",
        ),
        (
            "Robert E. Kellner of Harbour University, an expert on Korea, called it theatre.",
            "Robert E. Kellner",
            "expert on Korea",
        ),
        (
            "Ken Gaskill, director of adversary analytics at CNA, said nothing had changed.",
            "Ken Gaskill",
            "director of adversary analytics at CNA",
        ),
        (
            "It was Senator Edgar Wollstone who told reporters that he was worried.",
            "Edgar Wollstone",
            "Senator",
        ),
    ],
)
def test_experts_and_lawmakers_have_their_standing(
    pack: Pack, text: str, who: str, post: str
) -> None:
    found = find(shipped().parse(sentences(report(text))), pack)
    known = next(k for k in found.known if k.name == who)
    assert [found.post_words(where, held).text for where, held in known.held] == [post]


def test_a_title_between_two_names_is_of_the_second_alone(pack: Pack) -> None:
    text = "It was attended by Anna Brandtner, Foreign Minister Carl Ostrander and others."
    found = find(shipped().parse(sentences(report(text))), pack)
    posts = {k.name: [found.post_words(w, h).text for w, h in k.held] for k in found.known}
    assert posts == {"Anna Brandtner": [], "Carl Ostrander": ["Foreign Minister"]}
