// Replaces `*` and `t.*` in a select list, or among a function's arguments, by the columns they stand for.

import type { StructType } from "../../types/data-type.ts";
import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { In, IsNull } from "../expressions/predicates.ts";
import { UnresolvedAttribute, UnresolvedFunction, UnresolvedStar } from "../expressions/unresolved.ts";
import { analysisError, quotedType } from "./analysis-error.ts";
import { suggestColumns } from "./column-suggestions.ts";
import {
  caseInsensitiveResolution,
  caseSensitiveResolution,
  endsWith,
  matchColumns,
  type Resolver,
} from "./name-resolution.ts";
import { resolveName } from "./resolve-columns.ts";
import { extractField } from "./resolve-extract-value.ts";

export function expandStars(
  list: readonly Expression[],
  input: readonly AttributeReference[],
  resolver: Resolver,
  hidden: readonly AttributeReference[] = [],
): readonly Expression[] {
  if (!list.some((item) => item.exists((node) => node instanceof UnresolvedStar))) return list;
  return list.flatMap((item) =>
    item instanceof UnresolvedStar ? expandStar(item, input, resolver, hidden) : [inArguments(item, input, resolver)],
  );
}

function inArguments(expression: Expression, input: readonly AttributeReference[], resolver: Resolver): Expression {
  return expression.transformUp((node) => {
    if (node instanceof In && node.list.some((item) => item instanceof UnresolvedStar)) {
      return new In(node.value, expandStars(node.list, input, resolver), node.origin);
    }
    if (!(node instanceof UnresolvedFunction) || !node.arguments.some((a) => a instanceof UnresolvedStar)) return node;
    const args = node.arguments.flatMap((a) =>
      a instanceof UnresolvedStar ? starOfCall(node, a, input, resolver) : [a],
    );
    const { distinct, filter, orderBy, ignoreNulls } = node;
    return new UnresolvedFunction(node.nameParts, args, { distinct, filter, orderBy, ignoreNulls }, node.origin);
  });
}

/** `count(*)` counts rows; elsewhere a star stands for all columns. */
function starOfCall(
  call: UnresolvedFunction,
  star: UnresolvedStar,
  input: readonly AttributeReference[],
  resolver: Resolver,
): readonly Expression[] {
  const isCount = call.nameParts.length === 1 && caseInsensitiveResolution(call.nameParts[0] ?? "", "count");
  if (isCount && star.target !== undefined && call.arguments.length === 1 && !call.distinct) {
    const tableName = quoteNameParts(star.target);
    throw analysisError("INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT", { tableName }, call.origin);
  }
  const isPlain = star.target === undefined && star.excepts.length === 0;
  const countsRows = isCount && isPlain && call.arguments.length === 1 && !call.distinct;
  return countsRows ? [Literal.of(1)] : expandStar(star, input, resolver);
}

/** A table's star reaches the columns of the table that are hidden, too. */
function expandStar(
  star: UnresolvedStar,
  input: readonly AttributeReference[],
  resolver: Resolver,
  hidden: readonly AttributeReference[] = [],
): readonly Expression[] {
  return withoutExcepts(star, starColumns(star, input, resolver, hidden), resolver);
}

function starColumns(
  star: UnresolvedStar,
  input: readonly AttributeReference[],
  resolver: Resolver,
  hidden: readonly AttributeReference[],
): readonly NamedExpression[] {
  const { target } = star;
  if (target === undefined) return input;
  const columns = [...hidden, ...input].filter(
    (attribute) => attribute.qualifier.length > 0 && endsWith(attribute.qualifier, target, resolver),
  );
  if (columns.length > 0) return columns;
  const struct = resolveName(new UnresolvedAttribute(target, star.origin), input, resolver);
  if (struct?.dataType.kind === "struct") return fieldsOf(struct, struct.dataType);
  if (struct !== undefined) {
    throw analysisError("_LEGACY_ERROR_TEMP_1050", { attributes: `List(${target.join(", ")})` }, star.origin);
  }
  const names = input.map((attribute) => quoteNameParts([attribute.name])).sort();
  throw analysisError(
    "CANNOT_RESOLVE_STAR_EXPAND",
    { targetString: quoteNameParts(target), columns: names.join(", ") },
    star.origin,
  );
}

/** The fields of a struct as columns. */
function fieldsOf(struct: Expression, { fields }: StructType): readonly NamedExpression[] {
  return fields.map(({ name }) => new Alias(fieldOf(struct, name), name));
}

/** A field by the very name that the struct has it under. */
function fieldOf(struct: Expression, name: string): Expression {
  const context = { mode: "ansi" as const, timeZone: "UTC", origin: struct.origin };
  return extractField(struct, Literal.of(name), context, caseSensitiveResolution);
}

/** The columns but for those, and those fields, that EXCEPT names. */
function withoutExcepts(
  { excepts }: UnresolvedStar,
  columns: readonly NamedExpression[],
  resolver: Resolver,
): readonly NamedExpression[] {
  if (excepts.length === 0) return columns;
  const output = columns.map((column) => column.toAttribute());
  const fields = new Map<number, (readonly string[])[]>();
  for (const nameParts of excepts) {
    const [match] = matchColumns(nameParts, output, resolver);
    if (match === undefined) {
      const proposal = suggestColumns(nameParts, output, "inOrder").join(", ");
      throw analysisError(
        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
        { objectName: quoteNameParts(nameParts), proposal },
        undefined,
      );
    }
    const { id } = match.attribute.exprId;
    fields.set(id, [...(fields.get(id) ?? []), match.nestedFields]);
  }
  refuseOverlaps(excepts, resolver);
  return columns.flatMap((column) => {
    const left = fields.get(column.exprId.id);
    if (left === undefined) return [column];
    if (left.some((path) => path.length === 0)) return [];
    return [new Alias(withoutFields(column instanceof Alias ? column.child : column, left, resolver), column.name)];
  });
}

/** A struct put together anew from the fields that stay. */
function withoutFields(struct: Expression, left: readonly (readonly string[])[], resolver: Resolver): Expression {
  const { dataType } = struct;
  if (dataType.kind !== "struct") {
    const parameters = { columnName: quoteNameParts([struct.sql]), dataType: quotedType(dataType) };
    throw analysisError("EXCEPT_NESTED_COLUMN_INVALID_TYPE", parameters, struct.origin);
  }
  for (const [first = ""] of left) {
    if (dataType.fields.some(({ name }) => resolver(name, first))) continue;
    const fields = dataType.fields.map(({ name }) => quoteNameParts([name])).join(", ");
    throw analysisError("FIELD_NOT_FOUND", { fieldName: quoteNameParts([first]), fields }, struct.origin);
  }
  const parts = dataType.fields.flatMap(({ name }): Expression[] => {
    const paths = left.filter(([first = ""]) => resolver(first, name)).map((path) => path.slice(1));
    if (paths.some((path) => path.length === 0)) return [];
    const field = fieldOf(struct, name);
    return [Literal.of(name), paths.length === 0 ? field : withoutFields(field, paths, resolver)];
  });
  const rebuilt = new UnresolvedFunction(["named_struct"], parts);
  if (!struct.nullable) return rebuilt;
  return new UnresolvedFunction(["if"], [new IsNull(struct), Literal.of(null), rebuilt]);
}

/** A column and a field of it, or the same column twice. */
function refuseOverlaps(excepts: readonly (readonly string[])[], resolver: Resolver): void {
  const overlap = excepts.some((outer, i) =>
    excepts.some((inner, j) => i !== j && outer.every((part, at) => resolver(part, inner[at] ?? ""))),
  );
  if (!overlap) return;
  throw analysisError(
    "EXCEPT_OVERLAPPING_COLUMNS",
    { columns: excepts.map((parts) => parts.join(".")).join(", ") },
    undefined,
  );
}
