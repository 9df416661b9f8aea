// A function written in SQL that gives rows, where a plan names it in FROM: its query beside a row of the arguments.
//
// before: UnresolvedTableValuedFunction [f], [5]     after: SubqueryAlias f
//                                                           +- Project [cast(body.a) AS a]
//                                                              +- LateralJoin body
//                                                                 +- SubqueryAlias f
//                                                                    +- Project [cast(5) AS x]

import { analysisError } from "../../../catalyst/analysis/analysis-error.ts";
import { orderedArguments } from "../../../catalyst/analysis/named-arguments.ts";
import { quoteIdentifier } from "../../../catalyst/catalog/table-identifier.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { LateralSubquery } from "../../../catalyst/expressions/lateral-subquery.ts";
import { UnresolvedAttribute, UnresolvedFunction, UnresolvedStar } from "../../../catalyst/expressions/unresolved.ts";
import type { RoutineDefinition } from "../../../catalyst/plans/commands/routines.ts";
import { LateralJoin } from "../../../catalyst/plans/lateral-join.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { SubqueryAlias } from "../../../catalyst/plans/subquery-alias.ts";
import { UnresolvedSubqueryColumnAliases } from "../../../catalyst/plans/unresolved-subquery-column-aliases.ts";
import type { UnresolvedTableValuedFunction } from "../../../catalyst/plans/unresolved-table-valued-function.ts";
import { bodyExpression, bodyQuery } from "./routine-body.ts";
import type { RoutineContext } from "./routine-context.ts";

const BODY = "__body";

export function tableRoutine(
  call: UnresolvedTableValuedFunction,
  definition: RoutineDefinition,
  context: RoutineContext,
): LogicalPlan {
  const name = call.nameParts.at(-1)?.toLowerCase() ?? "";
  const body = bodyQuery(definition.body, context.parserOptions);
  if (body === undefined) {
    throw analysisError("USER_DEFINED_FUNCTIONS.SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY", { name }, call.origin);
  }
  const args = argumentsOf(call, definition, context);
  const { ansiEnabled, sessionTimeZone } = context.parserOptions;
  const cast = (value: Expression, type: Cast["dataType"]): Expression =>
    new Cast(value, type, ansiEnabled ? "ansi" : "legacy", sessionTimeZone, value.origin);
  const columns = definition.returnColumns?.fields;
  const named =
    columns === undefined
      ? new SubqueryAlias(BODY, body)
      : new SubqueryAlias(
          BODY,
          new UnresolvedSubqueryColumnAliases(
            columns.map((column) => column.name),
            body,
          ),
        );
  const row = new SubqueryAlias(
    name,
    new Project(
      definition.parameters.map((parameter, i) => {
        const value = args[i];
        if (value === undefined) throw new Error(`no argument ${i}`);
        return new Alias(cast(value, parameter.dataType), parameter.name);
      }),
      new OneRowRelation(),
    ),
  );
  const rows = args.length === 0 ? named : new LateralJoin(row, new LateralSubquery(named), "inner", undefined);
  const output =
    columns === undefined
      ? [new UnresolvedStar([BODY])]
      : columns.map((column) => {
          const value = new UnresolvedAttribute([BODY, column.name]);
          return new Alias(cast(value, column.dataType), column.name);
        });
  return new SubqueryAlias(name, new Project(output, rows), call.origin);
}

function argumentsOf(
  call: UnresolvedTableValuedFunction,
  { parameters }: RoutineDefinition,
  { parserOptions }: RoutineContext,
): readonly Expression[] {
  const defaults = parameters.map(({ defaultValue }) =>
    defaultValue === undefined ? undefined : bodyExpression(defaultValue, parserOptions),
  );
  const { nameParts, functionArguments, origin } = call;
  const required = defaults.filter((value) => value === undefined).length;
  if (functionArguments.length > parameters.length || functionArguments.length < required) {
    const counts = Array.from({ length: parameters.length - required + 1 }, (_, i) => required + i);
    throw analysisError(
      "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
      {
        functionName: quoteIdentifier(nameParts.at(-1)?.toLowerCase() ?? ""),
        expectedNum: counts.length === 1 ? String(required) : `[${counts.join(", ")}]`,
        actualNum: String(functionArguments.length),
        docroot: "https://spark.apache.org/docs/latest",
      },
      origin,
    );
  }
  const names = parameters.map((parameter) => parameter.name.toLowerCase());
  return orderedArguments(new UnresolvedFunction(nameParts, functionArguments, {}, origin), {
    parameters: names,
    defaults,
  });
}
