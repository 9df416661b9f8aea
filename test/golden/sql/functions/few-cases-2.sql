CREATE TEMPORARY VIEW sketches AS SELECT
  tuple_sketch_agg_integer(k, v) AS i, tuple_sketch_agg_integer(k + 1, v) AS j,
  tuple_sketch_agg_double(k, CAST(v AS DOUBLE)) AS d, tuple_sketch_agg_double(k + 1, CAST(v AS DOUBLE)) AS e,
  theta_sketch_agg(k) AS t
FROM VALUES (1, 10), (2, 20), (3, 30) AS s(k, v);
-- name: difference
SELECT tuple_sketch_estimate_integer(tuple_difference_integer(i, j)) AS i, tuple_sketch_estimate_double(tuple_difference_double(d, e)) AS d FROM sketches;
-- name: difference_theta
SELECT tuple_sketch_estimate_integer(tuple_difference_theta_integer(j, t)) AS i, tuple_sketch_estimate_double(tuple_difference_theta_double(e, t)) AS d FROM sketches;
-- name: intersection
SELECT tuple_sketch_estimate_integer(tuple_intersection_integer(i, j)) AS i, tuple_sketch_estimate_double(tuple_intersection_double(d, e)) AS d, tuple_sketch_summary_integer(tuple_intersection_integer(i, j, 'sum')) AS s FROM sketches;
-- name: intersection_theta
SELECT tuple_sketch_estimate_integer(tuple_intersection_theta_integer(j, t)) AS i, tuple_sketch_estimate_double(tuple_intersection_theta_double(e, t)) AS d FROM sketches;
-- name: union
SELECT tuple_sketch_estimate_integer(tuple_union_integer(i, j)) AS i, tuple_sketch_summary_integer(tuple_union_integer(i, j)) AS s, tuple_sketch_estimate_double(tuple_union_double(d, e)) AS d FROM sketches;
-- name: union_theta
SELECT tuple_sketch_estimate_integer(tuple_union_theta_integer(j, t)) AS i, tuple_sketch_estimate_double(tuple_union_theta_double(e, t)) AS d FROM sketches;
-- name: theta
SELECT tuple_sketch_theta_integer(i) AS i, tuple_sketch_theta_double(d) AS d FROM sketches;
-- name: union_agg
SELECT tuple_sketch_estimate_integer(tuple_union_agg_integer(s)) AS i FROM (SELECT i AS s FROM sketches UNION ALL SELECT j FROM sketches);
-- name: union_agg_double
SELECT tuple_sketch_estimate_double(tuple_union_agg_double(s)) AS d FROM (SELECT d AS s FROM sketches UNION ALL SELECT e FROM sketches);
-- name: intersection_agg
SELECT tuple_sketch_estimate_integer(tuple_intersection_agg_integer(s)) AS i FROM (SELECT i AS s FROM sketches UNION ALL SELECT j FROM sketches);
-- name: intersection_agg_double
SELECT tuple_sketch_estimate_double(tuple_intersection_agg_double(s)) AS d FROM (SELECT d AS s FROM sketches UNION ALL SELECT e FROM sketches);
-- name: nulls
SELECT tuple_difference_integer(NULL, i), tuple_difference_theta_integer(i, NULL), tuple_difference_theta_double(NULL, NULL), tuple_intersection_double(d, NULL), tuple_intersection_integer(NULL, i), tuple_intersection_theta_double(NULL, t), tuple_intersection_theta_integer(i, NULL), tuple_sketch_theta_double(NULL), tuple_sketch_theta_integer(NULL), tuple_union_integer(NULL, i), tuple_union_theta_integer(NULL, t) FROM sketches;
-- name: nulls_agg
SELECT tuple_intersection_agg_double(CAST(NULL AS BINARY)) IS NULL AS a, tuple_intersection_agg_integer(CAST(NULL AS BINARY)) IS NULL AS b, tuple_union_agg_integer(CAST(NULL AS BINARY)) IS NULL AS c FROM sketches;
-- name: bad_difference
SELECT tuple_difference_integer(X'01', X'02');
-- name: bad_difference_theta_double
SELECT tuple_difference_theta_double(X'01', X'02');
-- name: bad_difference_theta_integer
SELECT tuple_difference_theta_integer(X'01', X'02');
-- name: bad_intersection_double
SELECT tuple_intersection_double(X'01', X'02');
-- name: bad_intersection_theta_integer
SELECT tuple_intersection_theta_integer(X'01', X'02');
-- name: bad_union
SELECT tuple_union_integer(X'01', X'02');
-- name: bad_union_theta
SELECT tuple_union_theta_integer(X'01', X'02');
-- name: bad_theta
SELECT tuple_sketch_theta_double(X'01');
-- name: bad_theta_integer
SELECT tuple_sketch_theta_integer(X'01');
-- name: bad_union_agg
SELECT tuple_union_agg_integer(s) FROM VALUES (X'01') AS t(s);
-- name: bad_intersection_agg
SELECT tuple_intersection_agg_double(s) FROM VALUES (X'01') AS t(s);
-- name: mode
SELECT tuple_union_integer(i, j, 12, 'most') FROM sketches;
