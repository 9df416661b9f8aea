// SQL functions that random statements call, made anew for each set of tables.

export const routines: readonly string[] = [
  "CREATE OR REPLACE TEMPORARY FUNCTION plus_one(n INT) RETURNS INT RETURN n + 1",
  "CREATE OR REPLACE TEMPORARY FUNCTION labelled(n INT, label STRING DEFAULT '?') RETURNS STRING RETURN concat(label, ':', coalesce(n, 0))",
  "CREATE OR REPLACE TEMPORARY FUNCTION count_below(n INT) RETURNS INT RETURN (SELECT count(*) FROM t1 WHERE t1.id < n)",
  "CREATE OR REPLACE TEMPORARY FUNCTION numbered(n INT) RETURNS TABLE (k INT, g STRING) RETURN SELECT id, concat('n', id) FROM range(3) AS r(id) WHERE id <= n",
];
