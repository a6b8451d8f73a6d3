"""What each command of `qa` does, one module a command; `qa.cli` imports just the one that is run."""
