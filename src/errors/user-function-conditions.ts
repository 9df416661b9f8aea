// Conditions of functions of the user's. A part of the catalogue.

import type { ConditionDefinition } from "./condition-definition.ts";

export const USER_FUNCTION_CONDITIONS = {
  FAILED_EXECUTE_UDF: {
    sqlState: "39000",
    message: "The user-defined function (<functionName>: (<signature>) => <result>) failed: <reason>.",
  },
  INVALID_UDF_IMPLEMENTATION: {
    sqlState: "38000",
    message: "The function <funcName> is not what its call needs: a function, or an object with the methods for it.",
  },
  "UNSUPPORTED_FEATURE.PYTHON_UDF_IN_ON_CLAUSE": {
    sqlState: "0A000",
    message:
      "A user-defined function over columns of both sides cannot stand in the ON clause of a <joinType> JOIN. Compute it before, or rewrite an inner join with WHERE.",
  },
  "UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_PYTHON_UDF": {
    sqlState: "0A000",
    message: "A lambda function cannot call the user-defined function <funcName>.",
  },
  CANNOT_UP_CAST_DATATYPE: {
    sqlState: "42846",
    message: "Cannot read <expression>, which is <sourceType>, as <targetType>: values could be lost. <details>",
  },
  "UNSUPPORTED_DESERIALIZER.FIELD_NUMBER_MISMATCH": {
    sqlState: "0A000",
    message: "The rows <schema> cannot be read as values of <ordinal> columns: their numbers of columns differ.",
  },
} as const satisfies Readonly<Record<string, ConditionDefinition>>;
