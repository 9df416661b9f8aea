// ResolveLambdaVariables: the parameters of lambdas get the types of what they stand for, and calls that take lambdas
// are built.

import { AnalysisException } from "../../errors/spark-error.ts";
import { type DataType, sameType } from "../../types/data-type.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import {
  HigherOrderFunction,
  LambdaFunction,
  NamedLambdaVariable,
  UnresolvedLambdaVariable,
} from "../expressions/lambda.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { UnresolvedAttribute, type UnresolvedFunction } from "../expressions/unresolved.ts";
import { UnresolvedLambda } from "../expressions/unresolved-lambda.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import type { HigherOrderRecord } from "../functions/higher-order-functions.ts";
import type { Origin } from "../trees/origin.ts";
import { analysisError, ordinalName, quotedSql, quotedType } from "./analysis-error.ts";
import { type AnalyzerContext, castTimeZone, evalModeOf, resolverOf, typeCoercionOf } from "./analyzer-context.ts";
import { caseInsensitiveResolution, type Resolver } from "./name-resolution.ts";
import { extractField } from "./resolve-extract-value.ts";

/** The expression with the names that are parameters of lambdas told from columns. */
export function bindLambdaParameters(expression: Expression, resolver: Resolver): Expression {
  if (!expression.exists((node) => node instanceof UnresolvedLambda)) return expression;
  return expression.transformDown((node) => {
    if (!(node instanceof UnresolvedLambda)) return node;
    const body = node.body.transformUp((inner) =>
      inner instanceof UnresolvedAttribute && isParameter(inner, node, resolver)
        ? new UnresolvedLambdaVariable(inner.nameParts, inner.origin)
        : inner,
    );
    return body === node.body ? node : new UnresolvedLambda(node.parameters, body, node.origin);
  });
}

function isParameter(
  { nameParts: [first = ""] }: UnresolvedAttribute,
  lambda: UnresolvedLambda,
  resolver: Resolver,
): boolean {
  return lambda.parameters.some((name) => resolver(name, first));
}

/** The record of a call that takes lambdas, be they given or constants in their places; undefined of any other call. */
export function higherOrderRecord(call: UnresolvedFunction): HigherOrderRecord | undefined {
  const record = FUNCTIONS.higherOrder(call.nameParts[call.nameParts.length - 1] ?? "");
  const comparesByDefault = record?.hasDefaultLambda === true && call.arguments.length === record.valueArguments;
  return comparesByDefault ? undefined : record;
}

/** @throws AnalysisException when a call that takes no lambda is given one */
export function refuseLambda(call: UnresolvedFunction, definition: FunctionDefinition): void {
  if (!call.arguments.some((argument) => argument instanceof UnresolvedLambda)) return;
  FUNCTIONS.checkCount(definition, call.arguments.length, call.nameParts.at(-1)?.toLowerCase());
  const [name = ""] = definition.names;
  const isAggregate = definition.kind === "aggregate";
  const javaName = name.replace(/(?:^|_)(\w)/g, (_, initial: string) => initial.toUpperCase());
  throw analysisError(
    "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
    {
      class: `org.apache.spark.sql.catalyst.expressions.${isAggregate ? "aggregate.AggregateExpression" : javaName}`,
    },
    call.origin,
  );
}

/** The call over typed lambdas, once its other arguments are resolved. */
export function buildHigherOrder(
  call: UnresolvedFunction,
  record: HigherOrderRecord,
  context: AnalyzerContext,
): Expression {
  const given = call.arguments.slice(0, record.valueArguments);
  if (!given.every((arg) => arg.resolved)) return call;
  checkHigherOrderCount(call, record);
  const args = withCommonTypes(given, record, call.origin, context);
  checkCollections(call, args, record);
  const lambdas = call.arguments.slice(record.valueArguments).map((lambda, i) => {
    const types = record.variables(args, i);
    if (!(lambda instanceof UnresolvedLambda)) return constantLambda(lambda, types, record);
    const least = record.takesIndex === true ? types.length - 1 : types.length;
    if (lambda.parameters.length < least) {
      throw new AnalysisException("INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH", {
        expectedNumArgs: String(lambda.parameters.length),
        actualNumArgs: String(least),
      });
    }
    checkDuplicates(lambda, resolverOf(context));
    const variables = lambda.parameters.map((name, v) => {
      const type = types[v];
      if (type === undefined) {
        throw new AnalysisException("INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH", {
          expectedNumArgs: String(lambda.parameters.length),
          // One that may be left out is given only to a lambda that has just it besides.
          actualNumArgs: String(record.takesIndex === true ? types.length - 1 : types.length),
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

function checkHigherOrderCount({ arguments: { length } }: UnresolvedFunction, record: HigherOrderRecord): void {
  const { names, minArguments, maxArguments, hasDefaultLambda = false } = record;
  if (length >= minArguments && length <= maxArguments) return;
  const least = hasDefaultLambda ? minArguments - 1 : minArguments;
  throw new AnalysisException("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
    functionName: `\`${names[0]}\``,
    expectedNum: least === maxArguments ? String(least) : `[${least}, ${maxArguments}]`,
    actualNum: String(length),
    docroot: "https://spark.apache.org/docs/latest",
  });
}

function checkDuplicates({ parameters }: UnresolvedLambda, resolver: Resolver): void {
  if (!parameters.some((name, i) => parameters.some((other, j) => j < i && resolver(name, other)))) return;
  const isFolded = resolver === caseInsensitiveResolution;
  const names = isFolded ? parameters.map((name) => name.toLowerCase()) : parameters;
  throw new AnalysisException("INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES", {
    args: names.map(quoteIdentifier).join(", "),
    caseSensitiveConfig: '"spark.sql.caseSensitive"',
  });
}

function withCommonTypes(
  args: readonly Expression[],
  { commonTypes }: HigherOrderRecord,
  origin: Origin | undefined,
  context: AnalyzerContext,
): readonly Expression[] {
  const types = commonTypes?.(
    args.map(({ dataType }) => dataType),
    typeCoercionOf(context),
  );
  return types === undefined ? args : args.map((arg, i) => castTo(arg, types[i], origin, context));
}

function castTo(
  arg: Expression,
  type: DataType | undefined,
  origin: Origin | undefined,
  context: AnalyzerContext,
): Expression {
  if (type === undefined || sameType(arg.dataType, type)) return arg;
  return new Cast(arg, type, evalModeOf(context), castTimeZone(arg.dataType, type, context), origin, true);
}

/** The collections that lambdas are applied to are looked at before the lambdas. */
function checkCollections(call: UnresolvedFunction, args: readonly Expression[], record: HigherOrderRecord): void {
  const shown = [...args, ...call.arguments.slice(args.length)].map(({ sql }) => sql);
  const [name = ""] = record.names;
  const identity = record.hasIdentity === true && shown.length < record.maxArguments ? ["lambdafunction(id, id)"] : [];
  const sqlExpr = `"${name}(${[...shown, ...identity].join(", ")})"`;
  const mismatch = noCollection(args, record) ?? record.check?.(args);
  if (mismatch !== undefined) {
    throw analysisError(mismatch.condition, { sqlExpr, ...mismatch.parameters }, call.origin);
  }
}

function noCollection(args: readonly Expression[], { collections }: HigherOrderRecord): ArgumentMismatch | undefined {
  const wrong = collections.findIndex((kind, i) => args[i]?.dataType.kind !== kind);
  const [argument, required] = [args[wrong], collections[wrong]];
  if (argument === undefined || required === undefined) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    parameters: {
      paramIndex: ordinalName(wrong),
      inputSql: quotedSql(argument),
      inputType: quotedType(argument.dataType),
      requiredType: `"${required.toUpperCase()}"`,
    },
  };
}

/** What stands in the place of a lambda and reads none of its parameters. */
function constantLambda(
  body: Expression,
  types: ReturnType<HigherOrderRecord["variables"]>,
  record: HigherOrderRecord,
): LambdaFunction {
  // What may also take the index of an element does so only where a lambda asks for it.
  const taken = record.takesIndex === true ? types.slice(0, 1) : types;
  const variables = taken.map(({ dataType, nullable }, i) => new NamedLambdaVariable(`col${i}`, dataType, nullable));
  return new LambdaFunction(body, variables);
}

function substitute(body: Expression, variables: readonly NamedLambdaVariable[], context: AnalyzerContext): Expression {
  const resolver = resolverOf(context);
  return body.transformUp((node) => {
    if (!(node instanceof UnresolvedLambdaVariable)) return node;
    const [name = "", ...fields] = node.nameParts;
    const variable = variables.find((candidate) => resolver(candidate.name, name));
    if (variable === undefined) return node;
    return fields.reduce<Expression>(
      (base, field) =>
        extractField(
          base,
          Literal.of(field),
          { mode: evalModeOf(context), timeZone: context.sessionTimeZone, origin: node.origin },
          resolver,
        ),
      variable,
    );
  });
}
