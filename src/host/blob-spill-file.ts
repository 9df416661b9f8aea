// Spill files where a browser gives pages no files, as in private windows: blobs, which browsers keep outside of the heap and
// put on disk when there are many. What is written anew takes the place of what it overlaps.

import type { SpillFile } from "./spill-file.ts";

interface Piece {
  readonly at: number;
  readonly blob: Blob;
}

export function openBlobSpillFile(): SpillFile {
  let pieces: Piece[] = [];
  const reader = new FileReaderSync();
  return {
    write(bytes, at) {
      const end = at + bytes.length;
      const kept = pieces.flatMap((piece) => cutOut(piece, at, end));
      pieces = [...kept, { at, blob: new Blob([bytes.slice()]) }].sort((a, b) => a.at - b.at);
    },
    read(target, at) {
      let done = 0;
      for (const piece of pieces) {
        const from = at + done - piece.at;
        if (from < 0 || from >= piece.blob.size || done === target.length) continue;
        const part = piece.blob.slice(from, Math.min(piece.blob.size, from + target.length - done));
        target.set(new Uint8Array(reader.readAsArrayBuffer(part)), done);
        done += part.size;
      }
      if (done < target.length) throw new Error(`Nothing was written at ${at + done}.`);
    },
    truncate(size) {
      pieces = pieces.flatMap((piece) => cutOut(piece, size, Number.POSITIVE_INFINITY));
    },
    async close() {
      pieces = [];
    },
  };
}

/** What of a piece lies outside of [from, to). */
function cutOut({ at, blob }: Piece, from: number, to: number): readonly Piece[] {
  const end = at + blob.size;
  if (end <= from || at >= to) return [{ at, blob }];
  const left = at < from ? [{ at, blob: blob.slice(0, from - at) }] : [];
  const right = end > to ? [{ at: to, blob: blob.slice(to - at) }] : [];
  return [...left, ...right];
}
