// The table function sql_keywords: the words of the grammar, and which of them are reserved in this session.

import { BooleanType, StringType } from "../../types/data-type.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { KEYWORDS, RESERVED_KEYWORDS } from "../parser/keywords.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { Origin } from "../trees/origin.ts";

export function sqlKeywords(enforced: boolean, origin: Origin | undefined): LogicalPlan {
  const output = [
    new AttributeReference("keyword", StringType, false),
    new AttributeReference("reserved", BooleanType, false),
  ];
  const rows = [...KEYWORDS].sort().map((keyword) => [keyword, enforced && RESERVED_KEYWORDS.has(keyword)]);
  return new LocalRelation(output, { kind: "rows", rows }, origin);
}
