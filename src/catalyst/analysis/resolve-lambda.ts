// ResolveLambdaVariables: the parameters of lambdas get the types of what they stand for, and calls that take lambdas
// are built.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { Expression } from "../expressions/expression.ts";
import {
  HigherOrderFunction,
  LambdaFunction,
  NamedLambdaVariable,
  UnresolvedLambdaVariable,
} from "../expressions/lambda.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedAttribute, type UnresolvedFunction } from "../expressions/unresolved.ts";
import { UnresolvedLambda } from "../expressions/unresolved-lambda.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import type { HigherOrderRecord } from "../functions/higher-order-functions.ts";
import { type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
import { extractField } from "./resolve-extract-value.ts";

/** The expression with the names that are parameters of lambdas told from columns. */
export function bindLambdaParameters(expression: Expression): Expression {
  if (!expression.exists((node) => node instanceof UnresolvedLambda)) return expression;
  return expression.transformDown((node) => {
    if (!(node instanceof UnresolvedLambda)) return node;
    const names = new Set(node.parameters.map((name) => name.toLowerCase()));
    const body = node.body.transformUp((inner) =>
      inner instanceof UnresolvedAttribute && names.has((inner.nameParts[0] ?? "").toLowerCase())
        ? new UnresolvedLambdaVariable(inner.nameParts, inner.origin)
        : inner,
    );
    return body === node.body ? node : new UnresolvedLambda(node.parameters, body, node.origin);
  });
}

/** The record of a call that takes lambdas; undefined of any other call. */
export function higherOrderRecord(call: UnresolvedFunction): HigherOrderRecord | undefined {
  const takesLambda = call.arguments.some((arg) => arg instanceof UnresolvedLambda);
  return takesLambda ? FUNCTIONS.higherOrder(call.nameParts[call.nameParts.length - 1] ?? "") : undefined;
}

/** The call over typed lambdas, once its other arguments are resolved. */
export function buildHigherOrder(
  call: UnresolvedFunction,
  record: HigherOrderRecord,
  context: AnalyzerContext,
): Expression {
  const args = call.arguments.slice(0, record.valueArguments);
  if (!args.every((arg) => arg.resolved)) return call;
  const { length } = call.arguments;
  if (length < record.minArguments || length > record.maxArguments) {
    throw new AnalysisException("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
      functionName: `\`${record.names[0]}\``,
      expectedNum: String(record.minArguments),
      actualNum: String(length),
      docroot: "https://spark.apache.org/docs/latest",
    });
  }
  const lambdas = call.arguments.slice(record.valueArguments).map((lambda, i) => {
    const types = record.variables(args, i);
    if (!(lambda instanceof UnresolvedLambda)) return new LambdaFunction(lambda, []);
    const variables = lambda.parameters.map((name, v) => {
      const type = types[v];
      if (type === undefined) {
        throw new AnalysisException("INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH", {
          expectedNumArgs: String(lambda.parameters.length),
          actualNumArgs: String(types.length),
        });
      }
      return new NamedLambdaVariable(name, type.dataType, type.nullable);
    });
    return new LambdaFunction(substitute(lambda.body, variables, context), variables, lambda.origin);
  });
  const [name = ""] = record.names;
  // aggregate ends with its state when it is given nothing else to do with it.
  const [state] = lambdas[0]?.variables ?? [];
  const hasFinish = record.maxArguments === record.valueArguments + 1 || lambdas.length > 1 || state === undefined;
  const identity = new NamedLambdaVariable("id", state?.dataType ?? { kind: "void" }, true);
  const all = hasFinish ? lambdas : [...lambdas, new LambdaFunction(identity, [identity])];
  return new HigherOrderFunction({ ...record, name }, [...args, ...all], name, call.origin);
}

function substitute(body: Expression, variables: readonly NamedLambdaVariable[], context: AnalyzerContext): Expression {
  return body.transformUp((node) => {
    if (!(node instanceof UnresolvedLambdaVariable)) return node;
    const [name = "", ...fields] = node.nameParts;
    const variable = variables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (variable === undefined) return node;
    return fields.reduce<Expression>(
      (base, field) =>
        extractField(base, Literal.of(field), {
          mode: evalModeOf(context),
          timeZone: context.sessionTimeZone,
          origin: node.origin,
        }),
      variable,
    );
  });
}
