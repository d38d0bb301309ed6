// A link that opens nothing any more: what this browser kept for it goes.

import { Keeping } from "./keeping.js";

new Keeping().forget(document.body.dataset.link);
