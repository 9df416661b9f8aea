// A host whose files count what is read of them: the input of a task.

import type { RandomAccessFile } from "../../../host/files.ts";
import type { Host } from "../../../host/host.ts";
import type { TaskMetrics } from "../../../rpc/messages.ts";

export function countedReads(host: Host, input: TaskMetrics["input"]): Host {
  return { ...host, openFile: async (reference) => countedFile(await host.openFile(reference), input) };
}

function countedFile(file: RandomAccessFile, input: TaskMetrics["input"]): RandomAccessFile {
  const { name, size, lastModified, requestBytes } = file;
  return {
    ...{ name, size },
    ...(lastModified !== undefined && { lastModified }),
    ...(requestBytes !== undefined && { requestBytes }),
    read: async (start, end) => {
      const bytes = await file.read(start, end);
      input.bytesRead += bytes.length;
      return bytes;
    },
    stream: (start) => {
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          input.bytesRead += chunk.length;
          controller.enqueue(chunk);
        },
      });
      return file.stream(start).pipeThrough(count);
    },
    close: () => file.close(),
  };
}
