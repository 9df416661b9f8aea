// One action of the program's: the RDD, where it was called, and the jobs that it runs.

import { decodeColumn } from "../serializer/column-codec.ts";
import type { SparkContext } from "../spark-context.ts";
import type { UserFunction } from "./closure.ts";
import type { JobHandle } from "./future-action.ts";
import type { RddOperation } from "./operation-scope.ts";
import type { RDD } from "./rdd.ts";
import type { ActionData } from "./rdd-payloads.ts";
import { type Closure, loadFunction } from "./task-closure.ts";

export class ActionJob<T> {
  readonly rdd: RDD<T>;
  readonly operation: RddOperation;
  /** As they were when the action was called: work comes before the first job, in which they may change. */
  readonly #localProperties: Readonly<Record<string, string>>;

  readonly #handle: JobHandle | undefined;

  constructor(rdd: RDD<T>, operation: RddOperation, handle?: JobHandle, localProperties = rdd.context.localProperties) {
    this.rdd = rdd;
    this.operation = operation;
    this.#handle = handle;
    this.#localProperties = localProperties;
  }

  get context(): SparkContext {
    return this.rdd.context;
  }

  /** RDDs that `body` makes belong to this action. */
  within<R>(body: () => R): R {
    return this.context.operations.within(this.operation, body);
  }

  /** The same action, carried out on another RDD. */
  on<U>(rdd: RDD<U>): ActionJob<U> {
    return new ActionJob(rdd, this.operation, this.#handle, this.#localProperties);
  }

  /** The results of the partitions, all of them or those that are named, in their order. */
  async run(action: ActionData, partitions?: readonly number[]): Promise<unknown[][]> {
    await this.rdd.settle();
    const pieces: (readonly Uint8Array[])[] = [];
    await this.context.runJob(
      this.rdd,
      { kind: "rdd-action", payload: action },
      {
        callSite: this.operation.callSite,
        localProperties: this.#localProperties,
        ...this.#handle,
        onResult: (index, value) => {
          pieces[index] = value as readonly Uint8Array[];
        },
        ...(partitions && { partitions }),
      },
    );
    const results: unknown[][] = [];
    for (const ofPartition of pieces) results.push(await this.decode(ofPartition));
    return results;
  }

  /** Hands over the results of the partitions as they arrive. */
  async each(action: ActionData, take: (results: readonly unknown[]) => void): Promise<void> {
    await this.rdd.settle();
    const { classes } = this.context;
    await this.context.runJob(
      this.rdd,
      { kind: "rdd-action", payload: action },
      {
        callSite: this.operation.callSite,
        localProperties: this.#localProperties,
        onResult: (_, value) => take((value as readonly Uint8Array[]).flatMap((piece) => decodeColumn(piece, classes))),
      },
    );
  }

  /** What the pieces of a result hold; between two of them the event loop has a turn. */
  async decode(pieces: readonly Uint8Array[]): Promise<unknown[]> {
    const { classes, host } = this.context;
    const [only] = pieces;
    if (only === undefined) return [];
    if (pieces.length === 1) return decodeColumn(only, classes);
    const values: unknown[] = [];
    for (const piece of pieces) {
      for (const value of decodeColumn(piece, classes)) values.push(value);
      await host.yieldToEventLoop();
    }
    return values;
  }

  /** A function of the program's to be called here. */
  load<F extends UserFunction>(target: Closure<F>): Promise<F> {
    return loadFunction(target, this.context.host);
  }
}
