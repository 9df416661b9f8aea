// Typed errors with Spark's conditions.

export { loadConditions } from "./condition-catalogue.ts";
export type { ConditionDefinition } from "./condition-definition.ts";
export type { ConditionName } from "./conditions.ts";
export {
  AnalysisException,
  ParseException,
  type QueryContext,
  SparkError,
  type SparkErrorClass,
  type SparkErrorData,
  SparkException,
} from "./spark-error.ts";
