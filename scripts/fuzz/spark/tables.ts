// Random small tables, as statements that make them: some from Parquet files, some from literals.
import type { Choices } from "./choices.ts";
import { type Column, type Family, families, typeOf, value } from "./families.ts";

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

export interface TableSet {
  readonly tables: readonly Table[];
  /** For Spark alone: writes the files. */
  readonly files: readonly string[];
  /** For both: names the tables. */
  readonly views: readonly string[];
  /** The same tables without files. */
  readonly literals: readonly string[];
}

const ROWS = [12, 25, 1, 0, 40, 6] as const;

/** Four tables with columns of all families; `wild` ones have values that overflow easily. */
export function randomTables(folder: string, wild: boolean, choices: Choices): TableSet {
  const made = ["t1", "t2", "t3", "t4"].map((name, i) => {
    // Keys that match between tables, then what else there is.
    const keys: readonly Family[] = ["int", "int", "string"];
    const others = choices.some(3, 5, () => choices.of(families));
    const rest = i === 0 ? families : others;
    const columns = [...keys, ...rest].map((family, c) => ({
      name: c === 0 ? "id" : c === 1 ? "k" : c === 2 ? "g" : `${family}_${c}`,
      family,
      type: c < 3 ? (family === "int" ? "INT" : "STRING") : typeOf(family, choices),
    }));
    const count = i === 0 ? 20 : choices.of(ROWS);
    const rows = Array.from({ length: Math.max(1, count) }, (_, row) => {
      const cells = columns.map(({ family }, c) => (c === 0 ? String(row) : value(family, wild, choices)));
      return `(${cells.join(", ")})`;
    });
    const casts = columns.map((column) => `CAST(${column.name} AS ${column.type}) AS ${column.name}`);
    const names = columns.map((column) => column.name).join(", ");
    const where = count === 0 ? " WHERE id < 0" : "";
    const select = `SELECT ${casts.join(", ")} FROM VALUES ${rows.join(", ")} AS v(${names})${where}`;
    const table = { name, columns: columns.map((column) => ({ sql: column.name, family: column.family })) };
    const path = `${folder}/${name}`;
    const literal = `CREATE OR REPLACE TEMPORARY VIEW ${name} AS ${select}`;
    return i === 3
      ? { table, literal, files: [], views: [literal] }
      : {
          table,
          literal,
          files: [`INSERT OVERWRITE DIRECTORY '${path}' USING parquet ${select}`],
          views: [`CREATE OR REPLACE TEMPORARY VIEW ${name} USING parquet OPTIONS (path '${path}')`],
        };
  });
  return {
    tables: made.map(({ table }) => table),
    files: made.flatMap(({ files }) => files),
    views: made.flatMap(({ views }) => views),
    literals: made.map(({ literal }) => literal),
  };
}
