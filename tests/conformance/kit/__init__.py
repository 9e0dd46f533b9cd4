"""What the checks share: the documents, their structure tree, and the running of the checks."""
