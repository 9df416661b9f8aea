// A page with a notebook in it.

import "./hibana-notebook.ts";
