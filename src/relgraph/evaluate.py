"""How good an extraction is against annotated articles."""
