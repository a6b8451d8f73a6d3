"""Scripts that measure the program, with the peers beside."""
