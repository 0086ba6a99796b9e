from benchmarks.speed.texts import examples, generated, words_of


def test_generated_reports_are_as_long_as_asked_for():
    assert all(600 <= words_of(report) < 800 for report in generated(3))


def test_the_same_seed_gives_the_same_reports_and_each_differs():
    assert generated(3) == generated(3) != generated(3, seed=2)
    assert len({report.id for report in generated(3)}) == 3


def test_every_paragraph_comes_from_the_examples():
    given = "\n\n".join(report.text for report in examples())
    assert all(p in given for report in generated(2) for p in report.text.split("\n\n"))
