import { expect, test } from "vitest";
import { analyze } from "../../../../src/catalyst/analysis/analyzer.ts";
import { SessionCatalog } from "../../../../src/catalyst/catalog/session-catalog.ts";
import { FUNCTIONS } from "../../../../src/catalyst/functions/function-registry.ts";
import { parsePlan } from "../../../../src/catalyst/parser/parser.ts";
import { SparkError } from "../../../../src/errors/spark-error.ts";

// The analyzer is called as it is here, without the session that would load what it asks for.
await FUNCTIONS.loadAll();

const context = { catalog: new SessionCatalog(), functions: FUNCTIONS, ansiEnabled: true, sessionTimeZone: "UTC" };

test.each([["SELECT sum(id) OVER (ORDER BY id) FROM range(3)", "sum(id) OVER (ORDER BY id)"]])(
  "%s is refused at its place",
  (sql, place) => {
    expect(() => analyze(parsePlan(sql), context)).toThrow(SparkError);
    expect(() => analyze(parsePlan(sql), context)).toThrow(
      expect.objectContaining({
        condition: "UNSUPPORTED_SYNTAX",
        context: expect.objectContaining({ fragment: place }),
      }),
    );
  },
);
