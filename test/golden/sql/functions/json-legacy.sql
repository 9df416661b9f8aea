-- JSON functions with ANSI mode off.
SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW texts AS SELECT /*+ REPARTITION(2) */ * FROM VALUES (1, '{"a": 1, "b": "x"}'), (2, '{"a": "y", "b": 2}'), (3, 'broken'), (4, NULL) AS t(id, json);

-- name: paths
SELECT id, get_json_object(json, '$.a'), json_array_length(json), json_object_keys(json) FROM texts;

-- name: casts_of_fields
SELECT id, CAST(get_json_object(json, '$.a') AS INT), get_json_object(json, '$.a') + 1 FROM texts;

-- name: from_json_modes
SELECT from_json('{"a": "x", "b": 1}', 'a INT, b INT'), from_json('{"a": 1.5}', 'a INT'), from_json('x', 'a INT');

-- name: from_json_fail_fast
SELECT from_json('{"a": "x"}', 'a INT', map('mode', 'FAILFAST'));

-- name: json_array_length_number
SELECT json_array_length(5), get_json_object(5, '$'), from_json(1, 'a INT');

-- name: schema_of_json_types
SELECT schema_of_json('{"a": 1, "b": 1.5, "c": "x"}'), to_json(named_struct('a', 1));
