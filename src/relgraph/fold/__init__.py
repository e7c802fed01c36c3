"""From statements to a graph: one event and one edge for whatever many reports say of one thing."""
