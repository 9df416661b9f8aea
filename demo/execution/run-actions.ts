// What can be tried after a run: other settings, another text, another query; then the cell runs again.

import type { Fix } from "../../src/status/advisor/index.ts";
import type { PlanSteps } from "../../src/tracer/plan-steps.ts";
import type { Application } from "../application.ts";
import type { Settings } from "../driver/protocol.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { newCell, type PageStore } from "../page-state.ts";
import { countKeysQuery } from "./count-keys-query.ts";

export interface RunActionsOptions {
  readonly store: PageStore;
  readonly notebook: Notebook;
  readonly application: Application;
}

export class RunActions {
  readonly #options: RunActionsOptions;

  constructor(options: RunActionsOptions) {
    this.#options = options;
  }

  /** Whether a fix can be carried out on a cell as it is. */
  canTry(fix: Fix, cellId: string): boolean {
    return fix.kind === "settings" || this.#change(fix, cellId) !== undefined;
  }

  /** Carries out a fix and runs the cell again, or the query that the fix is. */
  async tryFix(fix: Fix, cellId: string): Promise<void> {
    const { notebook } = this.#options;
    if (fix.kind === "settings") {
      await this.changeSettings(settingsOf(this.#options.store.state.settings, fix.settings));
      await notebook.run(cellId);
      return;
    }
    const text = this.#change(fix, cellId);
    if (text === undefined) return;
    if (fix.kind === "count-keys") {
      const added = newCell("sql", text);
      notebook.insertAfter(cellId, added);
      await notebook.run(added.id);
      return;
    }
    notebook.edit(cellId, text);
    await notebook.run(cellId);
  }

  changeSettings(change: Partial<Settings>): Promise<void> {
    return this.#options.application.changeSettings(change);
  }

  /** How the plan of the last query came about. */
  async planSteps(): Promise<PlanSteps | undefined> {
    return await (await this.#options.application.driver()).planSteps();
  }

  /** The text that the fix makes of the cell's; undefined when it makes none of it. */
  #change(fix: Fix, cellId: string): string | undefined {
    const cell = this.#options.notebook.cell(cellId);
    if (cell === undefined) return undefined;
    const { store } = this.#options;
    switch (fix.kind) {
      case "settings":
        return undefined;
      case "limit":
        return isOneQuery(cell.source, cell.kind)
          ? `SELECT * FROM (\n${trimmed(cell.source)}\n) LIMIT ${fix.rows}`
          : undefined;
      case "function": {
        const call = new RegExp(`\\b${escaped(fix.name)}\\s*(?=\\()`, "g");
        return cell.kind === "sql" && call.test(cell.source) ? cell.source.replace(call, fix.builtin) : undefined;
      }
      case "cache": {
        const named = store.state.tables.filter(({ name }) =>
          new RegExp(`\\b${escaped(name)}\\b`, "i").test(cell.source),
        );
        if (cell.kind !== "sql" || named.length === 0 || /\bCACHE\s/i.test(cell.source)) return undefined;
        return `${named.map(({ name }) => `CACHE TABLE ${quoted(name)};\n`).join("")}${cell.source}`;
      }
      case "count-keys": {
        const execution = store.state.status?.executions.get(fix.executionId);
        return execution && countKeysQuery(execution.planGraph, fix.nodeId, store.state.tables);
      }
    }
  }
}

/** The page's own settings have names of their own; the others go by their keys. */
export function settingsOf(settings: Settings, changed: Readonly<Record<string, string>>): Partial<Settings> {
  const { "spark.sql.shuffle.partitions": partitions, "spark.sql.adaptive.enabled": adaptive, ...conf } = changed;
  return {
    ...(partitions !== undefined && { shufflePartitions: Number(partitions) }),
    ...(adaptive !== undefined && { adaptive: adaptive === "true" }),
    ...(Object.keys(conf).length > 0 && { conf: { ...settings.conf, ...conf } }),
  };
}

function isOneQuery(source: string, kind: string): boolean {
  return kind === "sql" && /^\s*(SELECT|WITH|FROM|VALUES|TABLE)\b/i.test(source) && !trimmed(source).includes(";");
}

function trimmed(source: string): string {
  return source.trim().replace(/;\s*$/, "");
}

function quoted(name: string): string {
  return /^[a-z_]\w*$/i.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
