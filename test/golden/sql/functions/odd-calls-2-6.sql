-- Calls with odd arguments.
-- name: encode
SELECT encode('abc', NULL);
-- name: encode_2
SELECT encode('abc', 'x');
-- name: decode
SELECT decode();
-- name: decode_2
SELECT decode(encode('abc', 'utf-8'), 'utf-8', 1);
-- name: decode_3
SELECT decode(TIMESTAMP'2024-02-29 12:00:00', 'utf-8');
-- name: decode_4
SELECT decode(encode('abc', 'utf-8'), NULL);
-- name: decode_5
SELECT decode(encode('abc', 'utf-8'), -1);
-- name: url_encode
SELECT url_encode();
-- name: url_encode_2
SELECT url_encode(NULL);
-- name: url_encode_3
SELECT url_encode(-1);
-- name: sha2
SELECT sha2();
-- name: sha2_2
SELECT sha2('Spark', 256, 1);
-- name: sha2_3
SELECT sha2(map('a', 1), 256);
-- name: sha2_4
SELECT sha2('Spark', NULL);
-- name: sha2_5
SELECT sha2('Spark', array(1, 2));
-- name: crc32
SELECT crc32();
-- name: crc32_2
SELECT crc32(NULL);
-- name: crc32_3
SELECT crc32(INTERVAL '1' DAY);
-- name: hash
SELECT hash();
-- name: hash_2
SELECT hash(NULL);
-- name: hash_3
SELECT hash(TIMESTAMP'2024-02-29 12:00:00');
-- name: xxhash64
SELECT xxhash64();
-- name: xxhash64_2
SELECT xxhash64('Spark', 123, 1);
-- name: xxhash64_3
SELECT xxhash64(DATE'2024-02-29', 123);
-- name: xxhash64_4
SELECT xxhash64('Spark', NULL);
-- name: xxhash64_5
SELECT xxhash64('Spark', '');
-- name: max_by
SELECT max_by() FROM range(4);
-- name: max_by_2
SELECT max_by(id, -id, 2, 1) FROM range(4);
-- name: max_by_3
SELECT max_by(-1, -id, 2) FROM range(4);
-- name: max_by_4
SELECT max_by(id, NULL, 2) FROM range(4);
-- name: max_by_5
SELECT max_by(id, array(1, 2), 2) FROM range(4);
-- name: max_by_6
SELECT max_by(id, -id, array(1, 2)) FROM range(4);
-- name: explode
SELECT explode(array(10, 20));
-- name: explode_2
SELECT explode(array(10, 20), 1);
-- name: explode_3
SELECT explode(true);
-- name: posexplode
SELECT posexplode(array(10, 20));
-- name: posexplode_2
SELECT posexplode(array(10, 20), 1);
-- name: posexplode_3
SELECT posexplode(DATE'2024-02-29');
-- name: inline
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
-- name: inline_2
SELECT inline(array(struct(1, 'a'), struct(2, 'b')), 1);
-- name: inline_3
SELECT inline(1.5);
-- name: stack
SELECT stack(2, 1, 2, 3);
-- name: stack_2
SELECT stack(2, 1, 2);
-- name: stack_3
SELECT stack(NULL, 1, 2, 3);
-- name: stack_4
SELECT stack(array(1, 2), 1, 2, 3);
-- name: stack_5
SELECT stack(2, X'61', 2, 3);
-- name: stack_6
SELECT stack(2, 1, NULL, 3);
-- name: stack_7
SELECT stack(2, 1, X'61', 3);
-- name: stack_8
SELECT stack(2, 1, 2, named_struct('a', 1));
-- name: json_tuple
SELECT json_tuple('{"a":1, "b":2}', 'a', 'b');
-- name: json_tuple_2
SELECT json_tuple('{"a":1, "b":2}', 'a');
-- name: json_tuple_3
SELECT json_tuple(NULL, 'a', 'b');
-- name: json_tuple_4
SELECT json_tuple(DATE'2024-02-29', 'a', 'b');
-- name: json_tuple_5
SELECT json_tuple('{"a":1, "b":2}', 2.5D, 'b');
-- name: json_tuple_6
SELECT json_tuple('{"a":1, "b":2}', 'a', NULL);
-- name: json_tuple_7
SELECT json_tuple('{"a":1, "b":2}', 'a', array(1, 2));
-- name: st_srid
SELECT st_srid();
-- name: st_srid_2
SELECT st_srid(NULL);
-- name: st_srid_3
SELECT st_srid(CAST(NULL AS INT));
-- name: st_srid_4
SELECT st_srid(st_geogfromwkb(X'0101000000000000000000F03F0000000000000040'), 1);
-- name: hex
SELECT hex(st_asbinary(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 'XDR'));
-- name: st_srid_5
SELECT st_srid(st_setsrid(st_geomfromwkb(X'0101000000000000000000F03F0000000000000040'), 3857));
-- name: st_srid_6
SELECT st_srid(DATE'2024-02-29');
-- name: transform
SELECT transform(array(1, 2, 3), x -> x + 1);
-- name: transform_2
SELECT transform(array(1, 2, 3));
-- name: transform_3
SELECT transform(NULL, x -> x + 1);
-- name: transform_4
SELECT transform(X'61', x -> x + 1);
-- name: filter
SELECT filter();
-- name: filter_2
SELECT filter(array(1, 2, 3), x -> x % 2 == 1, 1);
-- name: filter_3
SELECT filter(array(1, 2), x -> x % 2 == 1);
