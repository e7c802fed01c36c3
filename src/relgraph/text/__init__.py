"""From an article to a document: cleaning, blocks, sentences, quoted passages, dates."""
