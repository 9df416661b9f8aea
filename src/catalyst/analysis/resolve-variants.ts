// Variants have their paths and casts in functions that are loaded with them.

import { castsToVariant, type DataType, isInterval, isNested, sameType } from "../../types/data-type.ts";
import { quoteIfNeeded } from "../catalog/table-identifier.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { Cast, canCast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { SemiStructuredExtract } from "../expressions/semi-structured-extract.ts";
import { callOf } from "../functions/scalar-record.ts";
import { type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";

/** The call behind a path into a variant or a cast of one; undefined of other expressions. */
export function resolveVariant(node: Expression, context: AnalyzerContext): Expression | undefined {
  if (!node.children.every((child) => child.resolved)) return undefined;
  if (node instanceof SemiStructuredExtract) return pathCall(node, context);
  return node instanceof Cast ? castCall(node, context) : undefined;
}

function pathCall({ child, path, field, origin }: SemiStructuredExtract, context: AnalyzerContext): Expression {
  const record = context.functions.record("variant_get");
  const settings: Readonly<Record<string, string>> = field === undefined ? {} : { field };
  const { sessionTimeZone: timeZone } = context;
  // Inside of other expressions its name is still seen.
  const alias = field === undefined ? "" : ` AS ${quoteIfNeeded(field)}`;
  const sql = (args: readonly string[]): string => `variant_get(${args.join(", ")})${alias}`;
  return callOf({ ...record, settings, sql }, [child, Literal.of(path)], {
    mode: evalModeOf(context),
    timeZone,
    origin,
  });
}

function castCall(cast: Cast, context: AnalyzerContext): Expression | undefined {
  const { child, dataType, mode, timeZone, origin } = cast;
  const isVariant = child.dataType.kind === "variant";
  if (!hasVariantCast(child.dataType, dataType, mode)) return undefined;
  const record = context.functions.record("variant_cast");
  const { sql } = cast;
  const call = {
    ...record,
    result: dataType,
    settings: {},
    sql: isNested(dataType) ? ([text = ""]: readonly string[]) => text : () => sql,
    nullable:
      mode === "try" || isVariant || child.dataType.kind === "string" || child.dataType.kind === "date"
        ? () => true
        : record.nullable,
  };
  const { nullable, ...rest } = call;
  return callOf(nullable === undefined ? rest : { ...rest, nullable }, [child], { mode, timeZone, origin });
}

/** Whether values become variants or variants values, anywhere in a type; and all of the cast is possible. */
function hasVariantCast(from: DataType, to: DataType, mode: EvalMode): boolean {
  if (sameType(from, to) || from.kind === "void") return false;
  if (from.kind === "variant") return to.kind !== "variant" && castsFromVariant(to);
  if (to.kind === "variant") return castsToVariant(from);
  const parts = partsOf(from, to);
  return (
    parts.some(([a, b]) => hasVariantCast(a, b, mode)) &&
    parts.every(([a, b]) => hasVariantCast(a, b, mode) || canCast(a, b, mode))
  );
}

/** Whether a variant can hold values of a type: maps have texts as keys. */
function castsFromVariant(to: DataType): boolean {
  switch (to.kind) {
    case "void":
      return false;
    case "array":
      return castsFromVariant(to.elementType);
    case "map":
      return to.keyType.kind === "string" && castsFromVariant(to.valueType);
    case "struct":
      return to.fields.every(({ dataType }) => castsFromVariant(dataType));
    default:
      return !isInterval(to);
  }
}

function partsOf(from: DataType, to: DataType): readonly (readonly [DataType, DataType])[] {
  if (from.kind === "array" && to.kind === "array") return [[from.elementType, to.elementType]];
  if (from.kind === "map" && to.kind === "map") {
    return [
      [from.keyType, to.keyType],
      [from.valueType, to.valueType],
    ];
  }
  if (from.kind !== "struct" || to.kind !== "struct" || from.fields.length !== to.fields.length) return [];
  return from.fields.map(({ dataType }, i) => [dataType, to.fields[i]?.dataType ?? dataType]);
}

/** The name of a path's last field, or of a column that is cast, through casts; undefined of anything else. */
export function variantField(expression: Expression): string | undefined {
  if (!(expression instanceof ScalarFunction)) return undefined;
  const { name, settings } = expression.semantics;
  if (name === "variant_get") return settings?.field;
  const [child] = expression.children;
  if (name !== "variant_cast" || child === undefined) return undefined;
  return child instanceof AttributeReference ? child.name : variantField(child);
}
