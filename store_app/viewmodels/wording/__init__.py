"""Texts that every page shares: amounts, ages, moments, names, and short notices."""
