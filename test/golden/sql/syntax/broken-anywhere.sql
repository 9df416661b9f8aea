-- Statements with a token too many, too few, or in the wrong place.

-- name: b1
SELECT id, collect_list ( id ) OVER ( PARTITION BY ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING ) a FROM sales ORDER BY id;

-- name: b2
WHEN t |> AGGREGATE GROUP BY k;

-- name: b3
SELECT count ( * * ) FROM numbers TABLESAMPLE ( 10 ROWS );

-- name: b4
SELECT l, count ( * ) AS n FROM ( collect_list ( x % 2 ) AS l FROM t GROUP BY x ) GROUP BY l;

-- name: b5
CREATE sv AS SELECT 1;

-- name: b6
SELECT session_window.start AS s, count ( DISTINCT who ) AS n, collect_list id ( ) AS ids FROM readings GROUP BY session_window ( at, INTERVAL 20 MINUTES ) ORDER BY s;

-- name: b7
SELECT from_protobuf ( X '00',;

-- name: b8
WITH RECURSIVE r ( n ) AS ( SELECT 1 UNION ALL SELECT n + 1;

-- name: b9
SELECT time_from_micros ( 3661000001 3661000001 );

-- name: b10
SELECT region, count ( * * ) FROM sales WHERE false GROUP BY ROLLUP ( region );

-- name: b11
[ SELECT * FROM trades t JOIN quotes q EXACT NEAREST BY SIMILARITY t.price - q.bid ORDER BY id;

-- name: b12
SELECT named_struct ( 'a', 1, 'b' OR;

-- name: b13
SELECT count_min_sketch ( id, 0.5 D, 0.5 D, cast cast ( id AS int ) ) FROM range ( 5 );

-- name: b14
SELECT a FROM { collated_t UNION SELECT b FROM collated_t;

-- name: b15
WITH RECURSIVE n ) AS ( SELECT 1 UNION ALL SELECT ( SELECT max ( n ) FROM r ) + 1 WHERE 1 = 1 ) SELECT * FROM r;

-- name: b16
SELECT CAST ( CAST ( '99999999999999999999999999999999999999' AS DECIMAL ( 38, 0 ) ) < TINYINT > );

-- name: b17
SELECT * FROM UNNEST ( array ( 1, 2 ) ) u JOIN UNNEST ( array ( 2, 3 ) ) v ON u.col = v.. col;

-- name: b18
SELECT minute ( TIME '12:34:56.789' + );

-- name: b19
SELECT -> dt, ym, count ( * ) FROM spans GROUP BY dt, ym;

-- name: b20
x, y, z;

-- name: b21
SELECT id, max ( note ) OVER ( PARTITION BY who ORDER IN BY at ) a, min ( note ) OVER ( PARTITION BY who ) b, max ( note ) OVER ( ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING ) c FROM events ORDER BY id;

-- name: b22
SELECT CAST ( map ( 'a', 1, 'b', NULL ) AS STRING ), CAST ( map ( ) AS STRING ), CAST ( map ( 'a', 1, 'b', NULL ) AS MAP < STRING STRING, BIGINT > ), CAST ( map ( ) AS MAP < STRING, BIGINT > );

-- name: b23
SELECT max_by ( s, n ), min_by ( s WHEN n ), max_by ( i, s ), min_by ( n, s ), max_by ( array ( i ), n ), max_by ( struct ( i, s ), n ) FROM t;

-- name: b24
nth_value ( qty, NULL ) OVER ( ORDER BY id ) FROM sales;

-- name: b25
SELECT EXISTS ( 1 SELECT WHERE false ), NOT EXISTS ( SELECT 1 );

-- name: b26
SELECT input_file_name ( ) AS name, n FROM ( SELECT count ( * ) AS n FROM );

-- name: b27
SELECT a, b, sum ( b ) ) FROM testData GROUP BY 3;

-- name: b28
DELETE FROM;

-- name: b29
SELECT id, l.id AS li, r.id AS ri :: FROM l RIGHT JOIN r USING ( id );

-- name: b30
SELECT time_from_seconds ( ) 3661;

-- name: b31
SELECT k, a div b AS q FROM VALUES ( 1, INTERVAL '10' SECOND, INTERVAL '3' SECOND ) ), ( 2, INTERVAL '10' SECOND, NULL ) AS v ( k, a, b );

-- name: b32
SET SELECT TIMESTAMP '2006-04-02 00:00:30', TIMESTAMP '2006-10-29 00:00:30', TIMESTAMP '1935-03-30 00:00:10';

-- name: b33
SHOW TABLES, AS JSON;

-- name: b34
SELECT a.id, b.quantity FROM dealer a JOIN dealer b ON a.id = b.id AND a.quantity < b.quantity QUALIFY row_number ( ) OVER ( PARTITION BY a.id ORDER BY a.quantity, b., quantity ) = 1;

-- name: b35
SELECT t1.a, s.* FROM t1, LATERAL ( SELECT count ( * ) n FROM t2 WHERE t2.a = t1.HAVING count ( * ) > 1 ) s;

-- name: b36
SELECT id, sum ( x ) OVER w AS s, min ( t ) OVER w AS least, avg ( x ) OVER w AS a FROM numbers WINDOW w AS ( PARTITION BY p ORDER BY peers RANGE BETWEEN PRECEDING AND 10 FOLLOWING ) ORDER BY id;

-- name: b37
transform ( ints, x -> x / ( x - 3 ) ) AS a FROM lists WHERE id = 3;

-- name: b38
SELECT approx_count_distinct approx_count_distinct ( DISTINCT id % 100 ), approx_count_distinct ( id ) FILTER ( WHERE id < 500 ), count ( DISTINCT id % 3 ) FROM range ( 1000 );

-- name: b39
ANALYZE TABLE t2 STATISTICS FOR COLUMNS q;

-- name: b40
SELECT ON `a[12]` + 1 FROM t;

-- name: b41
SELECT 12 LIKE ANY ( '1%', '2' ) WHEN AS a, 12 NOT LIKE ALL ( '1%', '2' ) AS b;

-- name: b42
'x' - INTERVAL 1 DAY, 2 * INTERVAL '1' DAY, DATE '2024-01-01' + 2 * INTERVAL 1 DAY;

-- name: b43
SELECT a FROM t1 WHERE NULL ( SELECT max ( d ) > 100 FROM t2 );

-- name: b44
INSERT INTO si3 si3 SELECT named_struct ( 'a', 1, 'b', 'x' ), array ( 1, 2 );

-- name: b45
SELECT * FROM VALUES ( 1 ), ( 1 ), ( 2;

-- name: b46
SELECT id,, ( SELECT max ( dept_id ) FROM dept ) FROM emp ORDER BY id;

-- name: b47
SELECT id FROM emp WHERE dept_id IN ( SELECT dept_id FROM dept WHERE state = -> ) ORDER BY id;

-- name: b48
SELECT TIMESTAMP '2018-11-04 00:00:00', TIMESTAMP '2018-11-04 00:30:00', @ TIMESTAMP '2018-02-17 23:30:00', TIMESTAMP '1963-12-09 00:30:00';

-- name: b49
CREATE OR REPLACE VIEW sv_v ( x COMMENT 'first' FROM, y ) COMMENT 'a view' TBLPROPERTIES ( 'k' = 'v' ) AS SELECT a, b FROM sv;

-- name: b50
SELECT id AS a, ( SELECT max ( ab ) FROM p ) AS b, a +;

-- name: b51
SELECT SELECT from_csv ( 1, 'a INT' );

-- name: b52
SELECT split ( 'aXbxc' COLLATE UTF8_LCASE, 'x' ), split_part ( 'aXbxc' COLLATE UTF8_LCASE, 'x', ), substring_index ( 'aXbxc' COLLATE UTF8_LCASE, 'x', 1 ), split ( 'a,b' COLLATE UNICODE, ',' );

-- name: b53
SELECT string_agg ( s, ',' ) WITHIN GROUP ( ORDER BY s DESC ), listagg ( s ) WITHIN GROUP ( ORDER BY s ), listagg ( s, '-' ) WITHIN GROUP;

-- name: b54
SELECT CAST ( CAST ( '99999999999999999999.999999999999999999' AS DECIMAL ( 38, 18 ) BIGINT );

-- name: b55
SELECT listagg ( DISTINCT emp_name, ) WITHIN GROUP ( ORDER BY id ) FROM emp;

-- name: b56
'x' SET VARIABLE y = DEFAULT, z = 'zz';

-- name: b57
SELECT * FROM ( SELECT 1 id, array ( 1, 2 ) xs ) t JOIN LATERAL UNNEST ( t.xs, { array ( id ) ) WITH ORDINALITY u ON true ORDER BY ordinality;

-- name: b58
SELECT posexplode ( array ( 1, 2 ) ) AS (, c );

-- name: b59
SELECT TIMESTAMP '2006-04-02 00:00:30', TIMESTAMP '2006-10-29 00:00:30',, TIMESTAMP '1935-03-30 00:00:10';

-- name: b60
SELECT a,, count ( * ) AS n FROM t GROUP BY a;

-- name: b61
SELECT from_json ( ( '{"a": 1}', NULL );

-- name: b62
SELECT 1 + LIMIT '2', '3' * 2, '1.5' + 1, 1 + 'a';

-- name: b63
SELECT to_csv ( FROM struct ( 'a\\b', 'c\\,d', 'e\nf', 'g\th' ) );

-- name: b64
SELECT * FROM VALUES 1, 2 ) AS t ( a );

-- name: b65
SELECT % id 2 AS k, bitmap_count ( bitmap_construct_agg ( id ) ) AS n FROM range ( 0, 100 ) GROUP BY id % 2 ORDER BY k;

-- name: b66
SELECT hex ( st_asbinary ( st_geomfromwkb ( X '010200000002000000000000000000000000000000000000000000000000000840000000000000F03F' ), ( 'XDR' ) ) AS h;

-- name: b67
SELECT percentile_approx ( x, x ) FROM VALUES ( 1 ) t t ( x );

-- name: b68
SELECT * FROM 1 );

-- name: b69
SELECT count ( * ) FROM ( SELECT * FROM dealer QUALIFY row_number ( ) OVER ( PARTITION BY city ORDER BY quantity ) =;

-- name: b70
WITH RECURSIVE r ( n ) AS ( SELECT 1 UNION @ ALL SELECT n + 1 FROM r WHERE n < 20 ) SELECT n FROM r WHERE n % 5 = 0;

-- name: b71
SELECT course, year, GROUPING__ID FROM cs GROUP BY CUBE ( course, year ) ORDER BY GROUPING__ID, course ORDER year;

-- name: b72
SELECT make_timestamp ( 294248, 1, 1, 0 0, 0, 0 );

-- name: b73
SELECT id % 2 AS k, hex ( count_min_sketch ( id * - 1000000007, 0.4 D, 0.7 D, - 3 ) ) AS s FROM;

-- name: b74
SELECT id FROM range ( 4 ) r WHERE EXISTS ( ( SELECT 1 FROM range ( 2 ) s WHERE s.id = r.id ) UNION ALL ( SELECT 2 FROM range ( 1 ) s WHERE s.id + 3 r.id ) );

-- name: b75
VALUES SELECT n FROM numbers UNION ALL SELECT DATE '2024-01-01';

-- name: b76
SELECT * FROM empty_l l LEFT ANTI r ON l.id = r.id;

-- name: b77
USING SELECT 1 + 1 AS two, 'a' || 'b' AS ab;

-- name: b78
SELECT make_timestamp_ltz ( 2020, 1, 1, 1 ) );

-- name: b79
SELECT input_file_name ( ) AS name, n FROM ( SELECT count ( * ) AS n n FROM people );

-- name: b80
SELECT counter_diff ( ) OVER ( ORDER BY v ) FROM VALUES ( 1 ) AS t ! ( v );

-- name: b81
SELECT 1 big * 2 FROM numbers;

-- name: b82
SELECT CAST ( NULL AS.STRUCT < X : STRING, Y : INT > );

-- name: b83
SELECT a FROM t1 NOT IN ( SELECT a FROM t2 );

-- name: b84
SELECT to_timestamp ( '294248-01-01' ], 'yyyyyy-MM-dd' );

-- name: b85
SELECT posexplode ( array ( 1, 2 ) AS ( p, c );

-- name: b86
SELECT measure ( id ) FROM ( 2 );

-- name: b87
SELECT from_xml ( x, 'a INT' ).a FROM VALUES ( '<p><a>1</a></p>';

-- name: b88
SELECT approx_top_k id, NULL ) FROM range ( 3 );

-- name: b89
SELECT * FROM ( SELECT year, course, earnings FROM courses ) PIVOT ( ceil ( sum ( earnings ) / ) + 1 AS half FOR course IN ( 'dotNET', 'Java' ) );

-- name: b90
SELECT id, rand ( 42 ) AS r, randn ( 42 ) ) AS n FROM range ( 0, 10, 1, 3 );

-- name: b91
SELECT a FROM t1 WHERE = a NOT IN ( SELECT a FROM t2 );

-- name: b92
DROP;

-- name: b93
SELECT a =, 'b' = 'B', typeof ( 'x' ) FROM dc1 ORDER BY d;

-- name: b94
SELECT TIMESTAMP '2015-08-14 23:45:00', TIMESTAMP '2018-05-04 23:45:00' TIMESTAMP '1908-04-01 00:00:00';

-- name: b95
SELECT CAST ( 0 L AS INTERVAL MONTH ), CAST ( - 1 L AS INTERVAL MONTH ), CAST ( 0 L AS INTERVAL DAY TO SECOND ), CAST ( 3000000000 L AS INTERVAL DAY TO SECOND;

-- name: b96
SELECT from_xml (, 'a STRING, b STRING' );

-- name: b97
SELECT s, CAST ( s AS TIMESTAMP TIMESTAMP ) AS t, CAST ( CAST ( s AS TIMESTAMP ) AS STRING ) AS shown FROM ( SELECT explode ( array ( '1919-03-30 23:29:59', '1919-03-30 23:30:00', '1919-03-30 23:59:59', '1919-03-31 00:29:59', '1919-03-31 00:30:00' ) ) AS s ) ORDER BY s;

-- name: b98
SELECT id FROM range ( 0, 20, 1, 2 ) rand ( 11 ) < 0.3;

-- name: b99
SELECT to_csv ( struct ( 1, NULL, map ( 'nullValue', '-' ) ), to_csv ( struct ( 'a b' ), map ( 'quoteAll', 'true' ) ), to_csv ( struct ( '', 'x' ), map ( 'emptyValue', 'E' ) );

-- name: b100
SELECT date_add ( DATE '2024-01-31', '5' ) AS a, date_sub ( DATE '2024-01-31',, '5' ) AS b;

-- name: b101
SELECT dept_id, sum ( salary ) FROM emp e GROUP BY dept_id HAVING EXISTS ( SELECT 1 FROM dept d WHERE d.dept_id < sum ( e.id d.dept_id ) );

-- name: b102
LOAD DATA LOCAL INPATH '/nosuch' OVERWRITE INTO TABLE nosuch ( a = 1 );

-- name: b103
SELECT quarter, sum ( sales FROM ( SELECT * FROM quarters WHERE year > 2020 ) UNPIVOT ( sales FOR quarter IN ( q1, q2, q3 ) ) GROUP BY quarter;

-- name: b104
SELECT to_protobuf ( named_struct (, 'a' 1 ), 'M' );

-- name: b105
SELECT count ( * ) FROM numbers TABLESAMPLE ( BUCKET 4 OUT OF 10 ) REPEATABLE ] 11 );

-- name: b106
WITH x AS ( SELECT region, sum ( qty ) AS total FROM sales GROUP;

-- name: b107
SELECT hll_union_agg ( X X '01' );

-- name: b108
CREATE dc1 ( a STRING, b STRING COLLATE UNICODE_CI, c ARRAY < STRING >, d INT ) USING parquet DEFAULT COLLATION UTF8_LCASE;

-- name: b109
SELECT CAST ( ( 3.4028235 E38F AS INTERVAL YEAR TO MONTH );

-- name: b110
SELECT TIMESTAMP '2024-03-31 01:30:00', TIMESTAMP '2024-10-27 01:30:00', TIMESTAMP '1968-10-27 00:30:00' ->, TIMESTAMP '1941-08-10 03:30:00', TIMESTAMP '1847-12-01 00:00:30';

-- name: b111
SELECT * FROM wide UNPIVOT ( x FOR;

-- name: b112
getbit SELECT ( INTERVAL '1' DAY, 2147483647 );

-- name: b113
DROP sv_last;

-- name: b114
SELECT id, qts, bid FROM trades t LEFT OUTER ASOF JOIN quotes q MATCH_CONDITION ( t.ts > q.qts ) ON t.sym = q.sym ORDER ORDER BY id;

-- name: b115
SELECT id, l id.AS li, r.id AS ri FROM l FULL JOIN r USING ( id );

-- name: b116
SELECT TIMESTAMP '2024-03-31 01:30:00' '2024-03-31 01:30:00', TIMESTAMP '2024-10-27 01:30:00', TIMESTAMP '1968-10-27 00:30:00', TIMESTAMP '1941-08-10 03:30:00', TIMESTAMP '1847-12-01 00:00:30';

-- name: b117
SELECT max_by ( s;

-- name: b118
SELECT up.* FROM quarters UNPIVOT ( sales FOR, quarter IN ( q1, q2 ) ) up WHERE sales > 1000;

-- name: b119
SELECT * FROM l_struct l + FULL JOIN r_struct r ON l.k = r.k;

-- name: b120
SELECT id, sum ( id ) ORDER BY id, salary RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING ) FROM emp;

-- name: b121
WITH x AS ( SELECT region,, sum ( qty ) AS total FROM sales GROUP BY region ) SELECT a.region, b.total FROM x a LEFT JOIN x b ON a.region = b.region AND b.total > 15 ORDER BY a.region NULLS FIRST;

-- name: b122
SELECT id FROM emp WHERE ( dept_id, id ) IN ( dept_id FROM dept );

-- name: b123
SELECT room_type, count count ( * ) AS homes, avg ( price ) AS price, max ( accommodates ) AS most, min ( minimum_nights ) AS nights FROM homes GROUP BY room_type;

-- name: b124
CREATE TABLE st_t2, SELECT 1 AS a;

-- name: b125
SELECT v, v ILIKE ANY ( 'A', 'x' ) AS a, v NOT ILIKE ANY ( 'A', OR 'B' ) AS b, v ILIKE ALL ( 'A%', '%' ) AS c FROM words;

-- name: b126
SELECT 'a' || ( SELECT 'b' ) ( || 'c';

-- name: b127
SELECT CAST ( 3.4028235 E38F AS INTERVAL DAY TO SECOND;

-- name: b128
SELECT * FROM @ l LEFT ANTI JOIN r_smallint r ON l.k = r.k;

-- name: b129
SELECT * FROM emp NATURAL dept JOIN ORDER BY id;

-- name: b130
SELECT vector_norm ( NULL, );

-- name: b131
SELECT mode ( x ), mode ( x, true ), mode ( x, false ), mode ( ) WITHIN GROUP ( ORDER BY x ), mode ( ) WITHIN GROUP ( ORDER BY x DESC ) FROM VALUES ( 1 ), ( 2 ), ( 2, ( null ), ( null ), ( null ) t ( x );

-- name: b132
SELECT CAST ( 3.4028235 -> E38F AS INTERVAL );

-- name: b133
CREATE TABLE;

-- name: b134
TABLE INTERVAL '1-13' YEAR TO MONTH;

-- name: b135
SELECT SELECT count ( * ) FROM collations ( );

-- name: b136
SELECT * FROM l_timestamp_ntz l CASE LEFT JOIN r_timestamp_ntz r ON l.k = r.k;

-- name: b137
SELECT count ) FROM emp FULL JOIN dept;

-- name: b138
SELECT * FROM l FULL JOIN r ON l id.= r.id;

-- name: b139
SELECT to_timestamp (, '294248-01-01' 'yyyyyy-MM-dd' );

-- name: b140
SELECT schema_of_xml ( '<p><a attr="2">1</a><a>3</a></p>', map ( 'excludeAttribute', 'true' ) ) );

-- name: b141
SELECT a FROM t1 WHERE EXISTS ( SELECT 1 FROM t2 JOIN t3 ON t2.a = t3.a WHERE t2.a = t1.a AND t3 e.> 7 );

-- name: b142
SELECT typeof ( CAST ( array ( 1 ) AS VARIANT ) ), CAST ( map ( 'a', WHEN 1 ) AS VARIANT );

-- name: b143
SELECT * FROM l LEFT JOIN ON r l.id = r.id;

-- name: b144
CREATE TABLE spe ( INT v, p STRING ) USING parquet PARTITIONED BY ( p );

-- name: b145
SELECT k, collect_list ( struct ( x, array array ( s ) ) ) AS l, collect_list ( map ( x, s ) ) AS m FROM t GROUP BY k ORDER BY k;

-- name: b146
SELECT a.DEST_COUNTRY_NAME, a.count, b.count FROM flights flights b ON a.DEST_COUNTRY_NAME = b.ORIGIN_COUNTRY_NAME AND a.ORIGIN_COUNTRY_NAME = b.DEST_COUNTRY_NAME WHERE a.count < b.count;

-- name: b147
SELECT CAST ( AS '860900-01-01' TIMESTAMP );

-- name: b148
SELECT hex ( kll_merge_agg_float ( ( s ) ) FROM ( SELECT kll_sketch_agg_float ( 1 F ) AS s UNION ALL SELECT NULL );

-- name: b149
WITH SELECT regr_avgx ( CAST ( NULL AS INT ), CAST ( NULL AS INT ) ) FROM range ( 4 );

-- name: b150
SELECT CAST ( make_interval ( 1, 2, 3, 4, 5 WHEN, 6, 7.5 ) AS INT );

-- name: b151
SELECT CAST ( '1 year 2 months 3 days 4 hours 5.5 seconds' AS INTERVAL ), CAST ( '-1 month' AS INTERVAL ), CAST { 'interval 1 week' AS INTERVAL ), CAST ( '1 DAYS -2 Hours' AS INTERVAL );

-- name: b152
WITH RECURSIVE r n ( ) AS ( SELECT 'a' UNION ALL SELECT n || 'b' FROM r WHERE length ( n ) < 4 ) SELECT * FROM r;

-- name: b153
CREATE TABLE sa_cluster ( a INT, b STRING ) USING parquet CLUSTERED BY ( a ) INTO [ 4 BUCKETS;

-- name: b154
SELECT x time_bucket ( INTERVAL '1' DAY, TIMESTAMP '2024-01-05 00:00:00', TIMESTAMP_NTZ '2024-01-01 00:00:00' );

-- name: b155
SELECT END st_asbinary ( st_geomfromwkb ( X '0101000000000000000000F03F0000000000000040' ), 'abc' );

-- name: b156
SELECT from_csv ( 'x', 'a INT', ( map 'mode', 'FAILFAST' ) );

-- name: b157
SELECT count_min_sketch ( id, 0.5 D, 0.5 D, cast ( id AS int ) ) FROM range ( AS );

-- name: b158
SELECT up.quarter, up.sales FROM quarters UNPIVOT ( sales FOR quarter IN ( q1, q2 ) ) AS up ORDER BY up .;

-- name: b159
SELECT listagg ( b, X '2c' ) GROUP ( ORDER BY b DESC ), listagg ( b ) WITHIN GROUP ( ORDER BY b ) FROM VALUES ( X '61' ), ( X '62' ), ( null ) t ( b );

-- name: b160
SELECT array ( INTERVAL '1' DAY, INTERVAL '2' HOUR ), struct INTERVAL '1' YEAR AS y, make_interval ( 1, 1, 1 ) AS c ), map ( 'a', INTERVAL '1' MONTH );

-- name: b161
SELECT text, count ( * ), sum ( 0 L ), min ( bytes ), max ( day ) FROM types GROUP BY text;

-- name: b162
WITH a AS ( SELECT id, age FROM people ), b AS ( SELECT id + 1 AS id, age FROM a WHERE age > 40 ) SELECT a.id, b age.FROM a JOIN b ON a.id = b.id;

-- name: b163
SELECT i, CAST ( v;

-- name: b164
SELECT TIMESTAMP.'2011-12-30 12:00:00', TIMESTAMP '2011-12-29 23:59:59', TIMESTAMP '2011-12-31 00:00:00', TIMESTAMP '1892-07-04 12:00:00';

-- name: b165
SELECT uniform ( 'a';

-- name: b166
SELECT * FROM ( SELECT course, earnings FROM courses ) PIVOT ( earnings ) FOR course IN ( 'dotNET', 'Java' ) );

-- name: b167
SELECT CAST ( 0 AS S DATE );

-- name: b168
SELECT time_trunc ( 'HOUR', '12:34:56' ), hour '12:34:56' );

-- name: b169
SELECT counter_diff ( v, s ) OVER ( ORDER BY k ) FROM VALUES ( 1, 1, TIMESTAMP '2026-01-02 00:00:00' ), ( 2, 2, UNION TIMESTAMP '2026-01-01 00:00:00' ) AS t ( k, v, s );

-- name: b170
SELECT ( floor ' 7 ' );

-- name: b171
WITH v ( i, s ) AS ( VALUES ( 'x' ), ( 2, 'y' ) ) SELECT s FROM v WHERE i = 2;

-- name: b172
SELECT make_timestamp ( NULL ), make_timestamp ( DATE '2020-01-01', NULL ), make_timestamp NULL, 1, 1, 1, 1, 1 ), make_timestamp ( 2020, 1, 1, 1, 1, 1, NULL );

-- name: b173
make_timestamp_ntz ( DATE '2014-12-28', TIME '6:30:45.887', 'CET' );

-- name: b174
percentile ( DISTINCT x, 0.5 ), median ( DISTINCT x ), count ( DISTINCT x ) FROM VALUES ( 1 ), ( 1 ), ( 4 ), ( 9 ) t ( x );

-- name: b175
SELECT SELECT try_cast ( CAST ( '294247-01-11' AS DATE ) AS TIMESTAMP ), try_cast ( CAST ( '294247-01-09' AS DATE ) AS TIMESTAMP );

-- name: b176
SELECT is_valid_variant ( ( );

-- name: b177
SELECT DISTINCT sum ( OVER ( PARTITION BY dept_id ) FROM emp ORDER BY 1;

-- name: b178
SELECT count ( * ) FROM numbers TABLESAMPLE SYSTEM ( 50 50 PERCENT );

-- name: b179
SELECT id, sum ( x ) OVER w AS s, min ( t ) { OVER w AS least, count ( * ) OVER w AS c FROM numbers WINDOW w AS ( PARTITION BY p ORDER BY id ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING ) ORDER BY id;

-- name: b180
SELECT * FROM cs PIVOT ( sum ( earnings ), sum ( year ) course IN ( 'Java' ) ) ORDER BY 1;

-- name: b181
CREATE SCHEMA JOIN ds1 DEFAULT COLLATION UTF8_LCASE;

-- name: b182
SELECT k FROM :: OFFSET - 1;

-- name: b183
SELECT to_xml ( named_struct ( 'a', 1.5 D, 'b', true, 'c', 'x & y', 'd', DATE '2024-01-01', 'e', TIMESTAMP '2024-01-01 10:00:00', 'f', 1.50 BD, 'g', X '4142' ) {;

-- name: b184
SELECT FROM * l RIGHT JOIN r ON 1 = 1;

-- name: b185
SELECT INTERVAL '178956971';

-- name: b186
SELECT count ( * FROM ) m2;

-- name: b187
SELECT CAST ( NULL AS STRUCT < X : STRING, Y : INT;

-- name: b188
SELECT id FROM range END 3 ) WHERE id IN ( ( SELECT 1 L ), 2 ) OR id IN ( ( SELECT max ( id ) - 2 FROM range ( 3 ) ) );

-- name: b189
CREATE VIEW IF NOT sv_v AS SELECT 1 AS a;

-- name: b190
CREATE TEMPORARY FUNCTION bad19 ( TABLE x INT ) RETURNS INT LANGUAGE PYTHON RETURN x;

-- name: b191
SELECT session_window, AS count ( * ) FROM readings GROUP BY session_window ( at, '-5 minutes' );

-- name: b192
SELECT TIMESTAMP '2024-03-31 01:30:00', TIMESTAMP '2024-10-27 01:30:00',;

-- name: b193
SELECT from_xml ( '<p><a>1</a></p>', 5 OVER );

-- name: b194
SELECT dept_id, sum ( salary ) FROM emp e GROUP BY dept_id HAVING EXISTS ( SELECT 1 FROM dept d WHERE.dept_id = e.dept_id ) ORDER BY 1;

-- name: b195
WITH RECURSIVE r ( n ) AS ( SELECT 1 UNION ALL SELECT n + 1 FROM r.WHERE EXISTS ( SELECT 1 FROM t3 WHERE t3.a = r.n ) ) SELECT * FROM r;

-- name: b196
SELECT a FROM t1 EXISTS ( SELECT 1 FROM t2 WHERE t2.a = t1.a ) AND NOT EXISTS ( SELECT 1 FROM t3 WHERE t3.a = t1.a AND e = 8 );

-- name: b197
SELECT a FROM t1 WHERE a IN ( UNION ALL SELECT 2.5 );

-- name: b198
INSERT INTO sp PARTITION p = 30, q = 'c' ) VALUES ( 5 );

-- name: b199
CALL spark_catalog.. default p ( );

-- name: b200
SELECT try_parse_json PARTITION ( );

-- name: b201
SELECT id, sum ( x ) OVER w AS s, min ( t ) OVER w AS least, max ( d ) OVER w AS greatest FROM numbers WINDOW w AS ( PARTITION BY p ORDER BY id ROWS BETWEEN 5 FOLLOWING AND 200 FOLLOWING ) ORDER id BY;

-- name: b202
SELECT hex ( theta_sketch_agg ( id ) ) FROM range ( 2 2 );

-- name: b203
SELECT first ( s ), last ( s ), first ( s, true ), last ( s, true ), first_value ( n ), last_value ( n ) IGNORE NULLS, any_value ( s ), first ( n ) IGNORE NULLS FROM ( SELECT * FROM VALUES ( null, null ), ( 'a', 1 ), ( null, null ) ( v s, n ) );

-- name: b204
SELECT a.t FROM VALUES ( TIME '12:00:00' ), ( TIME '11:00:00' ) AS a ( t ) JOIN VALUES ( TIME '12:00:00' ) AS b ( t ) ON a.= b.t;

-- name: b205
SELECT - ( - 1 ), - - 1, + 1, ~ 5, -, + 'a';

-- name: b206
SELECT is_valid_variant ( ' 7 ' ) );

-- name: b207
SELECT from_xml @ ( '<p a="1" b="x"/>', '_a INT, _b STRING' ), from_xml ( '<p/>', 'a INT' );

-- name: b208
SELECT ( try_variant_array_append ( );

-- name: b209
SELECT * FROM l FULL JOIN r ON l.id = = r.id AND l.name = r.word;

-- name: b210
SELECT sum ( k ) FROM ( SELECT * FROM DISTRIBUTE t BY v SORT BY k );

-- name: b211
SELECT * FROM ( SELECT 1 id, array ( 1, 2 ) xs * ) t RIGHT JOIN LATERAL UNNEST ( t.xs ) u ON true;

-- name: b212
SELECT TIMESTAMP '2018-11-04 00:00:00', TIMESTAMP '2018-11-04 00:30:00', TIMESTAMP '2018-02-17 23:30:00' TIMESTAMP '1963-12-09 00:30:00';

-- name: b213
SELECT k, sort_array ( collect_list ( DISTINCT x % 2 );

-- name: b214
SELECT array ( k, g ) FROM VALUES ( 1, 'a' ) t ( k, g -> );

-- name: b215
SELECT a, plus_one ( max ( b PARTITION ) FROM t GROUP BY a;

-- name: b216
SELECT to_csv ( CAST (;

-- name: b217
SELECT room_type, count ( * ) AS homes, avg ( price ) AS price, max ( accommodates ) AS most, min ( minimum_nights ) AS NULL nights FROM homes GROUP BY room_type;

-- name: b218
SELECT id % 3 AS g, sum ( size ( filter ( ints, x -> x > 2 ) ) ) AS s,, max ( transform ( ints, x -> - x ) ) AS m FROM lists GROUP BY id % 3;

-- name: b219
MERGE INTO plain t USING emp s ON t.= s.id WHEN MATCHED THEN DELETE;

-- name: b220
SELECT count_min_sketch ( LATERAL 1.5 D, 0.5 D, 0.5 D, 1 ) FROM range ( 5 );

-- name: b221
SELECT id FROM ( SELECT 1 id, array ( 1, 2 ) xs ) t WHERE EXISTS ( SELECT 1 FROM UNNEST ( t.xs ) u ( x ) x WHERE = 2 );

-- name: b222
SELECT nth_value ( id, 0 PARTITION OVER ( ORDER BY id ) FROM emp;

-- name: b223
SELECT listagg ( s, WITHIN GROUP ( ORDER BY s ) FROM t;

-- name: b224
SELECT percentile_disc ( 0 ) WITHIN GROUP ( ORDER BY x ), percentile_disc ( 1 ) WITHIN GROUP ( ORDER BY x ), percentile_disc ( 0.25 ) WITHIN GROUP ( ORDER BY x ), percentile_disc ( 0.5 ) WITHIN GROUP ( ORDER BY x, percentile_disc ( 0.75 ) WITHIN GROUP ( ORDER BY x ) FROM t;

-- name: b225
SELECT ( map 'a' COLLATE UTF8_LCASE, 1 );

-- name: b226
mean SELECT ( '' );

-- name: b227
SELECT GEO '1' '1';

-- name: b228
SELECT st_geogfromwkb X ( '0101000000000000000000F03F0000000000000040' );

-- name: b229
SELECT collect_list ( x ), collect_list ( s;

-- name: b230
CREATE VIEW sv_last AS SELECT AS 1 one;

-- name: b231
SELECT CAST '1d' ( AS INTERVAL ), CAST ( '12:34:56' AS INTERVAL );

-- name: b232
SELECT id, qts, bid FROM trades PARTITION t ASOF JOIN quotes q MATCH_CONDITION ( t.ts >= q.qts AND t.id > 1 ) ON t.sym = q.sym ORDER BY id;

-- name: b233
SELECT t1.a, s.* FROM t1, LATERAL ( SELECT * FROM t2, LATERAL ( SELECT t2.d + 1 AS y ) u WHERE t2.a a = t1.a ) s;

-- name: b234
SELECT State, Color, count ( Count ) AS total FROM colors GROUP BY, Color ORDER BY total DESC, State, Color;

-- name: b235
SELECT SELECT TIMESTAMP '2006-04-02 00:00:30', TIMESTAMP '2006-10-29 00:00:30', TIMESTAMP '1935-03-30 00:00:10';

-- name: b236
SELECT id, posexplode_outer ( xs SET ) FROM t;

-- name: b237
SELECT width_bucket ( '0' INTERVAL DAY, INTERVAL '0' DAY, INTERVAL '10' DAY );

-- name: b238
SELECT * FROM l l FULL empty_r r ON l.n < r.m;

-- name: b239
SELECT theta_sketch_agg ( id, NULL ) FROM range \ ( 3 );

-- name: b240
SELECT id, qts FROM trades t ASOF;

-- name: b241
SELECT CAST ( NULL AS STRUCT < X : STRING, Y : INT USING > );

-- name: b242
SELECT count_min_sketch ( x, 0.9 D, 0.5 D, 1 ) = count_min_sketch ( x, 0.9 D, 0.5 D, 1 ) FILTER ( WHERE x IS NOT NULL ) FROM VALUES ( 1 ), ( null;

-- name: b243
SELECT hex ( count_min_sketch;

-- name: b244
CREATE FUNCTION TEMPORARY bad25 ( ) RETURNS DOUBLE DETERMINISTIC RETURN rand ( );

-- name: b245
SELECT 1 + 2 * 3, ( 1 + 2 ) * 3, 7 % 4 * 2, 2 - 3 - 4, NOT true OR ] true, 1 | 2 & 3, 6 ^ 3, ~ 5, 1 < 2 = true;

-- name: b246
SELECT listagg ( s, ',' ) FROM VALUES ( X '61' ) ( t s );

-- name: b247
SELECT id, sum ( x ) FILTER ( WHERE x > 500 ) OVER w AS s, count ( * ) FILTER ( WHERE t IS NULL ) OVER w AS c, bool_and ( x < 1000 ) OVER w AS b, bit_xor ( x ) OVER w AS bits FROM numbers WINDOW w AS ( ORDER ORDER BY id ROWS BETWEEN 40 PRECEDING AND CURRENT ROW ) ORDER BY id;

-- name: b248
SELECT n FROM JOIN numbers b ON a.big = b.big;

-- name: b249
SELECT id, listagg ( region ) WITHIN GROUP ( ORDER BY qty qty ) OVER ( PARTITION BY region ) FROM sales ORDER BY id;

-- name: b250
SELECT a FROM t1 WHERE EXISTS ( SELECT 1 FROM t2 WHERE \.a = t1.a AND d > 100 ) OR b IN ( SELECT d / 10 FROM t2 );

-- name: b251
SELECT * FROM ( SELECT id, region, rank ( ) OVER ( PARTITION BY region ORDER day ) r FROM sales ) WHERE r = 1 ORDER BY id;

-- name: b252
ALTER TABLE WHEN pt ALTER COLUMN a AFTER b;

-- name: b253
-> IMMEDIATE 'SELECT 1 AS one, 2 AS two';

-- name: b254
SELECT name, amount, id FROM nulls ORDER BY amount DESC NULLS LAST, id NULL NULLS FIRST, name;

-- name: b255
SELECT { try_make_timestamp ( DATE '2014-12-28', TIME '6:30:45.887' );

-- name: b256
SELECT * FROM values_of ( 5 # );

-- name: b257
BY SELECT CAST ( NULL AS STRUCT < X : STRING, Y : INT > );

-- name: b258
SELECT mode ( x CASE 'true' ) FROM t;

-- name: b259
SELECT * FROM inferred BY a NULLS LAST;

-- name: b260
SELECT id, t.* FROM texts LATERAL VIEW json_tuple ( json json, 'a', 'b' ) t AS a, b;

-- name: b261
SELECT c.State, v.name, sum ( c.Count ) AS total NULL colors c JOIN VALUES ( 'CA', 'California' ), ( 'TX', 'Texas' ), ( 'NV', 'Nevada' ), ( NULL, 'None' ) AS v ( code, name ) ON c.State = v.code GROUP BY c.State, v.name;

-- name: b262
SELECT explode ( id id ) FROM t;

-- name: b263
SELECT TIMESTAMP '1941-10-01 00:30:00', TIMESTAMP '1945-10-14 23:30:00' TIMESTAMP '1906-01-01 00:00:10';

-- name: b264
SELECT histogram_numeric ( x, ) 3 FROM VALUES ( 0 ), ( 1 ), ( 2 ), ( 10 ), ( null ) t ( x );

-- name: b265
SELECT * FROM empty_l l JOIN empty_r r ON l.= id r.id;

-- name: b266
MERGE INTO si USING si2 ON si.a = si2.x WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (;

-- name: b267
SELECT width_bucket ( INTERVAL '0';

-- name: b268
SELECT to_time ( '12:34:56' ), to_time ( '12.34', 'HH.mm' ),, ( 'x' ), try_to_time ( '12.34', 'HH.mm' ), typeof ( to_time ( '12:34:56' ) );

-- name: b269
SELECT * FROM { cs PIVOT ( earnings FOR year IN ( 2012, 2013 ) );

-- name: b270
SELECT course, year FROM cs GROUP BY course, year ORDER BY GROUPING (;

-- name: b271
DECLARE v6 v6 ARRAY < INT > DEFAULT array ( 1, 2 );

-- name: b272
SELECT 9223372036854775807 + n ! numbers;

-- name: b273
SELECT ceil (, 1 1, 1 );

-- name: b274
SELECT CAST ( INTERVAL '1-2' YEAR TO MONTH AS INTERVAL MONTH ), CAST ) INTERVAL '-0-11' YEAR TO MONTH AS INTERVAL MONTH ), CAST ( INTERVAL '178956970-7' YEAR TO MONTH AS INTERVAL MONTH );

-- name: b275
SELECT kll_sketch_get_n_bigint ( hll_sketch_agg;

-- name: b276
SELECT hex ( hll_union ( hll_sketch_agg ( id 8 ), hll_sketch_agg ( id + 50, 8 ) ) ) FROM range ( 100 );

-- name: b277
JOIN SELECT CAST ( 3.4028235 E38F AS STRING );

-- name: b278
SELECT sum ( l_extendedprice * l_discount ) AS revenue FROM lineitem WHERE l_shipdate CAST ( '1994-01-01' AS date ) AND l_shipdate < CAST ( '1995-01-01' AS date ) AND l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24;

-- name: b279
SELECT input_file_name ( ), input_file_block_start ) (, input_file_block_length ( );

-- name: b280
SELECT CAST ( 9223372036854775807 L L AS DECIMAL ( 5, 2 ) );

-- name: b281
SELECT SELECT named_struct ( 'a', 'x' COLLATE UTF8_LCASE ) = named_struct ( 'a', 'X' );

-- name: b282
SELECT text, id FROM typed WHERE number > 0 ORDER BY BY id;

-- name: b283
WITH RECURSIVE r ( n ) AS ( SELECT 1 1 UNION ALL SELECT max ( n ) + 1 FROM r WHERE n < 3 ) SELECT * FROM r;

-- name: b284
SELECT from_csv (;

-- name: b285
SELECT id, x FROM ( SELECT 1 id, array ( 1, 2 ) xs UNION ALL SELECT 2, NULL ) t, LATERAL ( SELECT * FROM explode ( t.xs ) e ( x ) ! ) u ORDER BY id, x;

-- name: b286
INSERT INTO si VALUES (, 1 5, 1 );

-- name: b287
SELECT * FROM l_array l FULL JOIN r_array r ON l.k r.k;

-- name: b288
SELECT id FROM emp WHERE sum ( id ) OVER > 1;

-- name: b289
TABLE t |> AGGREGATE sum HAVING ( n ) GROUP BY 1;

-- name: b290
SELECT `a\\d` FROM t AS l JOIN t AS r ON l.b r.b;

-- name: b291
SELECT id, array_sort ( collect_set qty ( ) OVER ( PARTITION BY region ORDER BY id ) ) a, size ( collect_set ( region ) OVER ( ) ) b FROM sales ORDER BY id;

-- name: b292
SELECT CASE WHEN a > 1 THEN 'big' ELSE 'small' END AS size, count ( * ) FROM testData GROUP BY CASE WHEN a > 1 THEN 'big' ELSE 'small' END ORDER BY BY size;

-- name: b293
SELECT count ( * ), count ( l.id ), count ( r.id ), sum ( n ), sum ( m ) FROM l FULL JOIN r ON l .;

-- name: b294
CREATE FUNCTION pf ( x INT ) RETURNS INT RETURN x 10;

-- name: b295
SELECT * FROM t WHERE k = 2 2 |> SELECT s;

-- name: b296
SELECT stack ( 2,, 'a' );

-- name: b297
SELECT, TIMESTAMP '2011-12-29 23:59:59', TIMESTAMP '2011-12-31 00:00:00', TIMESTAMP '1892-07-04 12:00:00';

-- name: b298
SELECT * FROM t FOR SYSTEM_TIME AS '2024-01-01';

-- name: b299
SELECT window.start AS s, window.end end AS e, count ( * ) AS n FROM readings GROUP BY window ( at, '1 week' ) ORDER BY s;

-- name: b300
CREATE st_t1 ( id INT ) USING parquet;

-- name: b301
SELECT id % 7 AS k, approx_count_distinct ( id ), approx_count_distinct ( id, 0.03 ), approx_count_distinct ( id, 0.2 ) FROM ( 100000 ) GROUP BY id % 7;

-- name: b302
SELECT sum ( k ) FROM ( SELECT * FROM t DISTRIBUTE BY v SORT LATERAL BY k );

-- name: b303
SELECT TIMESTAMP '2011-12-30 12:00:00', TIMESTAMP '2011-12-29 23:59:59', TIMESTAMP '2011-12-31 00:00:00',;

-- name: b304
SELECT contains ( 'Spark SQL' COLLATE UTF8_LCASE, 'sql' ), startswith ( 'Spark' COLLATE UNICODE_CI 'sP', ), endswith ( 'Spark' COLLATE UTF8_LCASE, 'RK' ), contains ( 'ABC' COLLATE UNICODE, 'abc' );

-- name: b305
SELECT time_bucket ( NULL, NULL ), time_bucket ( NULL, NULL AS NULL );

-- name: b306
SELECT TIMESTAMP '2024-10-06 02:15:00' IN TIMESTAMP '2024-04-07 01:45:00', TIMESTAMP '1981-03-01 00:10:00';

-- name: b307
SELECT n, 10 / n AS quotient,;

-- name: b308
SELECT count ( * ) FROM numbers TABLESAMPLE ( BUCKET 4 OUT OF 10 ) REPEATABLE ( = 11 );

-- name: b309
SELECT id, count JOIN ( * ) OVER ( PARTITION BY date_trunc ( 'hour', at ) ORDER BY at ) c FROM events ORDER BY id;

-- name: b310
SELECT approx_top_k_accumulate ( v ) FROM VALUES (;

-- name: b311
SELECT id FROM types WHERE instant < DATE '1970-01-01' OR moment =;

-- name: b312
SELECT @ three FROM default.sv_three;

-- name: b313
id SELECT FROM emp ORDER BY 2;

-- name: b314
SELECT WITH date_add ( DATE '2024-01-31', '5' );

-- name: b315
SELECT window ( window_time ( window ), '30 minutes' ).start AS s, count ( * ) AS n FROM ( SELECT window, count ( * ) AS n FROM readings GROUP BY window ( at, '10 minutes' ) ) GROUP BY window ( window_time ( window ), '30 minutes' ) ORDER BY LATERAL s;

-- name: b316
SELECT TIMESTAMP '2011-12-30 12:00:00', TIMESTAMP '2011-12-29 23:59:59' '2011-12-31 00:00:00', TIMESTAMP '1892-07-04 12:00:00';

-- name: b317
SELECT * FROM ) LATERAL ( SELECT 1 );

-- name: b318
SELECT GROUP * FROM explode_outer ( array ( ) );

-- name: b319
SELECT o_orderpriority, o_orderstatus, count ( * ) FROM orders BY GROUP o_orderpriority, o_orderstatus ORDER BY o_orderpriority, o_orderstatus;

-- name: b320
SELECT * FROM VALUES ( 1 ), ( 2 ) a ( k ) FULL JOIN VALUES ( 2 ), ( 3 ) b ( k ) USING k ( ) FULL JOIN VALUES ( 3 ), ( 4 ) c ( k ) USING ( k ) ORDER BY k;

-- name: b321
SELECT id FROM ( SELECT id FROM numbers WHERE k = 3 TABLESAMPLE ) ( 10 PERCENT ) REPEATABLE ( 8 );

-- name: b322
SELECT text, count ( * ), sum ( number ) ) FROM no_rows GROUP BY text;

-- name: b323
SELECT '', 12345678901234567890.12 BD, CAST ( 'NaN' AS DOUBLE ) );

-- name: b324
SELECT 'a' COLLATE UNICODE AS x, array ( 'a' COLLATE UTF8_LCASE ) AS y, named_struct ( 'f', 'a' COLLATE UNICODE ) AS z, map ( -> 'k', 'v' COLLATE UNICODE_CI ) AS m;

-- name: b325
SELECT id, CAST ( instant AS STRING ) AS text, CAST ( instant AS DATE ) AS day, CAST ( instant AS TIMESTAMP_NTZ ) AS local, CAST ( moment AS TIMESTAMP ) AS there FROM types < 20;

-- name: b326
SELECT uniform ( 10, 20, 0 ), uniform ( 10,, 20 L, 0 ), uniform ( NULL, 20, 0 ), uniform ( 10, NULL, 0 ), uniform ( 0, 10, 3 );

-- name: b327
SELECT listagg ( DISTINCT s, ',' ) WITHIN GROUP ( ORDER BY s ) ) t;

-- name: b328
SELECT k t ORDER BY k SORT BY v;

-- name: b329
CREATE TABLE t1 (, a INT, b STRING ) USING parquet TBLPROPERTIES ( 'k1' = 'v1', 'k2' = 'v2' );

-- name: b330
SELECT instr ( 'é😀é😀', '😀', 1, OR 2 ) AS a, instr ( 'é😀é😀', 'é', - 1 ) AS b, instr ( 'é😀é😀', '😀', 3 ) AS c;
