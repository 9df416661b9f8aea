// Dataset.randomSplit: the rows of each partition in an order of their own, so that every part draws over the same rows.
//
// before: SortForSampling        after: Sort [a ASC, b ASC], false
//         +- child [a, b, m]            +- child [a, b, m]           (m: a map has no order)

import type { DataType } from "../../../types/data-type.ts";
import { SortOrder } from "../../expressions/sort-order.ts";
import type { LogicalPlan } from "../logical-plan.ts";
import { Sort } from "../sort.ts";
import { DataFrameOperator } from "./dataframe-operator.ts";

export class SortForSampling extends DataFrameOperator {
  expand(): LogicalPlan {
    const keys = this.child.output.filter(({ dataType }) => hasOrder(dataType));
    return keys.length === 0
      ? this.child
      : new Sort(
          keys.map((key) => new SortOrder(key)),
          false,
          this.child,
          this.origin,
        );
  }

  protected describe(): string {
    return "SortForSampling";
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new SortForSampling(child, this.origin);
  }
}

function hasOrder(type: DataType): boolean {
  if (type.kind === "array") return hasOrder(type.elementType);
  if (type.kind === "struct") return type.fields.every((field) => hasOrder(field.dataType));
  return type.kind !== "map" && type.kind !== "interval" && type.kind !== "variant";
}
