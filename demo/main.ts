// The playground: starts an application in the page and lists what happens in it.

import { createSparkContext, SparkConf } from "../src/index.ts";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found;
}

const context = createSparkContext(new SparkConf().set("spark.app.name", "playground").set("spark.master", "local[*]"));
const started = performance.now();
element("application").textContent =
  `Application ${context.applicationId}: ${context.defaultParallelism} tasks at a time, one per worker.`;

context.listenerBus.addListener({
  onEvent: (event) => {
    const row = document.createElement("tr");
    const executor = "Executor ID" in event ? String(event["Executor ID"]) : "";
    for (const text of [`${(performance.now() - started).toFixed(0)} ms`, event.Event, executor]) {
      const cell = document.createElement("td");
      cell.textContent = text;
      row.append(cell);
    }
    element("events").append(row);
  },
});
