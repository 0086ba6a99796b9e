"""What a ledger on a server costs beside one in a file."""
