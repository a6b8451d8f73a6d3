"""Batch evaluation: how good the archive's answers to a question set are, and whether a change helped."""
