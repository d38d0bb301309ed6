"""The customer: found, shown, handed to a colleague, erased."""
