"""What a newsroom knows: corrections, conflicts, who speaks, who held a post, an account in order of time."""
