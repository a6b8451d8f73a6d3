"""What a question asks: made to stand alone, with its names, its times and what it leans on."""
