"""Lets the tests import the reports made by hand, however they are collected."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
