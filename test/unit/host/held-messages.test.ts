// What a worker is sent before its program is there reaches the program, once and in its order.
import { expect, test } from "vitest";
import { holdMessages } from "../../../src/host/held-messages.ts";

function send(scope: EventTarget, data: unknown, ports: MessagePort[] = []): void {
  scope.dispatchEvent(new MessageEvent("message", { data, ports }));
}

test("messages wait for who listens to them", () => {
  const scope = new EventTarget();
  const deliver = holdMessages(scope);
  const { port1, port2 } = new MessageChannel();
  send(scope, "first", [port1]);
  send(scope, "second");
  const seen: [unknown, readonly MessagePort[]][] = [];
  scope.addEventListener("message", (event) => {
    if (event instanceof MessageEvent) seen.push([event.data, event.ports]);
  });
  expect(seen).toEqual([]);
  deliver();
  send(scope, "third");
  expect(seen.map(([data]) => data)).toEqual(["first", "second", "third"]);
  expect(seen[0]?.[1]).toEqual([port1]);
  port1.close();
  port2.close();
});
