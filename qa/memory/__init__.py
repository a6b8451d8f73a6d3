"""What is kept between runs: questions, conversations, a reader's own judgements, settings."""
