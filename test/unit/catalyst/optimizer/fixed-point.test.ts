// Every batch comes to rest: rules that undo each other's work would run to the limit of iterations.

import { expect, test } from "vitest";
import { analyze } from "../../../../src/catalyst/analysis/analyzer.ts";
import { SessionCatalog } from "../../../../src/catalyst/catalog/session-catalog.ts";
import { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { FUNCTIONS } from "../../../../src/catalyst/functions/function-registry.ts";
import { optimize } from "../../../../src/catalyst/optimizer/optimizer.ts";
import { parsePlan } from "../../../../src/catalyst/parser/parser.ts";
import { LocalRelation } from "../../../../src/catalyst/plans/local-relation.ts";
import { LongType, StringType } from "../../../../src/types/data-type.ts";
import { OPTIMIZER_CONTEXT } from "../plan-dsl.ts";
import "../../../load-deferred.ts";

// The analyzer is called as it is here, without the session that would load what it asks for.
await FUNCTIONS.loadAll();

const catalog = new SessionCatalog();
for (const table of ["t", "u"]) {
  const columns = ["a", "b", "c", "d"].map(
    (name) => new AttributeReference(name, name === "d" ? StringType : LongType, true),
  );
  catalog.createTempView(table, new LocalRelation(columns, { kind: "images", images: [], numRows: 10 }), {
    replace: true,
  });
}
const context = { ...OPTIMIZER_CONTEXT, catalog, functions: FUNCTIONS };

test.each([
  "SELECT sum(a * b) FROM t WHERE c > 1 AND d < 'x'",
  "SELECT a FROM (SELECT a, sum(b) AS s, max(c) AS m FROM t GROUP BY a) WHERE s > 3",
  "SELECT t.a, u.b FROM t JOIN u ON t.a = u.a WHERE t.b > 1 AND u.c < 5 ORDER BY t.a LIMIT 3",
  "SELECT a FROM (SELECT a, b, c FROM t UNION ALL SELECT a, b, c FROM u) WHERE b = 2",
  "SELECT DISTINCT a FROM (SELECT a, b FROM t WHERE c = 1 ORDER BY b) WHERE b > 0",
  "SELECT count(DISTINCT a), count(DISTINCT b) FROM t WHERE c IS NOT NULL",
])("%s", (sql) => {
  const exhausted: string[] = [];
  optimize(analyze(parsePlan(sql), context), context, { onExhausted: (batch) => exhausted.push(batch) });
  expect(exhausted).toEqual([]);
});
