// The conditions over a scan as plain data for the reader of a format; what has no such form is left to the filter.

import { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Or,
} from "../../catalyst/expressions/predicates.ts";
import { collationOf } from "../../types/collation.ts";
import { sameType } from "../../types/data-type.ts";
import type { PushedFilter } from "../sources/file-format.ts";

export function pushedFilters(conditions: readonly Expression[]): readonly PushedFilter[] {
  return conditions.map(pushedFilter).filter((filter) => filter !== undefined);
}

type ComparisonSymbol = "=" | "<=>" | "<" | "<=" | ">" | ">=";

function pushedFilter(condition: Expression): PushedFilter | undefined {
  if (condition instanceof Or) {
    const filters = pushedFilters(condition.children);
    return filters.length === condition.children.length ? { op: "or", filters } : undefined;
  }
  if (condition instanceof And) {
    // The filter above the scan tests what has no such form.
    const filters = pushedFilters(condition.children);
    return filters.length > 0 ? { op: "and", filters } : undefined;
  }
  if (condition instanceof IsNull || condition instanceof IsNotNull) {
    if (!(condition.child instanceof AttributeReference)) return undefined;
    return { op: condition instanceof IsNull ? "isNull" : "isNotNull", column: condition.child.name };
  }
  if (condition instanceof In) {
    const { value, list } = condition;
    if (!(value instanceof AttributeReference)) return undefined;
    const literals = list.filter((item) => item instanceof Literal);
    if (!isComparedByValue(value)) return undefined;
    const alike = literals.every((item) => item.value === null || sameType(item.dataType, value.dataType));
    if (!alike || literals.length < list.length) return undefined;
    return { op: "in", column: value.name, values: literals.map((item) => item.value) };
  }
  const symbol = symbolOf(condition);
  const [left, right] = condition.children;
  if (symbol === undefined || left === undefined || right === undefined) return undefined;
  return comparison(symbol, left, right) ?? comparison(MIRRORED[symbol], right, left);
}

function comparison(op: ComparisonSymbol, column: Expression, literal: Expression): PushedFilter | undefined {
  if (!(column instanceof AttributeReference) || !(literal instanceof Literal)) return undefined;
  if (!sameType(column.dataType, literal.dataType) || !isComparedByValue(column)) return undefined;
  return { op, column: column.name, value: literal.value };
}

/** Strings of other collations are equal, and in order, by more than their bytes. */
function isComparedByValue({ dataType }: Expression): boolean {
  return collationOf(dataType) === undefined;
}

const MIRRORED = { "=": "=", "<=>": "<=>", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function symbolOf(condition: Expression): ComparisonSymbol | undefined {
  if (condition instanceof EqualTo) return "=";
  if (condition instanceof EqualNullSafe) return "<=>";
  if (condition instanceof LessThan) return "<";
  if (condition instanceof LessThanOrEqual) return "<=";
  if (condition instanceof GreaterThan) return ">";
  return condition instanceof GreaterThanOrEqual ? ">=" : undefined;
}
