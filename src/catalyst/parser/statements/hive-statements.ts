// Statements of Hive that Spark's grammar knows in order to refuse them, by the words they begin with.

/** `<table>` stands for a name, `<partition>` for PARTITION (…), `?` behind a word says that it may be missing. */
const HIVE_STATEMENTS = [
  "CREATE ROLE",
  "DROP ROLE",
  "GRANT ROLE?",
  "REVOKE ROLE?",
  "SHOW GRANT",
  "SHOW ROLE GRANT?",
  "SHOW PRINCIPALS",
  "SHOW ROLES",
  "SHOW CURRENT ROLES",
  "EXPORT TABLE",
  "IMPORT TABLE",
  "SHOW COMPACTIONS",
  "SHOW TRANSACTIONS",
  "SHOW INDEXES",
  "SHOW LOCKS",
  "ALTER INDEX",
  "LOCK TABLE",
  "LOCK DATABASE",
  "UNLOCK TABLE",
  "UNLOCK DATABASE",
  "CREATE TEMPORARY MACRO",
  "DROP TEMPORARY MACRO",
  "ALTER TABLE <table> NOT CLUSTERED",
  "ALTER TABLE <table> CLUSTERED BY",
  "ALTER TABLE <table> NOT SORTED",
  "ALTER TABLE <table> SKEWED BY",
  "ALTER TABLE <table> NOT SKEWED",
  "ALTER TABLE <table> NOT STORED AS DIRECTORIES",
  "ALTER TABLE <table> SET SKEWED LOCATION",
  "ALTER TABLE <table> EXCHANGE PARTITION",
  "ALTER TABLE <table> ARCHIVE PARTITION",
  "ALTER TABLE <table> UNARCHIVE PARTITION",
  "ALTER TABLE <table> TOUCH",
  "ALTER TABLE <table> <partition>? COMPACT",
  "ALTER TABLE <table> <partition>? CONCATENATE",
  "ALTER TABLE <table> <partition>? SET FILEFORMAT",
  "ALTER TABLE <table> <partition> REPLACE COLUMNS",
  "START TRANSACTION",
  "COMMIT",
  "ROLLBACK",
  "DFS",
] as const;

/** The words that any of them begins with. */
export const HIVE_BEGINNINGS: ReadonlySet<string> = new Set(HIVE_STATEMENTS.map((words) => words.split(" ")[0] ?? ""));

/** How the words of a statement are looked at. */
export interface StatementWords {
  /** Takes the word and gives its text; undefined when another is here. */
  take(word: string): string | undefined;
  takeTable(): boolean;
  takePartition(): boolean;
}

/** The words of Hive's statement that begins here; undefined when none does. `words` are taken; `rewind` goes back. */
export function hiveStatement(words: StatementWords, rewind: () => void): string | undefined {
  for (const statement of HIVE_STATEMENTS) {
    const taken: string[] = [];
    const matches = statement.split(" ").every((part) => {
      const isOptional = part.endsWith("?");
      const word = isOptional ? part.slice(0, -1) : part;
      if (word === "<table>") return words.takeTable();
      if (word === "<partition>") return words.takePartition() || isOptional;
      const text = words.take(word);
      if (text !== undefined) taken.push(text);
      return text !== undefined || isOptional;
    });
    if (matches) return taken.join(" ").toUpperCase();
    rewind();
  }
  return undefined;
}
