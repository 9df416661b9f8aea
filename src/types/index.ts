// Spark SQL's types.

export * from "./data-type.ts";
export { Decimal } from "./decimal.ts";
export { Geospatial } from "./geospatial.ts";
export { CalendarInterval, DayTimeInterval, YearMonthInterval } from "./interval.ts";
export { LocalTime } from "./local-time.ts";
export { Row } from "./row.ts";
export { type DataTypeJson, type StructTypeJson, structToJson, typeFromJson, typeToJson } from "./schema-json.ts";
export { type VariantNode, VariantVal } from "./variant.ts";
