"""How the tree of origins is shown."""

from rich.console import Console

from reportedly.model import Picture
from reportedly.tell.origins_view import origins_view
from reportedly.trace.tree import tree
from tests.trace.newsroom import claimed, event_of, persons_of, small_pack, story, traced


def test_a_machine_written_origin_is_called_so_once():
    told = story("Herald", "2020-01-01", claimed("execution"), machine=True)
    events = traced(told)
    seen = Picture(
        as_of=None,
        reports=(told[0],),
        readings=(told[1],),
        persons=persons_of([told]),
        events=events,
    )
    event = event_of(events, "execution")
    console = Console(width=200)
    with console.capture() as shown:
        console.print(origins_view(event, tree(event, seen, small_pack()), seen, small_pack()))
    assert shown.get().count("(machine-written)") == 1
