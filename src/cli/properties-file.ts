// Properties files in Java's format, of which Spark reads the settings: `key value`, `key=value` or `key: value`, a line each.

/** The settings of a file; what is none of Spark's is left out, and named. */
export function parseProperties(text: string): {
  readonly settings: Readonly<Record<string, string>>;
  readonly ignored: readonly string[];
} {
  const settings: Record<string, string> = {};
  const ignored: string[] = [];
  for (const line of logicalLines(text)) {
    const [, key = "", value = ""] = /^((?:\\.|[^\\\s=:])*)\s*[=:]?\s*(.*)$/su.exec(line) ?? [];
    const name = unescaped(key);
    if (name.startsWith("spark.")) settings[name] = unescaped(value).trim();
    else ignored.push(name);
  }
  return { settings, ignored };
}

/** Lines without comments, each with those that continue it. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let open: string | undefined;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trimStart();
    if (open === undefined && (line === "" || line.startsWith("#") || line.startsWith("!"))) continue;
    const continues = /(?<!\\)(?:\\\\)*\\$/.test(line);
    open = (open ?? "") + (continues ? line.slice(0, -1) : line);
    if (continues) continue;
    lines.push(open);
    open = undefined;
  }
  if (open !== undefined) lines.push(open);
  return lines;
}

const ESCAPES: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|(.))/gsu, (_, code: string | undefined, char: string | undefined) =>
    code === undefined ? (ESCAPES[char ?? ""] ?? char ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
