// Operators with one physical form each.

import { Filter } from "../../../catalyst/plans/filter.ts";
import { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import { OneRowRelation } from "../../../catalyst/plans/one-row-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { Range } from "../../../catalyst/plans/range.ts";
import { Sort } from "../../../catalyst/plans/sort.ts";
import { SubqueryAlias } from "../../../catalyst/plans/subquery-alias.ts";
import { Union } from "../../../catalyst/plans/union.ts";
import { ShuffleExchangeExec } from "../exchange/shuffle-exchange-exec.ts";
import { FilterExec } from "../filter-exec.ts";
import { LocalTableScanExec } from "../local-table-scan-exec.ts";
import { OneRowScanExec } from "../one-row-scan-exec.ts";
import { ProjectExec } from "../project-exec.ts";
import { RangeExec } from "../range-exec.ts";
import { SortExec } from "../sort-exec.ts";
import { UnionExec } from "../union-exec.ts";
import type { Strategy } from "./strategy.ts";

export const basicOperators: Strategy = (logical, { plan, conf }) => {
  if (logical instanceof Project) return new ProjectExec(logical.projectList, plan(logical.child));
  if (logical instanceof Filter) return new FilterExec(logical.condition, plan(logical.child));
  if (logical instanceof SubqueryAlias) return plan(logical.child);
  if (logical instanceof Union) return new UnionExec(logical.children.map(plan), logical.output);
  if (logical instanceof LocalRelation) return new LocalTableScanExec(logical.output, logical.data);
  if (logical instanceof OneRowRelation) return new OneRowScanExec();
  if (logical instanceof Range) return new RangeExec(logical);
  if (!(logical instanceof Sort)) return undefined;
  const child = plan(logical.child);
  if (!logical.global) return new SortExec(logical.order, false, child);
  const ranges = { kind: "range", order: logical.order, numPartitions: conf.shufflePartitions } as const;
  return new SortExec(logical.order, true, new ShuffleExchangeExec(ranges, "ENSURE_REQUIREMENTS", child));
};
