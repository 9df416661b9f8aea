-- Random numbers with seeds are Spark's own, partition by partition.
-- name: rand_of_seed
SELECT id, rand(42) AS r, randn(42) AS n FROM range(0, 10, 1, 3);

-- name: rand_seeds
SELECT rand(0), rand(1L), rand(-5), random(7), randn(0), rand(NULL), randn(NULL), rand(1 + 1);

-- name: rand_many
SELECT count(*) AS c, sum(below) AS below, max(m) AS m FROM (SELECT CAST(rand(3) < 0.5 AS INT) AS below, randn(5) AS m FROM range(0, 10000, 1, 4));

-- name: rand_filter
SELECT id FROM range(0, 20, 1, 2) WHERE rand(11) < 0.3;

-- name: rand_column_seed
SELECT rand(id) FROM range(3);

-- name: rand_string_seed
SELECT rand('x');

-- name: uniform_values
SELECT id, uniform(0, 10, 5) AS i, uniform(0.0, 10.0, 5) AS d, uniform(-3L, 3L, 9) AS l, uniform(0.5F, 1.5D, 1) AS f FROM range(0, 5, 1, 2);

-- name: uniform_constants
SELECT uniform(10, 20, 0), uniform(10, 20L, 0), uniform(NULL, 20, 0), uniform(10, NULL, 0), uniform(0, 10, 3);

-- name: uniform_column
SELECT uniform(id, 10, 0) FROM range(2);

-- name: uniform_type
SELECT uniform('a', 10, 0);

-- name: randstr_values
SELECT id, randstr(5, 0) AS s, randstr(10S, 7) AS t FROM range(0, 4, 1, 2);

-- name: randstr_constants
SELECT randstr(3, 0), randstr(0, 0), length(randstr(7));

-- name: randstr_negative
SELECT randstr(-1, 0);

-- name: randstr_column
SELECT randstr(CAST(id AS INT), 0) FROM range(2);

-- name: uuid_of_seed
SELECT id, uuid(5) AS u FROM range(0, 4, 1, 2);

-- name: uuid_length
SELECT length(uuid()), uuid(0), length(uuid(NULL));

-- name: shuffle_of_seed
SELECT id, shuffle(array(1, 2, 3, 4, 5), 7) AS s FROM range(0, 4, 1, 2);

-- name: shuffle_constants
SELECT shuffle(array('a', 'b', NULL), 1), shuffle(array(), 1), shuffle(NULL, 1), size(shuffle(array(1, 2, 3)));

-- name: shuffle_type
SELECT shuffle(1);

-- name: ids
SELECT id, monotonically_increasing_id() AS m, spark_partition_id() AS p FROM range(0, 6, 1, 3);

-- name: ids_after_filter
SELECT id, monotonically_increasing_id() AS m FROM range(0, 10, 1, 2) WHERE id % 3 = 0;

-- name: ids_of_one_row
SELECT monotonically_increasing_id(), spark_partition_id();
