"""From locators to a store: read, clean, extract, apply, batch by batch."""
