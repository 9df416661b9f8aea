// Conditions of errors that a program's own call throws at once, of the parser, the API and the context: their words are
// there before any is loaded. A part of the catalogue.

import type { ConditionDefinition } from "./condition-definition.ts";
import { RDD_CONDITIONS } from "./rdd-conditions.ts";

export const IMMEDIATE_CONDITIONS = {
  ...RDD_CONDITIONS,
  UNABLE_TO_ACQUIRE_MEMORY: {
    sqlState: "53200",
    message: "<requestedBytes> bytes of memory are needed, and <receivedBytes> can be had.",
  },
  SPILL_OUT_OF_MEMORY: {
    sqlState: "82003",
    message: "<consumerToSpill> could not be moved out of memory: <message>",
  },
  INVALID_LATERAL_JOIN_TYPE: {
    sqlState: "42613",
    message:
      "A <joinType> JOIN cannot be LATERAL: its right side may not read the columns of the left one. Use an INNER JOIN or a LEFT OUTER JOIN.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_USING": {
    sqlState: "0A000",
    message: "JOIN USING is not supported with LATERAL.",
  },
  "INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC": {
    sqlState: "42000",
    message: "LATERAL stands only before a subquery or a table-valued function.",
  },
  INCOMPATIBLE_JOIN_TYPES: {
    sqlState: "42613",
    message: "The kinds of join <joinType1> and <joinType2> do not go together.",
  },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION": {
    sqlState: "22003",
    message: "The <roundedValue> of the input <originalValue> does not fit DECIMAL(<precision>,<scale>).",
  },
  UNRESOLVED_ROUTINE: {
    sqlState: "42883",
    message: "Cannot resolve routine <routineName> on search path <searchPath>.",
  },
  TABLE_OR_VIEW_NOT_FOUND: {
    sqlState: "42P01",
    message: "The table or view <relationName> cannot be found. Check its spelling, or register it as a view first.",
  },
  "INVALID_SQL_SYNTAX.INVALID_WINDOW_FRAME_BOUND": {
    sqlState: "42000",
    message: "The bound of a window's frame must be a constant.",
  },
  "INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE": {
    sqlState: "42000",
    message: "The window <windowName> is only another name, to which no further name can refer.",
  },
  "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION": {
    sqlState: "42000",
    message: "The window <windowName> is described twice.",
  },
  "INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE": {
    sqlState: "42000",
    message: "There is no window <windowName>.",
  },
  PARSE_SYNTAX_ERROR: { sqlState: "42601", message: "Syntax error at or near <error><hint>." },
  PARSE_EMPTY_STATEMENT: { sqlState: "42617", message: "Syntax error, unexpected empty statement." },
  PATH_NOT_FOUND: { sqlState: "42K03", message: "Path does not exist: <path>." },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_NO_SCAN": {
    sqlState: "0A000",
    message: "TABLESAMPLE SYSTEM needs a source that can leave out blocks of its rows.",
  },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE": {
    sqlState: "0A000",
    message: "TABLESAMPLE SYSTEM has no REPEATABLE.",
  },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD": {
    sqlState: "0A000",
    message: "TABLESAMPLE SYSTEM takes a share in PERCENT, not <sampleMethod>.",
  },
  INTERNAL_ERROR: { sqlState: "XX000", message: "<message>" },
  UNSUPPORTED_DATATYPE: { sqlState: "0A000", message: "Unsupported data type <typeName>." },
  "FAILED_READ_FILE.NO_HINT": { sqlState: "KD001", message: "Error while reading file <path>." },
  "FAILED_READ_FILE.FILE_NOT_EXIST": {
    sqlState: "KD001",
    message: "File <path> does not exist. It may have been moved or deleted after the query was planned.",
  },
  INVALID_EXTERNAL_TYPE: {
    sqlState: "42K0N",
    message: "The external type <externalType> is not valid for the type <type> at the expression <expr>.",
  },
  NOT_NULL_ASSERT_VIOLATION: {
    sqlState: "42000",
    message:
      "NULL value appeared in the non-nullable field <walkedTypePath>. Give it a value, or make the field nullable.",
  },
  UNSUPPORTED_ARROWTYPE: { sqlState: "0A000", message: "Unsupported Arrow type <typeName>." },
  INVALID_ATTRIBUTE_NAME_SYNTAX: {
    sqlState: "42601",
    message:
      "Syntax error in the attribute name: <name>. Check that backticks appear in pairs, that a quoted string is a complete name part and use a backtick only inside quoted name parts.",
  },
  INVALID_WHEN_USAGE: {
    sqlState: "42000",
    message: "`when` can only follow `when`, and `otherwise` can follow it once.",
  },
  "UNSUPPORTED_FEATURE.LITERAL_TYPE": {
    sqlState: "0A000",
    message: "A literal of the value '<value>' of <type> is not supported.",
  },
  CANNOT_INFER_EMPTY_SCHEMA: {
    sqlState: "42602",
    message: "Cannot infer a schema from no rows. Give a schema.",
  },
  CANNOT_DETERMINE_TYPE: {
    sqlState: "42K09",
    message: "Cannot tell one type for the values of the column <name>. Give a schema.",
  },
  SQL_CONF_NOT_FOUND: {
    sqlState: "42K0I",
    message: "The SQL config <sqlConf> cannot be found. Please verify that the config exists.",
  },
  "INVALID_CONF_VALUE.REQUIREMENT": {
    sqlState: "22022",
    message: "The value '<confValue>' in the config \"<confName>\" is invalid. <confRequirement>",
  },
  "INVALID_CONF_VALUE.TIME_ZONE": {
    sqlState: "22022",
    message: "The value '<confValue>' in the config \"<confName>\" is invalid. Cannot resolve the given timezone.",
  },
  "INVALID_CONF_VALUE.TYPE_MISMATCH": {
    sqlState: "22022",
    message: "The value '<confValue>' in the config \"<confName>\" is invalid. It should be <confType>.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE": {
    sqlState: "42000",
    message: "Invalid SQL syntax: IN needs at least one value. For a condition that is never true write FALSE.",
  },
  UNSUPPORTED_TYPED_LITERAL: {
    sqlState: "0A000",
    message: "Literals of the type <unsupportedType> are not supported. Supported are <supportedTypes>.",
  },
  INVALID_TYPED_LITERAL: {
    sqlState: "42604",
    message: "The value of the typed literal <valueType> is invalid: <value>.",
  },
  INVALID_NUMERIC_LITERAL_RANGE: {
    sqlState: "22003",
    message:
      "The numeric literal <rawStrippedQualifier> is outside the range of <typeName>, from <minValue> to <maxValue>.",
  },
  DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION: {
    sqlState: "22003",
    message: "The decimal precision <precision> is above the largest, <maxPrecision>.",
  },
  DECIMAL_SCALE_EXCEEDS_PRECISION: {
    sqlState: "22003",
    message: "The decimal scale <scale> is above the precision <precision>.",
  },
  INVALID_ESC: {
    sqlState: "42604",
    message: "ESCAPE takes a string of one character, not <invalidEscape>.",
  },
  UNCLOSED_BRACKETED_COMMENT: {
    sqlState: "42601",
    message: "A bracketed comment is not closed. Append */ at its end.",
  },
  INVALID_IDENTIFIER: { sqlState: "42602", message: "The name <ident> is invalid without backticks. Write `<ident>`." },
  "INCOMPLETE_TYPE_DEFINITION.ARRAY": {
    sqlState: "42K01",
    message: 'The definition of the type "ARRAY" is incomplete: it lacks the type of the elements, as in "ARRAY<INT>".',
  },
  "INCOMPLETE_TYPE_DEFINITION.MAP": {
    sqlState: "42K01",
    message:
      'The definition of the type "MAP" is incomplete: it lacks the types of keys and values, as in "MAP<TIMESTAMP, INT>".',
  },
  "INCOMPLETE_TYPE_DEFINITION.STRUCT": {
    sqlState: "42K01",
    message: 'The definition of the type "STRUCT" is incomplete: it lacks fields, as in "STRUCT<name STRING, n INT>".',
  },
  DATATYPE_MISSING_SIZE: {
    sqlState: "42K01",
    message: "The type <type> requires a length, as in <type>(10).",
  },
  UNBOUND_SQL_PARAMETER: {
    sqlState: "42P02",
    message: "The parameter <name> has no value. Give it one in the arguments of sql().",
  },
  "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH": {
    sqlState: "42000",
    message: "The inline table has <expectedNumCols> columns, but row <rowIndex> has <actualNumCols>.",
  },
  DUPLICATED_CTE_NAMES: {
    sqlState: "42602",
    message: "WITH defines a name more than once: <duplicateNames>.",
  },
  UNSUPPORTED_JOIN_TYPE: {
    sqlState: "0A000",
    message: "The join type '<typ>' is not supported. Supported are <supported>.",
  },
  COLLATION_INVALID_NAME: {
    sqlState: "42704",
    message: "There is no collation <collationName>; perhaps <proposals> is meant.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN": {
    sqlState: "42000",
    message: "Something is expected between the parentheses.",
  },
  INVALID_TABLESAMPLE_FRACTION: { sqlState: "22023", message: "A sample is a fraction from 0 to 1, not <fraction>." },
  MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS: {
    sqlState: "42000",
    message: "<clause1> and <clause2> do not go into one operator; write a further |> between them.",
  },
  TRAILING_COMMA_IN_SELECT: { sqlState: "42601", message: "The select list ends with a comma." },
  "UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS": {
    sqlState: "0A000",
    message: "The clauses <clauses> do not go with pipe operators.",
  },
  "UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES": {
    sqlState: "0A000",
    message: "Only one of ORDER BY, SORT BY, DISTRIBUTE BY and CLUSTER BY may stand in a query.",
  },
  "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE": {
    sqlState: "0A000",
    message: "|> AGGREGATE does not take <case>.",
  },
  "UNSUPPORTED_FEATURE.PIVOT_AFTER_GROUP_BY": {
    sqlState: "0A000",
    message: "PIVOT does not go after GROUP BY.",
  },
  "INVALID_PARAMETER_VALUE.DATETIME_UNIT": {
    sqlState: "22023",
    message:
      "The parameter <parameter> of <functionName> is invalid: expects a unit without quotes, but is <invalidValue>.",
  },
  ST_INVALID_SRID_VALUE: { sqlState: "22023", message: "<srid> is no SRID that is supported." },
  "INVALID_INTERVAL_FORMAT.DAY_TIME_PARSING": {
    sqlState: "22006",
    message: "'<input>' cannot be read as a day-time interval: <msg>.",
  },
  "INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION": {
    sqlState: "22006",
    message: "No interval goes from <from> to <to>: '<input>'.",
  },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION": {
    sqlState: "22015",
    message: "The result is larger than an interval can be.",
  },
  INVALID_TIME_PRECISION: { sqlState: "22023", message: "A TIME has no more than 9 digits of a second: <precision>." },
  CANNOT_INFER_TYPE_FOR_FIELD: {
    sqlState: "42K09",
    message: "The field <fieldName> has a <valueType>, which no type stands for. Convert it, or leave it out.",
  },
  CANNOT_MERGE_TYPE: {
    sqlState: "42K09",
    message:
      "The values of the field <fieldName> are of types that do not go together: <dataType1> and <dataType2>. Give a schema.",
  },
  NO_ACTIVE_SESSION: {
    sqlState: "XXKDA",
    message: "There is no active session. Make one with SparkSession.builder().getOrCreate().",
  },
  UNSUPPORTED_SYNTAX: { sqlState: "0A000", message: "<syntax> is not supported yet." },
  SPARK_JOB_CANCELLED: { sqlState: "XXKDA", message: "Job <jobId> cancelled <reason>" },
  JOB_ABORTED: { sqlState: "XXKDA", message: "Job aborted due to stage failure: <reason>" },
  EXECUTOR_LOST: { sqlState: "XXKDA", message: "Executor <executorId> was lost: <reason>" },
  SESSION_STOPPED: {
    sqlState: "XXKDA",
    message:
      "The Spark session (application <applicationId>) was stopped. Create a new one with SparkSession.builder().getOrCreate().",
  },
  ASOF_JOIN_MATCH_CONDITION_INVALID_OPERATOR: {
    sqlState: "42K0E",
    message: "MATCH_CONDITION is one comparison with >=, >, <= or <, not <operator>.",
  },
  "INVALID_SQL_SYNTAX.DUPLICATE_JSON_TABLE_COLUMN": {
    sqlState: "42000",
    message: "JSON_TABLE has two columns with the name <columnName>.",
  },
  "NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE": {
    sqlState: "42604",
    message: "NEAREST takes from <min> to <max> rows, not <numResults>.",
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE": {
    sqlState: "42604",
    message: "A join with NEAREST BY is one of <supported>, not <joinType>.",
  },
  "UNSUPPORTED_FEATURE.ASOF_JOIN": {
    sqlState: "0A000",
    message: 'ASOF JOIN is switched off; set <config> to "true" to have it.',
  },
  "UNSUPPORTED_FEATURE.BIN_BY": {
    sqlState: "0A000",
    message: "BIN BY is not supported yet.",
  },
  "UNSUPPORTED_FEATURE.CHANGE_DATA_CAPTURE": {
    sqlState: "0A000",
    message: "The catalog <catalogName> does not record the changes of its tables.",
  },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY": {
    sqlState: "0A000",
    message: "NEAREST BY cannot follow a LATERAL join.",
  },
  "UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL": {
    sqlState: "0A000",
    message: "TRANSFORM takes neither DISTINCT nor ALL.",
  },
  "UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE": {
    sqlState: "0A000",
    message: "TRANSFORM with a SERDE needs Hive.",
  },
  "INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS": {
    sqlState: "22022",
    message: "The value <confValue> of <confName> is none of <confOptions>.",
  },
  CATALOG_NOT_FOUND: {
    sqlState: "42P08",
    message: "There is no catalog <catalogName>. Set <config> to make one.",
  },
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
  EMPTY_COLLECTION: { sqlState: null, message: "There is no value to reduce." },
  ENCODER_NOT_FOUND: {
    sqlState: "42704",
    message: "There is no encoder for values of the type <typeName>: give one, such as Encoders.product({ … }).",
  },
  _LEGACY_ERROR_TEMP_0014: { sqlState: null, message: "TABLESAMPLE says how much: in percent, rows or buckets." },
  _LEGACY_ERROR_TEMP_0015: { sqlState: null, message: "TABLESAMPLE(<msg>) is not supported." },
  _LEGACY_ERROR_TEMP_0016: { sqlState: null, message: "<bytesStr> is no size of a sample." },
  _LEGACY_ERROR_TEMP_0026: { sqlState: null, message: "The number of an interval can only be digits: <value>." },
  _LEGACY_ERROR_TEMP_0029: {
    sqlState: null,
    message: "Years and months do not go with smaller units in one interval: <literal>.",
  },
  _LEGACY_ERROR_TEMP_0063: { sqlState: null, message: "<msg>" },
  _LEGACY_ERROR_TEMP_0035: { sqlState: null, message: "The operation is not allowed: <message>." },
  _LEGACY_ERROR_TEMP_1012: { sqlState: null, message: "<identifier> is a table of files, which takes no such write." },
  _LEGACY_ERROR_TEMP_1324: {
    sqlState: null,
    message:
      "The pivot column <pivotColumn> has more than <maxValues> values. Name those that are wanted, or raise spark.sql.pivotMaxValues.",
  },
  _LEGACY_ERROR_TEMP_1312: { sqlState: null, message: "'<operation>' does not support bucketBy." },
  _LEGACY_ERROR_TEMP_2047: { sqlState: null, message: "The path to write to is missing." },
} as const satisfies Readonly<Record<string, ConditionDefinition>>;
