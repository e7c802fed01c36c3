"""From a document to statements, each with the words that prove it."""
