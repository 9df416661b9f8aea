// A stream over anything that can be read at a place.

const CHUNK_BYTES = 1024 * 1024;

export function streamByReading(
  read: (start: number, end: number) => Promise<Uint8Array>,
  start: number,
  size: number,
): ReadableStream<Uint8Array> {
  let position = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (position >= size) {
          controller.close();
          return;
        }
        const bytes = await read(position, Math.min(size, position + CHUNK_BYTES));
        position += bytes.length;
        if (bytes.length === 0) controller.close();
        else controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}
