import pytest

from reportedly.read.english.reader import EnglishReader
from tests.read.made import report


def figures(reader: EnglishReader, text: str) -> list[tuple[int, str, str, str | None]]:
    found = reader.read(report(text)).figures
    return [(f.value, f.comparator, f.measure, f.period) for f in found]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 2023, 196 defectors arrived.", (196, "=", "defectors", "2023")),
        ("The North keeps fewer than 60 embassies abroad.", (60, "<", "embassies abroad", None)),
        ("More than 34,000 defectors live here.", (34000, ">", "defectors", None)),
        ("About 120 prisoners are in the camp.", (120, "~", "prisoners", None)),
        (
            "Some 33,752 North Koreans had defected as of 2020.",
            (33752, "~", "North Koreans had defected", "through 2020"),
        ),
        (
            "Since 2010, 63 officials were executed there.",
            (63, "=", "officials were executed", "since 2010"),
        ),
    ],
)
def test_a_figure_keeps_value_comparator_measure_and_period(
    reader: EnglishReader, text: str, figure: tuple[int, str, str, str | None]
) -> None:
    assert figures(reader, text) == [figure]


def test_a_bare_number_counts_what_the_one_before_counts(reader: EnglishReader) -> None:
    text = "Only 196 North Koreans fled in 2023, compared to 1,047 in 2019, a paper said."
    assert figures(reader, text) == [
        (196, "=", "North Koreans fled", "2023"),
        (1047, "=", "North Koreans fled", "2019"),
    ]
    assert reader.read(report(text)).figures[1].origins == ("a paper",)


@pytest.mark.parametrize(
    "text",
    [
        "He is 57 years old.",
        "It is 120 km from the prisoners.",
        "In 2019 prisoners were moved.",
        "The 13 workers left.",
        "It cost $500 and 30 percent of it was lost.",
        "Office 39 sent them home.",
        "The 1.5 defectors of the story.",
    ],
)
def test_what_counts_no_happening_is_no_figure(reader: EnglishReader, text: str) -> None:
    assert figures(reader, text) == []


def test_a_unit_is_no_beginning_of_a_noun(reader: EnglishReader) -> None:
    """ "age" is no measure, "agents" are not "age"."""
    assert figures(reader, "In 2019, 15 men of agents executed there.") == [
        (15, "=", "men of agents executed", "2019")
    ]


def test_a_bare_number_goes_on_with_what_the_sentence_before_counted(
    reader: EnglishReader,
) -> None:
    text = (
        "In 2023, 196 defectors arrived in the South.\n"
        "Of them 164 were women. The tally stood at nine in the first quarter of 2024."
    )
    assert [(v, p) for v, _, _, p in figures(reader, text)] == [
        (196, "2023"),
        (164, "2023"),
        (9, "2024-Q1"),
    ]


def test_what_is_counted_may_stand_before_its_number(reader: EnglishReader) -> None:
    text = "The number of North Korean defectors fell to 63 in 2021."
    assert figures(reader, text) == [(63, "=", "North Korean defectors", "2021")]


def test_a_total_over_months_keeps_its_months(reader: EnglishReader) -> None:
    text = "In the first eight months of 2017, 780 people came to the South."
    assert [(v, p) for v, _, _, p in figures(reader, text)] == [(780, "2017-01 to 2017-08")]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019, 13 workers defected to the South.",
        "Two officials were executed in 2019.",
        "The film reached 63 in 2021.",
    ],
)
def test_a_group_of_an_occasion_is_no_figure(reader: EnglishReader, text: str) -> None:
    assert figures(reader, text) == []


def test_a_count_in_a_caption_is_none(reader: EnglishReader) -> None:
    assert figures(reader, "The 27 missions in Pyongyang are seen here. Photo: KCNA") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Some 135 defectors arrived in the first quarter of 2024, down from the 229 who came in"
            " the same months of 2023.",
            [(135, "2024-Q1"), (229, "2023-Q1")],
        ),
        (
            "In 2023, 196 defectors arrived, far more than in 2022 with 67 and 2021 with 63.",
            [(196, "2023"), (67, "2022"), (63, "2021")],
        ),
        (
            "The number of defectors grew before peaking in 2009 at 2,914 people.",
            [(2914, "2009")],
        ),
        (
            "Some 1,047 defectors arrived in 2019.\nThe total includes 202 males and 845 females,"
            " the agency said, citing data published on Monday.",
            [(1047, "2019"), (202, "2019"), (845, "2019")],
        ),
        (
            "There were 23,100 defectors in the South as of 2011.\nWomen number 15,929 among those"
            " living here today and men 7,171.",
            [(23100, "through 2011"), (15929, "through 2011"), (7171, "through 2011")],
        ),
        (
            "More than 30,000 North Koreans have fled since the end of the 1950-53 war.",
            [(30000, "since 1953")],
        ),
        ("The country has hanged at least 251 people since the crackdown.", [(251, None)]),
        ("The total number of generals that defected has risen to 50.", [(50, None)]),
        (
            "Iran recorded 314 executions in 2021.\nAnother 86 people were executed for drugs.",
            [(314, "2021"), (86, "2021")],
        ),
        (
            "So far, more than 35 people from the ministry and its missions have been arrested.",
            [(35, None)],
        ),
    ],
)
def test_counts_go_on_and_keep_their_own_periods(
    reader: EnglishReader, text: str, told: list[tuple[int, str | None]]
) -> None:
    assert [(value, period) for value, _, _, period in figures(reader, text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Between 1,100 and 1,500 defectors came in 2012.",
        "In 2001 more than 1,000 defectors came in a single year.",
        "The group interviewed 683 escapers in 2019.",
        "It rests on 610 interviews with defectors in 2019.",
        "Prisoners had to watch the killing of three women.",
    ],
)
def test_ranges_marks_and_samples_are_no_figures(reader: EnglishReader, text: str) -> None:
    assert figures(reader, text) == []
