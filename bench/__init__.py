"""Measurements, printed as ratios and figures taken in one run. Machines are shared: compare within a run."""
