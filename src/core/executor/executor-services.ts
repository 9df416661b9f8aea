// What plugins keep once per executor (the kernels' instance, a memory manager, …), found by a typed key.

/** Names a service of type T; make one constant per service with `serviceKey`. */
export interface ServiceKey<T> {
  readonly name: string;
  /** Never set: it only carries the type. */
  readonly type?: T;
}

export function serviceKey<T>(name: string): ServiceKey<T> {
  return { name };
}

export class ExecutorServices {
  readonly #services = new Map<ServiceKey<unknown>, unknown>();

  register<T>(key: ServiceKey<T>, service: T): void {
    if (this.#services.has(key)) throw new Error(`Service ${key.name} is already registered with this executor.`);
    this.#services.set(key, service);
  }

  find<T>(key: ServiceKey<T>): T | undefined {
    return this.#services.get(key) as T | undefined;
  }

  get<T>(key: ServiceKey<T>): T {
    if (!this.#services.has(key)) {
      throw new Error(`No service ${key.name} in this executor. Register it in the init of an ExecutorPlugin.`);
    }
    return this.#services.get(key) as T;
  }
}
