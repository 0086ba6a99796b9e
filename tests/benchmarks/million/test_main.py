from benchmarks.million.__main__ import main
from benchmarks.million.made import Maker

WHAT = ("show EVENT (public)", "show PERSON (holder)", "person NAME --json (public)",
        "show EVENT, of all claims", "a name (public)", "adding a report")  # fmt: skip


def test_a_small_ledger_is_made_once_and_measured(tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text("<!-- figures of benchmarks.million: start -->\n"
                    "<!-- figures of benchmarks.million: end -->\n")  # fmt: skip
    few = [str(tmp_path), "--claims", "60", "--opened", "3", "--cold", "1"]
    assert main(few) == 0
    told = capsys.readouterr().out
    assert all(what in told for what in WHAT), told
    made = (tmp_path / "claims-60.db").read_bytes()
    assert main([*few, "--write", str(page)]) == 0
    assert (tmp_path / "claims-60.db").read_bytes() == made
    assert "60 claims" in page.read_text()
    assert sorted(p.name for p in tmp_path.iterdir() if "claims" in p.name) == [
        "claims-60.db",
        "claims-60.json",
    ]


def test_there_are_as_many_claims_as_asked_for_and_their_words_stand_in_the_text():
    made = list(Maker(300).reports(300))
    claims = [(report, claim) for report, reading in made for claim in reading.claims]
    assert len(claims) == 300
    assert len({claim.id for _, claim in claims}) == 300
    for report, claim in claims:
        for quote in (claim.quote, *claim.words.values()):
            assert report.text[quote.start : quote.end] == quote.text
    assert [r.id for r, _ in made] == [r.id for r, _ in Maker(300).reports(300)]
