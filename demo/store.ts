// State in one place: what changes is replaced, and who watches a part is called once a frame.

export class Store<State extends object> {
  #state: State;
  readonly #watchers = new Set<() => void>();
  #scheduled = false;

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => this.flush());
    // A page that is not in sight has no frames.
    setTimeout(() => this.flush(), 100);
  }

  /** Calls at once who is yet to be called. */
  flush(): void {
    if (!this.#scheduled) return;
    this.#scheduled = false;
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Calls `render` now, and after one of the selected values has become another. Returns how to end that. */
  watch<const Values extends readonly unknown[]>(
    select: (state: State) => Values,
    render: (values: NoInfer<Values>) => void,
  ): () => void {
    let last = select(this.#state);
    render(last);
    const watcher = (): void => {
      const values = select(this.#state);
      if (values.every((value, i) => value === last[i])) return;
      last = values;
      render(values);
    };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
