import { expect, test } from "vitest";
import { Deferred, whenLoaded } from "../../../../src/catalyst/trees/deferred.ts";

test("what needs modules begins again after each of them, and modules stay", async () => {
  const imports: string[] = [];
  const deferred = <Value>(name: string, value: Value): Deferred<Value> =>
    new Deferred(name, async () => {
      imports.push(name);
      return value;
    });
  const [one, two] = [deferred("one", 1), deferred("two", 2)];
  let runs = 0;
  const sum = (): number => {
    runs++;
    return one.module + two.module;
  };
  expect(sum).toThrow("one is needed and not loaded yet");
  expect(await whenLoaded(sum)).toBe(3);
  expect(runs).toBe(4);
  expect(sum()).toBe(3);
  expect(imports).toEqual(["one", "two"]);
});

test("errors pass, those of loading too, and the next to ask tries again", async () => {
  await expect(
    whenLoaded(() => {
      throw new Error("of its own");
    }),
  ).rejects.toThrow("of its own");
  let online = false;
  const fragile = new Deferred("fragile", async () => {
    if (!online) throw new Error("offline");
    return "here";
  });
  await expect(whenLoaded(() => fragile.module)).rejects.toThrow("offline");
  online = true;
  expect(await whenLoaded(() => fragile.module)).toBe("here");
});
