// Functions of the user's in an executor: those that can be loaded here, each loaded once.

import type { Host } from "../../host/host.ts";
import { type ClosureData, closureModule } from "../rdd/closure.ts";
import { serviceKey } from "./executor-services.ts";

/** Texts that are kept loaded. */
const MAX_LOADED = 256;

export class Closures {
  readonly #host: Host;
  readonly #loaded = new Map<string, Promise<Readonly<Record<string, unknown>> | undefined>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The function; undefined when only the driver can call it: it stays there, or this host lets no text become code. */
  async load(closure: ClosureData): Promise<object | undefined> {
    if (closure.kind === "driver") return undefined;
    if (closure.kind === "module") {
      const exported = (await this.#host.importModule(closure.url))[closure.exportName];
      if (isObject(exported)) return exported;
      throw new TypeError(`The module ${closure.url} exports no ${closure.exportName}.`);
    }
    const make = (await this.#loadText(closureModule(closure)))?.default;
    const made: unknown = typeof make === "function" ? make(closure.captures) : undefined;
    return isObject(made) ? made : undefined;
  }

  #loadText(text: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const known = this.#loaded.get(text);
    if (known !== undefined) return known;
    const [oldest] = this.#loaded.keys();
    if (oldest !== undefined && this.#loaded.size >= MAX_LOADED) this.#loaded.delete(oldest);
    // A policy that forbids it is no error: the driver calls the function then.
    const loading = this.#host.importText(text).catch(() => undefined);
    this.#loaded.set(text, loading);
    return loading;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}

export const CLOSURES = serviceKey<Closures>("closures");
