from reportedly.packs import load
from tests.docs.pages import DOCS, rows


def test_the_rules_are_the_packs_own():
    rules = load().markings["rules"]
    told = {rule: (label, because) for rule, label, because in rows(DOCS / "protection.md", "rule")}
    assert told == {name: (rule["label"], rule["because"]) for name, rule in rules.items()}
