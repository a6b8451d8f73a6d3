"""Whether what was found answers: the sentence that does, how surely, and what is not spoken of."""
