// The pools of spark.scheduler.allocation.file: Spark's XML, or an object of pools by name, given as the file's path or
// as its text.

import type { Host } from "../../host/host.ts";
import type { PoolSettings } from "./pool.ts";
import type { PoolAllocations } from "./schedulable-builder.ts";

export async function loadPoolAllocations(source: string, host: Host): Promise<PoolAllocations> {
  const text = source.trim();
  return parsePoolAllocations(/^[<{]/.test(text) ? text : await readText(text, host));
}

export function parsePoolAllocations(text: string): PoolAllocations {
  const settings = text.trimStart().startsWith("{") ? poolsOfObject(JSON.parse(text)) : poolsOfXml(text);
  return Object.fromEntries(settings.map(([name, values]) => [name, poolSettings(values)]));
}

type RawPool = readonly [name: string, values: ReadonlyMap<string, string>];

function poolsOfObject(pools: unknown): RawPool[] {
  return entriesOf(pools).map(([name, values]) => [
    name,
    new Map(entriesOf(values).map(([key, value]) => [key, String(value)])),
  ]);
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function poolsOfXml(text: string): RawPool[] {
  const content = text.replace(/<!--[\s\S]*?-->/g, "");
  return [...content.matchAll(/<pool\b([^>]*?)(?:\/>|>([\s\S]*?)<\/pool\s*>)/g)].map(
    ([, attributes = "", body = ""]) => {
      const [, , name = ""] = /\bname\s*=\s*(["'])(.*?)\1/.exec(attributes) ?? [];
      const elements = [...body.matchAll(/<(\w+)\s*>([^<]*)<\/\1\s*>/g)];
      return [
        replaceEntities(name),
        new Map(elements.map(([, key = "", value = ""]) => [key, replaceEntities(value).trim()])),
      ];
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function replaceEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** What is missing, or makes no sense, has Spark's default. */
function poolSettings(values: ReadonlyMap<string, string>): PoolSettings {
  const number = (key: string, defaultValue: number) => {
    const text = values.get(key) ?? "";
    return /^-?\d+$/.test(text) ? Number(text) : defaultValue;
  };
  return {
    schedulingMode: values.get("schedulingMode")?.toUpperCase() === "FAIR" ? "FAIR" : "FIFO",
    weight: number("weight", 1),
    minShare: number("minShare", 0),
  };
}

async function readText(path: string, host: Host): Promise<string> {
  const [found] = await host.list(path);
  if (found === undefined) throw new Error(`There is no allocation file ${path}.`);
  const file = await host.openFile(found.reference);
  try {
    return new TextDecoder().decode(await file.read(0, file.size));
  } finally {
    await file.close();
  }
}
