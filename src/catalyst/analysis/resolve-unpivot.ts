// ResolveUnpivot: each row becomes as many rows as there are sets of columns.
//
// before: Unpivot [id], [a, b], name, [value]     after: Filter isnotnull(value)
//         +- child [id, a, b]                            +- Expand [[id, "a", a], [id, "b", b]], [id, name, value]
//                                                           +- child [id, a, b]

import { type DataType, StringType, StructField, StructType, sameType } from "../../types/data-type.ts";
import { quoteIdentifier, quoteNameParts } from "../catalog/table-identifier.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { IsNotNull, Or } from "../expressions/predicates.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { Expand } from "../plans/expand.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { UnresolvedUnpivot } from "../plans/unresolved-unpivot.ts";
import { analysisError, quotedType } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf, typeCoercionOf } from "./analyzer-context.ts";
import { qualifiedSql } from "./qualified-sql.ts";
import { widerCommonType } from "./type-coercion.ts";

export const ResolveUnpivot: AnalysisRule = {
  name: "ResolveUnpivot",
  apply: (plan, context) =>
    plan.transformUp((node) => (node instanceof UnresolvedUnpivot && isReady(node) ? resolve(node, context) : node)),
};

function isReady(unpivot: UnresolvedUnpivot): boolean {
  return unpivot.childrenResolved && unpivot.expressions.every((expression) => expression.resolved);
}

function resolve(unpivot: UnresolvedUnpivot, context: AnalyzerContext): LogicalPlan {
  const { child, options, origin } = unpivot;
  const sets = columnSets(unpivot);
  const ids = attributes(unpivot.ids ?? others(child, sets.flat()), "id", unpivot);
  const [first] = sets;
  if (first === undefined) throw analysisError("UNPIVOT_REQUIRES_VALUE_COLUMNS", {}, origin);
  const names = options.valueColumnNames;
  if (sets.some((set) => set.length !== names.length)) {
    throw analysisError("UNPIVOT_VALUE_SIZE_MISMATCH", { names: String(names.length) }, origin);
  }
  const types = names.map((_, i) =>
    commonType(
      sets.flatMap((set) => set[i] ?? []),
      sets,
      unpivot,
      context,
    ),
  );
  const rows = sets.map((set, row) => [
    ...ids,
    new Literal(options.aliases[row] ?? set.map(({ name }) => name).join("_"), StringType),
    ...set.map((column, i) => cast(column, types[i] ?? column.dataType, context)),
  ]);
  const variable = new AttributeReference(options.variableColumnName, StringType, false);
  const values = names.map(
    (name, i) =>
      new AttributeReference(
        name,
        types[i] ?? StringType,
        sets.some((set) => set[i]?.nullable === true),
      ),
  );
  const expanded = new Expand(rows, [...ids, variable, ...values], child, origin);
  if (options.includeNulls) return expanded;
  const known = names
    .map((name): Expression => new IsNotNull(new UnresolvedAttribute([name], origin)))
    .reduce((left, right) => new Or(left, right));
  return new Filter(known, expanded, origin);
}

function columnSets(unpivot: UnresolvedUnpivot): readonly (readonly AttributeReference[])[] {
  const { child, ids, values } = unpivot;
  if (values !== undefined) return values.map((set) => attributes(set, "value", unpivot));
  return others(child, attributes(ids ?? [], "id", unpivot)).map((column) => [column]);
}

function others(child: LogicalPlan, columns: readonly AttributeReference[]): readonly AttributeReference[] {
  const taken = new Set(columns.map(({ exprId }) => exprId.id));
  return child.output.filter(({ exprId }) => !taken.has(exprId.id));
}

function attributes(
  expressions: readonly Expression[],
  given: "id" | "value",
  unpivot: UnresolvedUnpivot,
): readonly AttributeReference[] {
  const columns = expressions.filter((expression) => expression instanceof AttributeReference);
  if (columns.length === expressions.length) return columns;
  const all = given === "value" ? (unpivot.values ?? []).flat() : expressions;
  const wrong = all.filter((expression) => !(expression instanceof AttributeReference));
  const name = (expression: Expression): string => expression.sql.split(".").at(-1) ?? "";
  throw analysisError(
    "UNPIVOT_REQUIRES_ATTRIBUTES",
    {
      given,
      empty: given === "id" ? "value" : "id",
      expressions: wrong.map((expression) => `"${expression.sql} AS ${name(expression)}"`).join(", "),
    },
    unpivot.origin,
  );
}

function commonType(
  columns: readonly AttributeReference[],
  sets: readonly (readonly AttributeReference[])[],
  { origin }: UnresolvedUnpivot,
  context: AnalyzerContext,
): DataType {
  const coercion = typeCoercionOf(context);
  const common = widerCommonType(
    columns.map(({ dataType }) => dataType),
    coercion.widerTypeWithoutStrings,
  );
  if (common !== undefined) return common;
  const byType = new Map<string, string[]>();
  for (const set of sets) {
    const [type, name] = typeAndName(set);
    byType.set(type, [...(byType.get(type) ?? []), name]);
  }
  const types = [...byType]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, names]) => `${type} (${names.join(", ")})`);
  throw analysisError("UNPIVOT_VALUE_DATA_TYPE_MISMATCH", { types: types.join(", ") }, origin);
}

/** Several columns are shown as the struct that they make. */
function typeAndName(set: readonly AttributeReference[]): readonly [string, string] {
  const [first] = set;
  if (set.length === 1 && first !== undefined) return [quotedType(first.dataType), quoteIdentifier(first.name)];
  const type = StructType(set.map(({ name, dataType, nullable }) => StructField(name, dataType, nullable)));
  const fields = set.map((column) => `'${column.name}', ${qualifiedSql(column)}`).join(", ");
  return [quotedType(type), quoteNameParts(`named_struct(${fields})`.split("."))];
}

function cast(column: AttributeReference, type: DataType, context: AnalyzerContext): Expression {
  if (sameType(column.dataType, type)) return column;
  return new Cast(column, type, evalModeOf(context), context.sessionTimeZone, column.origin, true);
}
