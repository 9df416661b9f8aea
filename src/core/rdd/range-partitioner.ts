// Sorted ranges of keys, one for each partition, about equally full. Where they end is found by sampling the keys, with the
// first job that needs it.

import { encodeColumn } from "../serializer/column-codec.ts";
import type { UserFunction } from "./closure.ts";
import { compareNaturally, type Ordering } from "./ordering.ts";
import { Partitioner } from "./partitioner.ts";
import { rangeOf } from "./range-bounds.ts";
import type { RDD } from "./rdd.ts";
import { invalidRequirement } from "./rdd-errors.ts";
import type { OrderingData, PartitionerData } from "./rdd-payloads.ts";
import { type Closure, loadFunction, taskClosure } from "./task-closure.ts";

/** Samples for each partition that there will be. */
const SAMPLES_PER_PARTITION = 20;

export class RangePartitioner<K = unknown> extends Partitioner {
  readonly ascending: boolean;
  readonly #requested: number | undefined;
  readonly #rdd: RDD<unknown>;
  readonly #ordering: Closure<Ordering<K>> | undefined;
  #compare: (a: unknown, b: unknown) => number = compareNaturally;
  readonly #samplesPerPartition: number;
  /** The RDDs that find the bounds have their numbers from the beginning, as on Spark. */
  readonly #sampling: { readonly keysId: number; readonly sketchId: number } | undefined;
  #bounds: readonly unknown[] | undefined;

  /**
   * @param numPartitions as many as the RDD has when not given
   * @param ordering how keys are compared; their natural order when there is none
   */
  constructor(
    numPartitions: number | undefined,
    rdd: RDD<readonly [K, unknown]>,
    ascending = true,
    ordering?: Closure<Ordering<K>>,
    samplesPerPartition = SAMPLES_PER_PARTITION,
  ) {
    super();
    const known = numPartitions ?? (rdd.isSettled ? rdd.numPartitions : undefined);
    if (known !== undefined && known < 0) {
      throw invalidRequirement(`Number of partitions cannot be negative but found ${known}.`);
    }
    if (samplesPerPartition <= 0) {
      throw invalidRequirement(`Sample points per partition must be greater than 0 but found ${samplesPerPartition}`);
    }
    this.#requested = known;
    this.#rdd = rdd;
    this.ascending = ascending;
    this.#ordering = ordering;
    this.#samplesPerPartition = samplesPerPartition;
    if (known !== undefined && known <= 1) this.#bounds = [];
    else this.#sampling = { keysId: rdd.context.newRddId(), sketchId: rdd.context.newRddId() };
  }

  get isDetermined(): boolean {
    return this.#bounds !== undefined;
  }

  /** Partitions that there are: fewer than asked for when there are few different keys. */
  get numPartitions(): number {
    return this.#knownBounds.length + 1;
  }

  get rangeBounds(): readonly unknown[] {
    return this.#knownBounds;
  }

  /** Finds the bounds, in a job. */
  async determine(): Promise<void> {
    if (this.#bounds !== undefined || this.#sampling === undefined) return;
    const { sampleBounds } = await import("./sample-bounds.ts");
    const { host } = this.#rdd.context;
    if (this.#ordering !== undefined) this.#compare = (await loadFunction(this.#ordering, host)) as Ordering<unknown>;
    await this.#rdd.settle();
    this.#bounds = await sampleBounds({
      rdd: this.#rdd,
      numPartitions: this.#requested ?? this.#rdd.numPartitions,
      samplesPerPartition: this.#samplesPerPartition,
      compare: this.#compare,
      ...this.#sampling,
    });
  }

  override getPartition(key: unknown): number {
    return rangeOf(key, this.#knownBounds, this.#compare, this.ascending);
  }

  override equals(other: unknown): boolean {
    if (this === other) return true;
    if (!(other instanceof RangePartitioner) || !this.isDetermined || !other.isDetermined) return false;
    const [mine, its] = [this.rangeBounds, other.rangeBounds];
    return (
      other.ascending === this.ascending &&
      mine.length === its.length &&
      mine.every((bound, i) => this.#compare(bound, its[i]) === 0)
    );
  }

  toData(): PartitionerData {
    const bounds = encodeColumn(this.#knownBounds, this.#rdd.context.classes);
    const ordering = orderingData(this.#ordering, this.ascending);
    return { type: "range", numPartitions: this.numPartitions, bounds, ordering };
  }

  get #knownBounds(): readonly unknown[] {
    if (this.#bounds === undefined) throw new Error("The bounds of this RangePartitioner are found by the first job.");
    return this.#bounds;
  }
}

export function orderingData(ordering: Closure<UserFunction> | undefined, ascending: boolean): OrderingData {
  if (ordering === undefined) return { type: "natural", ascending };
  return { type: "function", compare: taskClosure(ordering, "the ordering"), ascending };
}
