"""What relgraph knows of the world: names, titles, cues and sectors, read from `data/` into one automaton."""
