"""What the reader sees and touches: charts, maps, figures, controls, words and numbers."""
