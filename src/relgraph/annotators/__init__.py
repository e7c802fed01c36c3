"""Ways to bring in mentions and statements from elsewhere."""
