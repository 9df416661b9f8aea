// Spark's UI of the notebook's application, as a page of the frame.

import { AppStatusStore } from "../../src/index.ts";
import type { PageStore } from "../page-state.ts";
import { SparkUi } from "../spark-ui/spark-ui.ts";

export function sparkUiPage(element: HTMLElement, store: PageStore): void {
  const ui = new SparkUi(element, store.state.status ?? new AppStatusStore());
  let shown = store.state.status;
  store.watch(
    ({ status }) => [status],
    ([status]) => {
      if (status === undefined || status === shown) return;
      shown = status;
      ui.show(status);
    },
  );
}
