SET spark.sql.ansi.enabled = false;
-- Functions that stand alone: measure, schema_of_variant_agg, collations, time.

-- name: time_1
SELECT time('12:34:56') FROM range(2);

-- name: time_2
SELECT time(NULL);

-- name: time_3
SELECT time(1);

-- name: time_4
SELECT time(TIMESTAMP'2024-01-01 10:00:00');

-- name: time_5
SELECT time('a', 'b');

-- name: time_6
SELECT time();

-- name: measure_1
SELECT measure(1, 2);

-- name: measure_2
SELECT measure();

-- name: measure_3
SELECT measure(id) FROM range(2);

-- name: measure_4
SELECT measure(sum(id)) FROM range(2);

-- name: collations_1
SELECT * FROM collations(1);

-- name: count_1
SELECT count(*) FROM collations();

-- name: collations_2
SELECT NAME, LANGUAGE, COUNTRY, ACCENT_SENSITIVITY, CASE_SENSITIVITY, PAD_ATTRIBUTE, ICU_VERSION FROM collations() WHERE NAME LIKE 'UNICODE%' ORDER BY NAME;

-- name: collations_3
SELECT * FROM collations();

-- name: measure_5
SELECT measure(CAST(NULL AS INT));

-- name: schema_of_variant_agg_1
SELECT schema_of_variant_agg(1);

-- name: schema_of_variant_agg_2
SELECT schema_of_variant_agg(NULL);

-- name: schema_of_variant_agg_3
SELECT schema_of_variant_agg();

-- name: schema_of_variant_agg_4
SELECT schema_of_variant_agg(parse_json(j)) FROM VALUES ('{"a":1}'), ('{"a":"x"}'), ('{"b":[1,2.5]}'), (NULL), ('null') AS t(j);

-- name: schema_of_variant_agg_5
SELECT g, schema_of_variant_agg(parse_json(j)) FROM VALUES (1,'{"a":1}'), (1,'{"a":1.5}'), (2,'[1]'), (2, '[]'), (3, NULL) AS t(g, j) GROUP BY g ORDER BY g;
