// Collects lines of text and writes them to a file in large pieces, compressed when the options say so.

import { SparkError } from "../../errors/spark-error.ts";
import type { WritableFile } from "../../host/files.ts";
import type { SourceOptions } from "./file-format.ts";

const PIECE_CHARACTERS = 1 << 18;

const EXTENSIONS: Readonly<Record<string, string>> = { none: "", uncompressed: "", gzip: ".gz", deflate: ".deflate" };

/** What compression adds to a file's name. @throws SparkIllegalArgumentException when the codec is none of ours */
export function compressionExtension(options: SourceOptions): string {
  const codec = (options.compression ?? options.codec ?? "none").toLowerCase();
  const extension = EXTENSIONS[codec];
  if (extension !== undefined) return extension;
  throw new SparkError("SparkIllegalArgumentException", "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION", {
    codecName: codec,
    availableCodecs: Object.keys(EXTENSIONS).join(", "),
  });
}

export class TextLines {
  readonly #write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly #end: () => Promise<void>;
  readonly #separator: string;
  readonly #encoder = new TextEncoder();
  #pending: string[] = [];
  #characters = 0;

  constructor(file: WritableFile, options: SourceOptions) {
    this.#separator = options.linesep ?? "\n";
    const extension = compressionExtension(options);
    if (extension === "") {
      this.#write = (bytes) => file.write(bytes);
      this.#end = async () => undefined;
    } else {
      const { readable, writable } = new CompressionStream(extension === ".gz" ? "gzip" : "deflate");
      const writer = writable.getWriter();
      const drained = drain(readable, file);
      this.#write = (bytes) => writer.write(bytes);
      this.#end = async () => {
        await writer.close();
        await drained;
      };
    }
  }

  async add(line: string): Promise<void> {
    this.#pending.push(line, this.#separator);
    this.#characters += line.length + this.#separator.length;
    if (this.#characters >= PIECE_CHARACTERS) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#end();
  }

  async #flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    const text = this.#pending.join("");
    this.#pending = [];
    this.#characters = 0;
    await this.#write(this.#encoder.encode(text));
  }
}

async function drain(stream: ReadableStream<Uint8Array>, file: WritableFile): Promise<void> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) await file.write(next.value);
}
