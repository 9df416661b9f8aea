// What reading a function written in SQL needs of the session.

import type { ParserOptions } from "../../../catalyst/parser/parser-options.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import type { SessionState } from "../session-state.ts";

export interface RoutineContext {
  readonly state: SessionState;
  readonly parserOptions: ParserOptions;
  /** Functions whose bodies are being read: a function cannot call itself. */
  readonly routines: readonly string[];
  /** Analyses a plan that a body stands in, while the bodies of these functions are being read. */
  analyze(plan: LogicalPlan, routines: readonly string[]): Promise<LogicalPlan>;
}
