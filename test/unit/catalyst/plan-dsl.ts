// Short ways to write plans in tests, and their text without expression ids.

import type { AttributeReference } from "../../../src/catalyst/expressions/attribute.ts";
import { AttributeReference as Attribute } from "../../../src/catalyst/expressions/attribute.ts";
import type { Expression, InternalRow } from "../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../src/catalyst/expressions/literal.ts";
import { And, EqualTo, GreaterThan, Or } from "../../../src/catalyst/expressions/predicates.ts";
import type { OptimizerContext } from "../../../src/catalyst/optimizer/optimizer-rule.ts";
import { LocalRelation } from "../../../src/catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../../src/catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../src/catalyst/plans/logical-relation.ts";
import type { Rule } from "../../../src/catalyst/rules/rule.ts";
import { type DataType, IntegerType, StructField, StructType } from "../../../src/types/data-type.ts";

export const OPTIMIZER_CONTEXT: OptimizerContext = {
  ansiEnabled: true,
  sessionTimeZone: "UTC",
  joinReorderEnabled: true,
  joinReorderDPThreshold: 12,
  autoBroadcastJoinThreshold: 10 * 1024 * 1024,
  windowGroupLimitThreshold: 1000,
};

/** Nullable INT columns, or a column of another type or that is never null when made with `column`. */
export function columns<const Names extends readonly string[]>(
  ...names: Names
): { readonly [Name in Names[number]]: AttributeReference } {
  const entries = names.map((name) => [name, new Attribute(name, IntegerType, true)] as const);
  return Object.fromEntries(entries) as { readonly [Name in Names[number]]: AttributeReference };
}

export function column(name: string, dataType: DataType = IntegerType, nullable = true): AttributeReference {
  return new Attribute(name, dataType, nullable);
}

/** A file with the columns; rules cannot see its rows. */
export function relation(...output: readonly AttributeReference[]): LogicalRelation {
  const schema = StructType(output.map((a) => StructField(a.name, a.dataType, a.nullable)));
  return new LogicalRelation({ format: "parquet", schema, sizeInBytes: 1000 }, output);
}

export function rows(output: readonly AttributeReference[], ...values: readonly InternalRow[]): LocalRelation {
  return new LocalRelation(output, { kind: "rows", rows: values });
}

export function int(value: number): Literal {
  return Literal.of(value);
}

export function greater(left: Expression, right: number | Expression): Expression {
  return new GreaterThan(left, typeof right === "number" ? int(right) : right);
}

export function equal(left: Expression, right: number | Expression): Expression {
  return new EqualTo(left, typeof right === "number" ? int(right) : right);
}

export function and(first: Expression, ...rest: readonly Expression[]): Expression {
  return rest.reduce((left, right) => new And(left, right), first);
}

export function or(first: Expression, ...rest: readonly Expression[]): Expression {
  return rest.reduce((left, right) => new Or(left, right), first);
}

/** The plan's text without expression ids. */
export function planText(plan: LogicalPlan): string {
  return plan.treeString().replace(/#\d+L?/g, "");
}

/** The text of what a rule makes of a plan; the rule must then have nothing more to do. */
export function rewritten<Context>(rule: Rule<LogicalPlan, Context>, plan: LogicalPlan, context: Context): string {
  const once = rule.apply(plan, context);
  const twice = rule.apply(once, context);
  if (twice !== once) throw new Error(`${rule.name} is not idempotent:\n${planText(once)}\nthen\n${planText(twice)}`);
  return planText(once);
}

/** As `rewritten`, for optimizer rules. */
export function optimized(rule: Rule<LogicalPlan, OptimizerContext>, plan: LogicalPlan): string {
  return rewritten(rule, plan, OPTIMIZER_CONTEXT);
}

/** The lines of a plan's text, without the margin of the template. */
export function lines(text: string): string {
  const all = text.replace(/^\n/, "").trimEnd().split("\n");
  const margin = Math.min(...all.map((line) => line.length - line.trimStart().length));
  return all.map((line) => line.slice(margin)).join("\n");
}
