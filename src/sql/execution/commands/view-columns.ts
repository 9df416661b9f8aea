// The columns of views: names that tell them apart, and those that a statement gives them.

import { Alias } from "../../../catalyst/expressions/attribute.ts";
import type { ViewColumn } from "../../../catalyst/plans/commands/create-view.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";

export function renamed(query: LogicalPlan, viewName: string, columns: readonly ViewColumn[]): LogicalPlan {
  const { output } = query;
  if (columns.length !== output.length) {
    const condition =
      columns.length > output.length
        ? "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS"
        : "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS";
    throw new AnalysisException(condition, {
      viewName,
      viewColumns: columns.map(({ name }) => `\`${name}\``).join(", "),
      dataColumns: output.map((attribute) => `\`${attribute.name}\``).join(", "),
    });
  }
  return new Project(
    output.map((attribute, i) => {
      const { name = attribute.name, comment } = columns[i] ?? {};
      const metadata = comment === undefined ? attribute.metadata : { ...attribute.metadata, comment };
      return new Alias(attribute, name, undefined, undefined, metadata);
    }),
    query,
  );
}
