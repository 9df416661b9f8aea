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

  /** The name under which the class of an object is registered. */
  nameOf(value: object): string | undefined {
    return this.#byPrototype.size === 0 ? undefined : this.#byPrototype.get(Object.getPrototypeOf(value));
  }

  get(name: string): RegisteredClass {
    const type = this.#byName.get(name);
    if (type === undefined) throw new TypeError(`The class ${name} is not registered here.`);
    return type;
  }
}
