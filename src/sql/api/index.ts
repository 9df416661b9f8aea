// The API as both hosts export it; the way to a session is each host's own.

export { type Aggregator, TypedColumn, toColumn } from "./aggregator.ts";
export {
  Catalog,
  type CatalogColumn,
  type CatalogDatabaseInformation,
  type CatalogFunction,
  type CatalogTable,
} from "./catalog.ts";
export { Column, type ColumnValue } from "./column.ts";
export type { ColumnOrName } from "./column-or-name.ts";
export { ColumnarBatch } from "./columnar-batch.ts";
export { DataFrameNaFunctions, type FillValue } from "./data-frame-na-functions.ts";
export { DataFrameReader, type OptionValue, type ReaderLocation } from "./data-frame-reader.ts";
export { DataFrameStatFunctions } from "./data-frame-stat-functions.ts";
export { DataFrameWriter, type SaveModeName } from "./data-frame-writer.ts";
export { DataFrameWriterV2 } from "./data-frame-writer-v2.ts";
export { type ActionOptions, type DataFrame, Dataset } from "./dataset.ts";
export { Encoder, Encoders, type FieldTypes, type ObjectOf, type ValueOf } from "./encoder.ts";
export * from "./functions/index.ts";
export { GroupedData } from "./grouped-data.ts";
export { KeyValueGroupedDataset } from "./key-value-grouped-dataset.ts";
export type { LiteralValue } from "./literal-value.ts";
export type { RowInput } from "./local-data.ts";
export { RuntimeConfig } from "./runtime-config.ts";
export { showValues } from "./show-values.ts";
export type { SqlArguments } from "./spark-session.ts";
export { SparkSessionBuilder } from "./spark-session-builder.ts";
export { type SparkSessionCompanion, sparkSessionCompanion } from "./spark-session-companion.ts";
export { SqlDataset } from "./sql-dataset.ts";
export { TableValuedFunction } from "./table-valued-function.ts";
export { UDFRegistration } from "./udf-registration.ts";
export {
  arrow_udf,
  type ScalarFunction,
  type UdfOptions,
  type UserDefinedFunction,
  udaf,
  udf,
} from "./user-defined-function.ts";
export {
  type TableFunction,
  type TableFunctionHandler,
  UDTFRegistration,
  UserDefinedTableFunction,
  udtf,
} from "./user-defined-table-function.ts";
export { type Callable, type CapturedFunction, moduleFunction, withCaptures } from "./user-function-target.ts";
export { Window, WindowSpec } from "./window-spec.ts";
