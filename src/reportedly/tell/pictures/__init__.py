"""Pictures, each one SVG file that needs nothing else."""
