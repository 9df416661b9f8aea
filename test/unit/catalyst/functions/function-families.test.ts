import { expect, test } from "vitest";
import {
  FUNCTION_FAMILIES,
  type FunctionFamilyContents,
} from "../../../../src/catalyst/functions/function-families.ts";
import { FUNCTIONS, FunctionRegistry } from "../../../../src/catalyst/functions/function-registry.ts";
import { whenLoaded } from "../../../../src/catalyst/trees/deferred.ts";

const families = await Promise.all(
  FUNCTION_FAMILIES.map(async (family) => ({ family, contents: await family.load() })),
);

function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort();
}

test.each(families)("a family is listed with the names it has: $family.names.0", ({ family, contents }) => {
  const { records = [], definitions = [], aggregates = [], higherOrder = [] } = contents;
  const all = [...records, ...definitions, ...aggregates, ...higherOrder].flatMap(({ names }) => names);
  const { names, internal = [] } = family;
  expect(sorted([...names, ...internal])).toEqual(sorted(all));
  expect(internal.filter((name) => names.includes(name))).toEqual([]);
  // What no call names has a record that says so; and what one names is not only such a record.
  const isInternal = [...records, ...aggregates].filter((record) => record.internal === true);
  const ofSyntax = definitions.filter((definition) => definition.isSyntax === true);
  const internalNames = [...isInternal, ...ofSyntax].flatMap((record) => record.names);
  expect(internal.filter((name) => !internalNames.includes(name))).toEqual([]);
  const onlyInternal = internalNames.filter(
    (name) => !definitions.some(({ isSyntax, names: called }) => isSyntax !== true && called.includes(name)),
  );
  expect(names.filter((name) => onlyInternal.includes(name))).toEqual([]);
});

test("no two families have a function of the same name", () => {
  const names = FUNCTION_FAMILIES.flatMap((family) => [...family.names, ...(family.internal ?? [])]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("executors find every evaluation by one name", () => {
  const names = families.flatMap(({ contents: { records = [] } }) => records.map((record) => record.names[0]));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("a family is loaded when a function of it is looked up, once", async () => {
  let loads = 0;
  const definition = await whenLoaded(() => FUNCTIONS.lookup("upper"));
  if (definition === undefined) throw new Error("no function upper");
  const load = async (): Promise<FunctionFamilyContents> => {
    loads++;
    return { definitions: [{ ...definition, names: ["shout"] }] };
  };
  const registry = new FunctionRegistry([], [{ names: ["shout"], load }]);
  expect(registry.names).toEqual(["shout"]);
  const both = [0, 1].map(() => whenLoaded(() => registry.lookup("SHOUT")?.names));
  expect(await Promise.all(both)).toEqual([["shout"], ["shout"]]);
  expect(registry.lookup("whisper")).toBeUndefined();
  expect(loads).toBe(1);
});

test("a family that could not be loaded is asked for again", async () => {
  let attempts = 0;
  const load = async (): Promise<FunctionFamilyContents> => {
    if (++attempts === 1) throw new Error("offline");
    return {};
  };
  const registry = new FunctionRegistry([], [{ names: ["shout"], load }]);
  await expect(whenLoaded(() => registry.lookup("shout"))).rejects.toThrow("offline");
  expect(await whenLoaded(() => registry.lookup("shout"))).toBeUndefined();
});
