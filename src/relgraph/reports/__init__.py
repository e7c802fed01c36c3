"""The graph as reports to read and print."""
