// What the parts of the page are given.

import type { Application } from "../application.ts";
import type { Notebook } from "../notebook/notebook.ts";
import type { PageStore } from "../page-state.ts";

export interface WhatIfOptions {
  readonly store: PageStore;
  readonly notebook: Notebook;
  readonly application: Application;
}
