// schema_of_variant_agg: the schema that holds all the variants of a group.

import { NullType, StringType } from "../../types/data-type.ts";
import { VariantReader } from "../../types/variant.ts";
import type { AccumulatedColumns, Accumulator } from "../expressions/aggregates/accumulator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { mergeSchemas, schemaOfNode, schemaText, type VariantSchema } from "../variant/variant-schema.ts";
import type { AggregateRecord } from "./aggregate-record.ts";
import { VARIANT } from "./expected-type.ts";

/** A schema as JSON can hold it: the fields of objects as a list. */
type SerializedSchema =
  | { readonly kind: "object"; readonly fields: readonly (readonly [string, SerializedSchema])[] }
  | { readonly kind: "array"; readonly element: SerializedSchema }
  | Extract<VariantSchema, { kind: "scalar" | "variant" }>;

function toSerialized(schema: VariantSchema): SerializedSchema {
  switch (schema.kind) {
    case "object":
      return { kind: "object", fields: [...schema.fields].map(([name, field]) => [name, toSerialized(field)]) };
    case "array":
      return { kind: "array", element: toSerialized(schema.element) };
    default:
      return schema;
  }
}

function fromSerialized(schema: SerializedSchema): VariantSchema {
  switch (schema.kind) {
    case "object":
      return { kind: "object", fields: new Map(schema.fields.map(([name, field]) => [name, fromSerialized(field)])) };
    case "array":
      return { kind: "array", element: fromSerialized(schema.element) };
    default:
      return schema;
  }
}

class SchemaOfVariants implements Accumulator {
  private schema: VariantSchema = { kind: "scalar", dataType: NullType };

  update([variants = []]: AccumulatedColumns): void {
    for (const bytes of variants) {
      if (!(bytes instanceof Uint8Array)) continue;
      this.schema = mergeSchemas(this.schema, schemaOfNode(new VariantReader(bytes).node()));
    }
  }

  merge(serialized: Uint8Array): void {
    const schema: SerializedSchema = JSON.parse(new TextDecoder().decode(serialized));
    this.schema = mergeSchemas(this.schema, fromSerialized(schema));
  }

  serialize(): Uint8Array {
    return new TextEncoder().encode(JSON.stringify(toSerialized(this.schema)));
  }

  evaluate(): CatalystValue {
    return schemaText(this.schema);
  }
}

export const SCHEMA_OF_VARIANT_AGG: AggregateRecord = {
  names: ["schema_of_variant_agg"],
  inputs: [VARIANT],
  minArguments: 1,
  maxArguments: 1,
  result: () => StringType,
  nullable: false,
  isCompact: true,
  accumulator: () => new SchemaOfVariants(),
  usage: "schema_of_variant_agg(v)",
  doc: "The schema that holds all the variants, as SQL.",
  example: "SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('1'), ('2.5') AS t(j)",
};
