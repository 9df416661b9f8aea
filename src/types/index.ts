// Spark SQL's types.

export * from "./data-type.ts";
export { type DataTypeJson, type StructTypeJson, structToJson, typeFromJson, typeToJson } from "./schema-json.ts";
