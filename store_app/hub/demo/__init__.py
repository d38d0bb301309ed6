"""The demo shop's hub: filled at its first start, and alive while it runs."""
