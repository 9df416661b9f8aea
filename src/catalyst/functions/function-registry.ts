// Functions by SQL name: each name builds an expression over arguments that the analyzer then brings to types.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { Expression } from "../expressions/expression.ts";
import { NotLoadedError } from "../trees/deferred.ts";
import { AGGREGATE_FUNCTIONS } from "./aggregate-functions.ts";
import { aggregateFunction } from "./aggregate-record.ts";
import { CONDITIONAL_FUNCTIONS } from "./conditional-functions.ts";
import { CONVERSION_FUNCTIONS } from "./conversion-functions.ts";
import type { FunctionContext, FunctionDefinition } from "./function-definition.ts";
import { FUNCTION_FAMILIES, type FunctionFamily } from "./function-families.ts";
import type { HigherOrderRecord } from "./higher-order-functions.ts";
import { MATH_FUNCTIONS } from "./math-functions.ts";
import { type ScalarRecord, scalarFunction } from "./scalar-record.ts";

export class FunctionRegistry {
  private readonly definitions = new Map<string, FunctionDefinition>();
  private readonly records = new Map<string, ScalarRecord>();
  private readonly higherOrderRecords = new Map<string, HigherOrderRecord>();
  private readonly awaited = new Map<string, FunctionFamily>();
  private readonly loads = new Map<FunctionFamily, Promise<void>>();

  /** @param eager functions that are there from the start */
  constructor(eager: readonly FunctionDefinition[], families: readonly FunctionFamily[]) {
    for (const definition of eager) this.define(definition);
    for (const family of families) {
      for (const name of [...family.names, ...(family.internal ?? [])]) this.awaited.set(name, family);
    }
  }

  /** The names of all functions, loaded or not. */
  get names(): readonly string[] {
    const families = new Set(this.awaited.values());
    const defined = [...this.definitions].flatMap(([name, { isSyntax }]) => (isSyntax === true ? [] : [name]));
    return [...new Set([...defined, ...[...families].flatMap(({ names }) => names)])];
  }

  /** True for the name of a function, loaded or not. */
  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.definitions.has(key) || this.awaited.has(key);
  }

  /** The function of a name in any case; undefined when there is none. Inside `whenLoaded` only. */
  lookup(name: string): FunctionDefinition | undefined {
    const found = this.find(this.definitions, name.toLowerCase());
    return found?.isSyntax === true ? undefined : found;
  }

  /** The function that syntax stands for. Inside `whenLoaded` only. */
  syntax(name: string): FunctionDefinition | undefined {
    return this.find(this.definitions, name);
  }

  /** The record behind a function or an operator's syntax. Inside `whenLoaded` only. */
  record(name: string): ScalarRecord {
    const record = this.find(this.records, name);
    if (record === undefined) throw new Error(`no function ${name}`);
    return record;
  }

  /** The record of a function that takes lambdas; undefined of other names. Inside `whenLoaded` only. */
  higherOrder(name: string): HigherOrderRecord | undefined {
    return this.find(this.higherOrderRecords, name.toLowerCase());
  }

  /** Builds a call; a wrong number of arguments is an error of analysis. */
  build(definition: FunctionDefinition, args: readonly Expression[], context: FunctionContext): Expression {
    this.checkCount(definition, args.length, context.name);
    return definition.build(args, context);
  }

  /** @throws AnalysisException when a call has too few or too many arguments */
  checkCount(definition: FunctionDefinition, count: number, name: string | undefined): void {
    const { minArguments, maxArguments, names, inPairs = false } = definition;
    const isOdd = inPairs && count % 2 !== 0;
    if (count < minArguments || count > maxArguments || isOdd || definition.counts?.includes(count) === false) {
      const expected = isOdd
        ? "2n (n > 0)"
        : maxArguments === Infinity
          ? `> ${minArguments - 1}`
          : minArguments === maxArguments
            ? String(minArguments)
            : `[${Array.from({ length: maxArguments - minArguments + 1 }, (_, i) => minArguments + i).join(", ")}]`;
      throw new AnalysisException("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
        functionName: definition.qualifiedName ?? `\`${name ?? names[0]}\``,
        expectedNum: definition.expectedArguments ?? expected,
        actualNum: String(count),
        docroot: "https://spark.apache.org/docs/latest",
      });
    }
  }

  /** Loads every family, for what looks at all functions. */
  async loadAll(): Promise<void> {
    await Promise.all([...new Set(this.awaited.values())].map((family) => this.load(family)));
  }

  private find<T>(loaded: ReadonlyMap<string, T>, name: string): T | undefined {
    const family = this.awaited.get(name);
    if (family !== undefined) throw new NotLoadedError(`the function ${name}`, () => this.load(family));
    return loaded.get(name);
  }

  private load(family: FunctionFamily): Promise<void> {
    const running = this.loads.get(family);
    if (running !== undefined) return running;
    const load = this.add(family);
    this.loads.set(family, load);
    // A connection that was lost may be there again.
    load.catch(() => this.loads.delete(family));
    return load;
  }

  private async add(family: FunctionFamily): Promise<void> {
    const { records = [], definitions = [], aggregates = [], higherOrder = [] } = await family.load();
    for (const record of records) {
      for (const name of record.names) this.records.set(name, record);
      if (record.internal !== true) this.define(scalarFunction(record));
    }
    for (const record of aggregates) if (record.internal !== true) this.define(aggregateFunction(record));
    for (const record of higherOrder) for (const name of record.names) this.higherOrderRecords.set(name, record);
    for (const definition of definitions) this.define(definition);
    for (const name of [...family.names, ...(family.internal ?? [])]) this.awaited.delete(name);
  }

  private define(definition: FunctionDefinition): void {
    for (const name of definition.names) this.definitions.set(name, definition);
  }
}

/** Every function that Hibana has. */
export const FUNCTIONS: FunctionRegistry = new FunctionRegistry(
  [...AGGREGATE_FUNCTIONS, ...CONDITIONAL_FUNCTIONS, ...MATH_FUNCTIONS, ...CONVERSION_FUNCTIONS],
  FUNCTION_FAMILIES,
);
