"""How a happening is told: as real or not, how surely, denied by whom."""
