"""The nouns: report, quote, claim, figure, person, event, belief, and the decisions of people.

Every value is immutable and goes to JSON and back without loss (`to_json`, `from_json`); the
published schema is made from these classes (`reportedly schema`). A slot without words does not
exist: each filled slot of a claim has its `Quote` under the slot's name in `words`.
"""

from reportedly.model.aiming import aimed_at
from reportedly.model.alerting import (
    DELIVERY_OUTCOMES,
    TRIGGERS,
    Alert,
    Borne,
    Delivery,
    DeliveryOutcome,
    Trigger,
)
from reportedly.model.anchored import meant, unnamed
from reportedly.model.around import Assertion, Cited, Context, Figure, Kin, Remark, Silence
from reportedly.model.claim import Claim, Count, Mention, numbered
from reportedly.model.correcting import WORDLESS, added, amended, check
from reportedly.model.decision import (
    VERDICT_WORDS,
    Correction,
    Decision,
    Judgement,
    Ruling,
    Undo,
    Verdict,
    Watch,
    after,
    in_force,
    undone,
)
from reportedly.model.explanation import Considered, Explanation, LeftOut, SentenceSeen, SlotGiven
from reportedly.model.getting import (
    PRINTED,
    Follow,
    Headers,
    Hop,
    Look,
    Output,
    Response,
    Tombstone,
    Validators,
    Visit,
    VisitOutcome,
)
from reportedly.model.grouping import Grouping, Pointer, pointed
from reportedly.model.json import from_json, to_json
from reportedly.model.lineage import Copy, Credit, Echo
from reportedly.model.marking import Markable, Marked, MarkedWords, Marking
from reportedly.model.picture import Belief, Event, Link, Origin, Outcome, Person, Picture, Term
from reportedly.model.place import Place, place, place_of
from reportedly.model.reading import Reader, Reading, claims_of
from reportedly.model.report import Anchor, Quote, Report
from reportedly.model.signature import Held, Signature
from reportedly.model.text import digest, normalised, report_id, text_digest
from reportedly.model.turn import Gone, Turn
from reportedly.model.words import (
    BEYOND,
    LABELS,
    Certainty,
    ClaimBasis,
    Comparator,
    Field,
    Kind,
    Label,
    Noun,
    Polarity,
    Stance,
    Status,
)

__all__ = [
    "BEYOND",
    "DELIVERY_OUTCOMES",
    "LABELS",
    "PRINTED",
    "TRIGGERS",
    "VERDICT_WORDS",
    "WORDLESS",
    "Alert",
    "Anchor",
    "Assertion",
    "Belief",
    "Borne",
    "Certainty",
    "Cited",
    "Claim",
    "ClaimBasis",
    "Comparator",
    "Considered",
    "Context",
    "Copy",
    "Correction",
    "Count",
    "Credit",
    "Decision",
    "Delivery",
    "DeliveryOutcome",
    "Echo",
    "Event",
    "Explanation",
    "Field",
    "Figure",
    "Follow",
    "Gone",
    "Grouping",
    "Headers",
    "Held",
    "Hop",
    "Judgement",
    "Kin",
    "Kind",
    "Label",
    "LeftOut",
    "Link",
    "Look",
    "Markable",
    "Marked",
    "MarkedWords",
    "Marking",
    "Mention",
    "Noun",
    "Origin",
    "Outcome",
    "Output",
    "Person",
    "Picture",
    "Place",
    "Pointer",
    "Polarity",
    "Quote",
    "Reader",
    "Reading",
    "Remark",
    "Report",
    "Response",
    "Ruling",
    "SentenceSeen",
    "Signature",
    "Silence",
    "SlotGiven",
    "Stance",
    "Status",
    "Term",
    "Tombstone",
    "Trigger",
    "Turn",
    "Undo",
    "Validators",
    "Verdict",
    "Visit",
    "VisitOutcome",
    "Watch",
    "added",
    "after",
    "aimed_at",
    "amended",
    "check",
    "claims_of",
    "digest",
    "from_json",
    "in_force",
    "meant",
    "normalised",
    "numbered",
    "place",
    "place_of",
    "pointed",
    "report_id",
    "text_digest",
    "to_json",
    "undone",
    "unnamed",
]
