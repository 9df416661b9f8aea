// Aggregate functions that gather the values of a group: in lists, in sets, in one text; and the value that is there most.

import { ArrayType, BinaryType, type DataType, NullType, StringType } from "../../types/data-type.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { elementType } from "./array-functions.ts";
import { ANY, ARRAY, anyOf, BINARY, STRING } from "./expected-type.ts";
import { argument } from "./function-definition.ts";
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
    return this.columns[0] ?? [];
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
    return this.union;
  }

  private get union(): readonly CatalystValue[] {
    return distinctValues((this.columns[0] ?? []).flatMap((elements) => (Array.isArray(elements) ? elements : [])));
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

function listOf([child]: readonly Expression[]): DataType {
  return ArrayType(child?.dataType ?? NullType, false);
}

export const COLLECT_AGGREGATES: readonly AggregateRecord[] = [
  {
    names: ["collect_list", "array_agg"],
    inputs: [ANY],
    minArguments: 1,
    maxArguments: 1,
    result: listOf,
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
    nullable: false,
    isCompact: false,
    accumulator: (call) => new ValueSet(call),
    usage: "collect_set(expr)",
    doc: "The different values that are not null, in a list.",
    example: "SELECT collect_set(id % 1) FROM range(3)",
  },
  {
    names: ["collect_union"],
    inputs: [ARRAY],
    minArguments: 1,
    maxArguments: 1,
    result: ([child]) => ArrayType(elementType(child?.dataType), true),
    nullable: false,
    isCompact: false,
    accumulator: (call) => new ElementSet(call),
    usage: "collect_union(expr)",
    doc: "The different elements of all arrays.",
    example: "SELECT collect_union(array(id % 1)) FROM range(3)",
  },
  {
    names: ["listagg", "string_agg"],
    inputs: [anyOf(STRING, BINARY), anyOf(STRING, BINARY)],
    minArguments: 1,
    maxArguments: 2,
    complete: (args) => (args.length > 1 ? args : [argument(args, 0), new Literal(null, NullType)]),
    result: ([child]) => (child?.dataType.kind === "binary" ? BinaryType : StringType),
    isCompact: false,
    accumulator: (call) => new Listing(call),
    usage: "listagg(expr[, delimiter]) [WITHIN GROUP (ORDER BY key)]",
    doc: "The values that are not null, one after another in one text.",
    example: "SELECT listagg(id, ',') FROM range(3)",
  },
];
