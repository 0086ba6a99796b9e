"""The command line: one verb a file."""

import gc
import sys

from reportedly.errors import ReportedlyError

INTERRUPTED = 130
"""The exit status of what was ended by Ctrl-C, as shells have it: 128 and the signal's number."""

READER_GONE = 141
"""The exit status where whoever read our output has gone (`| head`), as shells have it."""

GARBAGE = (200_000, 20, 20)
"""After how many new objects Python looks for garbage, and how often among older ones.

By itself it does after 700. A third of a start went into that, for modules and packs are many
objects, and all of them stay.
"""


def program() -> None:
    """The command `reportedly` in a process of its own, which ends with it."""
    gc.set_threshold(*GARBAGE)
    try:
        main()
    finally:
        # All of it goes now, and Python would go over it several times more to find out what may.
        gc.freeze()


def main() -> None:
    """The command `reportedly`. Errors of the input end with a message and status 2."""
    from reportedly.cli import streams

    streams.prepare()
    try:
        status = _run()
    except ReportedlyError as error:
        streams.complain(str(error))
        status = error.exit_status
    except streams.ReaderGone:
        status = READER_GONE
    except KeyboardInterrupt:
        streams.complain("interrupted; what was said to be kept is kept")
        status = INTERRUPTED
    streams.finish()
    sys.exit(status)


def _run() -> int:
    """Run the verb that was asked for; the exit status."""
    import click

    from reportedly.cli import streams
    from reportedly.cli.verbs import reportedly

    try:
        with streams.explained():
            done = reportedly.main(prog_name="reportedly", standalone_mode=False)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return done if isinstance(done, int) else 0
