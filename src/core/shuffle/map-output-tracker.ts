// Where the map outputs of every shuffle are and how big their blocks are: all that the driver knows of shuffled data.

import type { MapStatus, ShuffleLocations } from "../../rpc/messages.ts";

/** How big the reduce partitions of a shuffle became. */
export interface MapOutputStatistics {
  readonly shuffleId: number;
  readonly bytesByPartition: readonly number[];
  /** Present when every map task counted its records. */
  readonly recordsByPartition?: readonly number[];
}

interface ShuffleStatus {
  readonly numReduces: number;
  readonly statuses: (MapStatus | undefined)[];
  numAvailable: number;
}

/** An executor is preferred for a reduce task when it holds at least this part of its input (Spark's fraction). */
const PREFERRED_FRACTION = 0.2;

export class MapOutputTracker {
  readonly #shuffles = new Map<number, ShuffleStatus>();

  containsShuffle(shuffleId: number): boolean {
    return this.#shuffles.has(shuffleId);
  }

  registerShuffle(shuffleId: number, numMaps: number, numReduces: number): void {
    if (this.#shuffles.has(shuffleId)) return;
    const statuses = new Array<MapStatus | undefined>(numMaps).fill(undefined);
    this.#shuffles.set(shuffleId, { numReduces, statuses, numAvailable: 0 });
  }

  unregisterShuffle(shuffleId: number): void {
    this.#shuffles.delete(shuffleId);
  }

  registerMapOutput(shuffleId: number, mapIndex: number, status: MapStatus): void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return;
    if (shuffle.statuses[mapIndex] === undefined) shuffle.numAvailable++;
    shuffle.statuses[mapIndex] = status;
  }

  /** Forgets one map output, if it is still the one of that map task attempt. */
  unregisterMapOutput(shuffleId: number, mapIndex: number, mapId: number): void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle?.statuses[mapIndex]?.mapId !== mapId) return;
    shuffle.statuses[mapIndex] = undefined;
    shuffle.numAvailable--;
  }

  unregisterAllOutputs(shuffleId: number): void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return;
    shuffle.statuses.fill(undefined);
    shuffle.numAvailable = 0;
  }

  /** Whether an executor holds outputs of any shuffle. */
  hasOutputsOnExecutor(executorId: string): boolean {
    for (const { statuses } of this.#shuffles.values()) {
      if (statuses.some((status) => status?.executorId === executorId)) return true;
    }
    return false;
  }

  removeOutputsOnExecutor(executorId: string): void {
    for (const shuffle of this.#shuffles.values()) {
      for (const [index, status] of shuffle.statuses.entries()) {
        if (status?.executorId !== executorId) continue;
        shuffle.statuses[index] = undefined;
        shuffle.numAvailable--;
      }
    }
  }

  isAvailable(shuffleId: number): boolean {
    const shuffle = this.#shuffles.get(shuffleId);
    return shuffle !== undefined && shuffle.numAvailable === shuffle.statuses.length;
  }

  numAvailableOutputs(shuffleId: number): number {
    return this.#shuffles.get(shuffleId)?.numAvailable ?? 0;
  }

  /** The map partitions without an output; undefined when the shuffle is not registered. */
  findMissingPartitions(shuffleId: number): number[] | undefined {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return undefined;
    return [...shuffle.statuses.keys()].filter((index) => shuffle.statuses[index] === undefined);
  }

  locations(shuffleId: number): ShuffleLocations {
    return { shuffleId, statuses: [...(this.#shuffles.get(shuffleId)?.statuses ?? [])] };
  }

  statistics(shuffleId: number): MapOutputStatistics {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) throw new Error(`Shuffle ${shuffleId} is not registered.`);
    const bytesByPartition = new Array<number>(shuffle.numReduces).fill(0);
    const recordsByPartition = new Array<number>(shuffle.numReduces).fill(0);
    let counted = true;
    for (const status of shuffle.statuses) {
      if (status === undefined) continue;
      addTo(bytesByPartition, status.sizes);
      if (status.records === undefined) counted = false;
      else addTo(recordsByPartition, status.records);
    }
    return { shuffleId, bytesByPartition, ...(counted && { recordsByPartition }) };
  }

  /** Executors that hold much of the reduce partitions [startReduce, endReduce), the fullest first. */
  preferredLocations(shuffleId: number, startReduce: number, endReduce: number): string[] {
    const byExecutor = new Map<string, number>();
    let total = 0;
    for (const status of this.#shuffles.get(shuffleId)?.statuses ?? []) {
      if (status === undefined) continue;
      let bytes = 0;
      for (let reduce = startReduce; reduce < endReduce; reduce++) bytes += status.sizes[reduce] ?? 0;
      total += bytes;
      byExecutor.set(status.executorId, (byExecutor.get(status.executorId) ?? 0) + bytes);
    }
    return [...byExecutor]
      .filter(([, bytes]) => total > 0 && bytes >= total * PREFERRED_FRACTION)
      .sort(([, a], [, b]) => b - a)
      .map(([executorId]) => executorId);
  }
}

function addTo(sums: number[], values: ArrayLike<number>): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (values[i] ?? 0);
}
