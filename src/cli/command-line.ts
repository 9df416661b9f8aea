// What the command is asked to do: its options, checked.
import { parseArgs } from "node:util";
import { APPLICATION_USAGE, type ApplicationCommand, parseApplicationCommand } from "./application-command-line.ts";
import { UsageError } from "./usage-error.ts";

export const FORMATS = ["table", "json", "csv", "arrow", "golden"] as const;
export type Format = (typeof FORMATS)[number];

export const USAGE = `Usage: hibana sql -e "SELECT …" [options]
       hibana sql -f FILE.sql… [options]
       hibana history DIR [--port PORT] [--host NAME]

sql runs SQL on executors in this machine's threads. Statements end with a semicolon. history serves Spark's UI and REST
API of the applications whose event logs lie in DIR.

  -e, --execute SQL       the statements to run; may be given several times
  -f, --file FILE…        files of statements
      --view NAME=PATH[:FORMAT]
                          a file, folder, glob or URL as a view: csv, json, parquet or arrow, by default what its name
                          ends with; CSV is read with a header, and with types inferred
      --views DIR         every Parquet file or folder of DIR as a view of its name
      --format FORMAT     table (default), json (a line for each row), csv, arrow (an IPC stream), or golden: schema, rows
                          and errors as recorded from real Spark, of all statements or of those named by a comment
                          "-- name: xyz" above them, the others being setup
      --out DIR           with -f and --format golden, where FILE.json is written (default: beside FILE.sql)
      --master MASTER     local[N] for N executors, local[*] (default) for one on each core
      --conf KEY=VALUE    a setting of the session; may be given several times
      --port PORT         history: where it listens (default: 18080)
      --host NAME         history: who may come: 127.0.0.1 (default) for this machine alone, 0.0.0.0 for all
  -h, --help
      --version

${APPLICATION_USAGE}
Exits with 1 when a statement or the program fails, with 2 when this command line is wrong.
`;

export type CommandLine =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "history"; readonly options: HistoryOptions }
  | { readonly kind: "sql"; readonly options: SqlOptions }
  | ApplicationCommand;

export interface HistoryOptions {
  readonly folder: string;
  readonly port: number;
  readonly hostName: string;
}

export interface SqlOptions {
  readonly texts: readonly string[];
  readonly files: readonly string[];
  readonly views: readonly ViewOption[];
  readonly viewFolders: readonly string[];
  readonly format: Format;
  readonly out: string | undefined;
  readonly master: string;
  readonly confs: Readonly<Record<string, string>>;
}

export interface ViewOption {
  readonly name: string;
  readonly path: string;
  readonly format: SourceFormat;
}

/** Reads the arguments that follow `hibana`. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [first] = args;
  if (first === "submit" || first === "shell") return parseApplicationCommand(first, args.slice(1));
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command, ...rest] = positionals;
  if (command === "history") return { kind: "history", options: historyOptions(rest, values.port, values.host) };
  if (command !== "sql") {
    throw new UsageError(command === undefined ? "No command is given." : `There is no command ${command}.`);
  }
  const files = [...(values.file ?? []), ...rest];
  const texts = values.execute ?? [];
  if (rest.length > 0 && values.file === undefined) throw new UsageError(`${rest[0]} follows no -f.`);
  if (texts.length === 0 && files.length === 0) throw new UsageError("Give statements with -e or files with -f.");
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) throw new UsageError(`--format ${values.format} is none of ${FORMATS.join(", ")}.`);
  if (values.out !== undefined && (format !== "golden" || files.length === 0)) {
    throw new UsageError("--out goes with -f and --format golden.");
  }
  const options: SqlOptions = {
    texts,
    files,
    views: (values.view ?? []).map(parseView),
    viewFolders: values.views ?? [],
    format,
    out: values.out,
    master: values.master,
    confs: Object.fromEntries((values.conf ?? []).map((text) => keyAndValue(text, "--conf"))),
  };
  return { kind: "sql", options };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        execute: { type: "string", short: "e", multiple: true },
        file: { type: "string", short: "f", multiple: true },
        view: { type: "string", multiple: true },
        views: { type: "string", multiple: true },
        format: { type: "string", default: "table" },
        out: { type: "string" },
        master: { type: "string", default: "local[*]" },
        conf: { type: "string", multiple: true },
        port: { type: "string", default: "18080" },
        host: { type: "string", default: "127.0.0.1" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function historyOptions(folders: readonly string[], port: string, hostName: string): HistoryOptions {
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) throw new UsageError("Give one folder of event logs.");
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError(`--port ${port} is no port.`);
  return { folder, port: Number(port), hostName };
}

function keyAndValue(text: string, option: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals <= 0) throw new UsageError(`${option} ${text} is not of the form NAME=VALUE.`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}

const ENDINGS = {
  csv: ["csv", "tsv", "txt"],
  json: ["json", "jsonl", "ndjson"],
  parquet: ["parquet"],
  arrow: ["arrow", "arrows", "feather", "ipc"],
} as const;

export type SourceFormat = keyof typeof ENDINGS;

/** `name=path:format`; a colon inside of the path, as in a URL, is followed by no name of a format. */
function parseView(text: string): ViewOption {
  const [name, place] = keyAndValue(text, "--view");
  const [, path = place, given] = /^(.+):(\w+)$/s.exec(place) ?? [];
  if (given !== undefined && isSourceFormat(given)) return { name, path, format: given };
  return { name, path: place, format: formatByName(place) };
}

/** Folders and files without a telling ending are Parquet, Spark's default source. */
function formatByName(path: string): SourceFormat {
  const ending = /\.(\w+)(?:\.(?:gz|gzip|zst))?$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  for (const [format, endings] of Object.entries(ENDINGS)) {
    if (isSourceFormat(format) && endings.some((known) => known === ending)) return format;
  }
  return "parquet";
}

function isSourceFormat(text: string): text is SourceFormat {
  return Object.hasOwn(ENDINGS, text);
}
