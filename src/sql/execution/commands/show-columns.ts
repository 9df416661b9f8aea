// SHOW COLUMNS: the names of the columns of a table or view.

import { quoteIdentifier } from "../../../catalyst/catalog/table-identifier.ts";
import { ShowColumns } from "../../../catalyst/plans/commands/show.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { requireTableOrView } from "../catalog/lookup-table.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showColumns: RunnableCommand = runnable(
  ShowColumns,
  async ({ nameParts, namespace, origin }, { state }) => {
    const qualifier = nameParts.slice(0, -1);
    const database = qualifier.at(-1)?.toLowerCase();
    if (namespace !== undefined && database !== undefined && database !== namespace.at(-1)?.toLowerCase()) {
      throw new AnalysisException("SHOW_COLUMNS_WITH_CONFLICT_NAMESPACE", {
        namespaceA: namespace.map(quoteIdentifier).join("."),
        namespaceB: qualifier.map(quoteIdentifier).join("."),
      });
    }
    const parts = namespace === undefined || qualifier.length > 0 ? nameParts : [...namespace, ...nameParts];
    const { table, tempView } = await requireTableOrView({ parts, origin }, state, "command");
    const columns = table?.schema.fields ?? tempView?.plan.output ?? [];
    return columns.map(({ name }) => [name]);
  },
);
