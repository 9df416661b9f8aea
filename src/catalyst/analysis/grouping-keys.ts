// The keys of an aggregation over several groupings, and what stands for them once its rows are expanded.

import { ByteType, LongType } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Grouping, GroupingID } from "../expressions/grouping-sets.ts";
import { Literal } from "../expressions/literal.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";
import type { Aggregate } from "../plans/aggregate.ts";
import { Expand } from "../plans/expand.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { analysisError } from "./analysis-error.ts";

/** Spark's name of the column that tells the groupings apart. */
export const GROUPING_ID = "spark_grouping_id";

export interface GroupingKeys {
  /** Where names in the query around find their columns: the aggregation's input before it is expanded. */
  readonly input: LogicalPlan;
  readonly keys: readonly { readonly key: Expression; readonly attribute: AttributeReference }[];
  readonly groupingId: AttributeReference;
}

/** The keys of an aggregation that ResolveGroupingAnalytics has made; undefined of any other. */
export function groupingKeysOf(aggregate: Aggregate): GroupingKeys | undefined {
  const { child } = aggregate;
  if (!(child instanceof Expand) || !(child.child instanceof Project)) return undefined;
  const position = child.output.findIndex(({ name }) => name === GROUPING_ID);
  const groupingId = child.output[position];
  if (groupingId === undefined) return undefined;
  const input = child.child.child;
  const first = input.output.length;
  const keys = child.child.projectList.slice(first).flatMap((item, i) => {
    const attribute = child.output[first + i];
    return attribute === undefined || !(item instanceof Alias) ? [] : [{ key: item.child, attribute }];
  });
  return { input, keys, groupingId };
}

/** The expression with the expanded columns in the place of the keys and of the grouping functions. */
export function overGroupingKeys(expression: Expression, grouping: GroupingKeys): Expression {
  if (expression instanceof Grouping) return groupingBit(expression, grouping);
  if (expression instanceof GroupingID) return groupingIdOf(expression, grouping);
  // Aggregate functions see the values as they were.
  if (expression instanceof AggregateExpression) return expression;
  const found = grouping.keys.find(({ key }) => key.canonical === expression.canonical);
  if (found !== undefined && !(expression instanceof Alias)) return found.attribute;
  return expression.mapChildren((child) => overGroupingKeys(child, grouping));
}

type GroupingKey = GroupingKeys["keys"][number];

/** A key as it was, or as the expanded rows have it. */
function isKey(expression: Expression, known: GroupingKey | undefined): boolean {
  const { canonical } = expression;
  return known !== undefined && (canonical === known.key.canonical || canonical === known.attribute.canonical);
}

function groupingBit(call: Grouping, { keys, groupingId }: GroupingKeys): Expression {
  const position = keys.findIndex((known) => isKey(call.child, known));
  if (position < 0) {
    const parameters = { grouping: String(call.child), groupingColumns: keys.map(({ key }) => key).join(",") };
    throw analysisError("GROUPING_COLUMN_MISMATCH", parameters, call.origin);
  }
  const context = { mode: "ansi", timeZone: "UTC" } as const;
  const shift = Literal.of(keys.length - 1 - position);
  const shifted = callOf(FUNCTIONS.record(">>"), [groupingId, shift], context);
  const bit = callOf(FUNCTIONS.record("&"), [shifted, new Literal(1n, LongType)], context);
  return new Cast(bit, ByteType, "ansi", "UTC", call.origin);
}

function groupingIdOf(call: GroupingID, { keys, groupingId }: GroupingKeys): Expression {
  const given = call.children;
  const same = given.length === keys.length && given.every((key, i) => isKey(key, keys[i]));
  if (given.length === 0 || same) return groupingId;
  const parameters = { groupingIdColumn: given.join(","), groupByColumns: keys.map(({ key }) => key).join(",") };
  throw analysisError("GROUPING_ID_COLUMN_MISMATCH", parameters, call.origin);
}

/** Whether an expression asks for what only several groupings have. */
export function hasGroupingFunction(expression: Expression): boolean {
  return expression.exists((node) => node instanceof Grouping || node instanceof GroupingID);
}
