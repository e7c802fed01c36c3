"""The graph as one HTML file in which an analyst finds a tie and the sentence that proves it."""
