// Arenas: memory that is allocated piece by piece and freed at once, for the strings and values of one batch or of one
// table.
//
// Arena:  0 next free address, 4 end of the current chunk, 8 first chunk, 12 current chunk, 16 bytes of all chunks
// Chunk:  0 next chunk, 4 size in bytes, header included, 8 unused, 16 payload

import { memoryAllocate, memoryFree } from "./memory";

const ARENA_SIZE: usize = 32;
const ARENA_NEXT: usize = 0;
const ARENA_END: usize = 4;
const ARENA_FIRST: usize = 8;
const ARENA_CURRENT: usize = 12;
const ARENA_BYTES: usize = 16;

const CHUNK_NEXT: usize = 0;
const CHUNK_SIZE: usize = 4;
const CHUNK_HEADER: usize = 16;

const FIRST_CHUNK: usize = 1 << 12;
const LARGEST_CHUNK: usize = 1 << 20;
/** What a reset arena may keep for the next batch. */
const KEPT_BYTES: usize = 1 << 20;

export function arenaCreate(): usize {
  const arena = memoryAllocate(ARENA_SIZE);
  memory.fill(arena, 0, ARENA_SIZE);
  return arena;
}

/** Allocates `size` bytes of undefined content, 16-byte aligned. */
export function arenaAllocate(arena: usize, size: usize): usize {
  const address = (load<usize>(arena, ARENA_NEXT) + 15) & ~15;
  const end = load<usize>(arena, ARENA_END);
  if (address <= end && size <= end - address) {
    store<usize>(arena, address + size, ARENA_NEXT);
    return address;
  }
  return allocateInNextChunk(arena, size);
}

/** Allocates `size` bytes of undefined content with no alignment, as strings need. */
export function arenaAllocateBytes(arena: usize, size: usize): usize {
  const address = load<usize>(arena, ARENA_NEXT);
  if (size <= load<usize>(arena, ARENA_END) - address) {
    store<usize>(arena, address + size, ARENA_NEXT);
    return address;
  }
  return allocateInNextChunk(arena, size);
}

function allocateInNextChunk(arena: usize, size: usize): usize {
  const current = load<usize>(arena, ARENA_CURRENT);
  const wanted = size + CHUNK_HEADER;
  // After a reset the chunks that were kept follow the current one.
  let chunk = current != 0 ? load<usize>(current, CHUNK_NEXT) : load<usize>(arena, ARENA_FIRST);
  if (chunk == 0 || load<usize>(chunk, CHUNK_SIZE) < wanted) {
    const total = load<usize>(arena, ARENA_BYTES);
    const chunkSize = max(wanted, min(max(total, FIRST_CHUNK), LARGEST_CHUNK));
    const added = memoryAllocate(chunkSize);
    store<usize>(added, chunk, CHUNK_NEXT);
    store<usize>(added, chunkSize, CHUNK_SIZE);
    store<usize>(arena, total + chunkSize, ARENA_BYTES);
    if (current != 0) store<usize>(current, added, CHUNK_NEXT);
    else store<usize>(arena, added, ARENA_FIRST);
    chunk = added;
  }
  const payload = chunk + CHUNK_HEADER;
  store<usize>(arena, chunk, ARENA_CURRENT);
  store<usize>(arena, payload + size, ARENA_NEXT);
  store<usize>(arena, chunk + load<usize>(chunk, CHUNK_SIZE), ARENA_END);
  return payload;
}

/** Frees everything allocated in the arena; some chunks are kept for what comes next. */
export function arenaReset(arena: usize): void {
  let kept: usize = 0;
  let last: usize = 0;
  let chunk = load<usize>(arena, ARENA_FIRST);
  store<usize>(arena, 0, ARENA_FIRST);
  while (chunk != 0) {
    const next = load<usize>(chunk, CHUNK_NEXT);
    const size = load<usize>(chunk, CHUNK_SIZE);
    if (kept + size <= KEPT_BYTES) {
      kept += size;
      store<usize>(chunk, 0, CHUNK_NEXT);
      if (last != 0) store<usize>(last, chunk, CHUNK_NEXT);
      else store<usize>(arena, chunk, ARENA_FIRST);
      last = chunk;
    } else {
      memoryFree(chunk);
    }
    chunk = next;
  }
  store<usize>(arena, 0, ARENA_CURRENT);
  store<usize>(arena, 0, ARENA_NEXT);
  store<usize>(arena, 0, ARENA_END);
  store<usize>(arena, kept, ARENA_BYTES);
}

/** Bytes that the arena holds, used or not; what a memory manager must account for. */
export function arenaBytes(arena: usize): usize {
  return load<usize>(arena, ARENA_BYTES);
}

/** Frees the arena with everything in it; 0 is ignored. */
export function arenaDestroy(arena: usize): void {
  if (arena == 0) return;
  let chunk = load<usize>(arena, ARENA_FIRST);
  while (chunk != 0) {
    const next = load<usize>(chunk, CHUNK_NEXT);
    memoryFree(chunk);
    chunk = next;
  }
  memoryFree(arena);
}
