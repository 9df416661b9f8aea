// What goes wrong in the executors of chaos runs: tasks fail, kept blocks go, shuffle blocks and kept blocks change where they
// lie or on their way, and messages between executors come late. All of it follows from the seed in the configuration.
import type { ExecutorPlugin, OutputKind } from "../../src/core/executor/executor-registry.ts";
import { ExecutorRegistry } from "../../src/core/executor/executor-registry.ts";
import type { TaskContext } from "../../src/core/executor/task-context.ts";
import { SpillStore } from "../../src/core/memory/spill-store.ts";
import { BlockTransferService } from "../../src/core/shuffle/block-transfer-service.ts";
import { ShuffleBlockStore } from "../../src/core/shuffle/shuffle-block-store.ts";
import { BlockManager } from "../../src/core/storage/block-manager.ts";
import type { Host } from "../../src/host/host.ts";
import type { SpillFile } from "../../src/host/spill-file.ts";
import { oneOf, random } from "./random.ts";

export const CHAOS_SEED = "spark.hibana.chaos.seed";

/** How likely each is, each time that it could be. */
const FAILING_TASK = 0.03;
const EVICTED_BLOCK = 0.2;
const CORRUPTED_OUTPUT = 0.02;
const CORRUPTED_ANSWER = 0.02;
const CORRUPTED_KEPT_BLOCK = 0.1;
const CORRUPTED_READ = 0.02;
const LATE_MESSAGE = 0.05;

/** Tasks may fail three times. */
const FAILING_ATTEMPTS = 2;
const LATEST_MILLIS = 15;

/** Consumers of the spill store whose pieces are blocks that can be made again. */
const KEPT = ["A kept partition", "A cached partition", "A replicated block"];

let next: (() => number) | undefined;
/** The next bytes that go to the spill file, or come from it, are changed. */
let isNextWriteCorrupted = false;
let isNextReadCorrupted = false;

function happens(probability: number): boolean {
  return next !== undefined && next() < probability;
}

function flipBit(bytes: Uint8Array): void {
  if (next === undefined || bytes.length === 0) return;
  const at = Math.floor(next() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
}

export const chaosPlugin: ExecutorPlugin = {
  init({ conf, executorId }) {
    const seed = conf[CHAOS_SEED];
    if (seed !== undefined) next = random(Number(seed) * 1009 + Number(executorId));
  },
};

/** The host with a spill file that changes what it holds, when it is told to. */
export function withFaults(host: Host): Host {
  return {
    ...host,
    openSpillFile: async (name, folder) => {
      const file = await host.openSpillFile(name, folder);
      const faulty: SpillFile = {
        write: (bytes, at) => {
          const written = isNextWriteCorrupted ? bytes.slice() : bytes;
          if (isNextWriteCorrupted) flipBit(written);
          isNextWriteCorrupted = false;
          file.write(written, at);
        },
        read: (target, at) => {
          file.read(target, at);
          if (isNextReadCorrupted) flipBit(target);
          isNextReadCorrupted = false;
        },
        truncate: (size) => file.truncate(size),
        close: () => file.close(),
      };
      return faulty;
    },
  };
}

const { put, copy } = ShuffleBlockStore.prototype;
ShuffleBlockStore.prototype.put = function corruptingPut(...output) {
  put.apply(this, output);
  if (happens(CORRUPTED_OUTPUT)) flipBit(output[2]);
};
ShuffleBlockStore.prototype.copy = function corruptingCopy(shuffleId, block, target) {
  const size = copy.call(this, shuffleId, block, target);
  if (happens(CORRUPTED_ANSWER)) flipBit(target);
  return size;
};

const { write, read } = SpillStore.prototype;
SpillStore.prototype.write = function corruptingWrite(parts, consumer) {
  isNextWriteCorrupted = KEPT.includes(consumer) && happens(CORRUPTED_KEPT_BLOCK);
  return write.call(this, parts, consumer);
};
SpillStore.prototype.read = function corruptingRead(piece, from, target) {
  isNextReadCorrupted = target.length === piece.size && happens(CORRUPTED_READ);
  read.call(this, piece, from, target);
};

/** Blocks of RDDs that have been kept at some time. */
const kept = new Set<string>();
const { putWithSpills } = BlockManager.prototype;
BlockManager.prototype.putWithSpills = async function corruptingPut(blockId, value, options) {
  const isKept = await putWithSpills.call(this, blockId, value, options);
  kept.add(blockId);
  // Bytes in memory are checked as those on disk are; values are not.
  if (options.level?.deserialized === false && isKept && happens(CORRUPTED_KEPT_BLOCK)) {
    const bytes = options.diskSize === undefined ? options.toBytes?.() : undefined;
    if (bytes !== undefined) flipBit(bytes);
  }
  return isKept;
};

const { outputKind } = ExecutorRegistry.prototype;
ExecutorRegistry.prototype.outputKind = function failingKind(name) {
  const real = outputKind.call(this, name);
  const failing: OutputKind = {
    ...real,
    run: async (records, payload, context) => {
      if (kept.size > 0 && next !== undefined && happens(EVICTED_BLOCK)) context.blocks.remove(oneOf([...kept], next));
      failSometimes(context, "before it ran");
      const result = await real.run(records, payload, context);
      failSometimes(context, "when it had run");
      return result;
    },
  };
  return failing;
};

function failSometimes({ attemptNumber }: TaskContext, when: string): void {
  if (attemptNumber < FAILING_ATTEMPTS && happens(FAILING_TASK))
    throw new Error(`This task failed ${when}, by chance.`);
}

const { connect } = BlockTransferService.prototype;
BlockTransferService.prototype.connect = function lateConnect(executorId, port) {
  connect.call(this, executorId, latePort(port));
};

/** A port whose messages leave late at times, but in order. */
function latePort(port: MessagePort): MessagePort {
  let last = Promise.resolve();
  const postMessage = (message: unknown, transfer: Transferable[] = []): void => {
    const wait = happens(LATE_MESSAGE) ? Math.floor((next?.() ?? 0) * LATEST_MILLIS) : 0;
    last = last.then(async () => {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      port.postMessage(message, transfer);
    });
  };
  return new Proxy(port, {
    get: (target, key) => {
      if (key === "postMessage") return postMessage;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}
