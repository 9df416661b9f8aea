// The stage programs of an application. Queries that generate the same code share one program: it is compiled once, each
// executor gets it once and keeps it linked, and what the browser has optimised of it serves the next query too.

import { remembered } from "../../catalyst/trees/remembered.ts";
import type { Broadcast } from "../../core/broadcast.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import type { GeneratedProgram, StageProgram } from "./codegen/stage-program.ts";

/** How many are kept for queries to come, besides those in use. */
export const KEPT_PROGRAMS = 64;

const programsOf = new WeakMap<SparkContext, StagePrograms>();

/** A program in the hands of all executors, until who shares it has released it. */
export interface SharedProgram {
  /** Of the broadcast variable that holds it. */
  readonly id: number;
  readonly program: StageProgram;
  release(): void;
}

interface Entry {
  readonly broadcast: Promise<Broadcast<StageProgram>>;
  users: number;
  isKept: boolean;
}

export class StagePrograms {
  readonly #context: SparkContext;
  /** By what they consist of; the one used last is last. */
  readonly #kept = new Map<string, Entry>();

  private constructor(context: SparkContext) {
    this.#context = context;
  }

  static of(context: SparkContext): StagePrograms {
    const known = programsOf.get(context) ?? new StagePrograms(context);
    programsOf.set(context, known);
    return known;
  }

  async share(generated: GeneratedProgram): Promise<SharedProgram> {
    const key = contentOf(generated);
    const entry = this.#kept.get(key) ?? { broadcast: this.#broadcast(generated), users: 0, isKept: true };
    entry.users++;
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    this.#makeRoom();
    try {
      const { id, value } = await entry.broadcast;
      return { id, program: value, release: () => this.#release(entry) };
    } catch (error) {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
      throw error;
    }
  }

  #makeRoom(): void {
    const [oldest] = this.#kept;
    if (this.#kept.size <= KEPT_PROGRAMS || oldest === undefined) return;
    const [key, entry] = oldest;
    this.#kept.delete(key);
    entry.isKept = false;
    this.#destroyIfIdle(entry);
  }

  #release(entry: Entry): void {
    entry.users--;
    this.#destroyIfIdle(entry);
  }

  #destroyIfIdle({ users, isKept, broadcast }: Entry): void {
    if (users > 0 || isKept) return;
    // One that could not be compiled is nowhere.
    broadcast.then(
      (program) => program.destroy(),
      () => undefined,
    );
  }

  async #broadcast({ code, ...rest }: GeneratedProgram): Promise<Broadcast<StageProgram>> {
    return this.#context.broadcastInternal({ module: await WebAssembly.compile(code), ...rest });
  }
}

const contentOf = remembered(({ code, constants, ...rest }: GeneratedProgram): string => {
  const data = JSON.stringify([constants.relocations, rest], (_, value) =>
    typeof value === "bigint" ? `${value}n` : value,
  );
  return `${data.length}:${data}${latin1(constants.bytes)}${latin1(code)}`;
});

/** Bytes as the characters of their numbers. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return parts.join("");
}
