// A plan whose rows are cached in the executors, or will be when it first runs.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { LeafNode, type LogicalPlan } from "./logical-plan.ts";
import { type ColumnStatistics, columnsOfTable, type Statistics, statistics } from "./statistics.ts";

export class InMemoryRelation extends LeafNode {
  readonly cacheId: number;
  /** The plan that gives the rows when blocks are missing. Not a child: rules leave what is cached alone. */
  readonly cachedPlan: LogicalPlan;
  private readonly attributes: readonly AttributeReference[];
  /** What was known of the rows when the query was read: another object each time the cache is filled. */
  readonly statisticsWhenRead: Statistics;
  /** By ordinal. */
  private readonly columnStatistics: readonly ColumnStatistics[];

  constructor(
    output: readonly AttributeReference[],
    cacheId: number,
    statisticsWhenRead: Statistics,
    cachedPlan: LogicalPlan,
    columnStatistics: readonly ColumnStatistics[] = [],
    origin?: Origin,
  ) {
    super(origin);
    this.attributes = output;
    this.cacheId = cacheId;
    this.statisticsWhenRead = statisticsWhenRead;
    this.cachedPlan = cachedPlan;
    this.columnStatistics = columnStatistics;
  }

  protected describe(): string {
    return `InMemoryRelation [${this.attributes.join(", ")}], cache ${this.cacheId}`;
  }

  /** The same rows under other identities of columns. */
  withOutput(output: readonly AttributeReference[]): InMemoryRelation {
    const { cacheId, statisticsWhenRead, cachedPlan, columnStatistics, origin } = this;
    return new InMemoryRelation(output, cacheId, statisticsWhenRead, cachedPlan, columnStatistics, origin);
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.attributes;
  }

  protected override computeStatistics(): Statistics {
    const { attributes, statisticsWhenRead, columnStatistics } = this;
    const { sizeInBytes, rowCount } = statisticsWhenRead;
    return statistics(
      sizeInBytes,
      rowCount,
      columnsOfTable(attributes, rowCount, (_, ordinal) => columnStatistics[ordinal]),
    );
  }
}
