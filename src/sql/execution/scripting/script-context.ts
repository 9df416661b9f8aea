// What the statements of a script share while it runs: the session, the scopes around, and the rows of the last query.

import type { VariableScope } from "../../../catalyst/catalog/session-variables.ts";
import type { LocalRelation } from "../../../catalyst/plans/local-relation.ts";
import type { Handler, ScriptStatement } from "../../../catalyst/plans/scripting/script.ts";
import type { CommandContext } from "../commands/runnable-command.ts";
import type { Cursor } from "./cursors.ts";

/** How a statement ended: LEAVE and ITERATE end those around it, too, up to the one with the label. */
export type Outcome =
  | { readonly kind: "next" }
  | { readonly kind: "leave"; readonly label: string }
  | { readonly kind: "iterate"; readonly label: string }
  /** An EXIT handler of a block further out takes an error: all up to the block ends. */
  | { readonly kind: "exit"; readonly frame: Frame; readonly handler: Handler };

export const NEXT: Outcome = { kind: "next" };

/** The scope of a block, or of a FOR's row. */
export interface Frame {
  readonly scope: VariableScope;
  readonly cursors: Map<string, Cursor>;
  readonly handlers: readonly Handler[];
  /** True while a handler of the block runs: its own errors are for blocks further out. */
  handling: boolean;
}

export class ScriptContext {
  readonly command: CommandContext;
  /** The innermost first. */
  frames: readonly Frame[] = [];
  /** The rows of the last query. */
  answer: LocalRelation | undefined;

  readonly #execute: (statement: ScriptStatement, context: ScriptContext) => Promise<Outcome>;

  /** @param execute runs a statement by its kind */
  constructor(
    command: CommandContext,
    execute: (statement: ScriptStatement, context: ScriptContext) => Promise<Outcome>,
  ) {
    this.command = command;
    this.#execute = execute;
  }

  execute(statement: ScriptStatement): Promise<Outcome> {
    return this.#execute(statement, this);
  }

  /** Runs statements in frames of their own choice. */
  async within<T>(frames: readonly Frame[], run: () => Promise<T>): Promise<T> {
    const before = this.frames;
    this.#enter(frames);
    try {
      return await run();
    } finally {
      this.#enter(before);
    }
  }

  #enter(frames: readonly Frame[]): void {
    this.frames = frames;
    this.command.state.catalog.variables.scopes = frames.map(({ scope }) => scope);
  }
}

export function newFrame(label: string | undefined, handlers: readonly Handler[] = []): Frame {
  return { scope: { label, variables: new Map() }, cursors: new Map(), handlers, handling: false };
}
