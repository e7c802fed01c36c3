"""From a locator to articles: files, folders, feeds, tables."""
