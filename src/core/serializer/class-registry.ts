// Classes whose instances may travel between driver and executors, by name (as Kryo's registration does).

/** A class; its instances are made again without calling the constructor. */
export type RegisteredClass = abstract new (...args: never[]) => object;

export class ClassRegistry {
  readonly #byName = new Map<string, RegisteredClass>();
  readonly #byPrototype = new Map<unknown, string>();

  register(name: string, type: RegisteredClass): void {
    this.#byName.set(name, type);
    this.#byPrototype.set(type.prototype, name);
  }

  /** The name under which the class of an object is registered, or one that it extends. */
  nameOf(value: object): string | undefined {
    if (this.#byPrototype.size === 0) return undefined;
    for (let type: unknown = Object.getPrototypeOf(value); isClassPrototype(type); type = Object.getPrototypeOf(type)) {
      const name = this.#byPrototype.get(type);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  get(name: string): RegisteredClass {
    const type = this.#byName.get(name);
    if (type === undefined) throw new TypeError(`The class ${name} is not registered here.`);
    return type;
  }
}

function isClassPrototype(value: unknown): value is object {
  return typeof value === "object" && value !== null && value !== Object.prototype && value !== Array.prototype;
}
