// Events reach listeners in order, later, and whatever other listeners do.
import { expect, test } from "vitest";
import { EventLoop } from "../../../../src/core/scheduler/event-loop.ts";
import { LiveListenerBus } from "../../../../src/core/scheduler/live-listener-bus.ts";

test("events are delivered in order, not before post has returned", async () => {
  const bus = new LiveListenerBus();
  const seen: string[] = [];
  bus.addListener({ onEvent: ({ Event }) => seen.push(Event) });
  bus.post({ Event: "one" });
  bus.post({ Event: "two" });
  expect(seen).toEqual([]);
  await bus.waitUntilEmpty();
  expect(seen).toEqual(["one", "two"]);
});

test("what a listener posts comes after what was posted before", async () => {
  const bus = new LiveListenerBus();
  const seen: string[] = [];
  bus.addListener({
    onEvent: ({ Event }) => {
      seen.push(Event);
      if (Event === "one") bus.post({ Event: "three" });
    },
  });
  bus.post({ Event: "one" });
  bus.post({ Event: "two" });
  await bus.waitUntilEmpty();
  expect(seen).toEqual(["one", "two", "three"]);
});

test("a listener that throws is reported and harms no other", async () => {
  const errors: unknown[] = [];
  const bus = new LiveListenerBus((error) => errors.push(error));
  const seen: string[] = [];
  const failure = new Error("listener");
  bus.addListener({
    onEvent: () => {
      throw failure;
    },
  });
  bus.addListener({ onEvent: ({ Event }) => seen.push(Event) });
  bus.post({ Event: "one" });
  bus.post({ Event: "two" });
  await bus.waitUntilEmpty();
  expect(seen).toEqual(["one", "two"]);
  expect(errors).toEqual([failure, failure]);
});

test("slow listeners do not keep the thread", async () => {
  const bus = new LiveListenerBus();
  bus.addListener({
    onEvent: () => {
      const end = performance.now() + 2;
      while (performance.now() < end);
    },
  });
  for (let i = 0; i < 20; i++) bus.post({ Event: "slow" });
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await bus.waitUntilEmpty();
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test("after stop what was posted is delivered and nothing more is taken", async () => {
  const bus = new LiveListenerBus();
  const seen: string[] = [];
  const listener = { onEvent: ({ Event }: { Event: string }) => seen.push(Event) };
  bus.addListener(listener);
  bus.post({ Event: "one" });
  await bus.stop();
  bus.post({ Event: "two" });
  await bus.waitUntilEmpty();
  expect(seen).toEqual(["one"]);
});

test("a removed listener hears nothing", async () => {
  const bus = new LiveListenerBus();
  const seen: string[] = [];
  const listener = { onEvent: ({ Event }: { Event: string }) => seen.push(Event) };
  bus.addListener(listener);
  bus.removeListener(listener);
  bus.post({ Event: "one" });
  await bus.waitUntilEmpty();
  expect(seen).toEqual([]);
});

test("the event loop handles one event after the other, also when one fails", async () => {
  const seen: number[] = [];
  const errors: unknown[] = [];
  const loop = new EventLoop<number>(
    (event) => {
      if (event === 2) throw new Error("two");
      if (event === 1) loop.post(4);
      seen.push(event);
    },
    (error) => errors.push(error),
  );
  for (const event of [1, 2, 3]) loop.post(event);
  expect(seen).toEqual([]);
  await Promise.resolve();
  expect(seen).toEqual([1, 3, 4]);
  expect(errors.length).toBe(1);
  loop.stop();
  loop.post(5);
  await Promise.resolve();
  expect(seen).toEqual([1, 3, 4]);
});
