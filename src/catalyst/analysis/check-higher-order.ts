// Finds lambdas that give something other than the functions around them need.

import { type DataType, IntegerType, sameType } from "../../types/data-type.ts";
import { holdsKind } from "../../types/holds-kind.ts";
import type { HigherOrderFunction, LambdaFunction } from "../expressions/lambda.ts";
import { ordinalName, quotedSql, quotedType } from "./analysis-error.ts";
import type { TypeMismatch } from "./check-types.ts";

const PREDICATES: ReadonlySet<string> = new Set(["filter", "exists", "forall", "map_filter"]);
const FOLDS: ReadonlySet<string> = new Set(["aggregate", "reduce"]);

export function checkHigherOrder(call: HigherOrderFunction): TypeMismatch | undefined {
  const [lambda] = call.lambdas;
  if (lambda === undefined) return undefined;
  const { prettyName } = call;
  const { dataType } = lambda;
  if (PREDICATES.has(prettyName)) {
    const isCondition = dataType.kind === "boolean" || dataType.kind === "void";
    return isCondition ? undefined : unexpected(call, lambda, '"BOOLEAN"');
  }
  if (FOLDS.has(prettyName)) return checkState(call, lambda);
  if (prettyName === "array_sort" && dataType.kind !== "integer") return unexpectedComparison(dataType);
  if (prettyName === "transform_keys" && holdsKind(dataType, "map")) {
    return { condition: "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE", parameters: { keyType: quotedType(dataType) } };
  }
  return undefined;
}

/** What elements are merged into keeps its type. */
function checkState(call: HigherOrderFunction, merge: LambdaFunction): TypeMismatch | undefined {
  const [, start] = call.args;
  if (start === undefined || sameType(start.dataType, merge.dataType)) return undefined;
  return unexpected(call, merge, quotedType(start.dataType));
}

function unexpected({ args }: HigherOrderFunction, lambda: LambdaFunction, requiredType: string): TypeMismatch {
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    parameters: {
      paramIndex: ordinalName(args.length),
      requiredType,
      inputSql: quotedSql(lambda),
      inputType: quotedType(lambda.dataType),
    },
  };
}

function unexpectedComparison(type: DataType): TypeMismatch {
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE",
    parameters: {
      functionName: "`lambdafunction`",
      expectedType: quotedType(IntegerType),
      actualType: quotedType(type),
    },
  };
}
