CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, array(300, 2), named_struct('x', 256, 'y', 'z'), array('b', 'a')), (2, array(2, 300), named_struct('x', 1, 'y', 'y'), array('a')), (3, array(-1), named_struct('x', -5, 'y', null), array('ab', null)), (4, array(), named_struct('x', 1, 'y', ''), array('a', 'b')), (5, null, null, null), (6, array(2, null), named_struct('x', 256, 'y', 'a'), array()) t(i, a, s, t);
-- name: minimum_and_maximum
SELECT min(a), max(a), min(s), max(s), min(t), max(t) FROM t;
-- name: by_key
SELECT i % 2 AS k, min(a) AS la, max(s) AS gs, max_by(i, a) AS ia, min_by(i, s) AS js FROM t GROUP BY i % 2 ORDER BY k;
-- name: sorted_by_array
SELECT i, a FROM t ORDER BY a, i;
-- name: sorted_by_array_descending
SELECT i, a FROM t ORDER BY a DESC NULLS FIRST, i;
-- name: sorted_by_struct
SELECT i, s FROM t ORDER BY s DESC, i;
-- name: sorted_by_strings
SELECT i, t FROM t ORDER BY t, i;
-- name: first_few
SELECT i, a FROM t ORDER BY a DESC LIMIT 3;
-- name: compared
SELECT i, a < array(2, 5) AS lt, a = array(-1) AS eq, s >= named_struct('x', 1, 'y', 'x') AS ge, a <=> null AS ns, a <=> array(-1) AS nt, a IN (array(300, 2), array(-1)) AS n FROM t ORDER BY i;
-- name: greatest_and_least
SELECT i, greatest(a, array(2)) AS g, least(s, named_struct('x', 1, 'y', 'b')) AS l FROM t ORDER BY i;
-- name: filtered
SELECT i FROM t WHERE a > array(1) AND s < named_struct('x', 256, 'y', 'b') ORDER BY i;
-- name: joined
SELECT l.i AS l, r.i AS r FROM t l JOIN t r ON l.a = r.a AND l.i <= r.i ORDER BY l, r;
-- name: doubles
SELECT array(d) AS a, d FROM VALUES (double('NaN')), (1.5D), (-2.0D), (0.0D), (double('-Infinity')), (double('Infinity')) v(d) ORDER BY a;
-- name: doubles_equal
SELECT array(0.0D) = array(-0.0D) AS z, array(double('NaN')) = array(double('NaN')) AS n, array(d) < array(double('NaN')) AS l FROM VALUES (1.0D) v(d);
-- name: decimals_and_dates
SELECT i, struct(cast(i * -1.25 AS decimal(20, 3)), date_add(DATE'1969-12-30', i)) AS s FROM t ORDER BY s;
-- name: nested_deeper
SELECT i, array(array(s.x), a) AS aa FROM t WHERE s IS NOT NULL ORDER BY aa DESC, i;
-- name: maps_are_not_ordered
SELECT max(map(i, 1)) FROM t;
-- name: sorted_by_map
SELECT i FROM t ORDER BY map(i, 1);
