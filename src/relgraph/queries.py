"""The catalogue of questions in `cypher/`."""
