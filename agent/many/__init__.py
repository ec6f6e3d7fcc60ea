"""Many leads scored at once, from a frame of columns, by the very tables that score one lead."""
