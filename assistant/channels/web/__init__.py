"""Pages and the chat widget."""
