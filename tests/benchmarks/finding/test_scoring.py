from benchmarks.finding.finders import Span
from benchmarks.finding.gold import load
from benchmarks.finding.scoring import Counts, of_spans, of_texts

from reportedly.acquire import reports


def test_places_right_missed_and_wrong_are_counted_by_kind(folder, gold):
    (report,) = reports(str(folder / "reports" / "three.json"))
    text = report.text
    right = Span("text", text.index("Otto"), text.index("Otto") + len("Otto Pellworm"))
    partial = Span("text", text.index("Ro "), text.index("Ro ") + len("Ro Sang"))
    got = of_spans(report, load(gold)["three"], [right, partial])
    assert got.counts == {"korean": Counts(1, 1, 0), "other": Counts(1, 1, 1)}
    assert got.missed == ("Ro Sang-il",)
    assert got.wrong == ("Ro Sang",)


def test_who_only_wrote_counts_neither_way(folder, gold):
    (report,) = reports(str(folder / "reports" / "one.json"))
    start = report.text.index("Jack Kim")
    spans = [Span("text", start, start + len("Jack Kim"))]
    places = load(gold)["one"]
    assert of_spans(report, places, spans).counts["other"] == Counts()
    assert of_spans(report, places, []).counts["korean"] == Counts(2, 0, 0)
    assert of_texts(report, places, ["Jack Kim"]).wrong == ()


def test_a_spelling_counts_once_a_report(folder, gold):
    (report,) = reports(str(folder / "reports" / "one.json"))
    got = of_texts(report, load(gold)["one"], ["Ro Min-ho", "Ro Min-ho", "Kim Song", "Blue House"])
    assert got.counts == {"korean": Counts(1, 2, 1), "other": Counts(0, 1, 0)}


def test_shares_of_nothing_are_none():
    assert Counts().precision is None
    assert Counts().recall is None
    assert (Counts(4, 2, 1).precision, Counts(4, 2, 1).recall) == (0.5, 0.25)
