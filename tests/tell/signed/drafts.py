"""Drafts of the examples and of invented ledgers, and what an editor may make of them."""

import re
from functools import lru_cache
from pathlib import Path

from reportedly import tell
from reportedly.account import standing
from reportedly.acquire import reports
from reportedly.model import Report, report_id, text_digest
from reportedly.packs import load
from reportedly.protect import PUBLIC, told_for
from reportedly.read import reader
from reportedly.tell.evidence import Evidence
from reportedly.tell.signed import Today, checked, draft, parsed

ROOT = Path(__file__).parents[3]
PACK = load()

INVENTED = {
    "envoy": [
        (
            "Daily Example",
            "2023-03-02",
            "Envoy gone, ministry says",
            "Pang Il-hyon, North Korea's deputy ambassador in Lima, has defected to South Korea, "
            "the Unification Ministry said on Wednesday.\n"
            "The Unification Ministry said 41 North Koreans "
            "arrived in South Korea in 2022.\nThe embassy in Lima declined to comment.\n",
        ),
        (
            "Evening Sample",
            "2023-03-04",
            "Doubt about envoy",
            "Pang Il Hyon, a North Korean diplomat in Peru, is believed to have defected to South "
            "Korea in February 2023, according to the Daily Example.\n",
        ),
        (
            "Harbour Test",
            "2023-05-20",
            "Pyongyang denies it",
            "KCNA denied that Pang Il-hyon had defected, calling the report a fabrication.\n",
        ),
    ],
    "general": [
        (
            "Morning Invention",
            "2019-06-01",
            "General executed, source says",
            "Kwak Tong-su, a North Korean general, was executed by firing squad in March 2019, an "
            "unnamed source in Pyongyang told the Morning Invention.\nMore than 30 officials were "
            "dismissed with him.\n",
        ),
        (
            "Northern Sample",
            "2019-06-03",
            "Purge reported",
            "North Korea's General Kwak Tong-su may have been executed, the Morning Invention "
            "reported.\nO Chang-bok was dismissed as minister in May 2019, Yonhap reported.\n",
        ),
        (
            "Daily Example",
            "2019-08-11",
            "General seen",
            "Kwak Tong-su appeared at a meeting in Pyongyang on August 10, 2019, Korean Central "
            "Television showed.\n",
        ),
    ],
}


class Case:
    """A draft with the evidence that it is checked against.

    Attributes:
        text: the draft.
        today: the evidence.
    """

    def __init__(self, found: list[Report]) -> None:
        read = reader(PACK).read
        told = standing(found, [read(report) for report in found], (), PACK)
        picture = told_for(told, PUBLIC, PACK)
        brief = tell.brief(picture, PACK)
        self.today = Today(brief, Evidence(picture=picture, pack=PACK))
        self.text = draft(brief)

    def faults(self, text: str):
        """What is not borne out in a text."""
        return checked(parsed(text), self.today).faults


@lru_cache(maxsize=1)
def cases() -> dict[str, Case]:
    """Every draft by its name."""
    made = {name: Case(_examples(name)) for name in ("reports", "ri-yong-gil")}
    return made | {name: Case([_report(*row) for row in rows]) for name, rows in INVENTED.items()}


def _examples(name: str) -> list[Report]:
    return [report for report in reports(str(ROOT / "examples" / name)) if report is not None]


def _report(outlet: str, day: str, title: str, text: str) -> Report:
    return Report(
        id=report_id(outlet, day, title, text),
        name=f"{outlet.lower().replace(' ', '-')}-{day}",
        title=title,
        text=text,
        text_digest=text_digest(title, text),
        extractor="test 1",
        outlet=outlet,
        published=day,
    )


SPAN = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\{([\w-]+)\.([a-z_]+(?:\.[a-z_0-9]+)*)\}")
NOTES = re.compile(r"(?:\[\^[\w-]+\])+")


def parts(text: str) -> tuple[str, list[str], str]:
    """A draft's head, its paragraphs (headings among them), and its notes with the last block."""
    head, rest = text.split("-->\n", 1)
    body, tail = rest.split("\n## Evidence\n", 1)
    return head + "-->\n", [p for p in body.split("\n\n") if p.strip()], "\n## Evidence\n" + tail


def joined(head: str, paragraphs: list[str], tail: str) -> str:
    """The draft again."""
    return head + "\n" + "\n\n".join(p.strip("\n") for p in paragraphs) + "\n" + tail
