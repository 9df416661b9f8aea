// Names of columns as the DataFrame API takes them: parts between dots, with backticks around a part that has dots.

import { AnalysisException } from "../../errors/spark-error.ts";

/**
 * The parts of a name: `` a.`b.c` `` are two.
 * @throws AnalysisException INVALID_ATTRIBUTE_NAME_SYNTAX for an empty part or a backtick out of place
 */
export function parseAttributeName(name: string): readonly string[] {
  const parts: string[] = [];
  const part = /(?:`((?:[^`]|``)*)`|([^`.]+))(\.|$)/y;
  while (part.lastIndex < name.length || parts.length === 0) {
    const match = part.exec(name);
    const isLast = match !== null && part.lastIndex === name.length;
    if (match === null || (isLast && match[3] === ".")) {
      throw new AnalysisException("INVALID_ATTRIBUTE_NAME_SYNTAX", { name });
    }
    parts.push(match[1]?.replaceAll("``", "`") ?? match[2] ?? "");
  }
  return parts;
}
