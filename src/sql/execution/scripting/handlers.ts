// Errors in scripts: the handler of the innermost block that has one takes them.

import type { HandledCondition, Handler } from "../../../catalyst/plans/scripting/script.ts";
import { inWords, SparkError } from "../../../errors/spark-error.ts";
import { type Frame, NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

/** SQLSTATEs of this class tell that nothing was found, which is no error when nobody asks. */
const NOT_FOUND = "02";

/** What becomes of an error at the statement that raised it. */
export async function handle(error: unknown, context: ScriptContext): Promise<Outcome> {
  if (!(error instanceof SparkError)) throw error;
  // Handlers of an SQLSTATE need to know the error's.
  await inWords(error);
  for (const frame of context.frames) {
    const handler = frame.handling ? undefined : handlerOf(error, frame.handlers);
    if (handler === undefined) continue;
    if (handler.type === "exit") return { kind: "exit", frame, handler };
    return await runHandler(handler, frame, context);
  }
  if (isNotFound(error)) return NEXT;
  throw error;
}

/** Runs a handler among the variables of its block. */
export async function runHandler(handler: Handler, frame: Frame, context: ScriptContext): Promise<Outcome> {
  const visible = context.frames.slice(context.frames.indexOf(frame));
  frame.handling = true;
  try {
    return await context.within(visible, () => context.execute(handler.body));
  } finally {
    frame.handling = false;
  }
}

/** The handler of a block that fits best: of the condition, of its SQLSTATE, or of all. */
function handlerOf(error: SparkError, handlers: readonly Handler[]): Handler | undefined {
  const ranks = handlers.flatMap((handler) =>
    handler.conditions.map((condition) => ({ handler, rank: rankOf(condition, error) })),
  );
  const best = Math.max(0, ...ranks.map(({ rank }) => rank));
  return best === 0 ? undefined : ranks.find(({ rank }) => rank === best)?.handler;
}

/** How closely a condition describes an error; 0: not at all. */
function rankOf(condition: HandledCondition, error: SparkError): number {
  switch (condition.kind) {
    case "condition":
      if (condition.name === error.condition) return 4;
      return error.condition.startsWith(`${condition.name}.`) ? 3 : 0;
    case "sqlState":
      return condition.sqlState === error.sqlState ? 2 : 0;
    case "notFound":
      return isNotFound(error) ? 1 : 0;
    case "sqlException":
      return isNotFound(error) ? 0 : 1;
  }
}

function isNotFound({ sqlState }: SparkError): boolean {
  return sqlState?.startsWith(NOT_FOUND) === true;
}
