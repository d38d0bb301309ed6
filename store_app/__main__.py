"""`python -m store_app` is `store-app`."""

from store_app.cli import main

if __name__ == "__main__":
    main()
