"""Which of the files that were written go with a report, and which stay."""

import json
import re

import pytest

from reportedly.ledger import Ledger
from reportedly.ledger.outputs import digest_of
from reportedly.model import Output
from tests.cli.invented import added
from tests.cli.running import ask, run

WHY = ("--because", "asked to", "--by", "Mun Ok-sil", "--yes")
TWO = {
    "shot": ("Weekly Ledger", "2019-06-01", "Pak Tok-su, a North Korean general, was executed in "
             "May 2019, an official said."),
    "sacked": ("Evening Herald", "2019-07-03", "Ham Chol-min, a North Korean minister, was "
               "dismissed in June 2019, a source said."),
}  # fmt: skip


@pytest.fixture
def ledger(tmp_path):
    """A ledger that knows of two men who have nothing to do with one another."""
    sources = tmp_path / "sources"
    sources.mkdir()
    return added(sources, TWO)


def written(ledger, *words):
    told = run(*words, "--ledger", ledger)
    assert told.status == 0, told.err


def signed(ledger, name, what):
    """The files of a signed brief."""
    draft = ledger.parent / f"{name}.md"
    written(ledger, "brief", what, "--draft", draft)
    written(ledger, "sign", draft, "--as", "Ann Editor")
    return sorted(ledger.parent.glob(f"{name}.*"))


def test_a_signed_brief_about_somebody_else_stays_when_a_report_is_erased(ledger):
    goes, stays = (
        signed(ledger, "general", "Pak Tok-su"),
        signed(ledger, "minister", "Ham Chol-min"),
    )
    assert len(goes) == len(stays) == 4
    told = run("erase", "shot", *WHY, "--ledger", ledger)
    assert told.status == 0, told.out
    assert [path for path in goes if path.exists()] == []
    assert [path for path in stays if path.exists()] == stays
    page = next(path for path in stays if path.suffix == ".html")
    assert run("check", page, "--ledger", ledger).status == 0
    for path in stays:
        assert "Pak" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [("brief", "{}", "--html"), ("brief", "{}", "--markdown"), ("brief", "{}", "--draft")],
)
def test_a_page_goes_with_each_report_behind_it_and_with_no_other(ledger, tmp_path, words):
    pages = {}
    for name, what in (("shot", "Pak Tok-su"), ("sacked", "Ham Chol-min")):
        pages[name] = tmp_path / f"{name}.out"
        written(ledger, *(word.format(what) for word in words), pages[name])
    assert run("erase", "shot", *WHY, "--ledger", ledger).status == 0
    assert not pages["shot"].exists()
    assert pages["sacked"].exists()
    assert run("redact", "sacked", "--words", "Ham Chol-min", *WHY, "--ledger", ledger).status == 0
    assert not pages["sacked"].exists()


@pytest.mark.parametrize("verb", ["origins", "history"])
def test_a_picture_of_another_event_stays(ledger, tmp_path, verb):
    ids = {event["kind"]: event["id"] for event in ask(ledger, "events")}
    pictures = {kind: tmp_path / f"{kind}.svg" for kind in ids}
    for kind, id_ in ids.items():
        written(ledger, verb, id_, "--svg", pictures[kind])
    assert run("erase", "shot", *WHY, "--ledger", ledger).status == 0
    assert {kind for kind in ids if not pictures[kind].exists()} == {"execution"}


def test_what_tells_of_everything_goes_with_any_report(ledger, tmp_path):
    page, out = tmp_path / "all.html", tmp_path / "site"
    written(ledger, "brief", "--html", page)
    written(ledger, "site", out)
    assert run("erase", "shot", *WHY, "--ledger", ledger).status == 0
    assert not page.exists()
    assert [path for path in out.rglob("*") if path.is_file()] == []
    assert ask(ledger, "outputs") == []


def test_the_warning_names_each_file_that_goes_and_no_other(ledger):
    goes, stays = (
        signed(ledger, "general", "Pak Tok-su"),
        signed(ledger, "minister", "Ham Chol-min"),
    )
    warned = run("erase", "shot", *WHY, "--ledger", ledger).err
    named = re.findall(r"^file of it: (.*)$", warned, re.MULTILINE)
    assert named == [str(path) for path in goes]
    assert not set(map(str, stays)) & set(named)


def test_of_a_page_written_anew_without_the_report_the_former_digest_goes(ledger, tmp_path):
    page = tmp_path / "page.html"
    written(ledger, "brief", "Pak Tok-su", "--html", page)
    written(ledger, "brief", "Ham Chol-min", "--html", page)
    told = run("erase", "shot", *WHY, "--ledger", ledger)
    assert told.status == 0, told.out
    assert page.exists()
    with Ledger.open(ledger) as opened:
        (row,) = opened.outputs()
    assert row.reports is not None
    assert ask(ledger, "outputs")[0]["state"] == "written"


@pytest.mark.parametrize("reports", [None, ()])
def test_a_file_with_a_name_that_only_the_report_has_goes_whatever_its_row_says(
    ledger, tmp_path, reports
):
    page, other = tmp_path / "page.txt", tmp_path / "other.txt"
    page.write_text("Somebody asked after Pak Tok-su.", "utf-8")
    other.write_text("Somebody asked after Ham Chol-min.", "utf-8")
    with Ledger.open(ledger) as opened:
        for path in (page, other):
            made = Output(path=str(path), digest=digest_of(path), verb="brief",
                          at=opened.moment(), reports=reports)  # fmt: skip
            opened.log([made])
    assert run("erase", "shot", *WHY, "--ledger", ledger).status == 0
    assert not page.exists()
    assert other.exists() is (reports is not None)


def test_no_id_of_a_redacted_report_is_left_in_the_log(ledger, tmp_path):
    page = tmp_path / "page.html"
    written(ledger, "brief", "Pak Tok-su", "--html", page)
    page.write_text(page.read_text("utf-8") + " ", "utf-8")
    id_ = ask(ledger, "show", "shot")["id"]
    told = run("redact", "shot", "--words", "Pak Tok-su", *WHY, "--ledger", ledger)
    assert told.status == 1
    assert id_.encode() not in ledger.read_bytes()


def test_a_site_that_is_written_again_unchanged_lists_its_files_once(ledger, tmp_path):
    out = tmp_path / "site"
    for _ in range(3):
        written(ledger, "site", out, "--since", "2019")
    with Ledger.open(ledger) as opened:
        rows = opened.outputs()
    assert len(rows) == 3
    assert [bool(row.files) for row in rows] == [True, False, False]
    files = {str(path) for path in out.rglob("*") if path.is_file()}
    assert {row["path"] for row in ask(ledger, "outputs")} == files | {str(out)}
    assert len(run("outputs", "--ledger", ledger).out.splitlines()) == 1
    mark = json.loads((out / "site.json").read_bytes())
    assert {str(out / name) for name in mark["files"]} < files


def test_a_changed_page_of_a_site_is_left_and_known_as_such_afterwards(ledger, tmp_path):
    out = tmp_path / "site"
    written(ledger, "site", out)
    page = out / "about.html"
    page.write_text(page.read_text("utf-8") + "<!-- mine -->", "utf-8")
    told = run("erase", "shot", *WHY, "--ledger", ledger)
    assert told.status == 1
    assert [path for path in out.rglob("*") if path.is_file()] == [page]
    states = {row["path"]: row["state"] for row in ask(ledger, "outputs")}
    assert states[str(page)] == "changed"
    assert run("erase", "sacked", *WHY, "--ledger", ledger).status == 1
