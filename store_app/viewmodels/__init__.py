"""What the pages read and call: the only place besides ui.py that knows Qt."""

from store_app.viewmodels.constants import keep_constants

keep_constants()  # before the first signal, whoever imports a view-model
