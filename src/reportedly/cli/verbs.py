"""The verbs, each loaded only when it is called: help must come at once."""

import importlib
from pathlib import Path
from typing import Any

import click

from reportedly import __version__
from reportedly.cli import streams

VERBS = {
    "read": "Read reports and print what they claim; nothing is kept.",
    "add": "Read reports, from files or the web, and keep them in the ledger.",
    "follow": "Follow a feed, list those followed, or stop following one.",
    "fetch": "Get what is new in the feeds that are followed.",
    "scan": "Go through archives of web size, shard by shard, for what tells.",
    "load": "Bring what a scan found into the ledger.",
    "reread": "Read every kept report again with today's reader.",
    "rebuild": "Make the derived tables of the ledger anew.",
    "verify": "Check the ledger: nothing lost, nothing altered.",
    "search": "Reports by their words, and by whom they name in whatever spelling.",
    "new": "What has come since yesterday, or since you last looked.",
    "watch": "What you want to be told of: people, kinds, places, sources, events; alerts.",
    "alerts": "Alerts: what was found, what was sent, what failed and why.",
    "events": "What is said to have happened, with who says so and how far it holds.",
    "figures": "What reports count, number beside number: who counted, and what clashes.",
    "assertions": "Sentences about the record held against what is on file.",
    "person": "Everything on file about one person, by any spelling.",
    "show": "One report, claim, event, person or figure, with its evidence.",
    "diff": "What changed on a page since it was first got: claims, and words.",
    "why": "Why an event has its status: every term of the weighing, in words and numbers.",
    "origins": "Who had an event from whom: who was told, who cites, who copies.",
    "history": "How belief in one event moved, day by day, and what moved it.",
    "correct": "Correct what was read: strike a claim, or set its slots.",
    "claim": "Add a claim by hand, with the words that carry it.",
    "corrections": "What was corrected by hand, and what is found no longer.",
    "judge": "Judge that two mentions are, or are not, one person.",
    "judgements": "What was judged by hand, and what is found no longer.",
    "rule": "Rule what became of an event: it held, it failed, it is open.",
    "rulings": "What was ruled, and what evidence settles or confirms without it.",
    "event": "Join two events that are one, split one that is two, list both.",
    "mark": "Mark who may be told of a report, claim, event, person, outlet, or words.",
    "marks": "What was marked by hand, by whom and why.",
    "undo": "Take back a judgement, a correction, or any other decision.",
    "review": "What wants a person's eye: candidates, namesakes, low confidence.",
    "source": "Who a source is, and how its word has turned out.",
    "sources": "How the word of sources has turned out, and what may be concluded.",
    "site": "Pages to browse and to print, offline, each with a twin in JSON.",
    "brief": "A brief with its evidence, for the terminal, a page or a program.",
    "check": "Check a draft, or a signed brief, against the evidence of today.",
    "sign": "Sign a draft that is borne out, and write it as it goes out.",
    "erase": "Erase reports: every word of them goes, a tombstone stays.",
    "redact": "Take words out of reports, and out of all that was made of them.",
    "backup": "Make one file of the ledger and its evidence.",
    "restore": "Take a ledger and its evidence out of a backup.",
    "move-ledger": "Move a ledger with its evidence to a server, or from one.",
    "share": "Make a ledger that holds no more than an audience may be told.",
    "export": "The ledger in the formats of other programs: CSV, Parquet, FtM, STIX ...",
    "audience": "What each audience would see, and what not and by which rule.",
    "outputs": "What left the ledger: files, messages, for whom and why.",
    "name": "Whether two written names can be one, and what Hangul a name stands for.",
    "pack": "What is known beforehand: check it, or print it as a page to review.",
    "schema": "Print the JSON Schema of what this program prints and reads.",
}


class Verbs(click.Group):
    """A group whose commands live in modules of their own name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of work."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of one verb."""
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"reportedly.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; output that cannot be written ends it with a message."""
        with streams.explained():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of verbs, without loading any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportedly")
@click.option(
    "--pack",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    envvar="REPORTEDLY_PACK",
    help="A pack of your own, laid over what is shipped; `reportedly pack check` tests it.",
)
def reportedly(pack: Path | None) -> None:
    """What has been reported, by whom, how sure they were, and whether it held up."""
