// The options of `hibana submit` and `hibana shell`, which are those of spark-submit and spark-shell.
import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

export const APPLICATION_USAGE = `Usage: hibana submit [options] APP.ts|APP.js [arguments of the program]
       hibana shell [options]

submit runs a program on executors in this machine's threads; shell is a prompt with a session: \`spark\`, \`sc\` and await.

      --master MASTER     local[N] for N executors, local[*] (default) for one on each core
      --name NAME         what the application is called
  -c, --conf KEY=VALUE    a setting; may be given several times
      --properties-file FILE
                          settings, one a line: KEY VALUE or KEY=VALUE
      --executor-memory MEM
                          memory of each executor, such as 512m or 2g
  -v, --verbose           says what the settings are

What the program sets itself comes first, then these options, then the file.
`;

export interface ApplicationOptions {
  readonly name: string | undefined;
  readonly master: string | undefined;
  readonly executorMemory: string | undefined;
  readonly confs: Readonly<Record<string, string>>;
  readonly propertiesFile: string | undefined;
  readonly verbose: boolean;
}

export type ApplicationCommand =
  | { readonly kind: "help" }
  | {
      readonly kind: "submit";
      readonly options: ApplicationOptions;
      readonly program: string;
      readonly programArguments: readonly string[];
    }
  | { readonly kind: "shell"; readonly options: ApplicationOptions };

/** Options that are followed by a value, which is no program. */
const WITH_VALUE = new Set(["--master", "--name", "--conf", "-c", "--properties-file", "--executor-memory"]);

/** Reads the arguments that follow `hibana submit` or `hibana shell`. */
export function parseApplicationCommand(command: "submit" | "shell", args: readonly string[]): ApplicationCommand {
  const end = command === "submit" ? indexOfProgram(args) : args.length;
  const values = parse(args.slice(0, end));
  if (values.help) return { kind: "help" };
  const options: ApplicationOptions = {
    name: values.name,
    master: values.master,
    executorMemory: values["executor-memory"],
    confs: Object.fromEntries((values.conf ?? []).map(keyAndValue)),
    propertiesFile: values["properties-file"],
    verbose: values.verbose ?? false,
  };
  if (command === "shell") return { kind: "shell", options };
  const program = args[end];
  if (program === undefined) throw new UsageError("Give the program to run.");
  return { kind: "submit", options, program, programArguments: args.slice(end + 1) };
}

/** What stands before the program is ours, what stands after it is the program's. */
function indexOfProgram(args: readonly string[]): number {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (WITH_VALUE.has(arg)) i++;
    else if (!arg.startsWith("-")) return i;
  }
  return args.length;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        master: { type: "string" },
        name: { type: "string" },
        conf: { type: "string", short: "c", multiple: true },
        "properties-file": { type: "string" },
        "executor-memory": { type: "string" },
        verbose: { type: "boolean", short: "v" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function keyAndValue(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals <= 0) throw new UsageError(`--conf ${text} is not of the form KEY=VALUE.`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}
