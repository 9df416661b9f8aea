-- name: integers
SELECT v, hash(v) AS h FROM VALUES (0), (1), (-1), (42), (2147483647), (-2147483648), (123456789) AS t(v);
-- name: longs
SELECT v, hash(v) AS h FROM VALUES (0L), (1L), (-1L), (42L), (9223372036854775807L), (-9223372036854775807L), (4294967296L), (1234567890123456789L) AS t(v);
-- name: floats
SELECT v, hash(v) AS h FROM VALUES (float('0.0')), (float('-0.0')), (float('1.5')), (float('NaN')), (float('Infinity')), (float('-3.25')) AS t(v);
-- name: doubles
SELECT v, hash(v) AS h FROM VALUES (double('0.0')), (double('-0.0')), (double('1.5')), (double('NaN')), (double('-Infinity')), (double('1e300')) AS t(v);
-- name: strings
SELECT v, hash(v) AS h FROM VALUES (''), ('a'), ('ab'), ('abc'), ('abcd'), ('abcde'), ('twelve bytes'), ('thirteen byte'), ('é'), ('漢字'), ('🦊 jumps over the lazy dog'), ('a longer string of thirty-nine bytes here') AS t(v);
-- name: binaries
SELECT v, hash(v) AS h FROM VALUES (X''), (X'80'), (X'FF7F80'), (X'00000000FE'), (X'0102030405060708090A0B0C0D0E0F') AS t(v);
-- name: booleans
SELECT v, hash(v) AS h FROM VALUES (true), (false) AS t(v);
-- name: small_decimals
SELECT v, hash(v) AS h FROM VALUES (CAST('0.00' AS DECIMAL(12,2))), (CAST('1.50' AS DECIMAL(12,2))), (CAST('-1.50' AS DECIMAL(12,2))), (CAST('9999999999.99' AS DECIMAL(12,2))) AS t(v);
-- name: large_decimals
SELECT v, hash(v) AS h FROM VALUES (CAST('0' AS DECIMAL(38,0))), (CAST('1' AS DECIMAL(38,0))), (CAST('-1' AS DECIMAL(38,0))), (CAST('127' AS DECIMAL(38,0))), (CAST('128' AS DECIMAL(38,0))), (CAST('-128' AS DECIMAL(38,0))), (CAST('-129' AS DECIMAL(38,0))), (CAST('255' AS DECIMAL(38,0))), (CAST('-32769' AS DECIMAL(38,0))), (CAST('18446744073709551616' AS DECIMAL(38,0))), (CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0))), (CAST('-99999999999999999999999999999999999999' AS DECIMAL(38,0))) AS t(v);
-- name: chained
SELECT a, b, hash(a, b) AS h FROM VALUES (1, 'x'), (2, 'a string that is long'), (-7, '') AS t(a, b);
