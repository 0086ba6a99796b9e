"""Who says so, in words: the outlet, and the chain that it cites."""

from reportedly.model import Claim, Report
from reportedly.tell.dates import date_words, on_date
from reportedly.tell.wording import listed, quoted, wording


def outlet_of(report: Report) -> str:
    """The outlet as it is named in a sentence."""
    return report.outlet or f"a report whose outlet is not known ({quoted(report.name)})"


def citing(outlets: str, chain: tuple[str, ...], origins: tuple[str, ...]) -> str:
    """Outlets and what they cite: "Benzinga, citing The Wall Street Journal, citing the agency".

    Origins that do not stand at the end of the chain are named beside it.
    """
    links = chain or origins[:1]
    others = [o for o in origins if o not in links]
    last = [*links[-1:], *others]
    steps = [*links[:-1], listed(last)] if last else []
    return "".join([outlets, *(f", citing {step}" for step in steps)])


def attribution(claim: Claim, reports: tuple[Report, ...]) -> str:
    """Who says a claim, how, and when, as a sentence without its full stop.

    Args:
        claim: the claim.
        reports: the report it stands in and the reports that carry the same words.
    """
    outlets = listed(outlet_of(r) + _machine(r) for r in reports)
    said = citing(outlets, claim.chain, claim.origins)
    if not claim.origins and not claim.chain:
        said += f", {wording()['basis'][claim.basis or 'own']}"
    hedge = f" in the words {quoted(claim.cue.text)}" if claim.cue else ""
    when = _when(reports)
    return f"{when}{said}, {_verb(claim)}{hedge}"


def _when(reports: tuple[Report, ...]) -> str:
    """When they published it: the day, or since when where they did so on several days."""
    days = sorted({r.published for r in reports if r.published})
    if not days:
        return ""
    return f"From {date_words(days[0])} on, " if len(days) > 1 else f"{on_date(days[0]).strip()}, "


def _verb(claim: Claim) -> str:
    if claim.polarity == "denied":
        return "reported a denial" if claim.origins else "said that it did not happen"
    if claim.stance == "refutes":
        return "retold it in order to refute it"
    return "retold it with doubt" if claim.stance == "doubts" else "reported it"


def _machine(report: Report) -> str:
    return " (machine-written)" if report.machine_written is not None else ""
