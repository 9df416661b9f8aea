// The text of toDebugString with numbers of RDDs from 0 and without the places of the calls.
import type { RDD } from "../../../src/index.node.ts";

export async function debug<T>(rdd: RDD<T>): Promise<string> {
  const plain = (await rdd.toDebugString()).replace(/ at (\w+) at [^\s:]+:\d+/g, " at $1");
  const ids = [...plain.matchAll(/\[(\d+)\]/g)].map(([, id]) => Number(id));
  const least = Math.min(...ids);
  return plain.replace(/\[(\d+)\]/g, (_, id: string) => `[${Number(id) - least}]`);
}
