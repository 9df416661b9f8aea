// All functions of the DataFrame API.

export * from "./aggregate.ts";
export * from "./bitwise.ts";
export * from "./collection.ts";
export * from "./conditional.ts";
export * from "./datetime.ts";
export * from "./generator.ts";
export * from "./geospatial.ts";
export * from "./hash.ts";
export * from "./higher-order.ts";
export * from "./json-csv-xml.ts";
export * from "./math.ts";
export * from "./misc.ts";
export * from "./normal.ts";
export * from "./partition-transform.ts";
export * from "./sketch.ts";
export * from "./sort.ts";
export * from "./string.ts";
export * from "./url.ts";
export * from "./variant.ts";
export * from "./vector.ts";
export * from "./window-functions.ts";
