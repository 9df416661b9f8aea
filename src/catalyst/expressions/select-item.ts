// An item of a select list before analysis.

import { Alias } from "./attribute.ts";
import type { Expression } from "./expression.ts";
import { MultiAlias } from "./multi-alias.ts";
import { UnresolvedAlias, UnresolvedAttribute, UnresolvedStar } from "./unresolved.ts";
import { UnresolvedRegex } from "./unresolved-regex.ts";

/** What has a name of its own, or stands for columns that do, stays; the rest is given one in analysis. */
export function selectItem(item: Expression): Expression {
  const named =
    item instanceof Alias ||
    item instanceof MultiAlias ||
    item instanceof UnresolvedAlias ||
    item instanceof UnresolvedAttribute ||
    item instanceof UnresolvedStar ||
    item instanceof UnresolvedRegex;
  return named ? item : new UnresolvedAlias(item, item.origin);
}
