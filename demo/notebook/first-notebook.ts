// The notebook that a first visit opens: what there is, and a job over the flights that runs at once.

import { type Cell, newCell } from "../page-state.ts";

export const FIRST_TITLE = "Where do flights go?";

const INTRODUCTION = `Spark's programming model, in this page. Queries run on executors in Web Workers: nothing is installed, and nothing leaves your computer.

Change a cell and run it with **Ctrl+Enter**, or run it and go on with **Shift+Enter**. Drop a file anywhere to query it.`;

const QUERY = `SELECT DEST_COUNTRY_NAME, sum(count) AS total
FROM flights
GROUP BY DEST_COUNTRY_NAME
ORDER BY total DESC`;

const PROGRAM_TEXT =
  "The same job as a program. Variables stay for the cells that follow; the last expression is shown.";

const PROGRAM = `import { desc, sum } from "hibana";

const flights = spark.table("flights");
flights.groupBy("DEST_COUNTRY_NAME").agg(sum("count").as("total")).orderBy(desc("total"))`;

export function firstCells(): readonly Cell[] {
  return [
    newCell("markdown", INTRODUCTION),
    newCell("sql", QUERY),
    newCell("markdown", PROGRAM_TEXT),
    newCell("typescript", PROGRAM),
  ];
}
