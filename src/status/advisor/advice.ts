// What the advisor says of a run: what stands out, the figures that show it, why it matters, and what to try.

import type { AdvisedRun } from "./advised-run.ts";

/** Something to try with one click; whoever shows the advice carries it out and runs again. */
export type Fix =
  /** Other settings, by their Spark keys. */
  | { readonly kind: "settings"; readonly label: string; readonly settings: Readonly<Record<string, string>> }
  /** At most so many rows of the query. */
  | { readonly kind: "limit"; readonly label: string; readonly rows: number }
  /** A function of Spark's own in place of the user's. */
  | { readonly kind: "function"; readonly label: string; readonly name: string; readonly builtin: string }
  /** The tables that the query reads kept in memory. */
  | { readonly kind: "cache"; readonly label: string }
  /** A query that counts the rows of each key by which the exchange with this id in the query's plan distributes. */
  | {
      readonly kind: "count-keys";
      readonly label: string;
      readonly executionId: number;
      readonly nodeId: number;
    };

export interface Advice {
  /** The rule that gave it. */
  readonly rule: string;
  /** What stands out, in one sentence. */
  readonly title: string;
  /** The figures that show it, each as one line. */
  readonly evidence: readonly string[];
  /** Why it matters, and what helps. */
  readonly reason: string;
  readonly fixes: readonly Fix[];
  readonly stage?: { readonly stageId: number; readonly attemptId: number };
  readonly executionId?: number;
  /** About how many milliseconds it may have cost. */
  readonly cost: number;
}

/** One thing to look for. It reads the run and nothing else, and says nothing when it is not sure. */
export interface AdvisorRule {
  readonly name: string;
  advise(run: AdvisedRun): readonly Advice[];
}
