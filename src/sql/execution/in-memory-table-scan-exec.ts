// Scans the batches of a cached plan where they lie in the executors' memory.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { InMemoryRelation } from "../../catalyst/plans/in-memory-relation.ts";
import type { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import type { CachedTable, FilledTables } from "./cached-tables.ts";
import { SourcePlan } from "./source-plan.ts";
import type { InputFacts } from "./spark-plan.ts";

export class InMemoryTableScanExec extends SourcePlan {
  private readonly relation: InMemoryRelation;
  private readonly tables: FilledTables;

  constructor(relation: InMemoryRelation, tables: FilledTables) {
    super();
    this.relation = relation;
    this.tables = tables;
  }

  override get output(): readonly AttributeReference[] {
    return this.relation.output;
  }

  override get sizeInBytes(): number {
    return this.#table.sizeInBytes;
  }

  override get facts(): InputFacts {
    const { rowCount, columns, widths } = this.#table;
    return { maxRows: rowCount, columns, widths };
  }

  override get factsSource(): object {
    return this.#table;
  }

  override async createRdd(_context: SparkContext): Promise<RDD> {
    return this.#table.rdd;
  }

  override toString(): string {
    return `InMemoryTableScan [${this.output.join(", ")}]`;
  }

  get #table(): CachedTable {
    return this.tables.get(this.relation.cacheId);
  }
}
