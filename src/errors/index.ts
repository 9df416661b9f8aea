// Typed errors with Spark's conditions.

export { CONDITIONS, type ConditionDefinition, type ConditionName } from "./conditions.ts";
export {
  AnalysisException,
  ParseException,
  type QueryContext,
  SparkError,
  type SparkErrorClass,
  type SparkErrorData,
  SparkException,
} from "./spark-error.ts";
