"""What comes in by itself: meeting tools, forms, booking tools and e-mail, one file each."""
