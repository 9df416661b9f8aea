// Casts of variants to types, and of values to variants.

import { SparkError } from "../../errors/spark-error.ts";
import { type DataType, DecimalType, sameType, sqlName } from "../../types/data-type.ts";
import { encodeVariant, type VariantNode } from "../../types/variant.ts";
import { canCast } from "../expressions/cast.ts";
import { castValue } from "../expressions/evaluators/cast.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { nodeJson, strippedDecimal } from "./variant-json.ts";

export interface VariantCastOptions {
  readonly timeZone: string;
  /** Whether a value that cannot be cast ends the query; else it is null. */
  readonly failOnError: boolean;
}

/** The value of a type that a variant holds. */
export function castNode(node: VariantNode, type: DataType, options: VariantCastOptions): CatalystValue {
  if (type.kind === "variant") return encodeVariant(node);
  if (node.kind === "scalar" && node.value === null) return null;
  if (node.kind === "scalar") return castScalar(node, type, options);
  if (type.kind === "string") return nodeJson(node, options.timeZone);
  if (node.kind === "array" && type.kind === "array") {
    return node.elements.map((element) => castNode(element, type.elementType, options));
  }
  if (node.kind === "object" && type.kind === "struct") {
    const fields = new Map(node.fields);
    return type.fields.map(({ name, dataType }) => {
      const field = fields.get(name);
      return field === undefined ? null : castNode(field, dataType, options);
    });
  }
  if (node.kind === "object" && type.kind === "map" && type.keyType.kind === "string") {
    return node.fields.map(([name, field]) => [name, castNode(field, type.valueType, options)]);
  }
  return invalidCast(node, type, options);
}

function castScalar(
  node: VariantNode & { readonly kind: "scalar" },
  type: DataType,
  options: VariantCastOptions,
): CatalystValue {
  const { dataType: from, value } = plain(node);
  if (sameType(from, type)) return value;
  if (!canCast(from, type, "ansi")) return invalidCast(node, type, options);
  const result = castValue([value], {
    argumentTypes: [from],
    resultType: type,
    options: { mode: "try", timeZone: options.timeZone },
  });
  return result ?? invalidCast(node, type, options);
}

/** Decimals are cast without the zeros at their end. */
function plain(node: VariantNode & { readonly kind: "scalar" }): {
  readonly dataType: DataType;
  readonly value: CatalystValue;
} {
  const { dataType, value } = node;
  if (dataType.kind !== "decimal" || typeof value !== "bigint") return node;
  const { unscaled, scale } = strippedDecimal(value, dataType.scale);
  return { dataType: DecimalType(Math.max(dataType.precision, scale), scale), value: unscaled };
}

function invalidCast(node: VariantNode, type: DataType, { failOnError, timeZone }: VariantCastOptions): null {
  if (!failOnError) return null;
  throw new SparkError("SparkRuntimeException", "INVALID_VARIANT_CAST", {
    value: nodeJson(node, timeZone),
    dataType: `"${sqlName(type)}"`,
  });
}

/** The variant of a value. */
export function nodeOf(value: CatalystValue, type: DataType, decode: (bytes: Uint8Array) => VariantNode): VariantNode {
  if (value === null) return { kind: "scalar", dataType: { kind: "void" }, value };
  const items = (item: CatalystValue | undefined): readonly CatalystValue[] => (Array.isArray(item) ? item : []);
  switch (type.kind) {
    case "variant":
      return value instanceof Uint8Array ? decode(value) : { kind: "scalar", dataType: { kind: "void" }, value: null };
    case "array":
      return { kind: "array", elements: items(value).map((item) => nodeOf(item, type.elementType, decode)) };
    case "map":
      return {
        kind: "object",
        fields: items(value).map((entry) => {
          const [key = null, item = null] = items(entry);
          return [String(key), nodeOf(item, type.valueType, decode)];
        }),
      };
    case "struct":
      return {
        kind: "object",
        fields: type.fields.map(({ name, dataType }, i) => [name, nodeOf(items(value)[i] ?? null, dataType, decode)]),
      };
    default:
      return { kind: "scalar", dataType: type, value };
  }
}
