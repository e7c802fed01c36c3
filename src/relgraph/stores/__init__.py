"""Where articles, statements, decisions and the folded graph are kept."""
