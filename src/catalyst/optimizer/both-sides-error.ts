// The error of a subquery in the condition of a join that reads both sides: it cannot be joined with one before they are.

import type { AnalysisException } from "../../errors/spark-error.ts";
import { analysisError } from "../analysis/analysis-error.ts";
import { qualifiedSql } from "../analysis/qualified-sql.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import type { SubqueryExpression } from "../expressions/subquery.ts";

/** @param joinConditions those that tie it to the query around, with that query's columns */
export function bothSidesError(subquery: SubqueryExpression, joinConditions: readonly Expression[]): AnalysisException {
  const parts = [...subquery.outerAttributes, ...joinConditions].map(qualifiedSql).join(", ");
  return analysisError(
    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION",
    {
      subqueryExpression:
        subquery instanceof InSubquery
          ? `(${valueText(subquery.values)} IN (listquery(${parts})))`
          : `${subquery.prettyName}(${parts})`,
    },
    subquery.origin,
  );
}

function valueText(values: readonly Expression[]): string {
  const texts = values.map(qualifiedSql);
  if (texts.length === 1) return texts.join();
  const fields = values.map((value, i) => {
    const name = value instanceof AttributeReference ? value.name : `_${i}`;
    return `'${name}', ${texts[i]}`;
  });
  return `named_struct(${fields.join(", ")})`;
}
