"""The agent: the only package that imports langchain."""
