// The condition of a CHECK constraint, looked at before its table is made: names, type, and that it is always the same.

import { Alias, AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { TableConstraint } from "../../../catalyst/plans/commands/table-constraint.ts";
import { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { BooleanType, type StructField, sqlName } from "../../../types/data-type.ts";
import type { CommandContext } from "../commands/runnable-command.ts";

/** @throws AnalysisException for names that are no columns, for a condition that is none or may change. */
export async function checkCondition(
  { name, condition, text }: NonNullable<TableConstraint["check"]>,
  columns: readonly StructField[],
  context: CommandContext,
): Promise<void> {
  const output = columns.map((field) => new AttributeReference(field.name, field.dataType, field.nullable));
  const value = new Alias(condition, "condition");
  const analyzed = await context.query(new Project([value], LocalRelation.empty(output))).analyzed();
  const [type = BooleanType] = analyzed.schema.fields.map(({ dataType }) => dataType);
  if (type.kind !== "boolean") {
    throw new AnalysisException("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
      sqlExpr: `"CONSTRAINT ${name ?? "null"} CHECK (${text})"`,
      paramIndex: "first",
      inputSql: `"${analyzed.expressions.map((shown) => (shown instanceof Alias ? shown.child.sql : shown.sql)).join()}"`,
      inputType: `"${sqlName(type)}"`,
      requiredType: `"${sqlName(BooleanType)}"`,
    });
  }
  const isFixed = analyzed.expressions.every((expression) => expression.deterministic);
  if (!isFixed) throw new AnalysisException("NON_DETERMINISTIC_CHECK_CONSTRAINT", { checkCondition: text });
}
