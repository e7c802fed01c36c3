"""relgraph in Python and notebooks: open a store, ask it, extract one article."""
