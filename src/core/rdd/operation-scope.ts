// The operation of a program that RDDs come from: `reduceByKey at words.ts:12`. One operation may make several RDDs, also by
// calling others: all of them bear the name of the one that the program called.

/** Spark's scope of an operation: the box that the DAG of a stage draws around the RDDs it made. */
export interface RddScope {
  readonly id: string;
  readonly name: string;
  readonly parent?: RddScope;
}

export interface RddOperation {
  readonly callSite: string;
  readonly scope: RddScope;
}

/** The frames between a call of the program's and the place where the stack is read. */
const OWN_FRAMES = 4;

export class OperationScopes {
  #current: RddOperation | undefined;
  #nextId = 0;

  get current(): RddOperation | undefined {
    return this.#current;
  }

  /** Calls `body`; what RDDs it makes belong to the operation, unless they belong to one already. */
  run<T>(name: string, body: () => T): T {
    return this.#current === undefined ? this.within(this.#begin(name), body) : body();
  }

  /** The operation that the program calls right now; `isHelped` when a helper lies between its method and here. */
  begin(name: string, isHelped = false): RddOperation {
    return this.#current ?? this.#begin(name, isHelped ? OWN_FRAMES + 1 : OWN_FRAMES);
  }

  within<T>(operation: RddOperation, body: () => T): T {
    const before = this.#current;
    this.#current = operation;
    try {
      return body();
    } finally {
      this.#current = before;
    }
  }

  #begin(name: string, ownFrames = OWN_FRAMES): RddOperation {
    return { callSite: `${name} at ${placeOfCall(ownFrames)}`, scope: { id: String(this.#nextId++), name } };
  }
}

/** Where the program called the method that called `run` or `begin`: `words.ts:12`. */
function placeOfCall(ownFrames: number): string {
  const frames = (new Error().stack ?? "").split("\n").filter((line) => /:\d+:\d+\)?\s*$/.test(line));
  const [, file, line] = /([^/\\(@\s]+?)(?:\?[^:]*)?:(\d+):\d+\)?\s*$/.exec(frames[ownFrames] ?? "") ?? [];
  return file === undefined ? "<unknown>" : `${file}:${line}`;
}
