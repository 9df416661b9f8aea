// Where the statements of a cell of SQL are: semicolons end them, but not those in quotes, comments or scripts.

const TOKEN =
  /(?<quoted>r'[^']*'|r"[^"]*"|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$\$.*?\$\$)|(?<comment>--[^\n]*|\/\*.*?\*\/)|(?<semicolon>;)|(?<neither>\bend\s+(?:if|while|for|loop|repeat)\b)|(?<close>\bend(?:\s+case)?\b)|(?<open>\b(?:begin|case)\b)|(?<space>\s+)|(?<other>\w+|.)/gis;

export interface StatementRange {
  readonly from: number;
  readonly to: number;
}

export function statementRanges(text: string): readonly StatementRange[] {
  const ranges: StatementRange[] = [];
  let from: number | undefined;
  let to = 0;
  /** How many BEGIN and CASE of a script are open. */
  let depth = 0;
  let isScript: boolean | undefined;
  const end = (): void => {
    if (from !== undefined) ranges.push({ from, to });
    from = undefined;
    depth = 0;
    isScript = undefined;
  };
  for (const { 0: piece, index, groups = {} } of text.matchAll(TOKEN)) {
    if (groups.space !== undefined || groups.comment !== undefined) continue;
    if (groups.open !== undefined && isScript === undefined) {
      const before = text.slice(from ?? index, index);
      isScript = piece.toLowerCase() === "begin" && /^\s*(\w+\s*:\s*)?$/.test(before);
    }
    if (isScript) depth += groups.open !== undefined ? 1 : groups.close !== undefined ? -1 : 0;
    if (groups.semicolon !== undefined && depth <= 0) {
      end();
      continue;
    }
    from ??= index;
    to = index + piece.length;
  }
  end();
  return ranges;
}
