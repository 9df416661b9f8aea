// Conditions of the DataFrame API: writers, schemas that rows are brought to, fields of structs. A part of the catalogue.

import type { ConditionDefinition } from "./condition-definition.ts";

export const DATA_FRAME_CONDITIONS = {
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
} as const satisfies Readonly<Record<string, ConditionDefinition>>;
