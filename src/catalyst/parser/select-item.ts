// An item of a select list as the parser leaves it.

import { Alias } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { MultiAlias } from "../expressions/multi-alias.ts";
import { UnresolvedAlias, UnresolvedAttribute, UnresolvedStar } from "../expressions/unresolved.ts";
import { UnresolvedRegex } from "../expressions/unresolved-regex.ts";

/** What has a name of its own stays; the rest is given one in analysis. */
export function selectItem(item: Expression): Expression {
  const named =
    item instanceof Alias ||
    item instanceof MultiAlias ||
    item instanceof UnresolvedAttribute ||
    item instanceof UnresolvedStar ||
    item instanceof UnresolvedRegex;
  return named ? item : new UnresolvedAlias(item, item.origin);
}
