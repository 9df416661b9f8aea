// Real Spark in a process of its own, that answers one statement after the other.
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Recorded } from "../../../test/golden/compare.ts";

/** A session: its settings, and the tables in it. */
export interface SessionRequest {
  readonly confs: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly views: readonly string[];
}

export class SparkOracle {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  /** `python` is one with scripts/golden/requirements.txt installed. */
  constructor(python: string) {
    const script = fileURLToPath(new URL("oracle.py", import.meta.url));
    this.#process = spawn(python, [script], { stdio: ["pipe", "pipe", "ignore"] });
    const { stdout } = this.#process;
    if (stdout === null) throw new Error("The process has no output");
    this.#answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  async newSession(request: SessionRequest): Promise<void> {
    await this.#ask(request);
  }

  async answer(sql: string): Promise<Recorded> {
    return { name: "", ...((await this.#ask({ sql })) as object) };
  }

  close(): void {
    this.#process.stdin?.end();
  }

  async #ask(request: object): Promise<unknown> {
    this.#process.stdin?.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true)
      throw new Error("Spark has ended. Set PYTHON to a Python with PySpark, and have Java on the path.");
    return JSON.parse(value);
  }
}
