"""A brief in the terminal, with Rich; nothing in it is read as markup."""

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from reportedly.model import Status
from reportedly.plain import visible
from reportedly.tell.clocks import clock_words
from reportedly.tell.notes import first_used, numbers_of, source_line
from reportedly.tell.nouns import Brief, Citation, Section, Sentence
from reportedly.tell.wording import quoted

STATUS_STYLES: dict[Status, str] = {
    "unconfirmed": "yellow",
    "corroborated": "cyan",
    "disputed": "magenta",
    "confirmed": "green",
    "refuted": "red",
}


def terminal(brief: Brief, console: Console) -> None:
    """Print a brief: each sentence with its notes' numbers, each note at its first use."""
    numbers, fresh = numbers_of(brief), first_used(brief)
    console.print(Rule(Text(visible(brief.title), "bold"), align="left", style="dim"))
    console.print(Text(_head(brief), "dim"))
    if brief.notice:
        console.print(Text(visible(brief.notice), "italic"))

    def section(told: Section, depth: int) -> None:
        console.print()
        console.print(_title(told, depth))
        for sentence in told.sentences:
            console.print(Padding(_sentence(sentence, numbers), (0, 0, 0, 2)))
            for citation in fresh.pop(sentence, ()):
                console.print(Padding(_note(citation, numbers[citation]), (0, 0, 0, 6)))
        for inner in told.sections:
            section(inner, depth + 1)

    for told in brief.sections:
        section(told, 0)


def _head(brief: Brief) -> str:
    days = clock_words(brief.as_of, brief.recorded, brief.undated)
    return visible(f"{brief.drafted} {days}".rstrip())


def _title(section: Section, depth: int) -> Text:
    title = Text(visible(section.title), "bold underline" if depth == 0 else "bold")
    if section.status is not None:
        title.append("  ")
        title.append(section.status, STATUS_STYLES[section.status])
    return title


def _sentence(sentence: Sentence, numbers: dict[Citation, int]) -> Text:
    text = Text(visible(sentence.text))
    marks = "".join(f"[{numbers[c]}]" for c in sentence.cites)
    return text.append(f" {marks}", "dim cyan")


def _note(citation: Citation, number: int) -> Text:
    text = Text(f"[{number}] ", "dim cyan")
    text.append(visible(source_line(citation)), "dim")
    if citation.words:
        text.append(": ", "dim")
        text.append(visible(quoted(citation.words)), "dim italic")
    return text.append(f"  {visible(citation.item)}", "dim")
