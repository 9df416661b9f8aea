-- NEAREST BY, UNNEST, JSON_TABLE and further relations, and what is refused of them.
CREATE OR REPLACE TEMPORARY VIEW trades AS SELECT * FROM VALUES (1, 'A', 10, 100.0), (2, 'A', 20, 101.0), (3, 'B', 15, 50.0), (4, 'C', 5, 7.0), (5, NULL, 9, 1.0), (6, 'A', NULL, 2.0) AS t(id, sym, ts, price);
CREATE OR REPLACE TEMPORARY VIEW quotes AS SELECT * FROM VALUES ('A', 5, 99.5), ('A', 12, 99.9), ('A', 20, 100.5), ('B', 16, 49.5), ('B', 14, 49.0), (NULL, 8, 0.5), ('A', NULL, 1.5) AS q(sym, qts, bid);

-- name: asof1
SELECT id, qts, bid FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym ORDER BY id;

-- name: asof2
SELECT id, qts, bid FROM trades t LEFT ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym ORDER BY id;

-- name: asof3
SELECT id, qts, bid FROM trades t LEFT OUTER ASOF JOIN quotes q MATCH_CONDITION (t.ts > q.qts) ON t.sym = q.sym ORDER BY id;

-- name: asof4
SELECT id, qts, bid FROM trades t INNER ASOF JOIN quotes q MATCH_CONDITION (t.ts <= q.qts) USING (sym) ORDER BY id;

-- name: asof5
SELECT * FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts < q.qts) USING (sym) ORDER BY id;

-- name: asof6
SELECT id, qts, bid FROM trades t LEFT ASOF JOIN quotes q MATCH_CONDITION (q.qts <= t.ts) ORDER BY id;

-- name: asof12
SELECT id FROM trades t ASOF JOIN quotes q ON t.sym = q.sym;

-- name: asof13
SELECT id FROM trades t RIGHT ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts);

-- name: asof34
SELECT 1 AS asof, 2 AS nearest, 3 AS match_condition;

-- name: asof35
SELECT * FROM trades ASOF ORDER BY id LIMIT 1;

-- name: near1
SELECT id, q.sym, qts FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near2
SELECT id, q.sym, qts FROM trades t JOIN quotes q EXACT NEAREST 2 BY DISTANCE abs(t.ts - q.qts) ORDER BY id, qts, sym;

-- name: near3
SELECT id, q.sym, qts FROM trades t LEFT JOIN quotes q APPROX NEAREST 1 BY SIMILARITY t.ts + q.qts ORDER BY id, qts;

-- name: near4
SELECT id, q.sym, qts FROM trades t LEFT JOIN (SELECT * FROM quotes WHERE false) q EXACT NEAREST BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near5
SELECT id FROM trades t RIGHT JOIN quotes q EXACT NEAREST BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near6
SELECT id FROM trades t JOIN quotes q EXACT NEAREST 0 BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near7
SELECT id FROM trades t JOIN quotes q EXACT NEAREST 100001 BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near8
SELECT id FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE array(t.ts) ORDER BY id;

-- name: near9
SELECT id FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE map(t.ts, 1) ORDER BY id;

-- name: near10
SELECT id FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE rand() ORDER BY id;

-- name: near11
SELECT id FROM trades t JOIN quotes q APPROX NEAREST BY DISTANCE rand() ORDER BY id;

-- name: near12
SELECT id FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE nosuch ORDER BY id;

-- name: near13
SELECT id FROM trades t JOIN LATERAL (SELECT 1 qts) q EXACT NEAREST BY DISTANCE t.ts - q.qts ORDER BY id;

-- name: near14
SELECT id, qts FROM trades t CROSS JOIN quotes q EXACT NEAREST BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near15
SELECT id FROM trades t LEFT SEMI JOIN quotes q EXACT NEAREST BY DISTANCE abs(t.ts - q.qts) ORDER BY id;

-- name: near17
SELECT id FROM trades t JOIN quotes q EXACT NEAREST -1 BY DISTANCE abs(t.ts - q.qts);

-- name: near18
SELECT id FROM trades t JOIN quotes q NEAREST 1 BY DISTANCE abs(t.ts - q.qts);

-- name: near19
SELECT id FROM trades t FULL OUTER JOIN quotes q APPROX NEAREST 3 BY SIMILARITY t.ts;

-- name: near20
SELECT * FROM trades t JOIN quotes q EXACT NEAREST BY SIMILARITY t.price - q.bid ORDER BY id;

-- name: near21
SELECT id FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE max(t.ts);

-- name: near23
SELECT id, qts FROM trades t JOIN quotes q EXACT NEAREST 99999999999 BY DISTANCE t.ts ORDER BY id;

-- name: unnest1
SELECT * FROM UNNEST(array(1,2,3));

-- name: unnest2
SELECT * FROM UNNEST(array(1,2,3)) AS t(x);

-- name: unnest3
SELECT * FROM UNNEST(array('a','b')) WITH ORDINALITY AS t(x, n) ORDER BY n;

-- name: unnest4
SELECT * FROM UNNEST(array('a','b')) WITH ORDINALITY;

-- name: unnest5
SELECT * FROM UNNEST(array(1,2), array('a','b','c')) AS t(x, y);

-- name: unnest6
SELECT * FROM UNNEST(map(1,'a',2,'b')) AS t(k, v) ORDER BY k;

-- name: unnest8
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t, LATERAL UNNEST(t.xs) AS u(x) ORDER BY id, x;

-- name: unnest9
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t CROSS JOIN UNNEST(t.xs) AS u(x) ORDER BY id, x;

-- name: unnest10
SELECT id, x FROM (SELECT 1 id, array(1,2) xs UNION ALL SELECT 2, NULL) t LEFT JOIN LATERAL UNNEST(t.xs) AS u(x) ON true ORDER BY id, x;

-- name: unnest11
SELECT * FROM UNNEST(1);

-- name: unnest12
SELECT * FROM UNNEST();

-- name: unnest13
SELECT * FROM UNNEST(NULL);

-- name: unnest14
SELECT * FROM UNNEST(array()) AS t(x);

-- name: unnest15
SELECT * FROM UNNEST(array(1,2), array('a')) WITH ORDINALITY AS t(x, y, o) ORDER BY o;

-- name: unnest16
SELECT * FROM UNNEST(array(1,2)) AS t(x, y);

-- name: unnest17
SELECT unnest(array(1,2));

-- name: unnest18
SELECT t.* FROM UNNEST(array(1,2)) AS t;

-- name: unnest19
SELECT id, x, o FROM (SELECT 1 id, array(1,2) xs) t, UNNEST(xs) WITH ORDINALITY u(x, o) ORDER BY o;

-- name: unnest22
SELECT * FROM UNNEST(map(1,'a'), array(1,2,3)) WITH ORDINALITY;

-- name: unnest23
SELECT * FROM UNNEST(array(struct(1 a,'x' b)), array(5,6));

-- name: unnest24
SELECT * FROM UNNEST(map(1,'a'));

-- name: json1
SELECT * FROM JSON_TABLE('[{"a":1,"b":"x"},{"a":2,"b":"y"}]', '$[*]' COLUMNS (a INT PATH '$.a', b STRING PATH '$.b')) ORDER BY a;

-- name: json2
SELECT * FROM JSON_TABLE('[{"a":1,"b":"x"},{"a":2}]', '$[*]' COLUMNS (n FOR ORDINALITY, a INT, b STRING)) AS t ORDER BY n;

-- name: json3
SELECT * FROM JSON_TABLE('{"items":[{"a":1,"c":null},{"b":2}]}', '$.items[*]' COLUMNS (n FOR ORDINALITY, ha BOOLEAN EXISTS PATH '$.a', hb INT EXISTS PATH '$.b', hc BOOLEAN EXISTS PATH '$.c')) t ORDER BY n;

-- name: json4
SELECT * FROM JSON_TABLE('{"a":{"x":1}}', '$' COLUMNS (a STRING PATH '$.a', x INT PATH '$.a.x', m MAP<STRING,INT> PATH '$.a', s STRUCT<x:INT> PATH '$.a'));

-- name: json5
SELECT * FROM JSON_TABLE('not json', '$' COLUMNS (a STRING PATH '$.a'));

-- name: json6
SELECT * FROM JSON_TABLE('not json', '$' COLUMNS (a STRING PATH '$.a') ERROR ON ERROR);

-- name: json7
SELECT * FROM JSON_TABLE('not json', '$' COLUMNS (a STRING PATH '$.a') NULL ON ERROR);

-- name: json8
SELECT * FROM JSON_TABLE('{"a":"zz"}', '$' COLUMNS (a INT PATH '$.a'));

-- name: json9
SELECT * FROM JSON_TABLE('{"a":"zz"}', '$' COLUMNS (a INT PATH '$.a') ERROR ON ERROR);

-- name: json10
SELECT * FROM JSON_TABLE(NULL, '$' COLUMNS (a INT PATH '$.a'));

-- name: json11
SELECT * FROM JSON_TABLE(1, '$' COLUMNS (a INT PATH '$.a'));

-- name: json12
SELECT * FROM JSON_TABLE('{}', 'bad' COLUMNS (a INT PATH '$.a'));

-- name: json13
SELECT * FROM JSON_TABLE('{}', '$' COLUMNS (a INT PATH 'bad'));

-- name: json14
SELECT id, a FROM (VALUES (1, '[{"a":1},{"a":2}]'), (2, '[]'), (3, NULL)) t(id, j), LATERAL JSON_TABLE(j, '$[*]' COLUMNS (a INT PATH '$.a')) u ORDER BY id, a;

-- name: json15
SELECT id, a FROM (VALUES (1, '[{"a":1},{"a":2}]'), (2, '[]'), (3, NULL)) t(id, j) LEFT JOIN LATERAL JSON_TABLE(j, '$[*]' COLUMNS (a INT PATH '$.a')) u ON true ORDER BY id, a;

-- name: json16
SELECT id, a FROM (VALUES (1, '[{"a":1},{"a":2}]')) t(id, j), JSON_TABLE(j, '$[*]' COLUMNS (a INT PATH '$.a')) u ORDER BY id, a;

-- name: json17
SELECT * FROM JSON_TABLE('[1,2,3]', '$[*]' COLUMNS (o FOR ORDINALITY, v INT PATH '$')) ORDER BY o;

-- name: json18
SELECT * FROM JSON_TABLE('{"a":[1,2]}', '$.a' COLUMNS (o FOR ORDINALITY, v STRING PATH '$'));

-- name: json19
SELECT * FROM JSON_TABLE('[{"a b":1,"d":"2024-01-02","t":"2024-01-02T03:04:05Z","dec":1.25,"bo":true}]', '$[*]' COLUMNS (`a b` INT, d DATE, t TIMESTAMP, `dec` DECIMAL(5,2), bo BOOLEAN));

-- name: json20
SELECT * FROM JSON_TABLE('[{"a":1}]', '$[*]' COLUMNS (a INT, a STRING));

-- name: json21
SELECT * FROM JSON_TABLE('[{"a":1}]', '$[*]' COLUMNS (x FOR ORDINALITY, y FOR ORDINALITY));

-- name: json22
SELECT * FROM JSON_TABLE('[{"a":1}]', '$[*]' COLUMNS ());

-- name: json23
SELECT x, y FROM JSON_TABLE('[{"a":1,"b":2}]', '$[*]' COLUMNS (a INT, b INT)) AS t(x, y);

-- name: json24
SELECT * FROM JSON_TABLE('[{"a":[1,2]},{"a":[3]}]', '$[*].a[*]' COLUMNS (v INT PATH '$'));

-- name: json25
SELECT * FROM JSON_TABLE('[{"a":1}]', concat('$','[*]') COLUMNS (a INT));

-- name: json26
SELECT * FROM JSON_TABLE('{"x":[{"a":1},{"a":2}]}', '$.x[1]' COLUMNS (a INT));

-- name: json27
SELECT * FROM JSON_TABLE('{"x":1}', '$.nosuch' COLUMNS (a INT));

-- name: json28
SELECT * FROM JSON_TABLE('{"x":1}', '$.nosuch[*]' COLUMNS (a INT));

-- name: json29
SELECT * FROM JSON_TABLE('{"x":"1.5"}', '$' COLUMNS (x DOUBLE, y INT EXISTS, z STRING EXISTS PATH '$.x'));

-- name: json31
SELECT * FROM JSON_TABLE('{"a":1}{"a":2}', '$' COLUMNS (a INT));

-- name: json32
SELECT * FROM JSON_TABLE('{"a":{"b":[10,20]}}', '$' COLUMNS (a1 INT PATH '$.a.b[0]', a2 ARRAY<INT> PATH '$.a.b', a3 STRING PATH '$.a.b[*]', a4 VARIANT PATH '$.a'));

-- name: json33
SELECT * FROM JSON_TABLE('{"a":9999999999}', '$' COLUMNS (a INT));

-- name: json34
SELECT * FROM JSON_TABLE(parse_json('{"a":1}'), '$' COLUMNS (a INT));

-- name: json35
SELECT * FROM JSON_TABLE('{"a":1}', '$' COLUMNS (a INTERVAL));

-- name: bin1
SELECT * FROM (VALUES (TIMESTAMP'2024-01-01 00:10:00', TIMESTAMP'2024-01-01 02:40:00', 150.0D)) t(s, e, v) BIN BY (RANGE s TO e BIN WIDTH INTERVAL 1 HOUR DISTRIBUTE UNIFORM (v)) ORDER BY 1, 2, 3;

-- name: bin2
SELECT * FROM (VALUES (TIMESTAMP'2024-01-01 00:10:00', TIMESTAMP'2024-01-01 02:40:00', 150.0D)) t(s, e, v) BIN BY (RANGE s TO e BIN WIDTH INTERVAL 1 HOUR ALIGN TO TIMESTAMP'2024-01-01 00:30:00' DISTRIBUTE UNIFORM (v) BIN_START AS bs BIN_END AS be BIN_DISTRIBUTE_RATIO AS r) AS b ORDER BY bs;

-- name: changes1
SELECT * FROM trades CHANGES FROM VERSION 1 TO VERSION 2;

-- name: changes2
SELECT * FROM nosuch CHANGES FROM VERSION 1;

-- name: changes3
SELECT * FROM trades CHANGES FROM TIMESTAMP '2024-01-01' INCLUSIVE TO TIMESTAMP '2024-01-02' EXCLUSIVE;

-- name: changes4
SELECT * FROM default.nosuch CHANGES FROM SYSTEM_VERSION '1' EXCLUSIVE WITH (a = 1) AS t;

-- name: version1
SELECT * FROM trades VERSION AS OF 1;

-- name: version4
SELECT * FROM nosuch FOR SYSTEM_TIME AS OF '2024-01-01';
