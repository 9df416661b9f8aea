// SHOW COLUMNS: the names of a view's columns.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { ShowColumns } from "../../../catalyst/plans/commands/show.ts";
import { tableNotFound } from "./cached-plan.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showColumns: RunnableCommand = runnable(ShowColumns, async ({ nameParts }, { state }) => {
  const { catalog } = state;
  const view = catalog.lookupTempView(nameParts);
  if (view === undefined) {
    const path = [
      ["system", "session"],
      [SESSION_CATALOG_NAME, catalog.currentDatabase],
    ];
    throw tableNotFound(nameParts, path);
  }
  return view.plan.output.map(({ name }) => [name]);
});
