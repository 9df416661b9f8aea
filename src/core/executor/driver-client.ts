// An executor's way to the driver, for work that only it can do.

import { errorFromData } from "../../errors/spark-error.ts";
import type { DriverEndpoint } from "../../rpc/messages.ts";
import { RemoteEndpoint } from "../../rpc/remote-endpoint.ts";

export class DriverClient {
  #remote: RemoteEndpoint<DriverEndpoint> | undefined;

  connect(port: MessagePort): void {
    this.#remote = new RemoteEndpoint<DriverEndpoint>(port);
  }

  /** What the driver answers to the call of that number; rejected with what went wrong there. */
  async call(id: number, argument: unknown): Promise<unknown> {
    if (this.#remote === undefined) throw new Error("The driver has opened no way for calls.");
    const answer = await this.#remote.call("call", id, argument);
    if (answer.state === "failed") throw errorFromData(answer.error);
    return answer.value;
  }
}
