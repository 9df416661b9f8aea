// Aggregate functions that gather the values of a group: in lists, in sets, in one text; and the value that is there most.

import { AnalysisException } from "../../errors/spark-error.ts";
import { hasCollation } from "../../types/collation.ts";
import { ArrayType, type DataType, NullType, StringType, sameType, sqlName } from "../../types/data-type.ts";
import { holdsKind } from "../../types/holds-kind.ts";
import type { Ordering } from "../expressions/aggregates/accumulator.ts";
import type { ImperativeAggregate, ImperativeOptions } from "../expressions/aggregates/imperative-aggregate.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { nonFoldable } from "./aggregate-checks.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { ANY, anyOf, BINARY, type ExpectedType, STRICT_ARRAY, STRING, VOID } from "./expected-type.ts";
import { argument, type FunctionContext } from "./function-definition.ts";
import { hashSetOrder } from "./hash-table-order.ts";
import { elementType } from "./nested-values.ts";
import { RowsAccumulator } from "./rows-accumulator.ts";
import { distinctValues } from "./value-keys.ts";

class ValueList extends RowsAccumulator {
  evaluate(): CatalystValue {
    return this.sortedRows.map(([value = null]) => value);
  }
}

class ValueSet extends RowsAccumulator {
  override serialize(): Uint8Array {
    this.keepDistinct();
    return super.serialize();
  }

  evaluate(): CatalystValue {
    this.keepDistinct();
    const { columnTypes } = this.call;
    return hashSetOrder(this.columns[0] ?? [], columnTypes[0] ?? NullType);
  }

  private keepDistinct(): void {
    this.columns = [[...distinctValues(this.columns[0] ?? [])]];
  }
}

class ElementSet extends RowsAccumulator {
  override serialize(): Uint8Array {
    this.columns = [[this.union]];
    return super.serialize();
  }

  evaluate(): CatalystValue {
    return hashSetOrder(this.union, elementType(this.call.columnTypes[0]));
  }

  private get union(): readonly CatalystValue[] {
    return distinctValues(
      (this.columns[0] ?? []).flatMap((elements) =>
        Array.isArray(elements) ? elements.filter((element) => element !== null) : [],
      ),
    );
  }
}

class Listing extends RowsAccumulator {
  evaluate(): CatalystValue {
    const values = this.sortedRows.map(([value = null]) => value);
    if (values.length === 0) return null;
    const delimiter = this.call.parameters[1] ?? null;
    if (this.call.resultType.kind !== "binary") return values.join(String(delimiter ?? ""));
    const parts = values.flatMap((value, i) => (i === 0 || delimiter === null ? [value] : [delimiter, value]));
    return concatenate(parts.filter((part) => part instanceof Uint8Array));
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

const TEXT: ExpectedType = anyOf(STRING, BINARY);
const TEXT_OR_VOID: ExpectedType = anyOf(STRING, BINARY, VOID);

function listOf([child]: readonly Expression[], { respectsNulls = false }: ImperativeOptions): DataType {
  return ArrayType(child?.dataType ?? NullType, respectsNulls && (child?.nullable ?? true));
}

/** By default nulls do not count. */
function unlessRespected({ respectsNulls = false }: ImperativeOptions): readonly number[] {
  return respectsNulls ? [] : [0];
}

function withNulls({ options, prettyName }: ImperativeAggregate, [child]: readonly string[]): string {
  return `${prettyName}(${child})${options.respectsNulls === true ? " RESPECT NULLS" : ""}`;
}

function orderText(orderings: readonly Ordering[], keys: readonly string[]): string {
  return orderings
    .map(({ descending, nullsFirst }, i) => {
      return `${keys[i]} ${descending ? "DESC" : "ASC"} NULLS ${nullsFirst ? "FIRST" : "LAST"}`;
    })
    .join(", ");
}

/** Different values can be ordered only by themselves. */
function refuseOtherOrder(child: Expression, { distinct, orderBy = [] }: FunctionContext): void {
  const other = distinct === true ? orderBy.find((order) => !order.child.semanticEquals(child)) : undefined;
  if (other === undefined) return;
  throw new AnalysisException("INVALID_WITHIN_GROUP_EXPRESSION.MISMATCH_WITH_DISTINCT_INPUT", {
    funcName: "`listagg`",
    funcArg: `"${child.sql}"`,
    orderingExpr: `"${other.child.sql}"`,
  });
}

export const COLLECT_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["collect_list", "array_agg"],
    shown: "collect_list",
    inputs: [ANY],
    minArguments: 1,
    maxArguments: 1,
    result: listOf,
    takesNulls: true,
    required: unlessRespected,
    sql: withNulls,
    nullable: false,
    isCompact: false,
    accumulator: (call) => new ValueList(call),
    usage: "collect_list(expr)",
    doc: "The values that are not null, in a list.",
    example: "SELECT collect_list(id) FROM range(3)",
  },
  {
    names: ["collect_set"],
    inputs: [ANY],
    minArguments: 1,
    maxArguments: 1,
    result: listOf,
    takesNulls: true,
    required: unlessRespected,
    sql: withNulls,
    check: ({ prettyName, args: [child] }) =>
      child === undefined || !(holdsKind(child.dataType, "map") || hasCollation(child.dataType))
        ? undefined
        : {
            condition: "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
            parameters: { functionName: `\`${prettyName}\``, dataType: '"MAP" or "COLLATED STRING"' },
          },
    nullable: false,
    isCompact: false,
    accumulator: (call) => new ValueSet(call),
    usage: "collect_set(expr)",
    doc: "The different values that are not null, in a list.",
    example: "SELECT collect_set(id % 1) FROM range(3)",
  },
  {
    names: ["collect_union"],
    inputs: [STRICT_ARRAY],
    minArguments: 1,
    maxArguments: 1,
    result: ([child]) => ArrayType(elementType(child?.dataType), false),
    nullable: false,
    isCompact: false,
    accumulator: (call) => new ElementSet(call),
    usage: "collect_union(expr)",
    doc: "The different elements of all arrays.",
    example: "SELECT collect_union(array(id % 1)) FROM range(3)",
  },
  {
    names: ["listagg", "string_agg"],
    inputs: [TEXT, TEXT_OR_VOID],
    minArguments: 1,
    maxArguments: 2,
    takesOrder: true,
    complete: (args, context) => {
      const [child = argument(args, 0), delimiter = new Literal(null, NullType)] = args;
      refuseOtherOrder(child, context);
      return [child, delimiter];
    },
    check: ({ args: [child, delimiter] }) => {
      if (child === undefined || delimiter === undefined) return undefined;
      if (!sameType(child.dataType, delimiter.dataType) && delimiter.dataType.kind !== "void") {
        const types = [child, delimiter].map(({ dataType }) => `"${sqlName(dataType)}"`);
        return {
          condition: "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
          parameters: { functionName: "`listagg`", dataType: `(${types.join(" or ")})` },
        };
      }
      return nonFoldable("delimiter", delimiter);
    },
    sql: ({ orderings, prettyName }, [child, delimiter, ...keys]) =>
      orderings.length === 0
        ? `${prettyName}(${child}, ${delimiter})`
        : `listagg(${child}, ${delimiter}) WITHIN GROUP (ORDER BY ${orderText(orderings, keys)})`,
    result: ([child]) => {
      const { dataType = StringType } = child ?? {};
      return dataType.kind === "binary" || dataType.kind === "string" ? dataType : StringType;
    },
    isCompact: false,
    accumulator: (call) => new Listing(call),
    usage: "listagg(expr[, delimiter]) [WITHIN GROUP (ORDER BY key)]",
    doc: "The values that are not null, one after another in one text.",
    example: "SELECT listagg(id, ',') FROM range(3)",
  },
];
