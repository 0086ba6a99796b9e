"""`python -m reportedly`."""

from reportedly.cli import program

program()
