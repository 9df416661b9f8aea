// Actions that few programs need: loaded with the first of them.

import type { ActionData } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import type { RecordSource } from "./record-source.ts";

export async function resultsOfRareAction(
  _source: RecordSource,
  action: ActionData,
  _context: TaskContext,
): Promise<readonly unknown[]> {
  throw new Error(`There is no action ${action.type}.`);
}
