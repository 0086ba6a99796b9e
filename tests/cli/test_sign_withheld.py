"""What is said of a signed brief once some of its evidence may not be told any more."""

import json

import pytest

from tests.cli.invented import SACKED, SHOT, added
from tests.cli.running import ask, run
from tests.cli.test_taken_out import DID, FIRST, PAGE, withdrawn
from tests.cli.test_turns import add

WHY = ("--because", "a source asked", "--by", "Mun Ok-sil")


@pytest.fixture
def ledger(tmp_path):
    return added(tmp_path, SHOT | SACKED)


def signed(ledger, what):
    """A draft, and the page that was signed."""
    draft = ledger.parent / "brief.md"
    words = () if what is None else (what,)
    assert run("brief", *words, "--draft", draft, "--ledger", ledger).status == 0
    told = run("sign", draft, "--as", "Ann Editor", "--ledger", ledger)
    assert told.status == 0, told.out
    return draft, ledger.parent / "brief.signed.html"


def site(ledger, *more):
    """The pages of a site on briefs that were signed, and their twins."""
    out = ledger.parent / "out"
    assert run("site", out, "--days", 0, *more, "--ledger", ledger).status == 0
    return "".join(p.read_text("utf-8") for p in sorted((out / "briefs").glob("b-*")))


def february(ledger):
    """The claim of the report that tells of a dismissal in February."""
    report = ask(ledger, "show", "february")
    return report["claims"][0]


def test_a_draft_whose_claim_was_marked_since_says_that_it_may_not_be_told(ledger):
    draft, _ = signed(ledger, "dismissals")
    assert run("mark", february(ledger), "--as", "AMBER", *WHY, "--ledger", ledger).status == 0
    told = run("check", draft, "--ledger", ledger)
    assert told.status == 2
    assert "may be told to whom this draft is for has that id; take the sentence out" in told.out
    assert "put it back" not in told.out
    refused = run("sign", draft, "--as", "Ben Editor", "--ledger", ledger)
    assert refused.status == 2
    assert "nothing was signed" in refused.err
    assert "February" not in refused.err + refused.out


def test_a_signed_brief_says_that_a_claim_may_not_be_told_and_repeats_none_of_it(ledger):
    _, page = signed(ledger, "dismissals")
    before = site(ledger)
    assert "February 2019" in before
    assert "Evening Post" in before
    assert run("mark", february(ledger), "--as", "AMBER", *WHY, "--ledger", ledger).status == 0
    told = run("check", page, "--ledger", ledger)
    assert told.status == 2
    assert "is no longer on file, or may not be told" in told.out
    assert "February" not in told.out
    after = site(ledger)
    assert "is no longer on file, or may not be told." in after
    assert "February" not in after
    assert "Evening Post" not in after
    assert "June 2019" in after
    again = site(ledger, "--audience", "clients")
    assert "February 2019" in again


def test_a_value_that_was_corrected_is_not_repeated_on_the_site(ledger):
    _, page = signed(ledger, "dismissals")
    set_ = run("correct", february(ledger), "set", "when=2019-03", *WHY, "--ledger", ledger)
    assert set_.status == 0, set_.err
    after = site(ledger)
    assert "is not borne out any more; the evidence has “March 2019” now." in after
    assert "February 2019" not in after.replace("dismissed in February 2019, a source", "")
    told = json.loads(run("check", page, "--json", "--ledger", ledger).out)
    assert {c["words"] for c in told["changes"] if c["what"] == "fact"} == {"February 2019"}


@pytest.mark.parametrize("did", DID)
def test_what_a_page_took_out_is_not_repeated_by_what_was_signed_on_it(tmp_path, did):
    ledger = tmp_path / "a.db"
    added(tmp_path, SHOT).rename(ledger)
    old = add(ledger, text=FIRST.format(did=did), **PAGE)
    _, page = signed(ledger, None)
    assert "Kang Tok-su" in site(ledger)
    withdrawn(ledger, old)
    after = site(ledger)
    assert "Its evidence has changed since it was signed." in after
    assert "is no longer on file, or may not be told." in after
    assert "Kang" not in after
    assert "kang" not in after
    told = run("check", page, "--ledger", ledger)
    assert told.status == 2
    assert "Kang" not in told.out + told.err
