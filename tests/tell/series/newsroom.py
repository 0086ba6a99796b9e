"""Reports that count, each made from the sentence that counts."""

from reportedly.model import Figure, Picture, Quote, Reader, Reading, Report

READER = Reader(name="english", version="1", language="en", pack="p", model=None)


def told(
    value,
    measure,
    period=None,
    *,
    comparator="=",
    outlet="Daily Lantern",
    published="2024-01-19",
    origins=("the Unification Ministry",),
    chain=(),
    words=None,
    title="Of those who came",
    id_=None,
):
    """One report with one figure, and the reading of it."""
    name = id_ or f"{outlet}-{published}-{value}-{measure}-{period}"
    sentence = words or f"There were {value} {measure}."
    start = sentence.index(str(value)) if str(value) in sentence else 0
    number = Quote(field="text", start=start, end=start + len(str(value)), text=str(value))
    figure = Figure(
        id=f"f-{name}",
        measure=measure,
        value=value,
        comparator=comparator,
        period=period,
        origins=origins,
        chain=chain,
        quote=Quote(field="text", start=0, end=len(sentence), text=sentence),
        words={"value": number},
    )
    report = Report(
        id=f"r-{name}",
        name=name,
        title=title,
        text=sentence,
        text_digest="",
        extractor="plain 1",
        outlet=outlet,
        published=published,
    )
    return report, Reading(report=report.id, text_digest="", reader=READER, figures=(figure,))


def picture(*pairs):
    """What is on file."""
    return Picture(
        as_of=None,
        reports=tuple(report for report, _ in pairs),
        readings=tuple(reading for _, reading in pairs),
        persons=(),
        events=(),
    )
