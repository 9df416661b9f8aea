// What a panel is: a titled part of the page that draws what it watches.

import type { PageStore } from "../page-state.ts";
import type { RunActions } from "./run-actions.ts";

export interface Panel {
  readonly id: string;
  readonly title: string;
  /** Fills `body`, and watches the store to keep it so. */
  mount(body: HTMLElement, store: PageStore, actions: RunActions): void;
}
