"""The scan on a cluster of Ray beside the scan on one machine."""
