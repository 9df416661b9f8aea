-- Calls with odd arguments.
-- name: encode
SELECT encode(1.5, 'utf-8');
-- name: encode_2
SELECT encode('abc', '');
-- name: decode
SELECT decode(encode('abc', 'utf-8'), 'utf-8');
-- name: decode_2
SELECT decode(encode('abc', 'utf-8'));
-- name: decode_3
SELECT decode(NULL, 'utf-8');
-- name: decode_4
SELECT decode(named_struct('a', 1), 'utf-8');
-- name: decode_5
SELECT decode(encode('abc', 'utf-8'), TIMESTAMP'2024-02-29 12:00:00');
-- name: url_encode
SELECT url_encode('https://spark.apache.org');
-- name: url_encode_2
SELECT url_encode('https://spark.apache.org', 1);
-- name: url_encode_3
SELECT url_encode(1);
-- name: sha2
SELECT sha2('Spark', 256);
-- name: sha2_2
SELECT sha2('Spark');
-- name: sha2_3
SELECT sha2(NULL, 256);
-- name: sha2_4
SELECT sha2(1, 256);
-- name: sha2_5
SELECT sha2('Spark', DATE'2024-02-29');
-- name: crc32
SELECT crc32('Spark');
-- name: crc32_2
SELECT crc32('Spark', 1);
-- name: crc32_3
SELECT crc32(DATE'2024-02-29');
-- name: hash
SELECT hash(array(1, 2));
-- name: hash_2
SELECT hash(array(1, 2), 1);
-- name: hash_3
SELECT hash(CAST(NULL AS INT));
-- name: xxhash64
SELECT xxhash64('Spark', 123);
-- name: xxhash64_2
SELECT xxhash64('Spark');
-- name: xxhash64_3
SELECT xxhash64(NULL, 123);
-- name: xxhash64_4
SELECT xxhash64(INTERVAL '1' DAY, 123);
-- name: xxhash64_5
SELECT xxhash64('Spark', CAST(NULL AS STRING));
-- name: max_by
SELECT max_by(id, -id, 2) FROM range(4);
-- name: max_by_2
SELECT max_by(id, -id) FROM range(4);
-- name: max_by_3
SELECT max_by(NULL, -id, 2) FROM range(4);
-- name: max_by_4
SELECT max_by(1, -id, 2) FROM range(4);
-- name: max_by_5
SELECT max_by(id, DATE'2024-02-29', 2) FROM range(4);
-- name: max_by_6
SELECT max_by(id, -id, NULL) FROM range(4);
-- name: max_by_7
SELECT max_by(id, -id, TIMESTAMP'2024-02-29 12:00:00') FROM range(4);
-- name: explode
SELECT explode();
-- name: explode_2
SELECT explode(NULL);
-- name: explode_3
SELECT explode(X'61');
-- name: posexplode
SELECT posexplode();
-- name: posexplode_2
SELECT posexplode(NULL);
-- name: posexplode_3
SELECT posexplode(1.5);
-- name: inline
SELECT inline();
-- name: inline_2
SELECT inline(NULL);
-- name: inline_3
SELECT inline(2.5D);
-- name: stack
SELECT stack();
-- name: stack_2
SELECT stack(2, 1, 2, 3, 1);
-- name: stack_3
SELECT stack(1.5, 1, 2, 3);
-- name: stack_4
SELECT stack(2, NULL, 2, 3);
-- name: stack_5
SELECT stack(2, true, 2, 3);
-- name: stack_6
SELECT stack(2, 1, INTERVAL '1' DAY, 3);
-- name: stack_7
SELECT stack(2, 1, 2, NULL);
-- name: stack_8
SELECT stack(2, 1, 2, TIMESTAMP'2024-02-29 12:00:00');
-- name: json_tuple
SELECT json_tuple();
-- name: json_tuple_2
SELECT json_tuple('{"a":1, "b":2}', 'a', 'b', 1);
-- name: json_tuple_3
SELECT json_tuple('', 'a', 'b');
-- name: json_tuple_4
SELECT json_tuple('{"a":1, "b":2}', NULL, 'b');
-- name: json_tuple_5
SELECT json_tuple('{"a":1, "b":2}', CAST(NULL AS STRING), 'b');
-- name: json_tuple_6
SELECT json_tuple('{"a":1, "b":2}', 'a', DATE'2024-02-29');
-- name: st_srid
SELECT st_srid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040', 3857));
-- name: st_srid_2
SELECT st_srid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040', 3857), 1);
-- name: st_srid_3
SELECT st_srid(-1);
-- name: st_srid_4
SELECT st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'));
-- name: st_srid_5
SELECT st_srid('');
-- name: hex
SELECT hex(st_asbinary(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 'XDR'), 1);
-- name: st_srid_6
SELECT st_srid(st_setsrid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 3857), 1);
-- name: st_srid_7
SELECT st_srid(X'61');
-- name: transform
SELECT transform();
-- name: transform_2
SELECT transform(array(1, 2, 3), x -> x + 1, 1);
-- name: transform_3
SELECT transform(DATE'2024-02-29', x -> x + 1);
-- name: filter
SELECT filter(array(1, 2, 3), x -> x % 2 == 1);
-- name: filter_2
SELECT filter(array(1, 2, 3));
-- name: filter_3
SELECT filter(NULL, x -> x % 2 == 1);
