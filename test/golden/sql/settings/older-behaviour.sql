-- Settings that bring older behaviour back.
-- name: setting-3
SET spark.sql.storeAssignmentPolicy=ANSI;

-- name: setting-6
SET spark.sql.storeAssignmentPolicy=wrong;

-- name: setting-7
RESET spark.sql.storeAssignmentPolicy;

-- name: setting-8
SET spark.sql.timeParserPolicy=LEGACY;

-- name: setting-9
SET spark.sql.legacy.timeParserPolicy=LEGACY;

-- name: setting-10
SELECT from_unixtime(0, 'EEEE');

-- name: setting-11
SET spark.sql.legacy.timeParserPolicy=EXCEPTION;

-- name: setting-12
SELECT date_format(DATE'2020-01-05', 'YYYY');

-- name: setting-13
SET spark.sql.legacy.timeParserPolicy=CORRECTED;

-- name: setting-14
SELECT to_date('2020-1-5', 'yyyy-MM-dd');

-- name: setting-15
SELECT try_to_timestamp('2020-1-5', 'yyyy-MM-dd');

-- name: setting-16
SELECT date_format(DATE'2020-01-05', 'YYYY');

-- name: setting-17
RESET spark.sql.legacy.timeParserPolicy;

-- name: setting-18
SET spark.sql.legacy.literal.pickMinimumPrecision=false;

-- name: setting-19
RESET spark.sql.legacy.literal.pickMinimumPrecision;

-- name: setting-20
SET spark.sql.decimalOperations.allowPrecisionLoss=false;

-- name: setting-21
RESET spark.sql.decimalOperations.allowPrecisionLoss;

-- name: setting-22
SELECT typeof(CAST(1 AS DECIMAL(38,10)) * CAST(1 AS DECIMAL(38,10)));

-- name: setting-23
SET spark.sql.legacy.exponentLiteralAsDecimal.enabled=true;

-- name: setting-24
SELECT typeof(1e3), 1e3;

-- name: setting-25
RESET spark.sql.legacy.exponentLiteralAsDecimal.enabled;

-- name: setting-26
SET spark.sql.legacy.sizeOfNull=true;

-- name: setting-27
SET spark.sql.ansi.enabled=false;

-- name: setting-28
SELECT size(NULL), cardinality(NULL);

-- name: setting-29
SET spark.sql.legacy.sizeOfNull=false;

-- name: setting-30
SET spark.sql.legacy.setopsPrecedence.enabled=true;

-- name: setting-31
SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 2;

-- name: setting-32
RESET spark.sql.legacy.setopsPrecedence.enabled;

-- name: setting-33
SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 2;

-- name: setting-34
SET spark.sql.legacy.charVarcharAsString=true;

-- name: setting-35
CREATE TABLE cv (a CHAR(3), b VARCHAR(3)) USING parquet;

-- name: setting-36
INSERT INTO cv VALUES ('abcdef', 'abcdef');

-- name: setting-37
SELECT * FROM cv;

-- name: setting-38
RESET spark.sql.legacy.charVarcharAsString;

-- name: setting-39
SET spark.sql.timestampType=TIMESTAMP_NTZ;

-- name: setting-40
SELECT typeof(TIMESTAMP'2020-01-01 00:00:00'), typeof(CAST('2020-01-01' AS TIMESTAMP)), typeof(to_timestamp('2020-01-01'));

-- name: setting-41
CREATE TABLE ts (a TIMESTAMP) USING parquet;

-- name: setting-42
DESCRIBE ts;

-- name: setting-43
RESET spark.sql.timestampType;

-- name: setting-44
SET spark.sql.legacy.allowHashOnMapType=true;

-- name: setting-45
SET spark.sql.legacy.allowNegativeScaleOfDecimal=true;

-- name: setting-46
SELECT typeof(CAST(1 AS DECIMAL(5,-2)));

-- name: setting-47
RESET spark.sql.legacy.allowNegativeScaleOfDecimal;

-- name: setting-48
SET spark.sql.legacy.interval.enabled=true;

-- name: setting-49
RESET spark.sql.legacy.interval.enabled;

-- name: setting-50
SET spark.sql.legacy.followThreeValuedLogicInArrayExists=false;

-- name: setting-51
RESET spark.sql.legacy.followThreeValuedLogicInArrayExists;

-- name: setting-52
SET spark.sql.legacy.castComplexTypesToString.enabled=true;

-- name: setting-53
RESET spark.sql.legacy.castComplexTypesToString.enabled;

-- name: setting-54
SET spark.sql.legacy.statisticalAggregate=true;

-- name: setting-55
RESET spark.sql.legacy.statisticalAggregate;

-- name: setting-56
SET spark.sql.legacy.parser.havingWithoutGroupByAsWhere=true;

-- name: setting-57
SELECT v FROM t HAVING v > 15 ORDER BY v;

-- name: setting-58
RESET spark.sql.legacy.parser.havingWithoutGroupByAsWhere;

-- name: setting-59
SET spark.sql.legacy.ctePrecedencePolicy=LEGACY;

-- name: setting-60
WITH a AS (SELECT 1 AS x) SELECT * FROM (WITH a AS (SELECT 2 AS x) SELECT * FROM a);

-- name: setting-61
SET spark.sql.legacy.ctePrecedencePolicy=EXCEPTION;

-- name: setting-62
WITH a AS (SELECT 1 AS x) SELECT * FROM (WITH a AS (SELECT 2 AS x) SELECT * FROM a);

-- name: setting-63
RESET spark.sql.legacy.ctePrecedencePolicy;

-- name: setting-64
SET spark.sql.legacy.integerGroupingId=true;

-- name: setting-65
RESET spark.sql.legacy.integerGroupingId;

-- name: setting-66
SET spark.sql.legacy.inSubqueryNullability=true;

-- name: setting-67
SELECT k IN (SELECT k FROM t) AS x FROM t;

-- name: setting-68
RESET spark.sql.legacy.inSubqueryNullability;

-- name: setting-69
SET spark.sql.legacy.createHiveTableByDefault=true;

-- name: setting-70
SET spark.sql.legacy.percentileDiscCalculation=true;

-- name: setting-71
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY v) FROM t;

-- name: setting-72
RESET spark.sql.legacy.percentileDiscCalculation;

-- name: setting-73
SET spark.sql.legacy.negativeIndexInArrayInsert=true;

-- name: setting-74
RESET spark.sql.legacy.negativeIndexInArrayInsert;

-- name: setting-75
SET spark.sql.legacy.raiseErrorWithoutErrorClass=true;

-- name: setting-76
RESET spark.sql.legacy.raiseErrorWithoutErrorClass;

-- name: setting-77
SET spark.sql.legacy.keepCommandOutputSchema=true;

-- name: setting-78
RESET spark.sql.legacy.keepCommandOutputSchema;

-- name: setting-79
SET spark.sql.legacy.allowParameterlessCount=true;

-- name: setting-80
RESET spark.sql.legacy.allowParameterlessCount;

-- name: setting-82
SET spark.sql.legacy.allowStarWithSingleTableIdentifierInCount=true;

-- name: setting-83
RESET spark.sql.legacy.allowStarWithSingleTableIdentifierInCount;

-- name: setting-84
SELECT count(t.*) FROM t;

-- name: setting-85
SET spark.sql.legacy.typeCoercion.datetimeToString.enabled=true;

-- name: setting-86
SET spark.sql.legacy.allowUntypedScalaUDF=true;

-- name: setting-87
SET spark.sql.legacy.fromDayTimeString.enabled=true;

-- name: setting-88
SET spark.sql.legacy.doLooseUpcast=true;

-- name: setting-89
SET spark.sql.legacy.addSingleFileInAddFile=true;

-- name: setting-90
SET spark.sql.legacy.viewSchemaCompensation=false;

-- name: setting-91
SET spark.sql.legacy.nosuchconf=true;
