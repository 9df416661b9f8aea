// Files whose schema is known.

import type { StructType } from "../../types/data-type.ts";
import type { TableIdentifier } from "../catalog/catalog-table.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { LeafNode } from "./logical-plan.ts";
import { type ColumnStatistics, columnsOfTable, type Statistics, statistics } from "./statistics.ts";

/** What plans need to know of files; the sources have more. */
export interface FileRelation {
  readonly format: string;
  readonly schema: StructType;
  readonly sizeInBytes: number;
  /** The relation with three more columns: a row's file, where its part begins and how long that is. */
  withFileColumns?(): FileRelation;
  /** The table of the catalog whose files these are. */
  readonly table?: TableIdentifier | undefined;
  /** From footers, where the format has them. */
  readonly rowCount?: number | undefined;
  /** From footers, by column name. */
  readonly columnStatistics?: ReadonlyMap<string, ColumnStatistics> | undefined;
}

export class LogicalRelation extends LeafNode {
  readonly relation: FileRelation;
  /** Conditions that a filter above tests anyway; a source may leave out rows that cannot meet them. */
  readonly pushedFilters: readonly Expression[];
  private readonly attributes: readonly AttributeReference[];

  constructor(
    relation: FileRelation,
    output: readonly AttributeReference[],
    pushedFilters: readonly Expression[] = [],
    origin?: Origin,
  ) {
    super(origin);
    this.relation = relation;
    this.attributes = output;
    this.pushedFilters = pushedFilters;
  }

  protected describe(): string {
    const filters = this.pushedFilters.length === 0 ? "" : `, PushedFilters: [${this.pushedFilters.join(", ")}]`;
    return `Relation [${this.attributes.join(",")}] ${this.relation.format}${filters}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.attributes;
  }

  protected override computeStatistics(): Statistics {
    const { sizeInBytes, rowCount, columnStatistics } = this.relation;
    const columns = columnsOfTable(this.attributes, rowCount, ({ name }) => columnStatistics?.get(name));
    return statistics(sizeInBytes, rowCount, columns);
  }
}
