"""What the pages read and call: the only place besides ui.py that knows Qt."""

from store_app.viewmodels.binding.collecting import collect_only_when_asked
from store_app.viewmodels.binding.constants import keep_constants

collect_only_when_asked()
keep_constants()  # before the first signal, whoever imports a view-model
