"""An archive of news articles: read, cleaned, dated and cut into passages."""
