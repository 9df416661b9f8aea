-- ASOF joins, which a setting allows.
SET spark.sql.join.asofJoin.enabled=true;
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

-- name: asof7
SELECT id, qts, bid FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts = q.qts) ON t.sym = q.sym ORDER BY id;

-- name: asof8
SELECT id, qts, bid FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts AND t.id > 1) ON t.sym = q.sym ORDER BY id;

-- name: asof9
SELECT id, qts, bid FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym AND q.bid > 99.7 ORDER BY id;

-- name: asof11
SELECT id FROM (SELECT * FROM trades WHERE sym = 'A') t ASOF JOIN quotes q MATCH_CONDITION (t.sym >= q.qts) ORDER BY id;

-- name: asof12
SELECT id FROM trades t ASOF JOIN quotes q ON t.sym = q.sym;

-- name: asof13
SELECT id FROM trades t RIGHT ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts);

-- name: asof14
SELECT id, qts FROM trades t LEFT ASOF JOIN (SELECT * FROM quotes WHERE false) q MATCH_CONDITION (t.ts >= q.qts) ORDER BY id;

-- name: asof15
SELECT id, d, e FROM (SELECT 1 id, DATE'2024-01-05' d UNION ALL SELECT 2, DATE'2024-02-01') t ASOF JOIN (SELECT DATE'2024-01-01' e UNION ALL SELECT DATE'2024-01-20') q MATCH_CONDITION (t.d >= q.e) ORDER BY id;

-- name: asof16
SELECT id, d, e FROM (SELECT 1 id, TIMESTAMP'2024-01-05' d UNION ALL SELECT 2, TIMESTAMP'2024-02-01') t ASOF JOIN (SELECT TIMESTAMP'2024-01-01' e UNION ALL SELECT TIMESTAMP'2024-01-20') q MATCH_CONDITION (t.d >= q.e) ORDER BY id;

-- name: asof17
SELECT id, x FROM (VALUES (1, 'm'), (2, 'z')) t(id, s) ASOF JOIN (VALUES ('a'), ('n')) q(x) MATCH_CONDITION (t.s >= q.x) ORDER BY id;

-- name: asof18
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts + 1 >= q.qts - 1) ON t.sym = q.sym ORDER BY id;

-- name: asof19
SELECT id, count(*) c, max(bid) m FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym GROUP BY id ORDER BY id;

-- name: asof22
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.nosuch) ON t.sym = q.sym;

-- name: asof23
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.id ORDER BY id;

-- name: asof24
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym < q.sym ORDER BY id;

-- name: asof25
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts <=> q.qts) ORDER BY id;

-- name: asof26
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts) ORDER BY id;

-- name: asof27
SELECT id, qts FROM trades t ASOF JOIN LATERAL (SELECT 1 AS qts) q MATCH_CONDITION (t.ts >= q.qts) ORDER BY id;

-- name: asof28
SELECT id, q.qts, r.bid FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym LEFT ASOF JOIN quotes r MATCH_CONDITION (t.ts <= r.qts) ON t.sym = r.sym ORDER BY id;

-- name: asof29
FROM trades t |> ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym |> SELECT id, qts |> ORDER BY id;

-- name: asof30
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (q.qts < 7) ORDER BY id;

-- name: asof31
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = (SELECT max(sym) FROM quotes) ORDER BY id;

-- name: asof32
SELECT id, x, s.b FROM (VALUES (1, 1.5D), (2, double('nan'))) t(id, v) ASOF JOIN (VALUES (1.0D, 'a'), (double('inf'), 'b')) s(x, b) MATCH_CONDITION (t.v >= s.x) ORDER BY id;

-- name: asof33
SELECT id FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) USING (nosuch);

-- name: asof34
SELECT 1 AS asof, 2 AS nearest, 3 AS match_condition;

-- name: asof35
SELECT * FROM trades ASOF ORDER BY id LIMIT 1;

-- name: asof40
SELECT * FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) USING (sym) WHERE q.bid > 1 ORDER BY t.id;

-- name: asof41
SELECT q.sym, t.sym, id FROM trades t LEFT ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) USING (sym) ORDER BY t.id;

-- name: asof42
SELECT id, n FROM (VALUES (1, 5), (2, 9)) t(id, v) ASOF JOIN (VALUES (5, 'a'), (5, 'a'), (8, 'b')) s(w, n) MATCH_CONDITION (t.v >= s.w) ORDER BY id;

-- name: asof43
SELECT id, w FROM (VALUES (1, 5L), (2, 9L)) t(id, v) ASOF JOIN (VALUES (5.5), (8.25)) s(w) MATCH_CONDITION (t.v >= s.w) ORDER BY id;

-- name: asof44
SELECT id, w FROM (VALUES (1, DATE'2024-01-02'), (2, DATE'2024-03-01')) t(id, v) ASOF JOIN (VALUES (TIMESTAMP'2024-01-01 12:00:00'), (TIMESTAMP'2024-02-01')) s(w) MATCH_CONDITION (t.v >= s.w) ORDER BY id;

-- name: asof45
SELECT id, w FROM (VALUES (1, INTERVAL 1 DAY), (2, INTERVAL 5 DAY)) t(id, v) ASOF JOIN (VALUES (INTERVAL 12 HOUR)) s(w) MATCH_CONDITION (t.v >= s.w) ORDER BY id;

-- name: asof46
SELECT id, w FROM (VALUES (1, true)) t(id, v) ASOF JOIN (VALUES (false)) s(w) MATCH_CONDITION (t.v >= s.w) ORDER BY id;

-- name: asof47
SELECT id, w FROM (VALUES (1, array(1))) t(id, v) ASOF JOIN (VALUES (array(0))) s(w) MATCH_CONDITION (t.v >= s.w) ORDER BY id;

-- name: asof49
SELECT id FROM trades t ASOF JOIN quotes q MATCH_CONDITION (max(t.ts) >= q.qts);

-- name: asof50
SELECT id FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts != q.qts);

-- name: asof51
SELECT id FROM trades t ASOF JOIN quotes q MATCH_CONDITION (NOT t.ts < q.qts) ORDER BY id;

-- name: asof52
SELECT id, qts FROM trades t ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym AND t.id % 2 = 1 ORDER BY id;

-- name: asof53
SELECT id, qts FROM trades t LEFT ASOF JOIN quotes q MATCH_CONDITION (t.ts >= q.qts) ON t.sym = q.sym AND t.id % 2 = 1 ORDER BY id;

-- name: near41
SELECT id, count(*) FROM trades t JOIN quotes q EXACT NEAREST 3 BY DISTANCE abs(t.ts - q.qts) GROUP BY id ORDER BY id;

-- name: near42
SELECT a.id, b.id FROM trades a JOIN trades b EXACT NEAREST 2 BY DISTANCE abs(a.price - b.price) ORDER BY 1, 2;

-- name: near43
SELECT * FROM trades a JOIN trades b EXACT NEAREST 1 BY DISTANCE abs(a.price - b.price) + abs(a.ts - b.ts) ORDER BY 1;

-- name: near44
SELECT id, qts FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE NULL ORDER BY id;

-- name: near46
SELECT id, qts FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE explode(array(1)) ORDER BY id;

-- name: near47
SELECT id, qts FROM trades t JOIN quotes q EXACT NEAREST BY DISTANCE q.sym ORDER BY id;

-- name: near48
SELECT id, qts FROM trades t JOIN quotes q EXACT NEAREST 2 BY DISTANCE abs(t.ts - q.qts) WHERE qts > 10 ORDER BY id, qts;

-- name: near49
FROM trades t |> JOIN quotes q EXACT NEAREST 1 BY DISTANCE abs(t.ts - q.qts) |> SELECT id, qts |> ORDER BY id;

-- name: near50
SELECT id, s FROM (VALUES (1, array(1.0F, 0.0F)), (2, array(0.0F, 1.0F))) t(id, v) JOIN (VALUES ('x', array(0.9F, 0.1F)), ('y', array(0.2F, 0.8F))) u(s, w) APPROX NEAREST 1 BY SIMILARITY vector_cosine_similarity(v, w) ORDER BY id;
