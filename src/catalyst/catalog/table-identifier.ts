// Names of tables and views: parsed parts, compared without regard to case, quoted as error messages show them.

/** A name part in backticks, as Spark's messages quote identifiers. */
export function quoteIdentifier(part: string): string {
  return `\`${part.replaceAll("`", "``")}\``;
}

/** A name part in backticks only where it would not be read as a name without them. */
export function quoteIfNeeded(part: string): string {
  return /^(?!\d+$)[a-zA-Z0-9_]+$/.test(part) ? part : quoteIdentifier(part);
}

/** A multi-part name with every part quoted: `` `db`.`t` ``. */
export function quoteNameParts(parts: readonly string[]): string {
  return parts.map(quoteIdentifier).join(".");
}

/** The form under which a name is stored and looked up. */
export function normalizeName(name: string): string {
  return name.toLowerCase();
}
