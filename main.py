"""Starts Store Assistant; everything it does is in `store_app`."""

from store_app.cli import main

if __name__ == "__main__":
    main()
