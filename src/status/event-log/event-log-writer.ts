// The files of a log that is being written: one of them, or numbered parts in a folder. A name says that the application
// still runs until it has ended.

import type { AppendableFile } from "../../host/files.ts";
import type { DriverHost } from "../../host/host.ts";
import type { EventLogSettings } from "./event-log-settings.ts";
import { ZstdEncoder } from "./zstd-encoder.ts";

const IN_PROGRESS = ".inprogress";

export type EventLogFiles = Pick<DriverHost, "appendFile" | "createFile" | "rename" | "remove">;

export class EventLogWriter {
  readonly #host: EventLogFiles;
  readonly #settings: EventLogSettings;
  readonly #applicationId: string;
  #file: AppendableFile | undefined;
  #encoder: ZstdEncoder | undefined;
  #part = 0;
  #size = 0;

  constructor(host: EventLogFiles, settings: EventLogSettings, applicationId: string) {
    this.#host = host;
    this.#settings = settings;
    // Characters that a name may not have, and the dot, which would be taken for a codec.
    this.#applicationId = applicationId
      .replaceAll(/[ :/]/g, "-")
      .replaceAll(/[.${}'"]/g, "_")
      .toLowerCase();
  }

  async start(): Promise<void> {
    if (this.#settings.isRolling) {
      await this.#host.remove(this.#folder);
      await (await this.#host.createFile(this.#statusFile + IN_PROGRESS)).close();
    } else {
      await this.#host.remove(this.#plainFile + IN_PROGRESS);
    }
    await this.#openPart();
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#settings.isRolling && this.#size + bytes.length > this.#settings.maxFileSize && this.#size > 0) {
      await this.#closePart();
      await this.#openPart();
    }
    const written = this.#encoder?.encode(bytes) ?? bytes;
    this.#size += written.length;
    await this.#file?.append(written);
  }

  async flush(): Promise<void> {
    await this.#file?.flush();
  }

  async stop(): Promise<void> {
    await this.#closePart();
    const name = this.#settings.isRolling ? this.#statusFile : this.#plainFile;
    await this.#host.rename(name + IN_PROGRESS, name);
  }

  async #openPart(): Promise<void> {
    this.#part++;
    this.#size = 0;
    this.#encoder = this.#settings.isCompressed ? new ZstdEncoder() : undefined;
    const part = `${this.#folder}/events_${this.#part}_${this.#applicationId}${this.#extension}`;
    this.#file = await this.#host.appendFile(this.#settings.isRolling ? part : this.#plainFile + IN_PROGRESS);
  }

  async #closePart(): Promise<void> {
    if (this.#encoder !== undefined) await this.#file?.append(this.#encoder.finish());
    await this.#file?.close();
    this.#file = undefined;
  }

  get #extension(): string {
    return this.#settings.isCompressed ? ".zstd" : "";
  }

  get #plainFile(): string {
    return `${this.#settings.folder}/${this.#applicationId}${this.#extension}`;
  }

  get #folder(): string {
    return `${this.#settings.folder}/eventlog_v2_${this.#applicationId}`;
  }

  get #statusFile(): string {
    return `${this.#folder}/appstatus_${this.#applicationId}`;
  }
}
