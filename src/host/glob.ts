// Hadoop's globs, which Spark's paths are: `*`, `?`, `[a-z]`, `[!a]`, `{a,b}` within one folder's name each.

export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** Files and folders that Spark does not see in a folder. */
export function isHidden(name: string): boolean {
  return name.startsWith("_") || name.startsWith(".");
}

/** The folder that holds all matches: the path up to the first part with a wildcard. */
export function globRoot(glob: string): string {
  const parts = glob.split("/");
  const first = parts.findIndex(isGlob);
  const root = parts.slice(0, first).join("/");
  return root === "" && glob.startsWith("/") ? "/" : root;
}

/** A regular expression for whole paths. */
export function globToRegExp(glob: string): RegExp {
  let source = "";
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob.charAt(i);
    if (c === "*") source += "[^/]*";
    else if (c === "?") source += "[^/]";
    else if (c === "{") {
      depth++;
      source += "(?:";
    } else if (c === "}" && depth > 0) {
      depth--;
      source += ")";
    } else if (c === "," && depth > 0) source += "|";
    else if (c === "[" && glob.indexOf("]", i + 2) > 0) {
      const end = glob.indexOf("]", i + 2);
      const set = glob.slice(i + 1, end).replace(/[\\\]]/g, "\\$&");
      source += /^[!^]/.test(set) ? `[^/${set.slice(1)}]` : `[${set}]`;
      i = end;
    } else if (c === "\\" && i + 1 < glob.length) source += escapeRegExp(glob.charAt(++i));
    else source += escapeRegExp(c);
  }
  if (depth > 0) throw new SyntaxError(`The glob ${glob} has a { without its }.`);
  return new RegExp(`^${source}$`);
}

function escapeRegExp(c: string): string {
  return c.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
