// Statements recorded from Spark (record.py), analysed here: the views of the setup statements, then each statement.

import { readFileSync } from "node:fs";
import { analyze } from "../../../../src/catalyst/analysis/analyzer.ts";
import type { AnalyzerContext } from "../../../../src/catalyst/analysis/analyzer-context.ts";
import { SessionCatalog } from "../../../../src/catalyst/catalog/session-catalog.ts";
import { FUNCTIONS } from "../../../../src/catalyst/functions/function-registry.ts";
import { DEFAULT_PARSER_OPTIONS } from "../../../../src/catalyst/parser/parser-options.ts";
import { parseStatement as parsePlan } from "../../../../src/catalyst/parser/statements/parse-statement.ts";
import { CreateViewCommand } from "../../../../src/catalyst/plans/commands/create-view.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import "../../../load-deferred.ts";

// The analyzer is called as it is here, without the session that would load what it asks for.
await FUNCTIONS.loadAll();

export interface RecordedField {
  readonly name: string;
  readonly type: unknown;
  readonly nullable: boolean;
}

export interface RecordedStatement {
  readonly name: string;
  readonly sql: string;
  readonly schema?: { readonly fields: readonly RecordedField[] };
  readonly error?: {
    readonly class: string;
    readonly sqlState: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
}

export interface Recording {
  readonly statements: readonly RecordedStatement[];
  analyze(sql: string): LogicalPlan;
}

/** A recording beside the tests, with the session that its setup statements make. */
export function readRecording(stem: string, ansiEnabled = true): Recording {
  const read = (extension: string): string => readFileSync(new URL(`${stem}.${extension}`, import.meta.url), "utf8");
  const context: AnalyzerContext = {
    catalog: new SessionCatalog(),
    functions: FUNCTIONS,
    ansiEnabled,
    sessionTimeZone: "UTC",
  };
  const run = (sql: string): LogicalPlan =>
    analyze(parsePlan(sql, { ...DEFAULT_PARSER_OPTIONS, ansiEnabled }), context);
  const [setup = ""] = read("sql").split("-- name:");
  for (const sql of setup.split(";").filter((text) => text.trim() !== "")) {
    const command = run(sql);
    if (!(command instanceof CreateViewCommand)) throw new Error(`${sql} creates no view`);
    context.catalog.createTempView(command.nameParts.join("."), command.query, { replace: true });
  }
  const { statements } = JSON.parse(read("json")) as { statements: readonly RecordedStatement[] };
  return { statements, analyze: run };
}
