// The value of a broadcast variable in an executor: fetched block by block when the first task needs it, from executors that
// have it, else from the driver. Loaded with the first function that captures one.

import type { BroadcastHandle } from "../broadcast.ts";
import type { BroadcastDescription, BroadcastRequest } from "../broadcast-manager.ts";
import { ClassRegistry } from "../serializer/class-registry.ts";
import { decodeColumn } from "../serializer/column-codec.ts";
import { checksumOf } from "../storage/checksum.ts";
import { CLASSES } from "./executor-classes.ts";
import type { TaskContext } from "./task-context.ts";

/** The executor's one copy of the value, until the driver takes it back. */
export async function broadcastValue({ id, source }: BroadcastHandle, context: TaskContext): Promise<unknown> {
  const { blocks } = context;
  const fetched = await context.sharedState(
    broadcastKey(id),
    async () => {
      const parts = await fetchBlocks(id, source, context);
      const classes = context.services.find(CLASSES) ?? new ClassRegistry();
      return { value: decodeColumn(concatenated(parts), classes)[0], numBlocks: parts.length };
    },
    ({ numBlocks }) => {
      for (let index = 0; index < numBlocks; index++) blocks.remove(pieceId(id, index));
    },
  );
  return fetched.value;
}

export function broadcastKey(id: number): string {
  return `broadcast_${id}`;
}

function pieceId(id: number, index: number): string {
  return `${broadcastKey(id)}_piece${index}`;
}

async function fetchBlocks(id: number, source: number, context: TaskContext): Promise<Uint8Array[]> {
  const ask = (request: BroadcastRequest) => context.callDriver(source, request);
  const { executorId, blocks, exchange } = context;
  const description = (await ask({ type: "describe", id })) as BroadcastDescription;
  const numBlocks = description.blocks.length;
  const parts = new Array<Uint8Array>(numBlocks);
  // Executors begin at different blocks, so that each soon has something for the others.
  const first = numBlocks === 0 ? 0 : Number.parseInt(executorId, 10) % numBlocks || 0;
  for (let i = 0; i < numBlocks; i++) {
    const index = (first + i) % numBlocks;
    const { checksum = 0, holders = [] } = description.blocks[index] ?? {};
    const ofPeer = await exchange.fetch(
      pieceId(id, index),
      holders.filter((holder) => holder !== executorId),
    );
    const part =
      ofPeer !== undefined && checksumOf(ofPeer) === checksum
        ? ofPeer
        : ((await ask({ type: "block", id, index })) as Uint8Array<ArrayBuffer>);
    parts[index] = part;
    if (blocks.put(pieceId(id, index), part, { memorySize: part.length, toBytes: () => part })) {
      await ask({ type: "held", id, index, executorId });
    }
  }
  return parts;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
