"""Past calls are pulled: those whose webhook was missed, or that took place before there was one."""
