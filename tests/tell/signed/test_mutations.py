"""A thousand mutations of drafts, all caught; and what an editor may do, all borne out."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .drafts import INVENTED, NOTES, SPAN, cases, joined, parts
from .mutations import CLASSES, SLOTS, fits, mutated

MUTATIONS = 1_000
NAMES = ("reports", "ri-yong-gil", *INVENTED)
CHUNK = 50
_JOINTS = ("Meanwhile,", "By contrast,", "Even so,", "What follows matters here.", "Compare this:",
           "(More of this below.)", "Elsewhere the account goes further:")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_that_nobody_touched_is_borne_out(name):
    case = cases()[name]
    assert len(SPAN.findall(case.text)) > 20
    assert case.faults(case.text) == ()


@pytest.mark.parametrize("chunk", range(MUTATIONS // CHUNK))
def test_each_mutation_is_caught(chunk):
    for number in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        kind = CLASSES[number % len(CLASSES)]
        chance = random.Random(number)
        case = chance.choice([c for c in cases().values() if fits(c, kind)])
        text = mutated(case, kind, chance)
        assert case.faults(text), f"mutation {number} ({kind}) was not seen"


@pytest.mark.parametrize("kind", SLOTS)
def test_a_mutated_fact_is_named_with_its_line_and_what_the_evidence_says(kind):
    chance = random.Random(kind)
    case = chance.choice([c for c in cases().values() if fits(c, kind)])
    text = mutated(case, kind, chance)
    line = next(
        n
        for n, (a, b) in enumerate(
            zip(case.text.split("\n"), text.split("\n"), strict=True), start=1
        )
        if a != b
    )
    assert line in {fault.line for fault in case.faults(text)}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.sampled_from(CLASSES), st.integers(2**20, 2**40))
def test_any_mutation_is_caught(name, kind, seed):
    case = cases()[name]
    if fits(case, kind):
        assert case.faults(mutated(case, kind, random.Random(seed)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_whatever_an_editor_may_do_stays_borne_out(name, chance):
    case = cases()[name]
    head, paragraphs, tail = parts(case.text)
    headings = [p for p in paragraphs if not NOTES.search(p)]
    told = [p for p in paragraphs if NOTES.search(p)]
    chance.shuffle(told)
    kept = told[: chance.randint(1, len(told))]
    for at, paragraph in enumerate(kept):
        if chance.random() < 0.4:
            kept[at] = f"{chance.choice(_JOINTS)} {paragraph}"
        if chance.random() < 0.2:
            kept[at] = paragraph.replace("[Ri ", "[Ri\n", 1).replace(", citing", ",\nciting")
        if chance.random() < 0.2:
            kept[at] = f"- {kept[at]}"
        if chance.random() < 0.2:
            kept[at] += "   \nWhat others make of it stands below."
    merged: list[str] = [headings[0]]
    for paragraph in kept:
        if chance.random() < 0.3 and len(merged) > 1 and not paragraph.startswith("- "):
            merged[-1] += f" {paragraph}"
        else:
            merged.append(paragraph)
    if chance.random() < 0.5:
        merged.insert(1, "## Background for readers")
    text = joined(head, merged, tail)
    if chance.random() < 0.5:
        text = text.replace("\n", chance.choice((" \n", "\r\n", "\t\r\n")))
    assert case.faults(text) == ()


@pytest.mark.parametrize(
    ("slot", "was", "now"),
    [
        ("published", "16 July 2024", "July 16, 2024"),
        ("published", "16 July 2024", "Tuesday, 16 July 2024"),
        ("published", "16 July 2024", "July 2024"),
        ("name", "Thae Yong-ho", "Tae Yong Ho"),
        ("value", "196", "one hundred and ninety-six"),
        ("to", "South Korea", "the Republic of Korea"),
        ("origins.number", "three origins", "3 origins"),
    ],
)
def test_a_fact_may_be_put_in_another_usual_way(slot, was, now):
    case = cases()["reports"]
    found = next(f for f in SPAN.finditer(case.text) if f[1] == was and f[3] == slot)
    text = case.text[: found.start(1)] + now + case.text[found.end(1) :]
    assert case.faults(text) == ()
