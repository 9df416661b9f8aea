// Conditions of the DataFrame API: writers, schemas that rows are brought to, fields of structs. A part of the catalogue.

import type { ConditionDefinition } from "./condition-definition.ts";

export const DATA_FRAME_CONDITIONS = {
  "NEAREST_BY_JOIN.UNSUPPORTED_DIRECTION": {
    sqlState: "42604",
    message: "The direction of nearestByJoin is one of <supported>, not <direction>.",
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_MODE": {
    sqlState: "42604",
    message: "The mode of nearestByJoin is one of <supported>, not <mode>.",
  },
  INVALID_SAVE_MODE: {
    sqlState: "42000",
    message: "There is no save mode <mode>: it is 'append', 'overwrite', 'ignore', 'error' or 'errorifexists'.",
  },
  SORT_BY_WITHOUT_BUCKETING: { sqlState: "42601", message: "sortBy needs bucketBy." },
  PARTITION_BY_NOT_ALLOWED_WITH_INSERT_INTO: {
    sqlState: "42601",
    message: "partitionBy cannot be used with insertInto: the table <tableName> says how it is partitioned.",
  },
  VIEW_WRITE_NOT_ALLOWED: { sqlState: "42809", message: "The view <name> cannot be written to." },
  INVALID_COLUMN_OR_FIELD_DATA_TYPE: {
    sqlState: "42000",
    message: "The column or field <name> is <type>, which does not become <expectedType>.",
  },
  NULLABLE_COLUMN_OR_FIELD: {
    sqlState: "42000",
    message: "The column or field <name> may be null, and the schema says that it never is.",
  },
  "DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: a struct must keep a field.",
  },
  ZIP_PLANS_NOT_MERGEABLE: {
    sqlState: "42K03",
    message: "The two DataFrames do not compute their columns of the same rows.",
  },
  XML_ROW_TAG_MISSING: { sqlState: "42KDF", message: "The option <rowTag> must be given to read XML files." },
  _LEGACY_ERROR_TEMP_1012: { sqlState: null, message: "<identifier> is a table of files, which takes no such write." },
  _LEGACY_ERROR_TEMP_1155: {
    sqlState: null,
    message: "The partition column <col> is not in the schema <schemaCatalog>.",
  },
  _LEGACY_ERROR_TEMP_1159: {
    sqlState: null,
    message: "The table <tableName> has the format <existingProvider>, not <specifiedProvider>.",
  },
  _LEGACY_ERROR_TEMP_1161: {
    sqlState: null,
    message:
      "The query has not as many columns as the table <tableName>: <querySchema> instead of <existingTableSchema>.",
  },
  _LEGACY_ERROR_TEMP_1162: { sqlState: null, message: "The query has no column <col> among <inputColumns>." },
  _LEGACY_ERROR_TEMP_1163: {
    sqlState: null,
    message: "The table <tableName> is partitioned otherwise: by <existingPartCols> instead of <specifiedPartCols>.",
  },
  _LEGACY_ERROR_TEMP_1324: {
    sqlState: null,
    message:
      "The pivot column <pivotColumn> has more than <maxValues> values. Name those that are wanted, or raise spark.sql.pivotMaxValues.",
  },
  _LEGACY_ERROR_TEMP_1312: { sqlState: null, message: "'<operation>' does not support bucketBy." },
  _LEGACY_ERROR_TEMP_2047: { sqlState: null, message: "The path to write to is missing." },
} as const satisfies Readonly<Record<string, ConditionDefinition>>;
