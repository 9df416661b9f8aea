// Variants have their paths and casts in functions that are loaded with them.

import { castsToVariant, isNested } from "../../types/data-type.ts";
import { Cast } from "../expressions/cast.ts";
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
  return callOf({ ...record, settings }, [child, Literal.of(path)], { mode: evalModeOf(context), timeZone, origin });
}

function castCall(cast: Cast, context: AnalyzerContext): Expression | undefined {
  const { child, dataType, mode, timeZone, origin } = cast;
  const isVariant = child.dataType.kind === "variant";
  if (isVariant === (dataType.kind === "variant")) return undefined;
  if (child.dataType.kind === "void" || (!isVariant && !castsToVariant(child.dataType))) return undefined;
  const record = context.functions.record("variant_cast");
  const { sql } = cast;
  const call = {
    ...record,
    result: dataType,
    settings: {},
    sql: isNested(dataType) ? ([text = ""]: readonly string[]) => text : () => sql,
    nullable:
      isVariant || child.dataType.kind === "string" || child.dataType.kind === "date" ? () => true : record.nullable,
  };
  const { nullable, ...rest } = call;
  return callOf(nullable === undefined ? rest : { ...rest, nullable }, [child], { mode, timeZone, origin });
}

/** The name of a path's last field, through casts; undefined of anything else. */
export function variantField(expression: Expression): string | undefined {
  if (!(expression instanceof ScalarFunction)) return undefined;
  const { name, settings } = expression.semantics;
  if (name === "variant_get") return settings?.field;
  const [child] = expression.children;
  return name === "variant_cast" && child !== undefined ? variantField(child) : undefined;
}
