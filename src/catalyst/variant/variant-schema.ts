// The schema of a variant, as schema_of_variant writes it.

import {
  type DataType,
  DecimalType,
  DoubleType,
  MAX_PRECISION,
  quoteIfNeeded,
  sqlName,
} from "../../types/data-type.ts";
import type { VariantNode } from "../../types/variant.ts";
import { strippedDecimal } from "./variant-json.ts";

export type VariantSchema =
  | { readonly kind: "object"; readonly fields: ReadonlyMap<string, VariantSchema> }
  | { readonly kind: "array"; readonly element: VariantSchema }
  | { readonly kind: "scalar"; readonly dataType: DataType }
  /** Of values that have no type in common. */
  | { readonly kind: "variant" };

const VOID: VariantSchema = { kind: "scalar", dataType: { kind: "void" } };

export function schemaOfNode(node: VariantNode): VariantSchema {
  switch (node.kind) {
    case "object":
      return { kind: "object", fields: new Map(node.fields.map(([name, child]) => [name, schemaOfNode(child)])) };
    case "array":
      return { kind: "array", element: node.elements.map(schemaOfNode).reduce(mergeSchemas, VOID) };
    case "scalar": {
      const { dataType, value } = node;
      if (dataType.kind !== "decimal") return { kind: "scalar", dataType };
      const { unscaled, scale } = strippedDecimal(BigInt(value as bigint), dataType.scale);
      const digits = String(unscaled).replace("-", "").length;
      return { kind: "scalar", dataType: DecimalType(Math.max(digits, scale), scale) };
    }
  }
}

/** The schema of values of both. */
export function mergeSchemas(a: VariantSchema, b: VariantSchema): VariantSchema {
  if (isVoid(a)) return b;
  if (isVoid(b)) return a;
  if (a.kind === "object" && b.kind === "object") {
    const fields = new Map(a.fields);
    for (const [name, schema] of b.fields) {
      const known = fields.get(name);
      fields.set(name, known === undefined ? schema : mergeSchemas(known, schema));
    }
    return { kind: "object", fields: new Map([...fields].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0))) };
  }
  if (a.kind === "array" && b.kind === "array") return { kind: "array", element: mergeSchemas(a.element, b.element) };
  if (a.kind === "scalar" && b.kind === "scalar") return mergeScalars(a.dataType, b.dataType);
  return { kind: "variant" };
}

function isVoid(schema: VariantSchema): boolean {
  return schema.kind === "scalar" && schema.dataType.kind === "void";
}

function mergeScalars(a: DataType, b: DataType): VariantSchema {
  if (a.kind === b.kind && a.kind !== "decimal") return { kind: "scalar", dataType: a };
  const [left, right] = [asDecimal(a), asDecimal(b)];
  const isNumber = (type: DataType, decimal: unknown): boolean => type.kind === "double" || decimal !== undefined;
  if (!isNumber(a, left) || !isNumber(b, right)) return { kind: "variant" };
  if (left === undefined || right === undefined) return { kind: "scalar", dataType: DoubleType };
  const scale = Math.max(left.scale, right.scale);
  const range = Math.max(left.precision - left.scale, right.precision - right.scale);
  return { kind: "scalar", dataType: range + scale > MAX_PRECISION ? DoubleType : DecimalType(range + scale, scale) };
}

function asDecimal(type: DataType): DecimalType | undefined {
  return type.kind === "decimal" ? type : type.kind === "long" ? DecimalType(20, 0) : undefined;
}

/** The schema as text. */
export function schemaText(schema: VariantSchema): string {
  switch (schema.kind) {
    case "object":
      return `OBJECT<${[...schema.fields].map(([name, field]) => `${quoteIfNeeded(name)}: ${schemaText(field)}`).join(", ")}>`;
    case "array":
      return `ARRAY<${schemaText(schema.element)}>`;
    case "scalar":
      return sqlName(schema.dataType);
    case "variant":
      return "VARIANT";
  }
}
