// The broadcast variables of an application, and what executors ask about them.

import { Broadcast, type BroadcastActions } from "./broadcast.ts";
import type { BroadcastManager, BroadcastRequest } from "./broadcast-manager.ts";
import type { DriverCallHandler } from "./driver-calls.ts";
import type { ClassRegistry } from "./serializer/class-registry.ts";

export interface BroadcastServices {
  readonly classes: ClassRegistry;
  readonly blockSize: number;
  registerDriverCall(handler: DriverCallHandler): number;
  /** Has all executors end the state that their tasks share under a key. */
  removeSharedState(key: string): void;
}

export class Broadcasts {
  readonly #services: BroadcastServices;
  readonly #values = new Map<number, unknown>();
  #actions: BroadcastActions | undefined;
  #manager: Promise<BroadcastManager> | undefined;

  constructor(services: BroadcastServices) {
    this.#services = services;
  }

  create<T>(id: number, value: T): Broadcast<T> {
    this.#values.set(id, value);
    this.#actions ??= {
      source: this.#services.registerDriverCall(async (request) => {
        this.#manager ??= this.#loadManager();
        return (await this.#manager).answer(request as BroadcastRequest);
      }),
      unpersist: (one) => this.#forget(one),
      destroy: (one) => this.remove(one),
    };
    return new Broadcast(id, value, this.#actions);
  }

  /** Forgets the value here and in all executors. */
  remove(id: number): void {
    if (this.#values.delete(id)) this.#forget(id);
  }

  #forget(id: number): void {
    this.#services.removeSharedState(`broadcast_${id}`);
    void this.#manager?.then((manager) => manager.forget(id));
  }

  async #loadManager(): Promise<BroadcastManager> {
    const { BroadcastManager } = await import("./broadcast-manager.ts");
    return new BroadcastManager(this.#values, this.#services.classes, this.#services.blockSize);
  }
}
