-- Functions of which few cases were recorded, with ANSI mode off.
SET spark.sql.ansi.enabled = false;
-- name: reflect_2
SELECT reflect('x');
-- name: try_reflect
SELECT try_reflect('x', 'y');
-- name: try_aes_decrypt
SELECT try_aes_decrypt(NULL, '0000111122223333'), aes_decrypt(NULL, '0000111122223333'), try_aes_decrypt(X'00', 'short');
-- name: cast
SELECT CAST(aes_decrypt(unhex('83F16B2AA704794132802D248E6BFD4E380078182D1544813898AC97E709B28A94'), '0000111122223333') AS STRING), aes_decrypt(unbase64('3lmwu+Mw0H3fi5NDvcu9lg=='), '1234567890abcdef', 'ECB', 'PKCS') IS NOT NULL;
-- name: collations
SELECT collations.name FROM collations() WHERE name LIKE 'UTF8%' ORDER BY 1;
-- name: count
SELECT count(*) FROM collations() WHERE provider = 'nope';
-- name: collations_2
SELECT * FROM collations(1);
-- name: to_avro
SELECT to_avro(1, 'x'), schema_of_avro('{"type":"string"}');
-- name: from_protobuf
SELECT from_protobuf(X'00', 'M', 'f'), to_protobuf(struct(1), 'M', 'f');
-- name: to_protobuf
SELECT to_protobuf(named_struct('a', 1), 'M');
-- name: from_protobuf_2
SELECT from_protobuf(X'00');
-- name: measure
SELECT measure(1);
