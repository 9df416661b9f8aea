// Dataset.describe and summary: statistics of columns, as text, a row for each statistic.
//
// before: StatisticsSummary [count, max]     after: StatisticsRows [count, max], [a]
//         +- child [a]                              +- Aggregate [count(a), max(a)]
//                                                      +- child [a]
//
// before: StatisticsRows [count, max], [a]   after: Expand [[count, #1], [max, #2]], [summary, a]
//         +- child [#1, #2]                         +- child [#1, #2]

import { AnalysisException } from "../../../errors/spark-error.ts";
import { DoubleType, isNumeric, StringType } from "../../../types/data-type.ts";
import { Alias, AttributeReference } from "../../expressions/attribute.ts";
import { Cast } from "../../expressions/cast.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { UnresolvedFunction } from "../../expressions/unresolved.ts";
import type { Origin } from "../../trees/origin.ts";
import { Aggregate } from "../aggregate.ts";
import { Expand } from "../expand.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { list } from "../named-expressions.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class StatisticsSummary extends DataFrameOperator {
  readonly statisticNames: readonly string[];

  constructor(statisticNames: readonly string[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.statisticNames = statisticNames;
  }

  expand(): LogicalPlan {
    const columns = this.child.output.filter(({ dataType }) => isNumeric(dataType) || dataType.kind === "string");
    const values = this.statisticNames.flatMap((statistic) =>
      columns.map(
        (column) => new Alias(new Cast(statisticOf(statistic, column), StringType), `${statistic}(${column.name})`),
      ),
    );
    const names = columns.map(({ name }) => name);
    return new StatisticsRows(this.statisticNames, names, new Aggregate([], values, this.child), this.origin);
  }

  protected describe(): string {
    return `StatisticsSummary ${list(this.statisticNames)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new StatisticsSummary(this.statisticNames, child, this.origin);
  }
}

/** The child's one row holds the columns' first statistic, then their second, and so on. */
class StatisticsRows extends DataFrameOperator {
  readonly statisticNames: readonly string[];
  readonly columnNames: readonly string[];

  constructor(statisticNames: readonly string[], columnNames: readonly string[], child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.statisticNames = statisticNames;
    this.columnNames = columnNames;
  }

  expand(): LogicalPlan {
    const { columnNames, child } = this;
    const width = columnNames.length;
    const rows = this.statisticNames.map((statistic, i): readonly Expression[] => [
      Literal.of(statistic),
      ...child.output.slice(i * width, (i + 1) * width),
    ]);
    const columns = columnNames.map((name) => new AttributeReference(name, StringType, true));
    return new Expand(rows, [new AttributeReference("summary", StringType, true), ...columns], child, this.origin);
  }

  protected describe(): string {
    return `StatisticsRows ${list(this.statisticNames)}, ${list(this.columnNames)}`;
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new StatisticsRows(this.statisticNames, this.columnNames, child, this.origin);
  }
}

/** @throws AnalysisException for a name that is no statistic */
function statisticOf(statistic: string, column: AttributeReference): Expression {
  const isText = column.dataType.kind === "string";
  const number = isText ? new Cast(column, DoubleType, "try") : column;
  const call = (name: string, argument: Expression, ...more: readonly Expression[]): Expression =>
    new UnresolvedFunction([name], [argument, ...more]);
  switch (statistic.toLowerCase()) {
    case "count":
    case "min":
    case "max":
    case "approx_count_distinct":
      return call(statistic.toLowerCase(), column);
    case "count_distinct":
      return new UnresolvedFunction(["count"], [column], { distinct: true });
    case "mean":
      return call("avg", number);
    case "stddev":
      return call("stddev", number);
    default: {
      const percent = /^(\d+(?:\.\d+)?)%$/.exec(statistic)?.[1];
      if (percent !== undefined && Number(percent) <= 100) {
        return call("percentile_approx", number, Literal.of(Number(percent) / 100));
      }
      throw new AnalysisException("UNKNOWN_STATISTIC", { statistic });
    }
  }
}
