-- Tuple sketches of DataSketches put together: nulls, bytes that are none and fewer values, with ANSI mode off.
SET spark.sql.ansi.enabled = false;

-- name: difference
SELECT hex(tuple_difference_integer(tuple_sketch_agg_integer(id, 2), tuple_sketch_agg_integer(id + 1, 2))), hex(tuple_difference_theta_double(tuple_sketch_agg_double(id, 2D), theta_sketch_agg(id + 1))), hex(tuple_difference_theta_integer(tuple_sketch_agg_integer(id, 2), theta_sketch_agg(id + 1))) FROM range(0, 4, 1, 1);

-- name: difference_of_nulls
SELECT tuple_difference_integer(NULL, X'00'), tuple_difference_theta_double(X'00', NULL), tuple_difference_theta_integer(NULL, NULL);

-- name: difference_of_text
SELECT tuple_difference_integer('a', 'b');

-- name: difference_of_numbers
SELECT tuple_difference_theta_double(1, 2);

-- name: difference_of_bytes
SELECT tuple_difference_theta_integer(X'01', X'02');

-- name: intersection
SELECT hex(tuple_intersection_double(tuple_sketch_agg_double(id, 2D), tuple_sketch_agg_double(id + 1, 2D))), hex(tuple_intersection_integer(tuple_sketch_agg_integer(id, 2), tuple_sketch_agg_integer(id + 1, 2), 'min')), hex(tuple_intersection_theta_double(tuple_sketch_agg_double(id, 2D), theta_sketch_agg(id + 1))), hex(tuple_intersection_theta_integer(tuple_sketch_agg_integer(id, 2), theta_sketch_agg(id + 1))) FROM range(0, 4, 1, 1);

-- name: intersection_of_nulls
SELECT tuple_intersection_double(NULL, X'00'), tuple_intersection_integer(X'00', NULL), tuple_intersection_theta_double(NULL, NULL), tuple_intersection_theta_integer(NULL, X'00');

-- name: intersection_agg
SELECT hex(tuple_intersection_agg_double(s)) FROM (SELECT tuple_sketch_agg_double(id, 1D) AS s FROM range(0, 3, 1, 1));

-- name: intersection_agg_of_number
SELECT tuple_intersection_agg_double(1);

-- name: union
SELECT hex(tuple_union_integer(tuple_sketch_agg_integer(id, 2), tuple_sketch_agg_integer(id + 1, 2))), hex(tuple_union_theta_integer(tuple_sketch_agg_integer(id, 2), theta_sketch_agg(id + 1))) FROM range(0, 4, 1, 1);

-- name: union_of_nulls
SELECT tuple_union_integer(NULL, X'00'), tuple_union_theta_integer(X'00', NULL);

-- name: union_agg
SELECT hex(tuple_union_agg_integer(s)) FROM (SELECT tuple_sketch_agg_integer(id, 1) AS s FROM range(0, 3, 1, 1));

-- name: uuids
SELECT length(uuid()), typeof(uuid());

-- name: uuid_of_seed
SELECT uuid(7);

-- name: uuid_of_text
SELECT uuid('x');
