// Conditions of statements: tables, views, databases, functions, variables and scripts. A part of the catalogue.

import type { ConditionDefinition } from "./condition-definition.ts";

export const STATEMENT_CONDITIONS = {
  INVALID_BUCKET_COUNT: {
    sqlState: "22003",
    message: "A table has from 1 to <bucketingMaxBuckets> buckets, not <numBuckets>.",
  },
  INVALID_SCHEMA_OR_RELATION_NAME: {
    sqlState: "42602",
    message: "<name> is no name for a table or schema: those are made of letters, digits and underscores.",
  },
  "UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE": {
    sqlState: "0A000",
    message: "SHOW CREATE TABLE <tableName> AS SERDE is for tables of Hive. Leave AS SERDE out.",
  },
  "UNSUPPORTED_FEATURE.ALTER_TABLE_SERDE_FOR_DATASOURCE_TABLE": {
    sqlState: "0A000",
    message: "ALTER TABLE <tableName> SET SERDE is for tables of Hive.",
  },
  ALL_PARAMETERS_MUST_BE_NAMED: {
    sqlState: "07001",
    message: "The text takes its values by names, but USING has values without: <exprs>.",
  },
  EXEC_IMMEDIATE_DUPLICATE_ARGUMENT_ALIASES: {
    sqlState: "42701",
    message: "USING gives the same name more than once: <aliases>.",
  },
  UNSUPPORTED_EXPR_FOR_PARAMETER: {
    sqlState: "42K0E",
    message: "USING takes constants and variables, not <invalidExprSql>.",
  },
  COLUMN_ALIASES_NOT_ALLOWED: {
    sqlState: "42601",
    message: "The table of <op> can have an alias, but no names for its columns.",
  },
  MERGE_INSERT_VALUE_COUNT_MISMATCH: {
    sqlState: "21S01",
    message: "INSERT of MERGE names <expectedCount> columns but has <actualCount> values.",
  },
  NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message: "Of several WHEN MATCHED clauses only the last may be without a condition.",
  },
  NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message: "Of several WHEN NOT MATCHED BY SOURCE clauses only the last may be without a condition.",
  },
  NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message: "Of several WHEN NOT MATCHED [BY TARGET] clauses only the last may be without a condition.",
  },
  CREATE_PERMANENT_VIEW_WITHOUT_ALIAS: {
    sqlState: "0A000",
    message: "The view <name> would be kept with a column that has no name of its own: <attr>. Give it an alias.",
  },
  "UNSUPPORTED_FEATURE.ANALYZE_UNCACHED_TEMP_VIEW": {
    sqlState: "0A000",
    message: "ANALYZE TABLE … FOR COLUMNS is for cached temporary views, and <viewName> is not cached.",
  },
  "INVALID_INLINE_TABLE.FAILED_SQL_EXPRESSION_EVALUATION": {
    sqlState: "42000",
    message: "The value <sqlExpr> of an inline table cannot be computed.",
  },
  _LEGACY_ERROR_TEMP_1169: {
    sqlState: null,
    message:
      "The table <tableName> takes a value or a name for each of its partition columns <partColNames>, not <normalizedPartSpec> only.",
  },
  _LEGACY_ERROR_TEMP_0034: {
    sqlState: null,
    message: "<operation> is not part of <command><msg>.",
  },
  ASOF_JOIN_MATCH_CONDITION_INVALID_EXPRESSION: {
    sqlState: "42903",
    message: "MATCH_CONDITION compares plain values of rows; <expr> is none.",
  },
  ASOF_JOIN_MATCH_CONDITION_INVALID_TYPE: {
    sqlState: "42K09",
    message: "MATCH_CONDITION cannot compare <type1> with <type2>.",
  },
  ASOF_JOIN_MATCH_CONDITION_TABLE_REFERENCE: {
    sqlState: "42K0E",
    message: "Each side of MATCH_CONDITION must read one side of the join, but they read <refs1> and <refs2>.",
  },
  DUPLICATE_SQL_PATH_ENTRY: {
    sqlState: "42732",
    message: "The path has the entry <pathEntry> twice.",
  },
  INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED: {
    sqlState: "42000",
    message: "With REPLACE WHERE the table of an INSERT has no alias.",
  },
  INVALID_CONSTRAINT_CHARACTERISTICS: {
    sqlState: "42613",
    message: "What is said about the constraint contradicts itself: <characteristics>.",
  },
  INVALID_SQL_PATH_SCHEMA_REFERENCE: {
    sqlState: "42601",
    message: "An entry of the path is a schema with its catalog: <qualifiedName> is not.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_TABLE_PATH": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: the path <path> of the <location> is none that JSON_TABLE can follow.",
  },
  "MISSING_CATALOG_ABILITY.PROCEDURES": {
    sqlState: "0A000",
    message: "The catalog <plugin> has no procedures.",
  },
  MULTIPLE_PRIMARY_KEYS: {
    sqlState: "42P16",
    message: "A table has one primary key, but several are given: <columns>.",
  },
  "NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION": {
    sqlState: "42604",
    message: "NEAREST BY orders rows by <expression>, but values of type <type> have no order.",
  },
  NON_DETERMINISTIC_CHECK_CONSTRAINT: {
    sqlState: "42621",
    message: "A condition of CHECK is always the same for a row, but <checkCondition> is not.",
  },
  SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED: {
    sqlState: "42908",
    message: "A table has CLUSTER BY or CLUSTERED BY INTO BUCKETS, not both.",
  },
  SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED: {
    sqlState: "42908",
    message: "A table has CLUSTER BY or PARTITIONED BY, not both.",
  },
  UNSUPPORTED_CONSTRAINT_CHARACTERISTIC: {
    sqlState: "0A000",
    message: "A constraint <constraintType> cannot be <characteristic>.",
  },
  "UNSUPPORTED_FEATURE.CREATE_FLOW_QUERY_EXECUTION": {
    sqlState: "0A000",
    message: "CREATE FLOW stands in the definition of a pipeline only.",
  },
  "UNSUPPORTED_FEATURE.CREATE_PIPELINE_DATASET_QUERY_EXECUTION": {
    sqlState: "0A000",
    message: "CREATE <pipelineDatasetType> stands in the definition of a pipeline only.",
  },
  "UNSUPPORTED_FEATURE.SET_PATH_WHEN_DISABLED": {
    sqlState: "0A000",
    message: 'SET PATH is switched off; set <config> to "true" to have it.',
  },
  "UNSUPPORTED_FEATURE.SHOW_TABLE_EXTENDED_JSON_WITH_PARTITION": {
    sqlState: "0A000",
    message: "SHOW TABLE EXTENDED of a partition has no form AS JSON.",
  },
  UNSUPPORTED_INSERT_WITH_SCHEMA_EVOLUTION: {
    sqlState: "0A000",
    message: "Columns cannot be added to this table by INSERT WITH SCHEMA EVOLUTION.",
  },
  _LEGACY_ERROR_TEMP_0046: {
    sqlState: null,
    message: "CREATE TEMPORARY TABLE needs USING; a temporary view may be what is meant.",
  },
  _LEGACY_ERROR_TEMP_1008: {
    sqlState: null,
    message: "<quoted> is no temporary view of a stream.",
  },
  _LEGACY_ERROR_TEMP_1052: {
    sqlState: null,
    message: "A column that is added to a table must take nulls.",
  },
  _LEGACY_ERROR_TEMP_1261: {
    sqlState: null,
    message: "LOAD DATA is for tables of Hive; <tableIdentWithDB> is none.",
  },
  _LEGACY_ERROR_TEMP_1332: {
    sqlState: null,
    message: "<errorMessage>",
  },
  _LEGACY_ERROR_TEMP_3060: {
    sqlState: null,
    message: "There is no column <i> in the schema:\n<schema>",
  },
  "INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED": {
    sqlState: "42000",
    message: "A variable needs a type or a default.",
  },
  CURSOR_ALREADY_EXISTS: {
    sqlState: "42723",
    message: "There is a cursor <cursorName> already.",
  },
  CURSOR_ALREADY_OPEN: {
    sqlState: "24502",
    message: "The cursor <cursorName> is open.",
  },
  CURSOR_NOT_FOUND: {
    sqlState: "42883",
    message: "There is no cursor <cursorName>.",
  },
  CURSOR_NOT_OPEN: {
    sqlState: "24501",
    message: "The cursor <cursorName> is not open.",
  },
  CURSOR_NO_MORE_ROWS: {
    sqlState: "02000",
    message: "The cursor <cursorName> has no more rows.",
  },
  CURSOR_OUTSIDE_SCRIPT: {
    sqlState: "0A000",
    message: "Cursors are for scripts.",
  },
  DUPLICATE_CONDITION_IN_SCOPE: {
    sqlState: "42734",
    message: "The condition <condition> is declared twice.",
  },
  END_LABEL_WITHOUT_BEGIN_LABEL: {
    sqlState: "42K0L",
    message: "The label <endLabel> ends what has no label.",
  },
  INVALID_CURSOR_DECLARATION: {
    sqlState: "42601",
    message: "Cursors belong to a block's beginning, behind variables and before handlers.",
  },
  "INVALID_ERROR_CONDITION_DECLARATION.NOT_AT_START_OF_COMPOUND_STATEMENT": {
    sqlState: "42K0R",
    message: "The condition <conditionName> belongs to the block's beginning.",
  },
  "INVALID_ERROR_CONDITION_DECLARATION.SPECIAL_CHARACTER_FOUND": {
    sqlState: "42K0R",
    message: "The name <conditionName> of a condition has other characters than letters, digits and _.",
  },
  "INVALID_HANDLER_DECLARATION.CONDITION_NOT_FOUND": {
    sqlState: "42K0Q",
    message: "There is no condition <condition> to handle.",
  },
  "INVALID_HANDLER_DECLARATION.DUPLICATE_SQLSTATE_IN_HANDLER_DECLARATION": {
    sqlState: "42K0Q",
    message: "The SQLSTATE <sqlState> stands in the handler twice.",
  },
  "INVALID_HANDLER_DECLARATION.INVALID_CONDITION_COMBINATION": {
    sqlState: "42K0Q",
    message: "SQLEXCEPTION and NOT FOUND go with no other condition.",
  },
  INVALID_SQLSTATE: {
    sqlState: "428B3",
    message: "<sqlState> is no SQLSTATE that a condition can have.",
  },
  LABEL_OR_FOR_VARIABLE_NAME_FORBIDDEN: {
    sqlState: "42K0L",
    message: "The name <label> is no label.",
  },
  SQL_SCRIPT_IN_EXECUTE_IMMEDIATE: {
    sqlState: "07501",
    message: "EXECUTE IMMEDIATE takes a statement, not a script: <sqlString>.",
  },
  "UNSUPPORTED_FEATURE.SQL_CURSOR": {
    sqlState: "0A000",
    message: "Cursors are switched off.",
  },
  "UNSUPPORTED_FEATURE.SQL_SCRIPTING": {
    sqlState: "0A000",
    message: "Scripts are switched off: <sqlScriptingEnabled>.",
  },
  "UNSUPPORTED_FEATURE.SQL_SCRIPTING_DROP_TEMPORARY_VARIABLE": {
    sqlState: "0A000",
    message: "DROP TEMPORARY VARIABLE is not for scripts.",
  },
  EXPECT_PERMANENT_VIEW_NOT_TEMP: {
    sqlState: "42809",
    message: "<operation> is for views of the catalog, and <viewName> is temporary.",
  },
  NOT_A_PARTITIONED_TABLE: {
    sqlState: "42809",
    message: "<operation> is for partitioned tables, and <tableIdentWithDB> is none.",
  },
  SHOW_COLUMNS_WITH_CONFLICT_NAMESPACE: {
    sqlState: "42K05",
    message: "SHOW COLUMNS names two namespaces: <namespaceA> and <namespaceB>.",
  },
  INCOMPATIBLE_VIEW_SCHEMA_CHANGE: {
    sqlState: "51024",
    message:
      "The query of the view <viewName> has changed: <expectedNum> column <colName> is expected and there are <actualCols>. Make the view anew: <suggestion>",
  },
  "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION": {
    sqlState: "56038",
    message: "The codec <codecName> is not available. There are <availableCodecs>.",
  },
  LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS: {
    sqlState: "42K0L",
    message: "The label <label> is used already around here.",
  },
  INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE: {
    sqlState: "42K09",
    message: "The text to execute must be a string, and <exprType> is none.",
  },
  "DUPLICATE_EXCEPTION_HANDLER.CONDITION": {
    sqlState: "42734",
    message: "There is a handler of the condition <condition> already.",
  },
  "DUPLICATE_EXCEPTION_HANDLER.SQLSTATE": {
    sqlState: "42734",
    message: "There is a handler of the SQLSTATE <sqlState> already.",
  },
  _LEGACY_ERROR_TEMP_0045: { sqlState: null, message: "A time zone is a string, an interval or LOCAL." },
  _LEGACY_ERROR_TEMP_0049: {
    sqlState: null,
    message: "INSERT OVERWRITE DIRECTORY needs one path: behind DIRECTORY or in its options.",
  },
  _LEGACY_ERROR_TEMP_1232: {
    sqlState: null,
    message: "The partition of <specKeys> does not match the partition columns <partitionColumnNames> of <tableName>.",
  },
  _LEGACY_ERROR_TEMP_1251: { sqlState: null, message: "<action> is for partitioned tables, and <tableName> is none." },
  _LEGACY_ERROR_TEMP_1256: { sqlState: null, message: "The built-in function <functionName> cannot be refreshed." },
  DUPLICATE_KEY: {
    sqlState: "23505",
    message: "The key <keyColumn> stands there more than once.",
  },
  DUPLICATE_CLAUSES: {
    sqlState: "42614",
    message: "The clause <clauseName> stands there more than once.",
  },
  NOT_SUPPORTED_COMMAND_WITHOUT_HIVE_SUPPORT: {
    sqlState: "0A000",
    message: "<cmd> needs a Spark with Hive.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_REFRESH_RESOURCE_PATH": {
    sqlState: "42000",
    message: "REFRESH needs a table, a function or the path of a resource.",
  },
  MERGE_WITHOUT_WHEN: { sqlState: "42601", message: "MERGE needs at least one WHEN." },
  CREATE_EXTERNAL_TABLE_WITHOUT_LOCATION: {
    sqlState: "42601",
    message: "An external table needs a LOCATION.",
  },
  INVALID_STATEMENT_OR_CLAUSE: {
    sqlState: "42601",
    message: "The statement or clause <operation> is not valid.",
  },
  NESTED_DATABASE_UNSUPPORTED_BY_V1_SESSION_CATALOG: {
    sqlState: "42K05",
    message: "The session's catalog has no schemas inside of schemas, as <namespace> would be one.",
  },
  "UNSUPPORTED_FEATURE.ANALYZE_VIEW": {
    sqlState: "0A000",
    message: "ANALYZE TABLE is for tables and for views that are cached.",
  },
  _LEGACY_ERROR_TEMP_1267: {
    sqlState: null,
    message: "TRUNCATE TABLE ... PARTITION is for partitioned tables, and <tableIdentWithDB> is none.",
  },
  "UNSUPPORTED_FEATURE.SET_TABLE_PROPERTY": {
    sqlState: "0A000",
    message: "The property <property> of tables is reserved: <msg>.",
  },
  "UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY": {
    sqlState: "0A000",
    message: "The property <property> of schemas is reserved: <msg>.",
  },
  CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    sqlState: "42710",
    message: "The column <columnName> has <optionName> more than once.",
  },
  "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE": {
    sqlState: "42000",
    message: "SHOW <scope> FUNCTIONS is none of SHOW ALL, SYSTEM or USER FUNCTIONS.",
  },
  DESCRIBE_JSON_NOT_EXTENDED: {
    sqlState: "0A000",
    message: "AS JSON is for DESCRIBE EXTENDED only.",
  },
  "INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE": {
    sqlState: "42000",
    message: "A routine cannot be created with both IF NOT EXISTS and REPLACE.",
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS": {
    sqlState: "42000",
    message: "A temporary function cannot be created with IF NOT EXISTS.",
  },
  "INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN": {
    sqlState: "42000",
    message: "NOSCAN is expected instead of <ctx>.",
  },
  "INVALID_INTERVAL_FORMAT.TIMEZONE_INTERVAL_OUT_OF_RANGE": {
    sqlState: "22006",
    message: "The offset <input> of a time zone lies beyond 18 hours.",
  },
  INVALID_RESET_COMMAND_FORMAT: {
    sqlState: "42000",
    message: "RESET takes one key or none; a key with special characters stands in backticks.",
  },
  INVALID_QUERY_MIXED_QUERY_PARAMETERS: {
    sqlState: "42613",
    message: "Values for parameters are either all named or all positional.",
  },
  TABLE_OR_VIEW_ALREADY_EXISTS: {
    sqlState: "42P07",
    message:
      "There is a table or view <relationName> already. Choose another name, drop it first, or say IF NOT EXISTS or OR REPLACE.",
  },
  SCHEMA_ALREADY_EXISTS: {
    sqlState: "42P06",
    message: "There is a schema <schemaName> already.",
  },
  SCHEMA_NOT_EMPTY: {
    sqlState: "2BP01",
    message: "The schema <schemaName> holds something. DROP SCHEMA … CASCADE drops that too.",
  },
  REQUIRES_SINGLE_PART_NAMESPACE: {
    sqlState: "42K05",
    message: "<sessionCatalog> takes a namespace of one part, not <identifier>.",
  },
  "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    sqlState: "21S01",
    message:
      "Cannot write to <tableName>: the data has too few columns. Table columns: <tableColumns>. Data columns: <dataColumns>.",
  },
  "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    sqlState: "21S01",
    message:
      "Cannot write to <tableName>: the data has too many columns. Table columns: <tableColumns>. Data columns: <dataColumns>.",
  },
  INSERT_PARTITION_COLUMN_ARITY_MISMATCH: {
    sqlState: "21S01",
    message:
      "Cannot write to <tableName>: data columns and partition columns do not match. Table columns: <tableColumns>. Partition columns with a value: <staticPartCols>. Data columns: <dataColumns>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST": {
    sqlState: "KD000",
    message:
      "Cannot write to the table <tableName>: the type <srcType> of <colName> cannot be safely cast to <targetType>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS": {
    sqlState: "KD000",
    message: "Cannot write to the table <tableName>: it has no columns <extraColumns>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_STRUCT_FIELDS": {
    sqlState: "KD000",
    message: "Cannot write to the table <tableName>: the struct <colName> has no fields <extraFields>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.STRUCT_MISSING_FIELDS": {
    sqlState: "KD000",
    message: "Cannot write to the table <tableName>: the struct <colName> lacks the fields <missingFields>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA": {
    sqlState: "KD000",
    message: "Cannot write to the table <tableName>: there is no data for the column <colName>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.NULLABLE_COLUMN": {
    sqlState: "KD000",
    message: "Cannot write values that may be null to the column <colName> of the table <tableName>.",
  },
  CAST_OVERFLOW_IN_TABLE_INSERT: {
    sqlState: "22003",
    message:
      "A value of type <sourceType> does not fit the type <targetType> of the column <columnName>. Use `try_cast` to have NULL instead.",
  },
  "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE": {
    sqlState: "42809",
    message: "<operation> is for tables, and <viewName> is a view.",
  },
  "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW": {
    sqlState: "42809",
    message: "<operation> is for tables, and <viewName> is a view. Use ALTER VIEW instead.",
  },
  "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE": {
    sqlState: "42809",
    message: "<operation> is for views, and <tableName> is a table.",
  },
  "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE": {
    sqlState: "42809",
    message: "<operation> is for views, and <tableName> is a table. Use ALTER TABLE instead.",
  },
  "UNSUPPORTED_OVERWRITE.TABLE": {
    sqlState: "42902",
    message: "The table <table> cannot be overwritten while it is read.",
  },
  "UNSUPPORTED_OVERWRITE.PATH": {
    sqlState: "42902",
    message: "The path <path> cannot be overwritten while it is read.",
  },
  PARTITIONS_NOT_FOUND: {
    sqlState: "428FT",
    message: "The table <tableName> has no partitions <partitionList>.",
  },
  PARTITIONS_ALREADY_EXIST: {
    sqlState: "428FT",
    message: "The table <tableName> has the partitions <partitionList> already.",
  },
  "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY": {
    sqlState: "42601",
    message: "The table <name> is not partitioned.",
  },
  ALL_PARTITION_COLUMNS_NOT_ALLOWED: {
    sqlState: "KD005",
    message: "Not all columns can be partition columns.",
  },
  COLUMN_NOT_DEFINED_IN_TABLE: {
    sqlState: "42703",
    message: "The <colType> column <colName> is not among the columns of <tableName>: <tableCols>.",
  },
  UNSUPPORTED_PARTITION_TRANSFORM: {
    sqlState: "0A000",
    message: "The partition transform <transform> is not supported.",
  },
  INVALID_PARTITION_COLUMN_DATA_TYPE: {
    sqlState: "0A000",
    message: "A column of type <type> cannot be a partition column.",
  },
  NOT_SUPPORTED_CHANGE_COLUMN: {
    sqlState: "0A000",
    message:
      "ALTER TABLE cannot change the column <originName> of <table> from <originType> to <newName> of <newType>.",
  },
  RENAME_TABLE_SOURCE_DESTINATION_DATABASE_MISMATCH: {
    sqlState: "3F000",
    message: "A table stays in its database when it is renamed: <db> and <newDb> differ.",
  },
  COLUMN_NOT_FOUND: {
    sqlState: "42703",
    message: "There is no column <colName>. Whether case matters is told by <caseSensitiveConfig>.",
  },
  "UNSUPPORTED_FEATURE.DROP_DATABASE": {
    sqlState: "0A000",
    message: "The default database <database> cannot be dropped.",
  },
  WRONG_COMMAND_FOR_OBJECT_TYPE: {
    sqlState: "42809",
    message: "<operation> needs a <requiredType>, and <objectName> is a <foundType>. Use <alternative> instead.",
  },
  INVALID_TEMP_OBJ_REFERENCE: {
    sqlState: "42K0F",
    message: "The persistent <obj> <objName> cannot refer to the temporary <tempObj> <tempObjName>.",
  },
  LOCATION_ALREADY_EXISTS: {
    sqlState: "42710",
    message: "The location <location> of the new table <identifier> exists and holds files.",
  },
  PATH_ALREADY_EXISTS: {
    sqlState: "42K04",
    message: 'The path <outputPath> exists already. Mode "overwrite" replaces what it holds.',
  },
  ROUTINE_ALREADY_EXISTS: {
    sqlState: "42723",
    message: "The <newRoutineType> <routineName> cannot be made: there is a <existingRoutineType> of that name.",
  },
  CANNOT_LOAD_FUNCTION_CLASS: {
    sqlState: "46103",
    message: "The class <className> of the function <functionName> cannot be loaded: there is no JVM.",
  },
  EXPECT_PERSISTENT_FUNCTION_NOT_TEMP: {
    sqlState: "42809",
    message: "<operation> is for functions of the catalog, and <functionName> is temporary.<alternative>",
  },
  INVALID_SQL_FUNCTION_DATA_ACCESS: {
    sqlState: "42K0E",
    message: "A function that says CONTAINS SQL cannot read tables.",
  },
  DUPLICATE_ROUTINE_RETURNS_COLUMNS: {
    sqlState: "42711",
    message: "The routine <routineName> gives several columns <columns>.",
  },
  "UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF": {
    sqlState: "0A000",
    message: "The function <funcName>, which is written in SQL, cannot take parameters of a lambda.",
  },
  UNSUPPORTED_SQL_UDF_USAGE: {
    sqlState: "0A000",
    message: "The function <functionName>, which is written in SQL, cannot stand in <nodeName>.",
  },
  "USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_EXPRESSION": {
    sqlState: "42601",
    message: "The default of <parameterName> in <functionName> cannot have a query.",
  },
  "USER_DEFINED_FUNCTIONS.NOT_NULL_ON_FUNCTION_PARAMETERS": {
    sqlState: "42601",
    message: "Parameters of functions cannot be NOT NULL: <input>.",
  },
  "USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH": {
    sqlState: "42601",
    message: "The query of <name> gives <outputSize> columns where <returnParamSize> are declared.",
  },
  "USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY": {
    sqlState: "42601",
    message: "The body of the table function <name> is no query.",
  },
  "INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_GENERATED_COLUMNS_AS_PARAMETERS": {
    sqlState: "42000",
    message: "Parameters of functions cannot be generated.",
  },
  "INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_COLUMN_CONSTRAINTS": {
    sqlState: "42000",
    message: "Parameters of functions cannot have constraints.",
  },
  ROUTINE_NOT_FOUND: {
    sqlState: "42883",
    message: "There is no routine <routineName>.",
  },
  DUPLICATE_ROUTINE_PARAMETER_NAMES: {
    sqlState: "42734",
    message: "The routine <routineName> has several parameters <names>.",
  },
  "USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS": {
    sqlState: "42601",
    message: "A SQL function cannot have an aggregate, window or generator expression as its body: <queryText>.",
  },
  "USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_PARAMETER_POSITION": {
    sqlState: "42601",
    message:
      "In <functionName> the parameter <nextParameterName> needs a default, since <parameterName> before it has one.",
  },
  FORBIDDEN_OPERATION: {
    sqlState: "42809",
    message: "<statement> is not allowed on the <objectType> <objectName>.",
  },
  "NOT_A_CONSTANT_STRING.NULL": {
    sqlState: "42601",
    message: "<expr> of <name> is NULL.",
  },
  "NOT_A_CONSTANT_STRING.NOT_CONSTANT": {
    sqlState: "42601",
    message: "<expr> of <name> is not a constant.",
  },
  "NOT_A_CONSTANT_STRING.WRONG_TYPE": {
    sqlState: "42601",
    message: "<expr> of <name> is a <dataType> and no string.",
  },
  VARIABLE_ALREADY_EXISTS: {
    sqlState: "42723",
    message: "There is a variable <variableName> already. DECLARE OR REPLACE makes it anew.",
  },
  VARIABLE_NOT_FOUND: {
    sqlState: "42883",
    message: "There is no variable <variableName>.",
  },
  UNRESOLVED_VARIABLE: {
    sqlState: "42883",
    message: "There is no variable <variableName> on the path <searchPath>.",
  },
  DUPLICATE_ASSIGNMENTS: {
    sqlState: "42701",
    message: "The targets <nameList> are assigned to more than once.",
  },
  INVALID_STATEMENT_FOR_EXECUTE_INTO: {
    sqlState: "07501",
    message: "INTO needs a query, and this is none: <sqlString>.",
  },
  NULL_QUERY_STRING_EXECUTE_IMMEDIATE: {
    sqlState: "22004",
    message: "The text to execute, <varName>, is NULL.",
  },
  ROW_SUBQUERY_TOO_MANY_ROWS: {
    sqlState: "21000",
    message: "More than one row came from a query that stands for one.",
  },
  DEFAULT_DATABASE_NOT_EXISTS: {
    sqlState: "42704",
    message: "The default database <defaultDatabase> does not exist.",
  },
  "INVALID_DEFAULT_VALUE.DATA_TYPE": {
    sqlState: "42623",
    message:
      "<statement> cannot give <colName> the default <defaultValue> of type <actualType>: it needs <expectedType>.",
  },
  "INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION": {
    sqlState: "42623",
    message: "<statement> cannot give <colName> the default <defaultValue>: it holds a query.",
  },
  "INVALID_DEFAULT_VALUE.UNRESOLVED_EXPRESSION": {
    sqlState: "42623",
    message: "<statement> cannot give <colName> the default <defaultValue>: it refers to what is not there.",
  },
  "INVALID_DEFAULT_VALUE.NOT_CONSTANT": {
    sqlState: "42623",
    message: "<statement> cannot give <colName> the default <defaultValue>: it is not constant.",
  },
  "UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE": {
    sqlState: "0A000",
    message: "A temporary view has no schema binding.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME": {
    sqlState: "KD000",
    message: "Rows for <tableName> have several columns that could be <colName>.",
  },
  _LEGACY_ERROR_TEMP_1147: {
    sqlState: null,
    message: "Of the partitions <partColumns> those with a value in the statement stand before the others.",
  },
  DEFAULT_PLACEMENT_INVALID: {
    sqlState: "42608",
    message: "DEFAULT stands where no column's default can take its place.",
  },
  RECURSIVE_VIEW: {
    sqlState: "42K0H",
    message: "The view <viewIdent> refers to itself: <newPath>.",
  },
  VIEW_NOT_FOUND: {
    sqlState: "42P01",
    message: "There is no view <relationName>.",
  },
  SPECIFY_PARTITION_IS_NOT_ALLOWED: {
    sqlState: "42601",
    message: "Partition columns are not given for a table that has none: <tableName>.",
  },
  LABELS_MISMATCH: {
    sqlState: "42K0L",
    message: "The label <beginLabel> ends as <endLabel>.",
  },
  "INVALID_LABEL_USAGE.DOES_NOT_EXIST": {
    sqlState: "42K0L",
    message: "There is no label <labelName> around <statementType>.",
  },
  "INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND": {
    sqlState: "42K0L",
    message: "ITERATE is for loops, and <labelName> is none.",
  },
  "INVALID_VARIABLE_DECLARATION.ONLY_AT_BEGINNING": {
    sqlState: "42K0M",
    message: "The variable <varName> is declared behind other statements; it belongs at the block's beginning.",
  },
  "INVALID_VARIABLE_DECLARATION.NOT_ALLOWED_IN_SCOPE": {
    sqlState: "42K0M",
    message: "The variable <varName> is declared where none can be.",
  },
  "INVALID_VARIABLE_DECLARATION.QUALIFIED_LOCAL_VARIABLE": {
    sqlState: "42K0M",
    message: "The local variable <varName> takes no qualifier.",
  },
  "INVALID_VARIABLE_DECLARATION.REPLACE_LOCAL_VARIABLE": {
    sqlState: "42K0M",
    message: "The local variable <varName> cannot be replaced.",
  },
  INVALID_BOOLEAN_STATEMENT: {
    sqlState: "22546",
    message: "<invalidStatement> must give true or false.",
  },
  "INVALID_HANDLER_DECLARATION.WRONG_PLACE_OF_DECLARATION": {
    sqlState: "42K0Q",
    message: "Handlers belong to a block's beginning, behind its variables.",
  },
  "INVALID_HANDLER_DECLARATION.DUPLICATE_CONDITION_IN_HANDLER_DECLARATION": {
    sqlState: "42K0Q",
    message: "The condition <condition> stands in the handler twice.",
  },
  "UNSUPPORTED_FEATURE.CONTINUE_EXCEPTION_HANDLER": {
    sqlState: "0A000",
    message: "CONTINUE handlers are not supported.",
  },
} as const satisfies Record<string, ConditionDefinition>;
