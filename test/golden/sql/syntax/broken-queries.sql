-- Queries that are no SQL: the token at fault, and what Spark says was missing or too much.
-- name: q1
SELECT a b c FROM t;
-- name: q2
SELECT a AS FROM t;
-- name: q3
SELECT a, b, FROM t;
-- name: q4
SELECT , a FROM t;
-- name: q5
SELECT a FROM t WHERE WHERE a = 1;
-- name: q6
SELECT a FROM t WHERE a = ;
-- name: q7
SELECT a FROM t WHERE a = 1 AND;
-- name: q8
SELECT a FROM t WHERE AND a = 1;
-- name: q9
SELECT a FROM t WHERE a = 1 b = 2;
-- name: q10
SELECT a FROM t WHERE (a = 1;
-- name: q11
SELECT a FROM t WHERE a = 1);
-- name: q12
SELECT a FROM t GROUP BY;
-- name: q13
SELECT a FROM t GROUP BY a,;
-- name: q14
SELECT a FROM t GROUP BY a b;
-- name: q15
SELECT a FROM t ORDER BY;
-- name: q16
SELECT a FROM t ORDER BY a ASC DESC;
-- name: q17
SELECT a FROM t ORDER BY a NULLS;
-- name: q18
SELECT a FROM t ORDER BY a NULLS MIDDLE;
-- name: q19
SELECT a FROM t LIMIT;
-- name: q20
SELECT a FROM t LIMIT 1 2;
-- name: q21
SELECT a FROM t LIMIT 1, 2;
-- name: q22
SELECT a FROM t OFFSET;
-- name: q23
SELECT a FROM t OFFSET 1 LIMIT 2;
-- name: q24
SELECT a FROM t HAVING;
-- name: q25
SELECT a FROM t HAVING a > 1 GROUP BY a;
-- name: q26
SELECT a FROM t ORDER BY a WHERE a = 1;
-- name: q27
SELECT a FROM t LIMIT 1 ORDER BY a;
-- name: q28
SELECT a FROM t JOIN u ON a = b ON c = d;
-- name: q29
SELECT a FROM t JOIN ON a = b;
-- name: q30
SELECT a FROM t LEFT u;
-- name: q31
SELECT a FROM t LEFT OUTER u ON a = b;
-- name: q32
SELECT a FROM t LEFT INNER JOIN u ON a = b;
-- name: q33
SELECT a FROM t OUTER JOIN u ON a = b;
-- name: q34
SELECT a FROM t NATURAL u;
-- name: q35
SELECT a FROM t CROSS u;
-- name: q36
SELECT a FROM t JOIN u USING;
-- name: q37
SELECT a FROM t JOIN u USING a;
-- name: q38
SELECT a FROM t JOIN u USING ();
-- name: q39
SELECT a FROM t JOIN u USING (a b);
-- name: q40
SELECT a FROM t,;
-- name: q41
SELECT a FROM , t;
-- name: q42
SELECT a FROM t u v;
-- name: q43
SELECT a FROM (SELECT 1;
-- name: q44
SELECT a FROM (SELECT 1)) t;
-- name: q45
SELECT a FROM ();
-- name: q46
SELECT a FROM (t;
-- name: q47
SELECT a FROM t AS;
-- name: q48
SELECT a FROM t AS 1;
-- name: q49
SELECT a FROM t AS u();
-- name: q50
SELECT a FROM t AS u(a,);
-- name: q51
SELECT a FROM 1;
-- name: q52
SELECT a FROM 'file';
-- name: q53
SELECT a FROM t.;
-- name: q54
SELECT t..a FROM t;
-- name: q55
SELECT .a FROM t;
-- name: q56
SELECT a. FROM t;
-- name: q57
SELECT a.1 FROM t;
-- name: q58
SELECT a.* b FROM t;
-- name: q59
SELECT * * FROM t;
-- name: q60
SELECT *, FROM t;
-- name: q61
SELECT DISTINCT FROM t;
-- name: q62
SELECT DISTINCT ALL a FROM t;
-- name: q63
SELECT ALL FROM t;
-- name: q64
SELECT UNION SELECT 1;
-- name: q65
SELECT 1 UNION;
-- name: q66
SELECT 1 UNION ALL;
-- name: q67
SELECT 1 UNION ALL DISTINCT SELECT 2;
-- name: q68
SELECT 1 UNION ORDER BY 1;
-- name: q69
UNION SELECT 1;
-- name: q70
SELECT 1 INTERSECT EXCEPT SELECT 2;
-- name: q71
SELECT 1 ORDER BY 1 UNION SELECT 2;
-- name: q72
WITH t SELECT 1;
-- name: q73
WITH t AS SELECT 1;
-- name: q74
WITH t AS (SELECT 1);
-- name: q75
WITH t AS (SELECT 1) u AS (SELECT 2) SELECT 3;
-- name: q76
WITH t AS (SELECT 1), SELECT 2;
-- name: q77
WITH t AS () SELECT 1;
-- name: q78
WITH SELECT 1;
-- name: q79
WITH RECURSIVE SELECT 1;
-- name: q80
VALUES;
-- name: q81
VALUES ();
-- name: q82
VALUES (1, 2;
-- name: q83
VALUES (1), ;
-- name: q84
VALUES 1 2;
-- name: q85
TABLE;
-- name: q86
TABLE 1;
-- name: q87
FROM t;
-- name: q88
FROM t WHERE a = 1;
-- name: q89
FROM;
-- name: q90
SELECT a FROM t WINDOW w;
-- name: q91
SELECT a FROM t WINDOW w AS;
-- name: q92
SELECT a FROM t WINDOW w AS (ORDER a);
-- name: q93
SELECT a FROM t LATERAL VIEW;
-- name: q94
SELECT a FROM t LATERAL VIEW explode(a);
-- name: q95
SELECT a FROM t LATERAL VIEW explode a t AS b;
-- name: q96
SELECT a FROM t PIVOT (sum(a) FOR b IN (1, 2);
-- name: q97
SELECT a FROM t PIVOT (sum(a) FOR IN (1, 2));
-- name: q98
SELECT a FROM t PIVOT (sum(a) b IN (1, 2));
-- name: q99
SELECT a FROM t PIVOT sum(a);
-- name: q100
SELECT a FROM t UNPIVOT (v FOR n (a, b));
-- name: q101
SELECT a FROM t UNPIVOT (v IN (a, b));
-- name: q102
SELECT a FROM t TABLESAMPLE 5 PERCENT;
-- name: q103
SELECT a FROM t TABLESAMPLE (5 PERCENT;
-- name: q104
SELECT a FROM t |> ;
-- name: q105
SELECT a FROM t |> FOO a;
-- name: q106
SELECT a FROM t |> WHERE;
-- name: q107
SELECT a FROM t |> SELECT;
-- name: q108
SELECT a FROM t |> AGGREGATE sum(a) BY b;
-- name: q109
SELECT a FROM t |> EXTEND;
-- name: q110
SELECT a FROM t |> SET a;
-- name: q111
SELECT a FROM t |> LIMIT;
-- name: q112
|> SELECT a;
-- name: q113
SELECT /*+ BROADCAST(t) a FROM t;
-- name: q114
SELECT /*+ */ a FROM t;
-- name: q115
SELECT /*+ BROADCAST( */ a FROM t;
-- name: q116
SELECT a INTO b FROM t;
-- name: q117
SELECT TOP 5 a FROM t;
-- name: q118
SELECT a FROM t FETCH FIRST 5 ROWS ONLY;
-- name: q119
SELECT a FROM t FOR UPDATE;
-- name: q120
SELECT a FROM t GROUP BY GROUPING SETS;
-- name: q121
SELECT a FROM t GROUP BY GROUPING SETS (a;
-- name: q122
SELECT a FROM t GROUP BY CUBE a;
-- name: q123
SELECT a FROM t GROUP BY a WITH CUBES;
-- name: q124
SELECT a FROM t GROUP BY a WITH;
-- name: q126
SELECT a FROM my-table;
-- name: q127
SELECT a FROM db.my-table-x;
-- name: q128
SELECT a AS my-alias FROM t;
-- name: q129
SELECT a FROM t AS my-alias;
-- name: q130
WITH my-cte AS (SELECT 1) SELECT 1;
-- name: q131
SELECT a FROM t WHERE a LIKE;
-- name: q132
SELECT a FROM t ORDER a;
-- name: q133
SELECT a FROM t GROUP a;
-- name: q134
SELECT a FORM t;
-- name: q135
SELECT a FROM t WERE a = 1;
-- name: q136
SELECT a FROM t WHERE a = 1 GROUP BY a HAVNG a > 1;
-- name: q137
SELECT a FROM t WHERE a = 1 ODER BY a;
-- name: q138
SELECT a FROM t LIMT 5;
-- name: q139
SLECT 1;
-- name: q140
SELECT 1 AS 2;
-- name: q141
SELECT 1 AS 'x';
-- name: q142
SELECT (1;
-- name: q143
SELECT 1);
-- name: q144
SELECT );
-- name: q145
SELECT (;
-- name: q146
(SELECT 1;
-- name: q147
(SELECT 1));
-- name: q148
();
-- name: q149
1;
-- name: q150
'text';
-- name: q151
hello;
-- name: q152
hello world;
-- name: q153
*;
