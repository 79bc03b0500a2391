"""Pure gates between a draft and an answer."""
