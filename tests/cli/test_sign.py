"""`reportedly sign`: what goes out, what is kept, and what is said of it later."""

import json
import shutil

import pytest

from reportedly.ledger import Ledger
from reportedly.model import Signature
from tests.cli.invented import SHOT, added
from tests.cli.running import ask, run


@pytest.fixture(scope="module")
def shot(tmp_path_factory):
    return added(tmp_path_factory.mktemp("shot"), SHOT)


@pytest.fixture
def ledger(shot, tmp_path):
    return shutil.copy(shot, tmp_path / "own.db")


@pytest.fixture
def draft(ledger, tmp_path):
    path = tmp_path / "draft.md"
    run("brief", "execution", "--draft", path, "--ledger", ledger)
    text = path.read_text("utf-8")
    path.write_text(text.replace("\n[", "\nMeanwhile, [", 1), "utf-8")
    return path


def signatures(path):
    with Ledger.open(path) as ledger:
        return [d for d in ledger.decisions() if isinstance(d, Signature)], ledger.verify()


def test_three_forms_go_out_in_which_the_editors_words_are_marked(draft, ledger, tmp_path):
    told = run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    assert told.status == 0, told.err
    page, text, data = (tmp_path / f"draft.signed.{form}" for form in ("html", "md", "json"))
    html = page.read_text("utf-8")
    assert '<span class="own" title="the editor’s own words">Meanwhile,</span>' in html
    assert 'data-slot="kind">been executed</span>' in html
    assert "[Meanwhile,]{.editor}" in text.read_text("utf-8")
    assert 'slot="kind"}' in text.read_text("utf-8")
    brief = json.loads(data.read_text("utf-8"))
    assert [s["own"] for b in brief["blocks"] for s in b["sentences"] if s["own"]] == ["Meanwhile,"]
    (kept,), problems = signatures(ledger)
    assert problems == []
    for form in (html, text.read_text("utf-8"), json.dumps(brief)):
        assert kept.draft in form
        assert kept.id in form
        assert "Ann Editor" in form
    for path in (page, text, data):
        assert run("check", path, "--ledger", ledger).status == 0
    assert {o["path"] for o in ask(ledger, "outputs")} >= {str(p) for p in (page, text, data)}


def test_the_same_words_by_the_same_name_are_signed_once(draft, ledger, tmp_path):
    first = run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    pages = {path: path.read_bytes() for path in tmp_path.glob("draft.signed.*")}
    for path in pages:
        path.unlink()
    again = run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    assert (first.status, again.status) == (0, 0), again.err
    (kept,), problems = signatures(ledger)
    assert problems == []
    assert "signed already, by Ann Editor on " in again.out
    assert kept.id in again.out
    assert {path: path.read_bytes() for path in tmp_path.glob("draft.signed.*")} == pages
    assert "signed_before" not in first.out
    told = ask(ledger, "sign", draft, "--as", "Ann Editor")
    assert (told["id"], told["signed_before"]) == (kept.id, kept.made.isoformat())


def test_another_name_other_words_or_what_was_taken_back_are_signed_anew(draft, ledger):
    def sign(name):
        return ask(ledger, "sign", draft, "--as", name)["id"]

    ids = [sign("Ann Editor"), sign("Ben Editor")]
    draft.write_text(draft.read_text("utf-8").replace("Meanwhile, ", "By contrast, "), "utf-8")
    ids += [sign("Ann Editor")]
    assert ask(ledger, "undo", ids[2], "--because", "no")
    ids += [sign("Ann Editor")]
    assert len(set(ids)) == 4
    assert {d.id for d in signatures(ledger)[0]} == set(ids)


def test_no_id_of_the_ledger_but_the_signatures_goes_out(draft, ledger, tmp_path):
    run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    told = "".join(p.read_text("utf-8") for p in tmp_path.glob("draft.signed.*"))
    with Ledger.open(ledger) as opened:
        reports, readings = opened.standing()
    ids = {r.id for r in reports} | {c.id for r in readings for c in r.claims}
    ids |= {e["id"] for e in ask(ledger, "events")} | {e["id"] for e in ask(ledger, "events")}
    assert ids
    assert not [id_ for id_ in ids if id_ in told]


def test_what_is_not_borne_out_is_not_signed_and_nothing_is_kept(draft, ledger, tmp_path):
    draft.write_text(draft.read_text("utf-8").replace("[been executed]", "[died]", 1), "utf-8")
    told = run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    assert told.status == 2
    assert "nothing was signed" in told.err
    assert signatures(ledger) == ([], [])
    assert not list(tmp_path.glob("draft.signed.*"))


@pytest.mark.parametrize("arguments", [["--as", ""], ["--as", "  "], []])
def test_somebody_has_to_sign(draft, ledger, arguments):
    assert run("sign", draft, *arguments, "--ledger", ledger).status == 2
    assert signatures(ledger)[0] == []


def test_a_file_of_no_known_form_or_the_draft_itself_is_refused(draft, ledger, tmp_path):
    for place in (tmp_path / "brief.docx", draft):
        told = run("sign", draft, "--as", "A", "--to", place, "--ledger", ledger)
        assert told.status == 2
        assert "name" in told.err
    assert signatures(ledger)[0] == []


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_a_file_that_was_altered_says_so_and_where(draft, ledger, tmp_path, form):
    path = tmp_path / f"out.{form}"
    run("sign", draft, "--as", "Ann Editor", "--to", path, "--ledger", ledger)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check", path, "--ledger", ledger).status == 0
    path.write_bytes(path.read_bytes().replace(b"been executed", b"been pardoned"))
    told = run("check", path, "--ledger", ledger)
    assert told.status == 2
    assert "altered after it was signed" in told.out
    assert "been pardoned" in told.out


def test_a_ruling_since_is_told(draft, ledger, tmp_path):
    run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    ruled = run(
        "rule", "execution of Pak Tok-su", "failed", "--on", "2019-09-01", "--because", "seen",
        "--ledger", ledger,
    )  # fmt: skip
    assert ruled.status == 0, ruled.err
    told = run("check", tmp_path / "draft.signed.md", "--json", "--ledger", ledger)
    assert told.status == 2
    assert told.json["altered"] is False
    words = " ".join(change["told"] for change in told.json["changes"])
    assert "An event was ruled on: it failed." in words
    assert "A status was" in words


def test_a_struck_claim_is_told(draft, ledger, tmp_path):
    run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    claim = ask(ledger, "events")[0]["claims"][0]
    struck = run("correct", claim, "strike", "--because", "misread", "--ledger", ledger)
    assert struck.status == 0, struck.err
    told = run("check", tmp_path / "draft.signed.md", "--ledger", ledger)
    assert told.status == 2
    assert "is no longer on file" in told.out


def test_a_signature_can_be_taken_back_and_restored(draft, ledger, tmp_path):
    id_ = run("sign", draft, "--as", "A", "--json", "--ledger", ledger).json["id"]
    undone = ask(ledger, "undo", id_, "--because", "too soon")
    told = run("check", tmp_path / "draft.signed.md", "--ledger", ledger)
    assert told.status == 2
    assert "taken back by" in told.out
    ask(ledger, "undo", undone["id"], "--because", "no, it stands")
    assert run("check", tmp_path / "draft.signed.md", "--ledger", ledger).status == 0


def test_an_erased_report_takes_what_was_signed_and_its_files_with_it(draft, ledger, tmp_path):
    run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    copy = shutil.copy(tmp_path / "draft.signed.md", tmp_path.parent / f"{tmp_path.name}-copy.md")
    erased = run("erase", "told", "--because", "asked", "--yes", "--ledger", ledger)
    assert erased.status == 1  # an edited draft is nobody's to delete but the editor's
    assert str(draft) in erased.out
    assert not list(tmp_path.glob("draft.signed.*"))
    (kept,), problems = signatures(ledger)
    assert (kept.text, kept.told, kept.held, kept.by) == (None, None, (), "Ann Editor")
    assert problems == []
    told = run("check", copy, "--ledger", ledger)
    assert told.status == 2
    assert "erased or redacted" in told.out


def test_a_share_takes_no_signature(draft, ledger, tmp_path):
    share = tmp_path / "share.db"
    assert run("share", share, "--ledger", ledger).status == 0
    told = run("sign", draft, "--as", "A", "--ledger", share)
    assert told.status == 2


def test_a_site_lists_what_was_signed_with_what_has_changed_since(draft, ledger, tmp_path):
    run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    run(
        "rule", "execution of Pak Tok-su", "failed", "--on", "2019-09-01", "--because", "seen",
        "--ledger", ledger,
    )  # fmt: skip
    out = tmp_path / "out"
    told = run("site", out, "--days", 0, "--ledger", ledger)
    assert told.status == 0, told.err
    (page,) = (out / "briefs").glob("b-*.html")
    assert "Its evidence has changed since it was signed." in page.read_text("utf-8")
    assert "Ann Editor" in (out / "briefs.html").read_text("utf-8")
