// All rows of several plans, one after the other: UNION ALL.

import { isNested, sameType } from "../../types/data-type.ts";
import { mergedType } from "../../types/merged-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Origin } from "../trees/origin.ts";
import { LogicalPlan } from "./logical-plan.ts";
import { type Statistics, statistics } from "./statistics.ts";

export interface UnionOptions {
  /** Match columns by name, not by position (Dataset.unionByName). */
  readonly byName?: boolean;
  /** With byName: columns that one side lacks are null. */
  readonly allowMissingColumns?: boolean;
}

export class Union extends LogicalPlan {
  readonly children: readonly LogicalPlan[];
  readonly byName: boolean;
  readonly allowMissingColumns: boolean;

  constructor(children: readonly LogicalPlan[], options: UnionOptions = {}, origin?: Origin) {
    super(origin);
    this.children = children;
    this.byName = options.byName ?? false;
    this.allowMissingColumns = options.allowMissingColumns ?? false;
  }

  override get maxRows(): number | undefined {
    let rows = 0;
    for (const { maxRows } of this.children) {
      if (maxRows === undefined) return undefined;
      rows += maxRows;
    }
    return rows;
  }

  protected describe(): string {
    return `Union ${this.byName}, ${this.allowMissingColumns}`;
  }

  /** The first plan's names and identities; a column is nullable when it is in any of them. */
  protected computeOutput(): readonly AttributeReference[] {
    const [first, ...others] = this.children;
    if (first === undefined) return [];
    return first.output.map((attribute, i) => {
      const same = others.flatMap(({ output }) => output[i] ?? []);
      const { dataType } = attribute;
      const merged = isNested(dataType) ? mergedType([attribute, ...same].map((column) => column.dataType)) : undefined;
      const nullable = attribute.nullable || same.length < others.length || same.some((other) => other.nullable);
      return attribute.withDataType(merged ?? dataType).withNullability(nullable);
    });
  }

  protected override computeResolved(): boolean {
    const [first, ...others] = this.children;
    return (
      first !== undefined &&
      !this.byName &&
      others.every(
        ({ output }) =>
          output.length === first.output.length &&
          output.every((attribute, i) => sameType(attribute.dataType, first.output[i]?.dataType ?? attribute.dataType)),
      )
    );
  }

  protected computeStatistics(): Statistics {
    let size = 0;
    let rows: number | undefined = 0;
    for (const { statistics: child } of this.children) {
      size += child.sizeInBytes;
      rows = rows === undefined || child.rowCount === undefined ? undefined : rows + child.rowCount;
    }
    return statistics(size, rows);
  }

  protected copyWithChildren(children: readonly LogicalPlan[]): LogicalPlan {
    const { byName, allowMissingColumns } = this;
    return new Union(children, { byName, allowMissingColumns }, this.origin);
  }
}
