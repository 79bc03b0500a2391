"""The built-in chat model; its knowledge is data."""
