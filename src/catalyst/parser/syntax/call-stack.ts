// The calls of rules that a prediction may be inside of: stacks that share what they have in common, merged into graphs.

/** Where the stack of the rule being parsed is not known, or there is none. */
export const BOTTOM = -1;

export interface CallStack {
  readonly id: number;
  /** States to return to, in order; BOTTOM for an end. */
  readonly returnStates: readonly number[];
  readonly parents: readonly (CallStack | undefined)[];
}

export class CallStacks {
  readonly empty: CallStack = { id: 0, returnStates: [BOTTOM], parents: [undefined] };
  readonly #known = new Map<string, CallStack>([["-1:", this.empty]]);
  readonly #merged = new Map<string, CallStack>();

  push(returnState: number, parent: CallStack): CallStack {
    return this.#make([returnState], [parent]);
  }

  /** @param isWildcard an unknown stack stands for every other */
  merge(a: CallStack, b: CallStack, isWildcard: boolean): CallStack {
    if (a === b) return a;
    if (isWildcard && (a === this.empty || b === this.empty)) return this.empty;
    const key = `${Math.min(a.id, b.id)},${Math.max(a.id, b.id)},${isWildcard}`;
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    const byState = new Map<number, CallStack | undefined>();
    for (const { returnStates, parents } of [a, b]) {
      returnStates.forEach((state, i) => {
        const parent = parents[i];
        const other = byState.get(state);
        byState.set(state, parent && other ? this.merge(other, parent, isWildcard) : parent);
      });
    }
    const states = [...byState.keys()].sort((x, y) => x - y);
    const merged = this.#make(
      states,
      states.map((state) => byState.get(state)),
    );
    this.#merged.set(key, merged);
    return merged;
  }

  #make(returnStates: readonly number[], parents: readonly (CallStack | undefined)[]): CallStack {
    const key = returnStates.map((state, i) => `${state}:${parents[i]?.id ?? ""}`).join();
    let stack = this.#known.get(key);
    if (stack === undefined) {
      stack = { id: this.#known.size, returnStates, parents };
      this.#known.set(key, stack);
    }
    return stack;
  }
}
