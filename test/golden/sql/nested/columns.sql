CREATE TEMPORARY VIEW t AS SELECT id, array(id, id + 1) AS a, named_struct('x', id, 'y', concat(cast(id AS string), ' is the number of this row'), 'z', array(named_struct('q', id % 2 = 0))) AS s, map(cast(id AS string), array(id)) AS m FROM range(4);
-- name: made_of_columns
SELECT id, array(id, id + 1) AS a FROM range(3);
-- name: all_columns
SELECT * FROM t;
-- name: grouped_by_array
SELECT a, count(*) AS n FROM t GROUP BY a;
-- name: grouped_by_struct
SELECT s, count(*) AS n, first(a) AS f FROM t GROUP BY s;
-- name: fields
SELECT s.x, s.y, s.z[0].q AS q, a[1] AS a1, m['2'] AS m2 FROM t ORDER BY id;
-- name: null_and_not
SELECT m FROM VALUES (map('a', 1)), (map('b', 2)), (null) t(m) WHERE m IS NULL OR m['a'] = 1;
-- name: conditional
SELECT map_keys(m), if(id = 2, null, a) AS i, coalesce(a, array(1L)) AS c, array(1L, null, id) AS n, CASE WHEN id > 2 THEN s.z END AS z FROM t;
-- name: distinct_and_sorted
SELECT DISTINCT s.x AS x, s.z AS z FROM t ORDER BY x;
-- name: joined_on_array
SELECT t.id, t.s, u.m FROM t JOIN t u ON t.a = u.a;
-- name: outer_joined
SELECT t.id, u.s FROM t LEFT JOIN (SELECT * FROM t WHERE id > 1) u ON t.id = u.id;
-- name: united
SELECT id, a, m FROM t UNION ALL SELECT id, null, null FROM range(1);
-- name: nested_in_nested
SELECT array(a, null, array(id)) AS aa, map(id, map('k', s)) AS mm, struct(a, s, null) AS ss FROM t;
-- name: empty_ones
SELECT array() AS e, cast(array() AS array<string>) AS c, map() AS m, filter(a, x -> x > 100) AS f FROM (SELECT array(1, 2) AS a);
-- name: cast_of_elements
SELECT cast(a AS array<string>) AS s, cast(m AS map<int, array<string>>) AS m FROM t;
