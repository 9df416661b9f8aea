SET spark.sql.ansi.enabled = false;
-- Avro and Protobuf, whose modules are not loaded.

-- name: from_avro_1
SELECT from_avro(NULL, 'x');

-- name: from_avro_2
SELECT from_avro();

-- name: from_avro_3
SELECT from_avro(1, 2, 3);

-- name: from_avro_4
SELECT from_avro(X'00', 5);

-- name: from_avro_5
SELECT from_avro(X'00', '"int"', map('mode', 'PERMISSIVE'));

-- name: from_avro_6
SELECT from_avro(X'00', '"int"', 'a');

-- name: from_avro_7
SELECT from_avro(b, '"int"') FROM VALUES (X'00') AS t(b);

-- name: from_avro_8
SELECT from_avro(b, s) FROM VALUES (X'00', 'a') AS t(b, s);

-- name: to_avro_1
SELECT to_avro();

-- name: to_avro_2
SELECT to_avro(1, '"int"');

-- name: to_avro_3
SELECT to_avro(1, 2);

-- name: to_avro_4
SELECT to_avro(1, '"int"', 3);

-- name: to_avro_5
SELECT to_avro(NULL);

-- name: to_avro_6
SELECT to_avro(id) FROM range(2);

-- name: to_avro_7
SELECT to_avro(id, string(id)) FROM range(2);

-- name: schema_of_avro_1
SELECT schema_of_avro();

-- name: schema_of_avro_2
SELECT schema_of_avro(NULL);

-- name: schema_of_avro_3
SELECT schema_of_avro(5);

-- name: schema_of_avro_4
SELECT schema_of_avro('"int"', map('a', 'b'));

-- name: schema_of_avro_5
SELECT schema_of_avro(s) FROM VALUES ('a') AS t(s);

-- name: schema_of_avro_6
SELECT schema_of_avro('"int"', 5);

-- name: from_protobuf_1
SELECT from_protobuf();

-- name: from_protobuf_2
SELECT from_protobuf(X'00');

-- name: from_protobuf_3
SELECT from_protobuf(X'00', 'M');

-- name: from_protobuf_4
SELECT from_protobuf(X'00', NULL);

-- name: from_protobuf_5
SELECT from_protobuf(X'00', 5, X'00');

-- name: from_protobuf_6
SELECT from_protobuf(X'00', 'M', 5);

-- name: from_protobuf_7
SELECT from_protobuf(X'00', 'M', NULL);

-- name: from_protobuf_8
SELECT from_protobuf(X'00', 'M', X'00', map('a', 'b'));

-- name: from_protobuf_9
SELECT from_protobuf(X'00', 'M', X'00', 5);

-- name: from_protobuf_10
SELECT from_protobuf('a', 'M', X'00');

-- name: from_protobuf_11
SELECT from_protobuf(NULL, 'M', X'00');

-- name: from_protobuf_12
SELECT from_protobuf(b, 'M', '/nonexistent/a.desc') FROM VALUES (X'00') AS t(b);

-- name: from_protobuf_13
SELECT from_protobuf(b, m, X'00') FROM VALUES (X'00', 'M') AS t(b, m);

-- name: to_protobuf_1
SELECT to_protobuf(1, 'M', X'00');

-- name: to_protobuf_2
SELECT to_protobuf(named_struct('a', 1), 'M');

-- name: to_protobuf_3
SELECT to_protobuf(named_struct('a', 1), 'M', X'00');

-- name: to_protobuf_4
SELECT to_protobuf(named_struct('a', 1), 'M', X'00', map('a', 'b'));

-- name: to_protobuf_5
SELECT to_protobuf(NULL, 'M', X'00');

-- name: to_protobuf_6
SELECT to_protobuf(named_struct('a', 1), 'M', '');

-- name: to_protobuf_7
SELECT to_protobuf(named_struct('a', 1), 5);

-- name: to_protobuf_8
SELECT to_protobuf();

-- name: to_protobuf_9
SELECT to_protobuf(s, 'M', '/nonexistent/a.desc') FROM VALUES (named_struct('a', 1)) AS t(s);

-- name: to_protobuf_10
SELECT to_protobuf(1, 5);

-- name: from_avro_9
SELECT from_avro(X'00', CAST(NULL AS STRING));

-- name: from_protobuf_14
SELECT from_protobuf(X'00', CAST(NULL AS STRING));

-- name: from_avro_10
SELECT from_avro(X'00', '"int"', NULL);

-- name: from_avro_11
SELECT from_avro(X'00', '"int"', map(1, 2));

-- name: from_protobuf_15
SELECT from_protobuf(X'00', 'M', map('a','b'));

-- name: from_protobuf_16
SELECT from_protobuf(X'00', 5, '/x');

-- name: to_protobuf_11
SELECT to_protobuf(1, 'M', '/x');
