// Code that few queries need, in modules that are loaded when one does. What runs in one go, as the phases of a query do,
// ends at a module that is not there yet, and begins again when it is.

/** A module is needed that has not been loaded. */
export class NotLoadedError extends Error {
  override readonly name: string = "NotLoadedError";
  readonly load: () => Promise<unknown>;

  constructor(what: string, load: () => Promise<unknown>) {
    super(`${what} is needed and not loaded yet`);
    this.load = load;
  }
}

/** Runs something, again after each module that it turns out to need; it must have no effects. */
export async function whenLoaded<Result>(run: () => Result): Promise<Result> {
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      await error.load();
    }
  }
}

export class Deferred<Module> {
  private readonly what: string;
  private readonly import: () => Promise<Module>;
  private loaded: Module | undefined;

  /** @param what the module has, for messages */
  constructor(what: string, load: () => Promise<Module>) {
    this.what = what;
    this.import = load;
  }

  /** The module, inside `whenLoaded`. @throws NotLoadedError when it has to be loaded first */
  get module(): Module {
    if (this.loaded === undefined) throw new NotLoadedError(this.what, () => this.load());
    return this.loaded;
  }

  /** For what runs outside `whenLoaded`. */
  async load(): Promise<void> {
    this.loaded = await this.import();
  }
}
