// What executors ask of the driver: work that only it can do, such as calling a function of the program's that cannot leave
// it. Each kind of work has a number while it is wanted.

import { errorToData } from "../errors/spark-error.ts";
import type { DriverAnswer, DriverEndpoint } from "../rpc/messages.ts";

export type DriverCallHandler = (argument: unknown) => Promise<unknown>;

export class DriverCalls implements DriverEndpoint {
  readonly #handlers = new Map<number, DriverCallHandler>();
  #nextId = 0;

  /** Gives the number by which executors ask for the work. */
  register(handler: DriverCallHandler): number {
    const id = this.#nextId++;
    this.#handlers.set(id, handler);
    return id;
  }

  remove(id: number): void {
    this.#handlers.delete(id);
  }

  async call(id: number, argument: unknown): Promise<DriverAnswer> {
    try {
      const handler = this.#handlers.get(id);
      if (handler === undefined) throw new Error(`The driver no longer answers call ${id}.`);
      const answer: Promise<unknown> = handler(argument);
      return { state: "finished", value: await answer };
    } catch (error) {
      return { state: "failed", error: errorToData(error) };
    }
  }
}
