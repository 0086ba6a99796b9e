import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reportedly.acquire import Refusal, reports
from reportedly.errors import ImpossibleDate, TooLarge, UnreadablePlace, UnreadableReport
from reportedly.model import Report, report_id, text_digest

from .conftest import NOON, Take

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def test_a_text_file_is_one_report_without_a_guessed_title(take: Take):
    (report,) = take("An envoy left.\nHe is safe.\n", outlet="NK Wire", published="2021-01")
    assert report == Report(
        id=report_id("NK Wire", "2021-01", None, "An envoy left.\nHe is safe.\n"),
        name="report",
        title=None,
        text="An envoy left.\nHe is safe.\n",
        text_digest=text_digest(None, "An envoy left.\nHe is safe.\n"),
        extractor=report.extractor,
        outlet="NK Wire",
        published="2021-01",
        language=report.language,
        got=NOON,
        dated_by="given",
    )
    assert report.extractor.startswith("reportedly ")


@pytest.mark.parametrize(
    ("name", "content", "error", "told"),
    [
        ("a.txt", b"", UnreadableReport, "empty"),
        ("a.txt", b" \n\t\n", UnreadableReport, "empty"),
        ("a.txt", "\ufeff\u200b\n".encode(), UnreadableReport, "no text"),
        ("a.json", b"", UnreadableReport, "empty"),
        ("a.html", b"\n", UnreadableReport, "empty"),
        ("a.txt", PNG, UnreadableReport, "PNG"),
        ("a.html", PNG, UnreadableReport, "PNG"),
        ("a.json", PNG, UnreadableReport, "PNG"),
        ("a.md", b"%PDF-1.7 ...", UnreadableReport, "PDF"),
        ("a.txt", os.urandom(4096), UnreadableReport, ""),
        ("a.json", b'{"text": "An envoy', UnreadableReport, "line 1"),
        ("a.json", b'{"title": "An envoy left"}', UnreadableReport, "no 'text'"),
        ("a.json", b'{"text": ["An envoy left"]}', UnreadableReport, "must be a string"),
        ("a.json", b'{"text": null}', UnreadableReport, "not null"),
        ("a.json", b'{"text": "  "}', UnreadableReport, "no text"),
        ("a.json", b'"An envoy left"', UnreadableReport, "a string"),
        ("a.json", b"[]", UnreadableReport, "no report"),
        ("a.jsonl", b"", UnreadableReport, "no report"),
        ("a.json", b'{"text": "x", "published": "2021-13-45"}', ImpossibleDate, "2021-13-45"),
        ("a.json", b'{"text": "x", "published": "soon"}', ImpossibleDate, "soon"),
        ("a.md", b"---\npublished: 2021-02-30\n---\nx", ImpossibleDate, "2021-02-30"),
        ("a.txt.meta.json", b'{"outlet": "NK Wire"}', UnreadableReport, "metadata"),
    ],
)
def test_a_bad_file_is_one_refusal_that_says_why(
    take: Take, name: str, content: bytes, error: type[Exception], told: str
):
    (refusal,) = take(content, name)
    assert isinstance(refusal, Refusal)
    assert type(refusal.error) is error
    assert told in str(refusal.error)
    assert refusal.place.endswith(name)
    assert refusal.error.exit_status == 2


@pytest.mark.parametrize("place", ["nowhere.txt", "no/where", "a\0b.txt", "n" * 5000])
def test_a_path_that_cannot_be_opened_is_a_refusal(place: str):
    (refusal,) = reports(place)
    assert isinstance(refusal.error, UnreadablePlace)


def test_a_file_that_may_not_be_read_is_a_refusal(
    take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    take("An envoy left.")
    monkeypatch.setattr(Path, "open", denied)
    (refusal,) = reports(str(tmp_path / "report.txt"))
    assert isinstance(refusal.error, UnreadablePlace)
    assert "Permission denied" in str(refusal)


def test_an_impossible_date_given_for_all_is_told_before_anything_is_read():
    with pytest.raises(ImpossibleDate):
        reports("-", published="2021-13-45")


def test_what_is_given_goes_before_sidecar_and_sidecar_before_file(tmp_path: Path):
    path = tmp_path / "a.json"
    inside = {
        "text": "An envoy left.",
        "outlet": "In",
        "published": "2020",
        "title": "T",
        "url": "u",
    }
    path.write_text(json.dumps(inside))
    (tmp_path / "a.json.meta.json").write_text('{"outlet": "Beside", "published": "2021"}')
    (report,) = reports(str(path), published="2022-01-05")
    assert (report.outlet, report.published) == ("Beside", "2022-01-05")
    assert (report.title, report.url) == ("T", "u")


def test_a_date_that_is_overruled_need_not_be_possible(take: Take):
    (report,) = take('{"text": "x", "published": "never"}', "a.json", published="2021")
    assert report.published == "2021"


@pytest.mark.parametrize("outlet", ["unknown", "Unknown", "", " "])
def test_an_unknown_outlet_is_none(take: Take, outlet: str):
    (report,) = take(json.dumps({"text": "x y", "outlet": outlet, "published": None}), "a.json")
    assert report.outlet is None
    assert report.published is None
    (report,) = take("An envoy left.", outlet=outlet)
    assert report.outlet is None


def test_a_date_keeps_its_day_and_loses_its_time(take: Take):
    (report,) = take('{"text": "x", "published": "2021-01-25T23:30:00+09:00"}', "a.json")
    assert report.published == "2021-01-25"
    (report,) = take('{"text": "x", "published": 2021}', "a.json")
    assert report.published == "2021"


def test_the_moment_of_getting_is_in_utc(take: Take, tmp_path: Path):
    take("An envoy left.")
    seoul = datetime(2026, 1, 2, 21, tzinfo=timezone(timedelta(hours=9)))
    (report,) = reports(str(tmp_path / "report.txt"), now=seoul)
    assert report.got == NOON
    assert report.got.tzinfo is UTC
    (report,) = reports(str(tmp_path / "report.txt"), now=datetime(2026, 1, 2, 12))
    assert report.got == NOON


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("An envoy left.", "An envoy left."),
        ("[Photo: KCNA] An envoy left.", "[Photo: KCNA] An envoy left."),
        ('{"text": "An envoy left."}', "An envoy left."),
        ('{\n"text": "An envoy left."}\n', "An envoy left."),
        ('[{"text": "An envoy left."}]', "An envoy left."),
        ("\ufeff" + '{"text": "An envoy left."}', "An envoy left."),
        ("---\noutlet: NK Wire\n---\nAn envoy left.\n", "An envoy left."),
        ("<!DOCTYPE html><html><body><p>An envoy left.</p></body></html>", "An envoy left."),
    ],
)
def test_standard_input_is_recognised_by_content(pipe: Take, content: str, text: str):
    (report,) = pipe(content)
    assert report.name == "stdin"
    assert report.text == text


def test_several_reports_of_one_place_are_numbered_unless_they_have_ids(pipe: Take):
    lines = '{"text": "One."}\n\n{"text": "Two.", "id": "own"}\n{"text": "Three."}\n'
    assert [r.name for r in pipe(lines)] == ["stdin-1", "own", "stdin-4"]
    assert [r.name for r in pipe('[{"text": "One."}, {"text": "Two."}]')] == ["stdin-1", "stdin-2"]


def test_one_bad_item_costs_no_other(pipe: Take):
    lines = '{"text": "One."}\n{"text": \n{"title": "x"}\n{"text": "Four.", "published": "x"}\n[]\n'
    first, *bad = pipe(lines)
    assert first.text == "One."
    assert [type(b.error).__name__ for b in bad] == [
        "UnreadableReport",
        "UnreadableReport",
        "ImpossibleDate",
        "UnreadableReport",
    ]
    assert [b.place for b in bad] == [f"standard input, item {n}" for n in (2, 3, 4, 5)]


def test_a_broken_list_is_refused_as_a_whole(take: Take):
    (refusal,) = take('[{"text": "One."}, {"text": "Two."},\n {"text"', "a.json")
    assert isinstance(refusal, Refusal)
    assert "line 2" in str(refusal)


def test_a_file_of_no_known_name_is_recognised_by_content(take: Take):
    (report,) = take('{"text": "An envoy left."}', "report")
    assert (report.name, report.text) == ("report", "An envoy left.")


def test_a_named_pipe_is_read_as_standard_input(tmp_path: Path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    writer = threading.Thread(target=lambda: fifo.write_bytes(b"An envoy left."))
    writer.start()
    (report,) = reports(str(fifo))
    writer.join()
    assert report.text == "An envoy left."


def test_the_same_file_gives_the_same_report(take: Take):
    assert take("An envoy left.") == take("An envoy left.")


def test_fifty_megabytes_are_refused_by_a_named_limit(take: Take):
    (refusal,) = take(b"The envoy left. " * 3_200_000)
    assert isinstance(refusal.error, TooLarge)
    assert "8 MB" in str(refusal)


def test_one_line_of_ten_megabytes_is_refused_and_its_neighbours_are_not(take: Take):
    long = json.dumps({"text": "The envoy left. " * 640_000}).encode()
    first, second, third = take(b'{"text": "One."}\n' + long + b'\n{"text": "Three."}', "a.jsonl")
    assert (first.text, third.text) == ("One.", "Three.")
    assert isinstance(second.error, TooLarge)
    assert "2,000,000" in str(second)


def test_a_text_at_the_limit_is_taken_and_one_character_more_is_not(take: Take):
    (report,) = take("a" * 2_000_000)
    assert len(report.text) == 2_000_000
    (refusal,) = take("a" * 2_000_001)
    assert isinstance(refusal.error, TooLarge)


def test_a_page_parser_is_loaded_only_for_pages(tmp_path: Path):
    (tmp_path / "a.txt").write_text("An envoy left.")
    (tmp_path / "b.json").write_text('{"text": "An envoy left."}')
    code = (
        "import sys; from reportedly.acquire import reports; "
        f"assert len(list(reports({str(tmp_path)!r}))) == 2; "
        "print(sorted({'trafilatura', 'lxml', 'markdown_it', 'charset_normalizer', 'spacy'}"
        " & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_message_with_an_attachment_is_one_report_by_its_own_name(take: Take):
    message = (
        "From: desk@wire.example\nSubject: Envoy leaves\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n"
        "An envoy left his post.\n--x\nContent-Type: application/pdf\n"
        "Content-Disposition: attachment; filename=list.pdf\n\n%PDF\n--x--\n"
    )
    report, refusal = take(message, "letter.eml")
    assert (report.name, report.title) == ("letter", "Envoy leaves")
    assert refusal.place.endswith("letter.eml")
    assert "'list.pdf'" in str(refusal.error)
    assert refusal.error.exit_status == 0


@pytest.mark.parametrize(
    "place", ["news.example/a", "www.news.example/a/b", "<https://news.example/a>"]
)
def test_an_address_that_was_pasted_without_its_beginning_is_told_as_such(place):
    (refusal,) = reports(place)
    assert "begin an address with https://" in str(refusal.error)


@pytest.mark.parametrize("place", ["reports/x.md", "news.example", "x.md"])
def test_a_file_that_is_missing_is_not_taken_for_an_address(place):
    (refusal,) = reports(place)
    assert "https" not in str(refusal.error)
