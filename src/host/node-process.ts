// Processes that executors start in Node, fed and read line by line.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { RunningProcess } from "./host.ts";

export function startNodeProcess(
  [program = "", ...args]: readonly string[],
  environment: Readonly<Record<string, string>>,
): RunningProcess {
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? -1));
  });
  // Who writes is told by the exit, too: a process need not read all of its input.
  exited.catch(() => undefined);
  child.stdin.on("error", () => undefined);
  return {
    lines: createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }),
    exited,
    write: (text) => {
      if (child.stdin.destroyed || child.stdin.write(text)) return undefined;
      return new Promise<void>((resolve) => {
        const go = (): void => {
          child.stdin.off("drain", go);
          child.stdin.off("close", go);
          resolve();
        };
        child.stdin.on("drain", go);
        child.stdin.on("close", go);
      });
    },
    end: () => child.stdin.end(),
  };
}
