// Infers the type of the records of some chunks of JSON, looking closely only at those that may widen it.

import { JsonTypeInference } from "../../../catalyst/json/json-infer-schema.ts";
import type { JsonOptions } from "../../../catalyst/json/json-options.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { Sampler } from "../sampler.ts";
import { forEachRecord } from "./json-records.ts";
import { uncoveredRecords } from "./json-uncovered-records.ts";

/** How often the type may change within a chunk before all the rest is looked at. */
const MOST_CHANGES = 16;
const LINE_FEED = 10;

export class JsonPartInference {
  /** Undefined when there was no record. */
  type: DataType | undefined;
  private readonly options: JsonOptions;
  private readonly inference: JsonTypeInference;
  private readonly sampler: Sampler;
  private readonly kernels: Kernels | undefined;
  private readonly arena: number;

  constructor(options: JsonOptions, timeZone: string, kernels: Kernels | undefined) {
    const { multiLine, lineSeparator, samplingRatio, primitivesAsString } = options;
    const isKnown = !multiLine && lineSeparator === undefined && samplingRatio >= 1 && !primitivesAsString;
    this.options = options;
    this.inference = new JsonTypeInference(options, timeZone);
    this.sampler = new Sampler(samplingRatio);
    this.kernels = isKnown ? kernels : undefined;
    this.arena = this.kernels === undefined ? 0 : this.kernels.exports.arenaCreate() >>> 0;
  }

  /** Widens the type by the records of a chunk of whole lines. */
  add(bytes: Uint8Array): void {
    const { kernels, arena } = this;
    let rest = bytes;
    for (let changes = 0; kernels !== undefined && changes < MOST_CHANGES; changes++) {
      if (this.type?.kind !== "struct") {
        // The first record tells what the others are likely to be.
        const end = rest.indexOf(LINE_FEED) + 1;
        if (end === 0) break;
        this.widen(rest.subarray(0, end));
        rest = rest.subarray(end);
        continue;
      }
      const records = uncoveredRecords(rest, this.type, kernels, arena);
      if (records === undefined) break;
      const { type } = this;
      const last = records.find(({ start, end }) => {
        this.widen(rest.subarray(start, end));
        return this.type !== type;
      });
      if (last === undefined) return;
      rest = rest.subarray(last.end);
    }
    this.widen(rest);
  }

  close(): void {
    this.kernels?.exports.arenaDestroy(this.arena);
  }

  private widen(records: Uint8Array): void {
    forEachRecord(records, this.options, (text, start, end, isBroken) => {
      if (this.sampler.accepts()) this.type = this.inference.widen(this.type, text, start, end, isBroken);
    });
  }
}
