"""The four acts of `reportedly watch`, one a file."""
