// A function of one value that is written in SQL, as the analyzer calls it: its body with the arguments in the place of
// the parameters.

import { analysisError, quotedType } from "../../../catalyst/analysis/analysis-error.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias, AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import { Cast, canCast } from "../../../catalyst/expressions/cast.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { NamedLambdaVariable } from "../../../catalyst/expressions/lambda.ts";
import { SQLFunctionExpression } from "../../../catalyst/expressions/sql-function-expression.ts";
import type { FunctionContext, FunctionDefinition } from "../../../catalyst/functions/function-definition.ts";
import type { RoutineDefinition } from "../../../catalyst/plans/commands/routines.ts";
import { Generate } from "../../../catalyst/plans/generate.ts";
import { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { renewal, renewExpression } from "../../../catalyst/plans/renew-plan.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { DataType } from "../../../types/data-type.ts";
import { bodyExpression, parameterAttributes } from "./routine-body.ts";
import type { RoutineContext } from "./routine-context.ts";

/** A body that is analysed: an expression over columns that stand for the parameters. */
interface ResolvedBody {
  readonly expression: Expression;
  readonly parameters: readonly AttributeReference[];
}

/** @throws AnalysisException when the body makes no sense */
export async function scalarRoutine(
  nameParts: readonly string[],
  definition: RoutineDefinition,
  context: RoutineContext,
): Promise<FunctionDefinition> {
  const name = nameParts.at(-1) ?? "";
  const { parameters } = definition;
  const body = await resolveBody(name, definition, context);
  const defaults = await Promise.all(
    parameters.map(async ({ defaultValue, dataType }) =>
      defaultValue === undefined
        ? undefined
        : await resolveDefault(bodyExpression(defaultValue, context.parserOptions), dataType, context),
    ),
  );
  const required = defaults.filter((value) => value === undefined).length;
  return {
    names: [name],
    kind: "scalar",
    // A temporary function is of no database.
    ...(nameParts.length > 1 && { qualifiedName: quoteNameParts(nameParts) }),
    minArguments: required,
    maxArguments: parameters.length,
    parameters: parameters.map((parameter) => parameter.name.toLowerCase()),
    defaults,
    fillsInDefaults: true,
    build: (args, call) => {
      if (args.some((arg) => arg.exists((node) => node instanceof NamedLambdaVariable))) {
        throw analysisError("UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_SQL_UDF", { funcName: name }, call.origin);
      }
      return callOfBody(nameParts, definition, body, args, defaults, call);
    },
    usage: "",
    doc: definition.comment ?? "",
    example: "",
  };
}

function callOfBody(
  nameParts: readonly string[],
  { parameters, returnType }: RoutineDefinition,
  body: ResolvedBody,
  args: readonly Expression[],
  defaults: readonly (Expression | undefined)[],
  call: FunctionContext,
): Expression {
  const values = new Map<number, Expression>();
  const fresh = renewal();
  const expression = renewExpression(body.expression, fresh);
  body.parameters.forEach(({ exprId }, i) => {
    const argument = args[i] ?? defaults[i];
    const type = parameters[i]?.dataType;
    if (argument === undefined || type === undefined) throw new Error(`no argument ${i}`);
    values.set(fresh(exprId).id, castTo(argument, type, call));
  });
  const computed = expression.transformUp((node) =>
    node instanceof AttributeReference ? (values.get(node.exprId.id) ?? node) : node,
  );
  const result = castTo(computed, returnType ?? computed.dataType, call);
  return SQLFunctionExpression.of(nameParts.join("."), args, result, call.origin);
}

async function resolveBody(
  name: string,
  definition: RoutineDefinition,
  context: RoutineContext,
): Promise<ResolvedBody> {
  const parameters = parameterAttributes(name, definition);
  const expression = bodyExpression(definition.body, context.parserOptions);
  const analyzed = await context.analyze(
    new Project([new Alias(expression, "result")], rowOf(parameters)),
    context.routines,
  );
  const [item] = analyzed instanceof Project ? analyzed.projectList : [];
  if (analyzed instanceof Project && analyzed.child instanceof Generate) {
    const nested = { expression: `"${expression.sql}"` };
    throw analysisError("UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS", nested, expression.origin);
  }
  const isExpression = analyzed instanceof Project && analyzed.child.children.length === 0;
  if (!isExpression || !(item instanceof Alias)) {
    throw new AnalysisException("USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS", {
      queryText: definition.body,
    });
  }
  if (definition.returnType !== undefined) refuseImpossibleCast(item.child, definition.returnType);
  return { expression: item.child, parameters };
}

function rowOf(parameters: readonly AttributeReference[]): LogicalPlan {
  return parameters.length === 0 ? new OneRowRelation() : new LocalRelation(parameters, { kind: "rows", rows: [] });
}

async function resolveDefault(expression: Expression, type: DataType, context: RoutineContext): Promise<Expression> {
  const analyzed = await context.analyze(
    new Project([new Alias(expression, "value")], new OneRowRelation()),
    context.routines,
  );
  const [item] = analyzed instanceof Project ? analyzed.projectList : [];
  if (!(item instanceof Alias)) throw new Error(`${expression} has no value`);
  refuseImpossibleCast(item.child, type);
  return item.child;
}

function castTo(value: Expression, type: DataType, { mode, timeZone, origin }: FunctionContext): Expression {
  if (JSON.stringify(value.dataType) === JSON.stringify(type)) return value;
  refuseImpossibleCast(value, type);
  return new Cast(value, type, mode, timeZone, origin);
}

function refuseImpossibleCast(value: Expression, type: DataType): void {
  if (canCast(value.dataType, type, "ansi")) return;
  throw analysisError(
    "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
    { srcType: quotedType(value.dataType), targetType: quotedType(type), sqlExpr: `"${value.sql}"` },
    value.origin,
  );
}
