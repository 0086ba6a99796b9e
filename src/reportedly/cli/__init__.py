"""The command line: one verb a file."""

import os
import sys

from reportedly.errors import ReportedlyError


def main() -> None:
    """The command `reportedly`. Errors of the input end with a message and status 2."""
    from reportedly.cli.verbs import reportedly

    try:
        reportedly(prog_name="reportedly")
    except ReportedlyError as error:
        sys.stderr.write(f"reportedly: {error}\n")
        sys.exit(error.exit_status)
    except BrokenPipeError:
        # The reader of our output went away: nothing more to say, and nowhere to say it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
