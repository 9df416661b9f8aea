// Calls over a channel: answers, errors, and the other side's end.
import { afterEach, beforeEach, expect, test } from "vitest";
import { EndpointClosedError, expose, RemoteEndpoint, transfer } from "../../../src/rpc/remote-endpoint.ts";

interface Api {
  add(a: number, b: number): Promise<number>;
  fail(): Promise<never>;
  hang(): Promise<void>;
  size(buffer: ArrayBuffer): Promise<number>;
}

let channel: MessageChannel;
let remote: RemoteEndpoint<Api>;

beforeEach(() => {
  channel = new MessageChannel();
  const api: Api = {
    add: async (a, b) => a + b,
    fail: async () => {
      throw new TypeError("no");
    },
    hang: () => new Promise(() => {}),
    size: async (buffer) => buffer.byteLength,
  };
  expose(api, channel.port2);
  channel.port1.start();
  remote = new RemoteEndpoint<Api>(channel.port1);
});

afterEach(() => {
  channel.port1.close();
});

test("calls are answered, several at a time", async () => {
  expect(await Promise.all([remote.call("add", 1, 2), remote.call("add", 3, 4)])).toEqual([3, 7]);
});

test("errors come over", async () => {
  await expect(remote.call("fail")).rejects.toThrow("no");
});

test("what is transferred is gone here", async () => {
  const buffer = new ArrayBuffer(16);
  expect(await remote.call("size", transfer(buffer, [buffer]))).toBe(16);
  expect(buffer.byteLength).toBe(0);
});

test("what cannot be cloned is refused, and later calls work", async () => {
  const unsendable = (() => 1) as unknown;
  await expect(remote.call("add", unsendable as number, 1)).rejects.toThrow(/could not be cloned/);
  expect(await remote.call("add", 1, 1)).toBe(2);
});

test("when the other side is gone, calls under way and later ones are rejected with the reason", async () => {
  const hanging = remote.call("hang");
  remote.close("it has exited");
  await expect(hanging).rejects.toBeInstanceOf(EndpointClosedError);
  await expect(hanging).rejects.toThrow("it has exited");
  await expect(remote.call("add", 1, 2)).rejects.toThrow("it has exited");
});
