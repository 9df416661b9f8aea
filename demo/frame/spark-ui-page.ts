// Spark's UI of the notebook's application, or of an event log that is opened, as a page of the frame.

import { AppStatusStore } from "../../src/index.ts";
import type { PageStore } from "../page-state.ts";
import { mountSparkUiPanel, type SparkUiPanel } from "../spark-ui/spark-ui-panel.ts";

export function sparkUiPage(element: HTMLElement, store: PageStore): SparkUiPanel {
  const ui = mountSparkUiPanel(element, store.state.status ?? new AppStatusStore());
  let shown = store.state.status;
  store.watch(
    ({ status }) => [status],
    ([status]) => {
      if (status === undefined || status === shown) return;
      shown = status;
      ui.follow(status);
    },
  );
  return ui;
}
