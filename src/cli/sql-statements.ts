// Divides a SQL file into statements, the way goldens of real Spark are recorded.

const TOKEN =
  /(?<quoted>r'[^']*'|r"[^"]*"|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$\$.*?\$\$)|(?<comment>--[^\n]*|\/\*(?!\+).*?\*\/)|(?<semicolon>;)|(?<neither>\bend\s+(?:if|while|for|loop|repeat)\b)|(?<close>\bend(?:\s+case)?\b)|(?<open>\b(?:begin|case)\b)|(?<other>\w+|.)/gis;

export interface SqlStatement {
  /** From the comment `-- name: xyz` above it; without one the statement is setup for others. */
  readonly name?: string;
  readonly sql: string;
}

/** The statements of a file, which end with a semicolon; those inside of a script, from BEGIN to END, do not. */
export function splitStatements(text: string): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let name: string | undefined;
  let sql = "";
  /** How many BEGIN and CASE of a script are open. */
  let depth = 0;
  let isScript: boolean | undefined;
  for (const { 0: piece, groups = {} } of `${text}\n;`.matchAll(TOKEN)) {
    if (groups.comment !== undefined) {
      const tag = /^--\s*name:\s*(\S+)/.exec(piece);
      if (tag?.[1] !== undefined && sql.trim() === "") name = tag[1];
    }
    if (groups.open !== undefined && isScript === undefined) {
      isScript = piece.toLowerCase() === "begin" && /^\s*(\w+\s*:\s*)?$/.test(sql);
    }
    if (isScript) depth += groups.open !== undefined ? 1 : groups.close !== undefined ? -1 : 0;
    if (groups.semicolon === undefined || depth > 0) {
      sql += groups.comment !== undefined ? " " : piece;
    } else if (sql.trim() !== "") {
      statements.push({ ...(name !== undefined && { name }), sql: sql.trim() });
      name = undefined;
      sql = "";
      depth = 0;
      isScript = undefined;
    }
  }
  return statements;
}

/** The statements under the names they are recorded by: all of them when the file itself names none. */
export function nameStatements(statements: readonly SqlStatement[], stem: string): readonly SqlStatement[] {
  if (statements.some((statement) => statement.name !== undefined)) return statements;
  return statements.map(({ sql }, i) => ({ name: statements.length > 1 ? `${stem}-${i + 1}` : stem, sql }));
}
