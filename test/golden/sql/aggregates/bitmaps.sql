-- name: constructed
SELECT hex(substring(bitmap_construct_agg(bitmap_bit_position(c)), 1, 4)) AS h, length(bitmap_construct_agg(c)) AS n, bitmap_count(bitmap_construct_agg(bitmap_bit_position(c))) AS k FROM VALUES (1L), (2L), (3L), (9L), (1L), (null) t(c);
-- name: constructed_by_key
SELECT id % 2 AS k, bitmap_count(bitmap_construct_agg(id)) AS n FROM range(0, 100) GROUP BY id % 2 ORDER BY k;
-- name: constructed_of_nothing
SELECT bitmap_count(bitmap_construct_agg(id)) AS n, length(bitmap_construct_agg(id)) AS l FROM range(10) WHERE id > 20;
-- name: schema
SELECT bitmap_construct_agg(1L) IS NULL, bitmap_or_agg(X'10') IS NULL, bitmap_and_agg(X'10') IS NULL FROM range(1);
-- name: position_too_large
SELECT bitmap_construct_agg(c) FROM VALUES (32768L) t(c);
-- name: position_negative
SELECT bitmap_construct_agg(c) FROM VALUES (-1L) t(c);
-- name: of_string
SELECT bitmap_count(bitmap_construct_agg(c)) FROM VALUES ('7') t(c);
-- name: of_binary
SELECT bitmap_construct_agg(X'01');
-- name: united
SELECT hex(substring(bitmap_or_agg(b), 1, 3)) AS h, length(bitmap_or_agg(b)) AS n FROM VALUES (X'10'), (X'2001'), (null) t(b);
-- name: united_of_nothing
SELECT bitmap_count(bitmap_or_agg(b)) FROM VALUES (X'10') t(b) WHERE b IS NULL;
-- name: met
SELECT hex(substring(bitmap_and_agg(b), 1, 3)) AS h, length(bitmap_and_agg(b)) AS n, bitmap_count(bitmap_and_agg(b)) AS c FROM VALUES (X'F0'), (X'70FF'), (X'51') t(b);
-- name: met_of_nothing
SELECT bitmap_count(bitmap_and_agg(b)) FROM VALUES (X'10') t(b) WHERE b IS NULL;
-- name: or_of_numbers
SELECT bitmap_or_agg(1);
-- name: histogram
SELECT histogram_numeric(x, 3) FROM VALUES (0), (1), (2), (10), (null) t(x);
-- name: histogram_of_few
SELECT histogram_numeric((id + 1) DIV 2 + 0.5D, 10) FROM range(0, 4, 1, 1);
-- name: histogram_of_many
SELECT k, histogram_numeric(x, 5) AS h FROM (SELECT id % 2 AS k, id * 37 % 101 AS x FROM range(0, 1000, 1, 1)) GROUP BY k ORDER BY k;
-- name: histogram_of_types
SELECT histogram_numeric(cast(x AS tinyint), 2), histogram_numeric(cast(x AS float), 2), histogram_numeric(cast(x AS decimal(10, 2)), 2), histogram_numeric(date_add(DATE'2020-01-01', x), 2), histogram_numeric(cast(x AS bigint), 2), histogram_numeric(timestamp_seconds(x), 2) FROM range(1) LATERAL VIEW explode(array(1, 2, 6)) AS x;
-- name: histogram_of_nothing
SELECT histogram_numeric(x, 3) FROM VALUES (1) t(x) WHERE x > 1;
-- name: histogram_of_one_bin
SELECT histogram_numeric(x, 1) FROM VALUES (1) t(x);
-- name: histogram_of_null_bins
SELECT histogram_numeric(x, null) FROM VALUES (1) t(x);
-- name: histogram_of_column
SELECT histogram_numeric(x, x) FROM VALUES (1) t(x);
-- name: histogram_of_string
SELECT histogram_numeric(x, 2) FROM VALUES ('1') t(x);
-- name: histogram_of_boolean
SELECT histogram_numeric(true, 2);
-- name: vectors
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F, 5.0F)), (null) t(v);
-- name: vectors_by_key
SELECT k, vector_sum(v) AS s, vector_avg(v) AS a FROM VALUES (1, array(1.0F, 2.0F)), (1, array(3.0F, 5.5F)), (2, array(0.1F)), (3, null) t(k, v) GROUP BY k ORDER BY k;
-- name: vectors_of_nothing
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1.0F, 2.0F)) t(v) WHERE v IS NULL;
-- name: vectors_with_nulls
SELECT vector_sum(v), vector_avg(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F, cast(null AS float))) t(v);
-- name: vectors_of_other_lengths
SELECT vector_sum(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F)) t(v);
-- name: average_of_other_lengths
SELECT vector_avg(v) FROM VALUES (array(1.0F, 2.0F)), (array(3.0F)) t(v);
-- name: vectors_of_doubles
SELECT vector_sum(array(1.0D));
-- name: empty_vectors
SELECT vector_sum(v), vector_avg(v) FROM VALUES (cast(array() AS array<float>)) t(v);
