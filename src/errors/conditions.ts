// The catalogue of error conditions: Spark's names and SQLSTATEs, with Hibana's own words. `<name>` in a message
// stands for a parameter. A condition that Spark does not have is listed in the second part.

import type { ConditionDefinition } from "./condition-definition.ts";
import { DATA_FRAME_CONDITIONS } from "./data-frame-conditions.ts";
import { IMMEDIATE_CONDITIONS } from "./immediate-conditions.ts";
import { STATEMENT_CONDITIONS } from "./statement-conditions.ts";
import { USER_FUNCTION_CONDITIONS } from "./user-function-conditions.ts";

const SPARK_CONDITIONS = {
  ARITHMETIC_OVERFLOW: {
    sqlState: "22003",
    message: '<message>. <alternative> If necessary set <config> to "false" to bypass this error.',
  },
  SCALAR_SUBQUERY_TOO_MANY_ROWS: {
    sqlState: "21000",
    message: "A query used as a value gave more than one row.",
  },
  SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION: {
    sqlState: "0A000",
    message: "The correlated query <sqlExpr> used as a value is neither in GROUP BY nor inside an aggregate function.",
  },
  "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN": {
    sqlState: "42823",
    message: "A query used as a value must give one column, not <number>.",
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: the left side has <leftLength> columns [<leftColumns>], the query has <rightLength> [<rightColumns>].",
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: the types of these columns do not match: [<mismatchedColumns>]; left side: [<leftType>], right side: [<rightType>].",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED": {
    sqlState: "0A000",
    message: "This part of a subquery cannot read columns of the query around it: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES": {
    sqlState: "0A000",
    message: "The aggregate function <function> mixes columns of its own query and of the query around it.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_COLUMN_IS_NOT_ALLOWED_IN_PREDICATE": {
    sqlState: "0A000",
    message: "This condition cannot read columns of the query around it: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.CORRELATED_REFERENCE": {
    sqlState: "0A000",
    message: "Expressions that read columns of the query around it do not stand here: <sqlExprs>.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION": {
    sqlState: "0A000",
    message: "A query cannot stand inside the arguments of a higher-order function.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.LATERAL_JOIN_CONDITION_NON_DETERMINISTIC": {
    sqlState: "0A000",
    message: "The condition of a lateral join must be deterministic: <condition>.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY": {
    sqlState: "0A000",
    message: "A correlated query used as a value must be an aggregation, so that it gives at most one row.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_CORRELATED_COLUMNS_IN_GROUP_BY": {
    sqlState: "0A000",
    message: "A correlated query used as a value groups by columns that are not correlated: <value>.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_DETERMINISTIC_LATERAL_SUBQUERIES": {
    sqlState: "0A000",
    message: "A lateral query must be deterministic when it joins several rows: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.SCALAR_SUBQUERY_IN_VALUES": {
    sqlState: "0A000",
    message: "A query used as a value cannot stand in VALUES.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION": {
    sqlState: "0A000",
    message: "A subquery in the condition of a join cannot read columns of both sides: <subqueryExpression>.",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY": {
    sqlState: "0A000",
    message: "Correlated queries used as values stand in SELECT, WHERE, HAVING and GROUP BY only: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_IN_EXISTS_SUBQUERY": {
    sqlState: "0A000",
    message: "IN and EXISTS with a query stand in SELECT, WHERE, HAVING and ON only: <treeNode>",
  },
  INVALID_RECURSIVE_CTE: {
    sqlState: "42836",
    message:
      "A recursive query must be a UNION ALL of an anchor, which does not read the query itself, and a recursion, which does.",
  },
  "INVALID_RECURSIVE_REFERENCE.PLACE": {
    sqlState: "42836",
    message:
      "A recursive query cannot read itself here: under an aggregation, in a subquery, or on a side of a join whose rows decide over others.",
  },
  UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE: {
    sqlState: "42836",
    message: "A recursive query needs UNION ALL; UNION is not supported.",
  },
  RECURSION_LEVEL_LIMIT_EXCEEDED: {
    sqlState: "42836",
    message:
      "The recursion did not end within <levelLimit> levels. Raise spark.sql.cteRecursionLevelLimit, or write MAX RECURSION LEVEL.",
  },
  RECURSION_ROW_LIMIT_EXCEEDED: {
    sqlState: "42836",
    message: "The recursion gave more than <rowLimit> rows. Raise spark.sql.cteRecursionRowLimit, or use LIMIT.",
  },
  BINARY_ARITHMETIC_OVERFLOW: {
    sqlState: "22003",
    message: "<value1> <symbol> <value2> caused overflow. Use <functionName> to ignore overflow and return NULL.",
  },
  DIVIDE_BY_ZERO: {
    sqlState: "22012",
    message:
      'Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead. If necessary set <config> to "false" to bypass this error.',
  },
  REMAINDER_BY_ZERO: {
    sqlState: "22012",
    message:
      'Remainder by zero. Use `try_mod` to tolerate divisor being 0 and return NULL instead. If necessary set <config> to "false" to bypass this error.',
  },
  CAST_INVALID_INPUT: {
    sqlState: "22018",
    message:
      "The value <expression> of the type <sourceType> cannot be cast to <targetType> because it is malformed. Use `try_cast` to get NULL for malformed input.",
  },
  CAST_OVERFLOW: {
    sqlState: "22003",
    message:
      "The value <value> of the type <sourceType> cannot be cast to <targetType> due to an overflow. Use `try_cast` to get NULL on overflow.",
  },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION": {
    sqlState: "22003",
    message: "<originalValue>, rounded to <roundedValue>, does not fit DECIMAL(<precision>,<scale>).",
  },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION": {
    sqlState: "22003",
    message:
      'The value <value> does not fit DECIMAL(<precision>,<scale>). If necessary set <config> to "false" to get NULL instead.',
  },
  "UNRESOLVED_COLUMN.WITH_SUGGESTION": {
    sqlState: "42703",
    message:
      "A column, variable, or function parameter with name <objectName> cannot be resolved. Did you mean one of these: <proposal>?",
  },
  "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION": {
    sqlState: "42703",
    message: "A column, variable, or function parameter with name <objectName> cannot be resolved.",
  },
  AMBIGUOUS_COLUMN_REFERENCE: {
    sqlState: "42702",
    message:
      "Column <name> is ambiguous, since the DataFrame it is of takes part several times. Give them names with `as`, and say `name.column`.",
  },
  AMBIGUOUS_REFERENCE_TO_FIELDS: {
    sqlState: "42000",
    message: "The struct has <count> fields that are called <field>.",
  },
  AMBIGUOUS_REFERENCE: { sqlState: "42704", message: "Reference <name> is ambiguous, could be: <referenceNames>." },
  _LEGACY_ERROR_TEMP_3129: { sqlState: null, message: "There is no room for so many elements of an array." },
  _LEGACY_ERROR_TEMP_1210: {
    sqlState: null,
    message: "The second argument of <funcName> must be a constant of BOOLEAN.",
  },
  _LEGACY_ERROR_TEMP_2128: {
    sqlState: null,
    message: "The array of keys and the array of values of a map must have the same length.",
  },
  _LEGACY_ERROR_TEMP_1104: { sqlState: null, message: "The second argument must be a constant of DOUBLE." },
  _LEGACY_ERROR_TEMP_1048: { sqlState: null, message: "The hint <hintName> takes a number of partitions." },
  WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE: {
    sqlState: "42601",
    message: "The window function <funcName> needs an OVER clause.",
  },
  WINDOW_FUNCTION_FRAME_NOT_ORDERED: {
    sqlState: "42601",
    message: "The window function <wf_name> needs an ordered window: add ORDER BY to the window of <wf_expr>.",
  },
  WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE: {
    sqlState: "42601",
    message: "Window functions cannot stand in <clauseName>.",
  },
  DISTINCT_WINDOW_FUNCTION_UNSUPPORTED: {
    sqlState: "0A000",
    message: "DISTINCT is not supported in window functions: <windowExpr>.",
  },
  UNSUPPORTED_EXPR_FOR_WINDOW: {
    sqlState: "42P20",
    message: "<sqlExpr> is neither a window function nor an aggregate function, and cannot have an OVER clause.",
  },
  MISSING_WINDOW_SPECIFICATION: {
    sqlState: "42P20",
    message:
      "The query's WINDOW clause has no window <windowName>. See <docroot>/sql-ref-syntax-qry-select-window.html.",
  },
  EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    sqlState: "42822",
    message: "<expr> has the type <exprType>, which has no order.",
  },
  "INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE": {
    sqlState: "42903",
    message: "The FILTER condition <filterExpr> holds an aggregate function: <aggExpr>.",
  },
  "INVALID_AGGREGATE_FILTER.NON_DETERMINISTIC": {
    sqlState: "42903",
    message: "The FILTER condition <filterExpr> is not deterministic.",
  },
  "INVALID_AGGREGATE_FILTER.NOT_BOOLEAN": {
    sqlState: "42903",
    message: "The FILTER condition <filterExpr> is no BOOLEAN.",
  },
  "INVALID_AGGREGATE_FILTER.CONTAINS_WINDOW_FUNCTION": {
    sqlState: "42903",
    message: "The FILTER condition <filterExpr> holds a window function: <windowExpr>.",
  },
  "INVALID_PARAMETER_VALUE.LONG": {
    sqlState: "22023",
    message:
      "The value of parameter <parameter> of <functionName> is a constant whole number, but here is <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.OCCURRENCE": {
    sqlState: "22023",
    message: "The parameter <parameter> of <functionName> is a positive number, not <actual>.",
  },
  "INVALID_PARAMETER_VALUE.BOOLEAN": {
    sqlState: "22023",
    message: "The parameter <parameter> of <functionName> must be a constant TRUE or FALSE, not <invalidValue>.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW": {
    sqlState: "0A000",
    message: "A window cannot read the alias <lca> of the same select list: <windowExpr>.",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_INVALID_TYPE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: a RANGE frame over an order of type <orderSpecType> cannot have an offset of type <valueBoundaryType>.",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: a RANGE frame with an offset needs an order of one key, not <orderSpec>.",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: a RANGE frame needs an ordered window.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: the bounds <lower> of type <lowerType> and <upper> of type <upperType> must be of one type.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: no frame goes from <lower> to <upper>.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the <location> bound must be <expectedType>, not <exprType>.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the <location> bound <expression> is not constant.",
  },
  "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the lower bound must be <comparison> to the upper bound.",
  },
  _LEGACY_ERROR_TEMP_1031: {
    sqlState: null,
    message: "An aggregate function cannot have a window function among its arguments.",
  },
  AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION: {
    sqlState: "42845",
    message: "<sqlExpr> has an argument that is not the same each time it is computed.",
  },
  CANNOT_PARSE_INTERVAL: { sqlState: "22006", message: "<intervalString> is no interval." },
  "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: <leftExprName> (<leftExprValue>) must be <constraint> <rightExprName> (<rightExprValue>).",
  },
  INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC: {
    sqlState: "42601",
    message: "The window of <aggFunc> can have neither ORDER BY nor a frame.",
  },
  _LEGACY_ERROR_TEMP_1039: { sqlState: null, message: "A query can group by one window of time only." },
  _LEGACY_ERROR_TEMP_1040: { sqlState: null, message: "The gap of a session is a text or an interval, not <dt>." },
  _LEGACY_ERROR_TEMP_1207: { sqlState: null, message: "The duration and the start of a window are constant texts." },
  _LEGACY_ERROR_TEMP_3231: { sqlState: null, message: "Windows cannot be months long: <interval>." },
  _LEGACY_ERROR_TEMP_1035: { sqlState: null, message: "The window of <prettyName> cannot have a frame." },
  _LEGACY_ERROR_TEMP_1036: { sqlState: null, message: "The frame <wf> must be the one required, <required>." },
  MISSING_AGGREGATION: {
    sqlState: "42803",
    message:
      "The non-aggregating expression <expression> is based on columns which are not in the GROUP BY clause. Add them to it, or aggregate the expression, for example with <expressionAnyValue>.",
  },
  MISSING_GROUP_BY: {
    sqlState: "42803",
    message:
      "The query has no GROUP BY clause but aggregates. Add GROUP BY, or make the other expressions aggregates too.",
  },
  "DATATYPE_MISMATCH.MAP_ZIP_WITH_DIFF_TYPES": {
    sqlState: "42K09",
    message: "<sqlExpr> has types that do not fit: the maps of <functionName> have keys of <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE": {
    sqlState: "42K09",
    message: "<sqlExpr> has types that do not fit: <exprName> is to be one character.",
  },
  "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: the left and right operands of the binary operator have different types (<left> and <right>).",
  },
  "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the binary operator requires the input type <inputType>, not <actualDataType>.",
  },
  "DATATYPE_MISMATCH.HASH_VARIANT_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: <functionName> takes no variants.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: parameter <paramIndex> requires the type <requiredType>, but <inputSql> has the type <inputType>.",
  },
  "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the filter <filter> of type <type> is not a boolean.",
  },
  "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: cannot cast <srcType> to <targetType>.",
  },
  "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: <srcType> cannot be cast to <targetType>. Use the function <functionNames> instead.",
  },
  "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: cannot cast <srcType> to <targetType> with ANSI mode on. Set <config> to <configVal> to cast all the same.",
  },
  "DATATYPE_MISMATCH.CREATE_MAP_KEY_DIFF_TYPES": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the keys of <functionName> are of different types, <dataType>.",
  },
  "DATATYPE_MISMATCH.CREATE_MAP_VALUE_DIFF_TYPES": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the values of <functionName> are of different types, <dataType>.",
  },
  "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: names of fields are constant texts, which <inputExprs> are not.",
  },
  "DATATYPE_MISMATCH.MAP_CONCAT_DIFF_TYPES": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: <functionName> takes maps of one type, not <dataType>.",
  },
  "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: <functionName> takes a <dataType> and a key of it, not <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.INVALID_ARG_VALUE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: <inputName> takes a <requireType>, one of <validValues>, and was given <inputValue>.",
  },
  "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: the keys of a map cannot be <keyType>.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: <functionName> gives <actualType> where it must give <expectedType>.",
  },
  "DATATYPE_MISMATCH.HASH_MAP_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: <functionName> takes nothing that holds maps.",
  },
  "DATATYPE_MISMATCH.DATA_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: the inputs of <functionName> should all have the same type, but they are <dataType>.",
  },
  "WRONG_NUM_ARGS.WITH_SUGGESTION": {
    sqlState: "42605",
    message:
      "The <functionName> requires <expectedNum> parameters but the actual number is <actualNum>. To allow <legacyNum>, set <legacyConfKey> to <legacyConfValue>.",
  },
  STAR_GROUP_BY_POS: {
    sqlState: "0A000",
    message: "A star is not allowed in the select list of a query that groups by positions.",
  },
  "WRONG_NUM_ARGS.WITHOUT_SUGGESTION": {
    sqlState: "42605",
    message: "The <functionName> requires <expectedNum> parameters but the actual number is <actualNum>.",
  },
  GROUP_BY_AGGREGATE: {
    sqlState: "42903",
    message: "Aggregate functions are not allowed in GROUP BY, but found <sqlExpr>.",
  },
  GROUP_BY_POS_OUT_OF_RANGE: {
    sqlState: "42805",
    message: "GROUP BY position <index> is not in the select list (valid range is [1, <size>]).",
  },
  ORDER_BY_POS_OUT_OF_RANGE: {
    sqlState: "42805",
    message: "ORDER BY position <index> is not in the select list (valid range is [1, <size>]).",
  },
  NUM_COLUMNS_MISMATCH: {
    sqlState: "42826",
    message:
      "<operator> can only be performed on inputs with the same number of columns, but the first input has <firstNumColumns> columns and the <invalidOrdinalNum> input has <invalidNumColumns> columns.",
  },
  INCOMPATIBLE_COLUMN_TYPE: {
    sqlState: "42825",
    message:
      "<operator> can only be performed on tables with compatible column types: the <columnOrdinalNumber> column of the <tableOrdinalNumber> table is <dataType1>, not <dataType2>.<hint>",
  },
  "UNSUPPORTED_FEATURE.TABLE_OPERATION": {
    sqlState: "0A000",
    message: "The feature is not supported: <operation> on table <tableName>.",
  },
  "UNSUPPORTED_FEATURE.SCHEMA_LEVEL_COLLATIONS": {
    sqlState: "0A000",
    message: "The feature is not supported: a default collation of a schema.",
  },
  "UNSUPPORTED_FEATURE.COLLATIONS_IN_MAP_KEYS": {
    sqlState: "0A000",
    message: "The feature is not supported: collated strings as keys of maps.",
  },
  AVRO_DATA_SOURCE_NOT_ENABLED: { sqlState: "42K02", message: "There are no Avro files here: <provider>." },
  DATA_SOURCE_NOT_FOUND: {
    sqlState: "42K02",
    message: "Failed to find the data source: <provider>. Known are csv, json, parquet and arrow.",
  },
  FAILED_TO_CREATE_PLAN_FOR_DIRECT_QUERY: {
    sqlState: "58030",
    message: "The <dataSourceType> files that the query names by their path cannot be read.",
  },
  "FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER": {
    sqlState: "KD001",
    message: "Could not read the footer of <path>. Check that the file is a valid <format> file.",
  },
  "FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH": {
    sqlState: "KD001",
    message:
      "Error while reading file <path>. The column <column> has the type <actualType> there, which cannot be read as <expectedType>. Give a schema that agrees with the file.",
  },
  PARQUET_TYPE_ILLEGAL: { sqlState: "42846", message: "Illegal Parquet type: <parquetType>." },
  PARQUET_TYPE_NOT_RECOGNIZED: { sqlState: "42846", message: "Unrecognized Parquet type: <field>." },
  PARQUET_TYPE_NOT_SUPPORTED: { sqlState: "42846", message: "Parquet type not yet supported: <parquetType>." },
  CANNOT_MERGE_SCHEMAS: {
    sqlState: "42KD9",
    message:
      "The schemas of the files cannot be merged. So far: <left>. Then: <right>. Give a schema, or read the files apart.",
  },
  CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE: {
    sqlState: "42825",
    message: "Failed to merge incompatible data types <left> and <right>.",
  },
  "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION": {
    sqlState: "22023",
    message:
      "Malformed records are detected in record parsing: <badRecord>. Parse mode: <failFastMode>. To read such records as NULL, set the option 'mode' to 'PERMISSIVE'.",
  },
  CANNOT_PARSE_JSON_FIELD: {
    sqlState: "2203G",
    message:
      "Cannot parse the field <fieldName> with the value <fieldValue> of the JSON token <jsonType> as <dataType>.",
  },
  NEGATIVE_SCALE_DISALLOWED: {
    sqlState: "0A000",
    message: "A decimal cannot have the negative scale <scale>. Set <sqlConf> to allow it in Spark.",
  },
  "UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN": {
    sqlState: "0A000",
    message:
      "A query of CSV or JSON files cannot read the column of malformed records alone. Read another column too, or cache the rows first.",
  },
  MALFORMED_CSV_RECORD: { sqlState: "KD000", message: "Malformed CSV record: <badRecord>." },
  OPTION_VALUE_EXCEEDS_ONE_CHARACTER: {
    sqlState: "22023",
    message: "The option <paramName> cannot be more than one character: <actualValue>.",
  },
  "STDS_INVALID_OPTION_VALUE.WITH_MESSAGE": {
    sqlState: "42616",
    message: "Invalid value for the source option <optionName>: <message>.",
  },
  "INVALID_DELIMITER_VALUE.EMPTY_STRING": { sqlState: "42602", message: "The delimiter cannot be an empty string." },
  "INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH": {
    sqlState: "42602",
    message: "A single backslash is no delimiter, because it escapes what follows. Use two of them.",
  },
  "INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER": {
    sqlState: "42602",
    message: "The delimiter has an escape that is not supported: <str>.",
  },
  "INVALID_PARAMETER_VALUE.BINARY_FORMAT": {
    sqlState: "22023",
    message: "The parameter <parameter> of <functionName> is base64, hex or utf-8, which <invalidFormat> is not.",
  },
  "INVALID_PARAMETER_VALUE.CHARSET": {
    sqlState: "22023",
    message:
      "The value of <parameter> in <functionName> is not a charset that is supported: <charset>. Use one of <charsets>.",
  },
  UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE: {
    sqlState: "0A000",
    message: "The format <format> cannot have the column <columnName> of the type <columnType>.",
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION": {
    sqlState: "42K0B",
    message:
      "The datetime pattern <pattern> is not supported. Its letters are explained in <docroot>/sql-ref-datetime-pattern.html.",
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN": {
    sqlState: "42K0B",
    message: "Week-based patterns are not supported: <c>. Use EXTRACT instead.",
  },
  "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER": {
    sqlState: "22007",
    message: "The datetime pattern <pattern> has a letter that cannot be used to read: <c>.",
  },
  "INVALID_DATETIME_PATTERN.WITH_SUGGESTION": {
    sqlState: "22007",
    message: "The datetime pattern <pattern> is malformed.",
  },
  UNABLE_TO_INFER_SCHEMA: {
    sqlState: "42KD9",
    message: "Unable to infer schema for <format>. It must be specified manually.",
  },
  TEMP_TABLE_OR_VIEW_ALREADY_EXISTS: {
    sqlState: "42P07",
    message:
      "Cannot create the temporary view <relationName> because it already exists. Choose another name, or use CREATE OR REPLACE.",
  },
  UNRESOLVED_COLUMN_AMONG_FIELD_NAMES: {
    sqlState: "42703",
    message: 'There is no column "<colName>" among (<fieldNames>).',
  },
  COLUMN_ALREADY_EXISTS: {
    sqlState: "42711",
    message: "The column <columnName> already exists. Choose another name or rename the existing column.",
  },
  TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS: {
    sqlState: "428EK",
    message: "CREATE TEMPORARY VIEW takes a name of one part, but got: <actualName>.",
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    sqlState: "21S01",
    message:
      "Cannot create the view <viewName>: the query has fewer columns than the view. View columns: <viewColumns>. Data columns: <dataColumns>.",
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    sqlState: "21S01",
    message:
      "Cannot create the view <viewName>: the query has more columns than the view. View columns: <viewColumns>. Data columns: <dataColumns>.",
  },
  CANNOT_MODIFY_CONFIG: {
    sqlState: "46110",
    message:
      "Cannot change the setting <key> of a running application: give it to the builder of the session. See <docroot>/configuration.html.",
  },
  CANNOT_MODIFY_STATIC_CONFIG: {
    sqlState: "46110",
    message: "Cannot change the setting <key> of a running application: give it to the builder of the session.",
  },
  _LEGACY_ERROR_TEMP_0053: {
    sqlState: null,
    message: "CREATE TEMPORARY VIEW takes no IF NOT EXISTS. Write CREATE OR REPLACE TEMPORARY VIEW.",
  },
  "INVALID_SCHEMA.PARSE_ERROR": {
    sqlState: "42K07",
    message: "The input schema <inputSchema> is not a valid schema string: <reason>",
  },
  INVALID_SET_SYNTAX: {
    sqlState: "42000",
    message:
      "SET takes nothing, a key, or key=value. A key with special characters, or a value with a semicolon, goes in backticks: SET `key`=`value`.",
  },
  INVALID_TEMP_OBJ_QUALIFIER: {
    sqlState: "42602",
    message:
      "The temporary <objectType> <objectName> cannot be qualified with <qualifier>, only with SESSION or SYSTEM.SESSION.",
  },
  CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE: {
    sqlState: "42601",
    message: "CREATE VIEW <viewName> has both IF NOT EXISTS and OR REPLACE. Keep one.",
  },
  NESTED_AGGREGATE_FUNCTION: {
    sqlState: "42607",
    message: "An aggregate function cannot stand in the argument of another one. Compute the inner one in a subquery.",
  },
  INVALID_USAGE_OF_STAR_OR_REGEX: {
    sqlState: "42000",
    message: "Invalid usage of <elem> in <prettyName>.",
  },
  INVALID_WHERE_CONDITION: {
    sqlState: "42903",
    message:
      "The WHERE condition <condition> contains what is not allowed there: <expressionList>. Filter groups with HAVING, or compute it in a subquery.",
  },
  JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE: {
    sqlState: "42K0E",
    message: 'The join condition <joinCondition> has the type <conditionType>, not "BOOLEAN".',
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE": {
    sqlState: "42K0E",
    message: "The <name> expression <expr> is not a constant.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE": {
    sqlState: "42K0E",
    message: "The <name> expression <expr> must be an integer, not <dataType>.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL": {
    sqlState: "42K0E",
    message: "The <name> expression <expr> is NULL.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE": {
    sqlState: "42K0E",
    message: "The <name> expression <expr> must be 0 or more, but it is <v>.",
  },
  SUM_OF_LIMIT_AND_OFFSET_EXCEEDS_MAX_INT: {
    sqlState: "22003",
    message: "LIMIT <limit> and OFFSET <offset> are together more than the greatest INT.",
  },
  UNSUPPORTED_EXPR_FOR_OPERATOR: {
    sqlState: "42K0E",
    message:
      "The operator <operator> cannot hold these expressions: <invalidExprSqls>. Compute them below it, for example in a subquery.",
  },
  "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr>: <functionName> does not support ordering on the type <dataType>.",
  },
  CANNOT_RESOLVE_STAR_EXPAND: {
    sqlState: "42704",
    message: "Cannot resolve <targetString>.* given the input columns <columns>.",
  },
  INVALID_EXTRACT_BASE_FIELD_TYPE: {
    sqlState: "42000",
    message: "Can't extract a value from <base>: that needs a struct, array or map, not <other>.",
  },
  "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX": {
    sqlState: "42000",
    message: "The function <prettyName> does not support <syntax>.",
  },
  "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE": {
    sqlState: "42000",
    message: "Cannot evaluate the expression <expr> in an inline table.",
  },
  "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE": {
    sqlState: "42000",
    message: "The values of the column <colName> of an inline table have no type in common.",
  },
  UNRESOLVED_USING_COLUMN_FOR_JOIN: {
    sqlState: "42703",
    message: "The USING column <colName> is not on the <side> side of the join. Its columns are <suggestion>.",
  },
  GROUP_BY_POS_AGGREGATE: {
    sqlState: "42903",
    message: "GROUP BY <index> refers to <aggExpr>, which contains an aggregate function. Those cannot be grouped by.",
  },
  NUM_TABLE_VALUE_ALIASES_MISMATCH: {
    sqlState: "42826",
    message: "The table function <funcName> gives <outColsNum> columns, but <aliasesNum> names stand behind it.",
  },
  UNRESOLVABLE_TABLE_VALUED_FUNCTION: {
    sqlState: "42883",
    message: "Could not resolve <name> to a table-valued function.",
  },
  UNEXPECTED_INPUT_TYPE: {
    sqlState: "42K09",
    message:
      "The <paramIndex> parameter of <functionName> requires the type <requiredType>, but <inputSql> has the type <inputType>.",
  },
  AMBIGUOUS_LATERAL_COLUMN_ALIAS: {
    sqlState: "42702",
    message: "The lateral column alias <name> is ambiguous: there are <n> of it.",
  },
  ASSIGNMENT_ARITY_MISMATCH: {
    sqlState: "42802",
    message: "The number of names, <numExpr>, does not match the number of columns, <numTarget>.",
  },
  SECOND_FUNCTION_ARGUMENT_NOT_INTEGER: {
    sqlState: "22023",
    message: "The second argument of <functionName> is a text that is no whole number.",
  },
  SCHEMA_NOT_FOUND: {
    sqlState: "42704",
    message: "The schema <schemaName> cannot be found.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: the keys of JSON objects are strings, which those of the schema <schema> are not.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: JSON has no text for the schema <schema>; it must be a struct, an array, a map or a variant.",
  },
  "DATATYPE_MISMATCH.INVALID_XML_SCHEMA": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: XML has no text for the schema <schema>; it must be a struct or a variant.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_CLASS_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr> due to data type mismatch: there is no class <className>, as no Java runs here.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_NULL": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr> due to data type mismatch: <exprName> must not be null.",
  },
  "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: <functionName> takes no value of the type <dataType>.",
  },
  GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    sqlState: "42822",
    message: "<sqlExpr> cannot be grouped by, as values of its type <dataType> have no order.",
  },
  "INVALID_OPTIONS.NON_MAP_FUNCTION": { sqlState: "42K06", message: "Options must be given by a call of map()." },
  "INVALID_OPTIONS.NON_STRING_TYPE": {
    sqlState: "42K06",
    message: "The keys and values of options must be strings, but the map is <mapType>.",
  },
  "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR": {
    sqlState: "22023",
    message: "The <parameter> of <functionName> cannot be worked on: <detailMessage>",
  },
  "INVALID_PARAMETER_VALUE.AES_IV_LENGTH": {
    sqlState: "22023",
    message:
      "In the mode <mode> the <parameter> of <functionName> must be 16 bytes long for CBC and 12 for GCM, but is <actualLength>.",
  },
  "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH": {
    sqlState: "22023",
    message: "The <parameter> of <functionName> must be 16, 24 or 32 bytes long, but is <actualLength>.",
  },
  "INVALID_PARAMETER_VALUE.HMAC_ALGORITHM": {
    sqlState: "22023",
    message: "The <parameter> of <functionName> cannot be <algorithm>.",
  },
  "INVALID_SCHEMA.NON_STRING_LITERAL": {
    sqlState: "42K07",
    message: "The schema <inputSchema> is no constant string that is not null.",
  },
  "INVALID_SCHEMA.NON_STRUCT_TYPE": {
    sqlState: "42K07",
    message: "The schema <inputSchema> is to be a struct, but is <dataType>.",
  },
  INVALID_VARIANT_PATH: {
    sqlState: "22023",
    message: "<path> is no path at which <functionName> can change something: it must lead below the value.",
  },
  INVALID_VARIANT_CAST: {
    sqlState: "22023",
    message: "The variant <value> cannot be cast to <dataType>. Use `try_variant_get` to get NULL instead.",
  },
  INVALID_VARIANT_GET_PATH: {
    sqlState: "22023",
    message:
      "<path> is no path that <functionName> can follow: paths begin with `$`, and go on with `[123]`, `.name` or `['name']`.",
  },
  PARSE_MODE_UNSUPPORTED: {
    sqlState: "42601",
    message: "<funcName> does not know the mode <mode>: it can be PERMISSIVE or FAILFAST.",
  },
  "UNSUPPORTED_FEATURE.AES_MODE": {
    sqlState: "0A000",
    message: "<functionName> does not know the mode <mode> with the padding <padding>.",
  },
  "UNSUPPORTED_FEATURE.AES_MODE_AAD": {
    sqlState: "0A000",
    message: "In the mode <mode>, <functionName> takes no additional authenticated data.",
  },
  "UNSUPPORTED_FEATURE.AES_MODE_IV": {
    sqlState: "0A000",
    message: "In the mode <mode>, <functionName> takes no initialization vector.",
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE": {
    sqlState: "0A000",
    message: "Set operations and DISTINCT cannot compare variants: the column <colName> is <dataType>.",
  },
  VARIANT_DUPLICATE_KEY: { sqlState: "22023", message: "The object of a variant cannot have the key <key> twice." },
  VARIANT_PATH_TYPE_MISMATCH: {
    sqlState: "22023",
    message: "<functionName> cannot follow the path <path>: what is at <failedAt> is of another type.",
  },
  SEED_EXPRESSION_IS_UNFOLDABLE: {
    sqlState: "42K08",
    message: "The seed <seedExpr> of <exprWithSeed> must be a constant.",
  },
  "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: the input <inputName> should be a foldable <inputType> expression; however, got <inputExpr>.",
  },
  "DATATYPE_MISMATCH.NON_STRUCT_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr> due to data type mismatch: <inputName> must be a struct, but it is <inputType>.",
  },
  "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr> due to data type mismatch: <msg><hint>.",
  },
  HLL_INVALID_INPUT_SKETCH_BUFFER: { sqlState: "22546", message: "<function> is given bytes that are no HLL sketch." },
  HLL_INVALID_LG_K: {
    sqlState: "22546",
    message: "The lgConfigK of <function> must be from <min> to <max>, not <value>.",
  },
  HLL_K_MUST_BE_CONSTANT: { sqlState: "42K0E", message: "The lgConfigK of <function> must be a constant." },
  HLL_UNION_DIFFERENT_LG_K: {
    sqlState: "22000",
    message:
      "The sketches of <function> have the different lgConfigK <left> and <right>, which it must be told to allow.",
  },
  KLL_INVALID_INPUT_SKETCH_BUFFER: { sqlState: "22000", message: "<function> is given bytes that are no KLL sketch." },
  KLL_SKETCH_INVALID_QUANTILE_RANGE: { sqlState: "22003", message: "The rank of <functionName> must be from 0 to 1." },
  SKETCH_INVALID_LG_NOM_ENTRIES: {
    sqlState: "22003",
    message: "The lgNomEntries of <function> must be from <min> to <max>, not <value>.",
  },
  THETA_INVALID_INPUT_SKETCH_BUFFER: {
    sqlState: "22000",
    message: "<function> is given bytes that are no theta sketch.",
  },
  THETA_INVALID_INPUT_SKETCH_BUFFER_FAMILY: {
    sqlState: "22000",
    message: "<function> needs a sketch of the family <expectedFamily>, not <actualFamily>.",
  },
  THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT: {
    sqlState: "42K0E",
    message: "The lgNomEntries of <function> must be a constant.",
  },
  TUPLE_INVALID_INPUT_SKETCH_BUFFER: {
    sqlState: "22000",
    message: "<function> is given bytes that are no tuple sketch.",
  },
  TUPLE_INVALID_INPUT_SKETCH_BUFFER_FAMILY: {
    sqlState: "22000",
    message: "<function> needs a sketch of the family <expectedFamily>, not <actualFamily>.",
  },
  APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT: {
    sqlState: "22023",
    message: "The maxItemsTracked <maxItemsTracked> is greater than <limit>.",
  },
  APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K: {
    sqlState: "22023",
    message: "The maxItemsTracked <maxItemsTracked> is less than k, which is <k>.",
  },
  APPROX_TOP_K_NON_POSITIVE_ARG: { sqlState: "22023", message: "<argName> must be positive, not <argValue>." },
  APPROX_TOP_K_NULL_ARG: { sqlState: "22004", message: "<argName> must not be null." },
  APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH: {
    sqlState: "42846",
    message: "The sketches track the different numbers of items <size1> and <size2>.",
  },
  APPROX_TOP_K_SKETCH_TYPE_NOT_MATCH: {
    sqlState: "42846",
    message: "The sketches are of the different types <type1> and <type2>.",
  },
  AVRO_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE: {
    sqlState: "22KD3",
    message: "The function <functionName> needs the module of Avro, which is not loaded.",
  },
  PROTOBUF_NOT_LOADED_SQL_FUNCTIONS_UNUSABLE: {
    sqlState: "22KD3",
    message: "The function <functionName> needs the module of Protobuf, which is not loaded.",
  },
  PROTOBUF_DESCRIPTOR_FILE_NOT_FOUND: {
    sqlState: "42K0G",
    message: "There is no Protobuf descriptor file <filePath>.",
  },
  CANNOT_PARSE_PROTOBUF_DESCRIPTOR: { sqlState: "22018", message: "The Protobuf descriptor cannot be read." },
  "DATATYPE_MISMATCH.NON_STRING_TYPE": {
    sqlState: "42K09",
    message: "Cannot resolve <sqlExpr> due to data type mismatch: all arguments of <funcName> must be strings.",
  },
  "DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: the values of column <columnIndex> must have one type, but parameter <leftParamIndex> is <leftType> and parameter <rightParamIndex> is <rightType>.",
  },
  "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: <exprName> must be in <valueRange>, but it is <currentValue>.",
  },
  "COLLATION_MISMATCH.EXPLICIT": {
    sqlState: "42P21",
    message: "It is not clear by which collation to compare: COLLATE gives several, <explicitTypes>.",
  },
  INDETERMINATE_COLLATION_IN_EXPRESSION: {
    sqlState: "42P22",
    message: "It is not clear by which collation to compare the columns of <expr>; say it with COLLATE.",
  },
  EXCEED_LIMIT_LENGTH: {
    sqlState: "54006",
    message: "The text is longer than the <limit> characters that its CHAR or VARCHAR type allows.",
  },
  UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING: {
    sqlState: "0A000",
    message:
      "CHAR and VARCHAR are types of columns of tables; set spark.sql.legacy.charVarcharAsString to take them for STRING.",
  },
  EXCEPT_NESTED_COLUMN_INVALID_TYPE: {
    sqlState: "428H2",
    message: "EXCEPT of a field: the column <columnName> is no struct but <dataType>.",
  },
  EXCEPT_OVERLAPPING_COLUMNS: {
    sqlState: "42702",
    message: "The columns of EXCEPT must not overlap: <columns>.",
  },
  FAILED_FUNCTION_CALL: {
    sqlState: "38000",
    message: "The call of <funcName> failed: its arguments make no sense together.",
  },
  GROUPING_COLUMN_MISMATCH: {
    sqlState: "42803",
    message: "The column of grouping, <grouping>, is none of the grouping columns <groupingColumns>.",
  },
  GROUPING_ID_COLUMN_MISMATCH: {
    sqlState: "42803",
    message: "The columns of grouping_id, <groupingIdColumn>, are not the grouping columns <groupByColumns>.",
  },
  GROUPING_SIZE_LIMIT_EXCEEDED: {
    sqlState: "54000",
    message: "Grouping sets have at most <maxSize> columns.",
  },
  "INVALID_SQL_SYNTAX.INVALID_TABLE_VALUED_FUNC_NAME": {
    sqlState: "42000",
    message: "A table function's name has no qualifier: <funcName>.",
  },
  "INVALID_SQL_SYNTAX.UNSUPPORTED_FUNC_NAME": {
    sqlState: "42000",
    message: "A function's name cannot be <funcName>.",
  },
  INVALID_TIME_TRAVEL_SPEC: {
    sqlState: "42K0E",
    message: "A query of the past names a version or a timestamp, not both.",
  },
  "INVALID_TIME_TRAVEL_TIMESTAMP_EXPR.INPUT": {
    sqlState: "42K0E",
    message: "The time <expr> cannot be made a timestamp.",
  },
  "INVALID_TIME_TRAVEL_TIMESTAMP_EXPR.NON_DETERMINISTIC": {
    sqlState: "42K0E",
    message: "The time <expr> must always be the same.",
  },
  "INVALID_TIME_TRAVEL_TIMESTAMP_EXPR.UNEVALUABLE": {
    sqlState: "42K0E",
    message: "The time <expr> cannot be computed.",
  },
  NON_FOLDABLE_ARGUMENT: {
    sqlState: "42K08",
    message: "The argument <paramName> of <funcName> must be a constant of the type <paramType>.",
  },
  NAMED_PARAMETERS_NOT_SUPPORTED: {
    sqlState: "4274K",
    message: "The function <functionName> takes no arguments by name.",
  },
  UNEXPECTED_POSITIONAL_ARGUMENT: {
    sqlState: "4274K",
    message: "An argument of <routineName> without a name stands behind the one named <parameterName>.",
  },
  UNRECOGNIZED_PARAMETER_NAME: {
    sqlState: "4274K",
    message: "<routineName> has no parameter <argumentName>. Did you mean one of these? [<proposal>]",
  },
  "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED": {
    sqlState: "4274K",
    message: "The parameter <parameterName> of <routineName> is given by position and by name.",
  },
  "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE": {
    sqlState: "4274K",
    message: "The parameter <parameterName> of <routineName> is given twice.",
  },
  _LEGACY_ERROR_TEMP_1006: {
    sqlState: null,
    message: "An aggregate function is needed for PIVOT, but <sql> stands in none.",
  },
  _LEGACY_ERROR_TEMP_1050: { sqlState: null, message: "<attributes> is no struct, so that it has no fields for *." },
  INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT: {
    sqlState: "42000",
    message: "count(<tableName>.*) is not allowed: write count(*), or name the columns.",
  },
  UNRESOLVED_ALL_IN_GROUP_BY: {
    sqlState: "42803",
    message: "The columns that GROUP BY ALL means cannot be found in the select list. Name them.",
  },
  QUALIFY_AGGREGATE_NOT_ALLOWED: {
    sqlState: "42903",
    message: "QUALIFY cannot have the aggregate <aggregateExpr> where nothing is grouped.",
  },
  QUALIFY_REQUIRES_WINDOW_FUNCTION: { sqlState: "42903", message: "QUALIFY needs a window function in the query." },
  _LEGACY_ERROR_TEMP_0064: { sqlState: null, message: "<msg>" },
  INCOMPARABLE_PIVOT_COLUMN: {
    sqlState: "42818",
    message: "PIVOT compares the values of <columnName>, whose type has no order.",
  },
  NON_LITERAL_PIVOT_VALUES: {
    sqlState: "42K08",
    message: "The values of PIVOT must be constants, which <expression> is not.",
  },
  NOT_A_SCALAR_FUNCTION: {
    sqlState: "42887",
    message: "<functionName> is a table function: it stands in FROM.",
  },
  NOT_A_TABLE_FUNCTION: {
    sqlState: "42887",
    message: "<functionName> is no table function: it does not stand in FROM.",
  },
  PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION: {
    sqlState: "0A000",
    message: "<expr> in the list of |> AGGREGATE holds no aggregate function; move it behind GROUP BY.",
  },
  PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION: {
    sqlState: "0A000",
    message: "<expr> holds an aggregate function, which |> <clause> does not take; use |> AGGREGATE.",
  },
  PIVOT_VALUE_DATA_TYPE_MISMATCH: {
    sqlState: "42K09",
    message: "The value <value> of PIVOT is of the type <valueType>, the column <pivotType>.",
  },
  REPEATED_CLAUSE: {
    sqlState: "42614",
    message: "The clause <clause> may stand once in <operation>.",
  },
  REQUIRED_PARAMETER_NOT_FOUND: {
    sqlState: "4274K",
    message: "<routineName> needs the parameter <parameterName> at position <index>.",
  },
  ROUTINE_NOT_FOUND: {
    sqlState: "42883",
    message: "The routine <routineName> cannot be found.",
  },
  UDTF_ALIAS_NUMBER_MISMATCH: {
    sqlState: "42802",
    message: "There are <aliasesSize> columns, but these names for them: <aliasesNames>.",
  },
  UNPIVOT_REQUIRES_ATTRIBUTES: {
    sqlState: "42K0A",
    message:
      "UNPIVOT takes columns only; these <given> expressions are none: <expressions>. Leave them out or give <empty> columns.",
  },
  UNPIVOT_REQUIRES_VALUE_COLUMNS: {
    sqlState: "42K0A",
    message: "UNPIVOT needs at least one column to make rows of.",
  },
  UNPIVOT_VALUE_DATA_TYPE_MISMATCH: {
    sqlState: "42K09",
    message: "The columns of UNPIVOT have no type in common: <types>.",
  },
  UNPIVOT_VALUE_SIZE_MISMATCH: {
    sqlState: "428C4",
    message: "All sets of columns of UNPIVOT must be as long as the names <names>.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC": {
    sqlState: "0A000",
    message: "The aggregate function <aggFunc> cannot read the alias <lca> of the same select list.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_GENERATOR": {
    sqlState: "0A000",
    message: "The generator <generatorExpr> cannot read the alias <lca> of the same select list.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_GROUP_BY": {
    sqlState: "0A000",
    message: "GROUP BY cannot name an alias that reads another alias of the select list.",
  },
  "UNSUPPORTED_FEATURE.PIVOT_TYPE": {
    sqlState: "0A000",
    message: "PIVOT of the value <value> of the type <type> is not supported.",
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE": {
    sqlState: "0A000",
    message: "Set operations cannot compare maps: <colName> is <dataType>.",
  },
  "UNSUPPORTED_FEATURE.TIME_TRAVEL": {
    sqlState: "0A000",
    message: "<relationId> has no past to be queried.",
  },
  "UNSUPPORTED_GENERATOR.MULTI_GENERATOR": {
    sqlState: "42K0E",
    message: "One generator is allowed here, but there are <num>: <generators>.",
  },
  "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS": {
    sqlState: "42K0E",
    message: "A generator cannot stand inside another expression: <expression>.",
  },
  "UNSUPPORTED_GENERATOR.NOT_GENERATOR": {
    sqlState: "42K0E",
    message: "<functionName> is no generator (<classCanonicalName>).",
  },
  "UNSUPPORTED_GENERATOR.OUTSIDE_SELECT": {
    sqlState: "42K0E",
    message: "A generator stands in a select list or in LATERAL VIEW, not in <plan>.",
  },
  UNSUPPORTED_GROUPING_EXPRESSION: {
    sqlState: "42K0E",
    message: "grouping() and grouping_id() go with GROUPING SETS, ROLLUP and CUBE only.",
  },
  "COLLECTION_SIZE_LIMIT_EXCEEDED.PARAMETER": {
    sqlState: "54000",
    message:
      "Cannot make a collection of <numberOfElements> elements, more than <maxRoundedArrayLength>: the value of <parameter> of <functionName> is too large.",
  },
  INVALID_ARRAY_INDEX: {
    sqlState: "22003",
    message: "The index <indexValue> is out of bounds: the array has <arraySize> elements.",
  },
  INVALID_INDEX_OF_ZERO: {
    sqlState: "22003",
    message: "The index 0 is invalid: indices start at 1, or at -1 from the end.",
  },
  "INVALID_FORMAT.ESC_AT_THE_END": {
    sqlState: "42601",
    message: "The format <format> is invalid: the escape character must not end the pattern.",
  },
  "INVALID_FORMAT.ESC_IN_THE_MIDDLE": {
    sqlState: "42601",
    message: "The format <format> is invalid: the escape character must not stand before <char>.",
  },
  "INVALID_FORMAT.MISMATCH_INPUT": {
    sqlState: "42601",
    message: "The input <input> of the type <inputType> does not match the format <format>.",
  },
  "INVALID_FORMAT.WRONG_NUM_DIGIT": {
    sqlState: "42601",
    message: "The format <format> has no digits.",
  },
  "INVALID_FORMAT.UNEXPECTED_TOKEN": {
    sqlState: "42601",
    message: "The format <format> is invalid: found the unexpected <token>.",
  },
  "INVALID_PARAMETER_VALUE.PATTERN": {
    sqlState: "22023",
    message: "The parameter <parameter> of <functionName> is invalid: <value> is no regular expression.",
  },
  "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX": {
    sqlState: "22023",
    message:
      "The parameter <parameter> of <functionName> is invalid: a group index must be between 0 and <groupCount>, but is <groupIndex>.",
  },
  "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE": {
    sqlState: "22023",
    message:
      "The parameter <parameter> of <functionName> is invalid: a bit position must be in [0, <upper>), but is <invalidValue>.",
  },
  MALFORMED_CHARACTER_CODING: {
    sqlState: "22000",
    message: "A value has characters that <charset> cannot hold, in <function>.",
  },
  CANNOT_DECODE_URL: { sqlState: "22546", message: "The URL <url> is malformed and cannot be decoded." },
  INVALID_URL: { sqlState: "22P02", message: "The URL <url> is invalid. Use `try_parse_url` to get NULL instead." },
  INVALID_UTF8_STRING: { sqlState: "22029", message: "The string has bytes that are no UTF-8: <str>." },
  CONVERSION_INVALID_INPUT: {
    sqlState: "22018",
    message: "The value <str> (<fmt>) cannot be converted to <targetType>. Use <suggestion> to get NULL instead.",
  },
  COUNTER_DIFF_NEGATIVE_COUNTER_VALUE: {
    sqlState: "22003",
    message: "<function> met the counter value <value>: counters are never negative.",
  },
  COUNTER_DIFF_START_TIME_DECREASED: {
    sqlState: "22023",
    message: "<function> met the start time <currentStartTime> after <previousStartTime>: start times never go back.",
  },
  MULTI_SOURCES_UNSUPPORTED_FOR_EXPRESSION: {
    sqlState: "42K0E",
    message: "<expr> has no meaning over more than one source.",
  },
  ST_INVALID_ENDIANNESS_VALUE: {
    sqlState: "22023",
    message: "<endianness> is no order of bytes: it must be 'NDR' (little-endian) or 'XDR' (big-endian).",
  },
  WKB_PARSE_ERROR: { sqlState: "22023", message: "The well-known binary is wrong at position <pos>: <parseError>." },
  INVALID_EXTRACT_FIELD: { sqlState: "42601", message: "Cannot extract <field> from <expr>." },
  ILLEGAL_DAY_OF_WEEK: { sqlState: "22009", message: "Illegal name of a day of the week: <string>." },
  CANNOT_PARSE_TIMESTAMP: { sqlState: "22007", message: "<message>. Use <func> to get NULL for such input." },
  "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION": { sqlState: "22023", message: "<rangeMessage>." },
  INVALID_FRACTION_OF_SECOND: {
    sqlState: "22023",
    message: "Seconds must be from 0 to 60, 60 without a fraction, but are <secAndMicros>.",
  },
  INVALID_TIMEZONE: { sqlState: "22009", message: "The time zone <timeZone> is unknown." },
  DATETIME_OVERFLOW: { sqlState: "22008", message: "Datetime operation overflow: <operation>." },
  "INVALID_DATETIME_PATTERN.LENGTH": {
    sqlState: "22007",
    message: "The datetime pattern <pattern> is invalid: too many pattern letters.",
  },
  USER_RAISED_EXCEPTION: { sqlState: "P0001", message: "<errorMessage>" },
  INVALID_ARRAY_INDEX_IN_ELEMENT_AT: {
    sqlState: "22003",
    message:
      "The index <indexValue> is out of bounds: the array has <arraySize> elements. Use `try_element_at` to get NULL instead.",
  },
  "INVALID_PARAMETER_VALUE.START": {
    sqlState: "22023",
    message:
      "The parameter <parameter> of <functionName> is invalid: a start position counts from 1, or from -1 at the end.",
  },
  "INVALID_PARAMETER_VALUE.LENGTH": {
    sqlState: "22023",
    message: "The parameter <parameter> of <functionName> is invalid: a length must not be negative, but is <length>.",
  },
  "DATATYPE_MISMATCH.NULL_TYPE": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: null typed values cannot be arguments of <functionName>.",
  },
  "DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: both arguments of <functionName> should be <arrayType>, but they are <leftType> and <rightType>.",
  },
  "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr> due to data type mismatch: the arguments of <functionName> should be <dataType> followed by a value of its element type, but are [<leftType>, <rightType>].",
  },
  NULL_MAP_KEY: { sqlState: "2200E", message: "Cannot use null as a map key." },
  DUPLICATED_MAP_KEY: {
    sqlState: "23505",
    message: 'Duplicate map key <key> was found. To keep the last of them set <mapKeyDedupPolicy> to "LAST_WIN".',
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH": {
    sqlState: "42K0D",
    message: "A lambda with <expectedNumArgs> parameters stands where it gets <actualNumArgs> arguments.",
  },
  COMPARATOR_RETURNS_NULL: {
    sqlState: "22004",
    message:
      "The comparison of <firstValue> with <secondValue> gives NULL, where the order of an array needs a number.",
  },
  INVALID_ESCAPE_CHAR: {
    sqlState: "42604",
    message: "ESCAPE is followed by a constant text of one character, but here is <sqlExpr>.",
  },
  FIELD_NOT_FOUND: { sqlState: "42704", message: "No such struct field <fieldName> in <fields>." },
  "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES": {
    sqlState: "42K0D",
    message:
      "The parameters of a lambda have names in common: <args>. Whether case counts is set by <caseSensitiveConfig>.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION": {
    sqlState: "42K0D",
    message: "A lambda was given to a function that takes none: <class>.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.PARAMETER_DOES_NOT_ACCEPT_LAMBDA_FUNCTION": {
    sqlState: "42K0D",
    message: "A lambda function is expected in place of <parameter>.",
  },
  "INVALID_INTERVAL_FORMAT.ARITHMETIC_EXCEPTION": {
    sqlState: "22006",
    message: "The interval '<input>' is larger than an interval can be.",
  },
  "INVALID_INTERVAL_FORMAT.INPUT_IS_EMPTY": { sqlState: "22006", message: "The interval '<input>' is empty." },
  "INVALID_INTERVAL_FORMAT.INTERVAL_PARSING": {
    sqlState: "22006",
    message: "'<input>' cannot be read as a <interval> interval.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_FRACTION": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: <unit> cannot have a fraction.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_PRECISION": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: <value> is finer than nanoseconds.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_PREFIX": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: it begins with <prefix>.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_UNIT": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: <unit> is no unit.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_VALUE": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: <value> is no number.",
  },
  "INVALID_INTERVAL_FORMAT.MISSING_NUMBER": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: a number is missing after <word>.",
  },
  "INVALID_INTERVAL_FORMAT.MISSING_UNIT": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: a unit is missing after <word>.",
  },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING": {
    sqlState: "22006",
    message: "'<input>' has not the form <supportedFormat> of a <intervalStr> interval, <typeName>.",
  },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE": {
    sqlState: "22006",
    message: "'<input>' has not the form <supportedFormat> of a <intervalStr> interval, <typeName>.",
  },
  "INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER": {
    sqlState: "22006",
    message: "The interval '<input>' is malformed: <number> is no number.",
  },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION": {
    sqlState: "22015",
    message: "The result is larger than an interval can be. Use <functionName> to get NULL instead.",
  },
  "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES": {
    sqlState: "42K09",
    message:
      "Cannot resolve <sqlExpr>: <functionName> goes from <startType> by <stepType>, or from <otherStartType> by a number of that type.",
  },
  UNSUPPORTED_TIME_TYPE: {
    sqlState: "0A000",
    message: "The type TIME is not switched on. Set spark.sql.timeType.enabled to true.",
  },
  CANNOT_PARSE_TIME: { sqlState: "22010", message: "<input> cannot be read as a time of day by the pattern <format>." },
  "INVALID_PARAMETER_VALUE.TIME_UNIT": {
    sqlState: "22023",
    message:
      "<functionName> takes HOUR, MINUTE, SECOND, MILLISECOND or MICROSECOND as <parameter>, not <invalidValue>.",
  },
  INTERVAL_DIVIDED_BY_ZERO: {
    sqlState: "22012",
    message: "An interval was divided by zero. Use `try_divide` to get NULL instead.",
  },
  INVALID_INTERVAL_WITH_MICROSECONDS_ADDITION: {
    sqlState: "22006",
    message: "An interval with hours, minutes or seconds cannot be added to a date. Cast the date to a timestamp.",
  },
  "INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING": {
    sqlState: "42K0K",
    message: "<funcName> needs WITHIN GROUP.",
  },
  "INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS": {
    sqlState: "42K0K",
    message: "<funcName> takes <expectedNum> sort keys in WITHIN GROUP, not <actualNum>.",
  },
  "INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED": {
    sqlState: "42K0K",
    message: "<funcName> does not take DISTINCT.",
  },
  "INVALID_WITHIN_GROUP_EXPRESSION.MISMATCH_WITH_DISTINCT_INPUT": {
    sqlState: "42K0K",
    message: "With DISTINCT, <funcName> of <funcArg> cannot be ordered by <orderingExpr>.",
  },
  NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION: {
    sqlState: "22003",
    message: "The frequency <frequencyExpression> is negative: <negativeValue>.",
  },
  INVALID_BITMAP_POSITION: {
    sqlState: "22003",
    message:
      "The bit position <bitPosition> is out of bounds: the bitmap has <bitmapNumBits> bits (<bitmapNumBytes> bytes).",
  },
  INVALID_REGEXP_REPLACE: {
    sqlState: "22023",
    message: "Matches of <pattern> in <source> cannot be replaced by <replacement> from position <position> on.",
  },
  INVALID_VECTOR_NORM_DEGREE: {
    sqlState: "22023",
    message: "<functionName> takes a norm of degree 1.0, 2.0 or infinity, not <degree>.",
  },
  VECTOR_DIMENSION_MISMATCH: {
    sqlState: "22000",
    message: "The vectors of <functionName> have <leftDim> and <rightDim> dimensions.",
  },
} as const;

const OWN_CONDITIONS = {
  AGGREGATE_OF_NON_NUMERIC_COLUMN: {
    sqlState: "42K09",
    message: '"<columnName>" is not a column of numbers. Use agg with a function that takes its type.',
  },
  UNKNOWN_STATISTIC: {
    sqlState: "42000",
    message:
      "<statistic> is not a statistic. Use count, mean, stddev, min, max, count_distinct, approx_count_distinct or a percentage such as 75%.",
  },
  TASK_FAILED: {
    sqlState: "XXKDA",
    message:
      "Task <taskIndex> in stage <stageId> failed <attempts> times; the most recent failure was on executor <executorId>: <reason>",
  },
  TEXT_SOURCE_HAS_ONE_COLUMN: {
    sqlState: "42KD9",
    message: "The text source has one column, and the schema has <schemaSize>.",
  },
  CSV_HEADER_MISMATCH: {
    sqlState: "22000",
    message:
      "The header of the CSV file <path> does not match the schema. Header: <header>. Schema: <schema>. Name the columns as in the file, or leave enforceSchema on.",
  },
  "FAILED_READ_FILE.ARROW_COLUMN_DATA_TYPE_MISMATCH": {
    sqlState: "KD001",
    message:
      "Error while reading file <path>. The column <column> has the type <actualType> there, which cannot be read as <expectedType>. Give a schema that agrees with the file.",
  },
  PARQUET_CODEC_NOT_SUPPORTED: {
    sqlState: "56038",
    message:
      "Parquet pages compressed with <codec> cannot be read. Write the file with SNAPPY, GZIP, ZSTD, LZ4_RAW or uncompressed.",
  },
  FETCH_FAILED: {
    sqlState: "XXKDA",
    message: "Could not fetch shuffle block <blockId> from executor <executorId>: <reason>",
  },
  "MALFORMED_EVENT_LOG.EVENT": {
    sqlState: "22023",
    message: "Malformed event log <file>. Line <line> is not an event of Spark: <reason>.",
  },
  "MALFORMED_EVENT_LOG.COMPRESSION": {
    sqlState: "22023",
    message: "Malformed event log <file>. It cannot be decompressed: <reason>.",
  },
  "MALFORMED_EVENT_LOG.NO_EVENTS": {
    sqlState: "22023",
    message: "Malformed event log <file>. It holds no event of Spark.",
  },
  EVENT_LOG_CODEC_NOT_SUPPORTED: {
    sqlState: "56038",
    message:
      "Event logs compressed with <codec> cannot be read or written. Use zstd, or set spark.eventLog.compress to false.",
  },
} as const;

export type ConditionName =
  | keyof typeof SPARK_CONDITIONS
  | keyof typeof DATA_FRAME_CONDITIONS
  | keyof typeof STATEMENT_CONDITIONS
  | keyof typeof IMMEDIATE_CONDITIONS
  | keyof typeof USER_FUNCTION_CONDITIONS
  | keyof typeof OWN_CONDITIONS;

export const CONDITIONS: Readonly<Record<ConditionName, ConditionDefinition>> = {
  ...SPARK_CONDITIONS,
  ...DATA_FRAME_CONDITIONS,
  ...STATEMENT_CONDITIONS,
  ...IMMEDIATE_CONDITIONS,
  ...USER_FUNCTION_CONDITIONS,
  ...OWN_CONDITIONS,
};
