import io

import pytest

from reportedly.cli.counting import counting


class Screen(io.StringIO):
    def __init__(self, *, terminal):
        super().__init__()
        self._terminal = terminal

    def isatty(self):
        return self._terminal


def shown(monkeypatch, work, *, terminal):
    screen = Screen(terminal=terminal)
    monkeypatch.setenv("TERM", "xterm")
    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", screen)
        try:
            with counting("reading again [bold]") as progress:
                work(progress)
        except ValueError:
            pass
    return screen.getvalue()


def counted(progress):
    for number in range(4):
        progress(number, 4)


def broken(progress):
    progress(1, 4)
    raise ValueError("broken")


def test_a_terminal_is_told_how_far_it_is(monkeypatch):
    told = shown(monkeypatch, counted, terminal=True)
    assert "reading again [bold]" in told
    assert "3/4" in told


@pytest.mark.parametrize("work", [counted, broken])
def test_a_pipe_is_told_nothing(monkeypatch, work):
    assert shown(monkeypatch, work, terminal=False) == ""


def test_the_bar_is_gone_when_the_work_is_broken_off(monkeypatch):
    assert shown(monkeypatch, broken, terminal=True).endswith("\x1b[2K")
