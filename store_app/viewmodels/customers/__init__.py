"""The customer: found, shown, handed to a colleague, merged with another profile, erased."""
