// `hibana history`: finished applications from their logs, until the command is interrupted.
import { once } from "node:events";
import { startHistoryServer } from "../index.node.ts";
import type { HistoryOptions } from "./command-line.ts";

export async function serveHistory(options: HistoryOptions): Promise<void> {
  const server = await startHistoryServer(options);
  console.error(`History Server: ${server.url}`);
  // The server alone keeps no process alive.
  const alive = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  clearInterval(alive);
  await server.close();
}
