// Typed errors with Spark's conditions.

export type { ConditionDefinition } from "./condition-definition.ts";
export { CONDITIONS, type ConditionName } from "./conditions.ts";
export {
  AnalysisException,
  ParseException,
  type QueryContext,
  SparkError,
  type SparkErrorClass,
  type SparkErrorData,
  SparkException,
} from "./spark-error.ts";
