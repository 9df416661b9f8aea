// Calls over Comlink that end when the other side does: Comlink alone would leave a call to a dead worker pending for
// ever (comlink #655).

import { wrap } from "comlink";
import type { MessageEndpoint } from "../host/host.ts";

/** The other side is gone. */
export class EndpointClosedError extends Error {
  override readonly name = "EndpointClosedError";
}

type Method<T, Name extends keyof T> = T[Name] extends (...args: infer Arguments) => infer Result
  ? { arguments: Arguments; result: Awaited<Result> }
  : never;

type Call = (...args: readonly unknown[]) => Promise<unknown>;

export class RemoteEndpoint<T extends object> {
  readonly #proxy: Readonly<Record<PropertyKey, Call>>;
  /** Comlink makes a proxy for every property access; one per method is enough. */
  readonly #methods = new Map<keyof T, Call>();
  // Kept by hand: racing every call with one long-lived promise would leave a reaction on it for each.
  readonly #pending = new Set<(error: Error) => void>();
  #closed: EndpointClosedError | undefined;

  constructor(endpoint: MessageEndpoint) {
    this.#proxy = wrap<Record<PropertyKey, Call>>(endpoint) as Readonly<Record<PropertyKey, Call>>;
  }

  call<Name extends keyof T>(name: Name, ...args: Method<T, Name>["arguments"]): Promise<Method<T, Name>["result"]> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== undefined) {
        reject(this.#closed);
        return;
      }
      this.#pending.add(reject);
      this.#method(name)(...args).then(
        (value) => {
          this.#pending.delete(reject);
          resolve(value as Method<T, Name>["result"]);
        },
        (error) => {
          this.#pending.delete(reject);
          reject(error);
        },
      );
    });
  }

  /** Rejects all calls that are pending, and those to come. */
  close(reason: string): void {
    if (this.#closed !== undefined) return;
    this.#closed = new EndpointClosedError(reason);
    for (const reject of this.#pending) reject(this.#closed);
    this.#pending.clear();
  }

  #method(name: keyof T): Call {
    let method = this.#methods.get(name);
    if (method === undefined) {
      method = this.#proxy[name] as Call;
      this.#methods.set(name, method);
    }
    return method;
  }
}

export { expose, transfer } from "comlink";
