-- Functions about types, the session, errors, keys and encodings.
CREATE TEMPORARY VIEW words AS SELECT /*+ REPARTITION(2) */ * FROM VALUES (1, 'Spark'), (2, ''), (3, NULL), (4, 'é😀'), (5, 'a longer text than the twelve') AS t(id, word);

-- name: session
SELECT current_catalog(), current_database(), current_schema(), version() = version(), current_user() = user(), session_user() = user(), current_timezone();

-- name: typeof_values
SELECT typeof(1), typeof(1L), typeof('x'), typeof(NULL), typeof(array(1)), typeof(map('a', 1.5)), typeof(named_struct('a', 1, 'b', DATE '2024-01-01')), typeof(1.5F), typeof(X'01'), typeof(CAST(1 AS DECIMAL(20,3))), typeof(TIMESTAMP_NTZ '2024-01-01'), typeof(INTERVAL '1' DAY);

-- name: assert_true_values
SELECT assert_true(1 < 2), assert_true(true, 'message'), assert_true(id > 0) FROM range(1, 3);

-- name: assert_true_fails
SELECT assert_true(1 > 2);

-- name: assert_true_message
SELECT assert_true(id <> 1, concat('id ', id)) FROM range(3);

-- name: assert_true_null
SELECT assert_true(NULL, 'was null');

-- name: raise_error_message
SELECT raise_error('boom');

-- name: raise_error_null
SELECT raise_error(NULL);

-- name: raise_error_condition
SELECT raise_error('VIEW_NOT_FOUND', map('relationName', '`v`'));

-- name: raise_error_not_reached
SELECT if(true, 1, raise_error('boom')), coalesce('x', raise_error('y'));

-- name: aes_ecb
SELECT hex(aes_encrypt('Spark', 'abcdefghijklmnop', 'ECB')), base64(aes_encrypt('Spark SQL', '1234567890abcdef1234567890abcdef', 'ECB', 'PKCS')), CAST(aes_decrypt(unhex('83F16B2AA704794132802D248E6BFD4E380078182D1544813898AC97E709B28A94'), '0000111122223333') AS STRING);

-- name: aes_with_iv
SELECT base64(aes_encrypt('Spark', 'abcdefghijklmnop12345678ABCDEFGH', 'CBC', 'DEFAULT', unhex('00000000000000000000000000000000'))), base64(aes_encrypt('Spark', 'abcdefghijklmnop12345678ABCDEFGH', 'GCM', 'DEFAULT', unhex('000000000000000000000000'))), base64(aes_encrypt('Spark', 'abcdefghijklmnop12345678ABCDEFGH', 'GCM', 'DEFAULT', unhex('000000000000000000000000'), 'This is an AAD mixed into the input'));

-- name: aes_round_trip
SELECT id, CAST(aes_decrypt(aes_encrypt(word, '0000111122223333'), '0000111122223333') AS STRING) AS gcm, CAST(aes_decrypt(aes_encrypt(word, '000011112222333344445555', 'CBC'), '000011112222333344445555', 'CBC') AS STRING) AS cbc, hex(aes_encrypt(word, '0000111122223333', 'ECB')) AS ecb FROM words;

-- name: aes_decrypt_aad
SELECT CAST(aes_decrypt(unbase64('AAAAAAAAAAAAAAAAQiYi+sTLm7KD9UcZ2nlRdYDe/PX4'), 'abcdefghijklmnop12345678ABCDEFGH', 'GCM', 'DEFAULT', 'This is an AAD mixed into the input') AS STRING), try_aes_decrypt(unhex('468A92B0B6EBB3C2BDF40AFFF7F9B5F4'), '0000111122223333'), aes_encrypt(NULL, 'abcdefghijklmnop');

-- name: aes_key_length
SELECT aes_encrypt('Spark', 'short');

-- name: aes_mode
SELECT aes_encrypt('Spark', 'abcdefghijklmnop', 'CTR');

-- name: aes_padding
SELECT aes_encrypt('Spark', 'abcdefghijklmnop', 'GCM', 'PKCS');

-- name: aes_iv_length
SELECT aes_encrypt('Spark', 'abcdefghijklmnop', 'CBC', 'DEFAULT', unhex('00'));

-- name: aes_iv_ecb
SELECT aes_encrypt('Spark', 'abcdefghijklmnop', 'ECB', 'DEFAULT', unhex('00000000000000000000000000000000'));

-- name: aes_aad_cbc
SELECT aes_encrypt('Spark', 'abcdefghijklmnop', 'CBC', 'DEFAULT', unhex('00000000000000000000000000000000'), 'aad');

-- name: aes_wrong_key
SELECT aes_decrypt(aes_encrypt('Spark', 'abcdefghijklmnop', 'ECB'), 'abcdefghijklmnoq', 'ECB');

-- name: hmac_values
SELECT hex(hmac('key', 'message')), hex(hmac('key', 'message', 'SHA-512')), hex(hmac('key', 'message', 'MD5')), hex(hmac('key', 'message', 'SHA-1')), hmac(NULL, 'message'), hex(hmac('key', ''));

-- name: hmac_columns
SELECT id, hex(hmac('secret', word, 'SHA-256')) FROM words;

-- name: hmac_algorithm
SELECT hmac('key', 'message', 'CRC');

-- name: digests
SELECT id, md5(word), sha(word), sha1(word), sha2(word, 256), sha2(word, 512), sha2(word, 0), sha2(word, 1), crc32(word), hash(word), xxhash64(word) FROM words;

-- name: hashes_of_types
SELECT hash(1, 'a', true, 1.5D, NULL), xxhash64(1, 'a', true, 1.5D, NULL), hash(array(1, 2)), hash(named_struct('a', 1)), xxhash64(DATE '2024-01-01', 1.50BD, X'01'), hash(1.5F, 1Y, 2S, 3L);

-- name: utf8_values
SELECT is_valid_utf8('Spark'), is_valid_utf8(X'61C262'), is_valid_utf8(X'80'), is_valid_utf8(NULL), make_valid_utf8(X'61C262'), make_valid_utf8('é'), make_valid_utf8(X'80'), try_validate_utf8(X'80'), try_validate_utf8('x'), validate_utf8('x'), try_validate_utf8(NULL), hex(make_valid_utf8(X'F0808061'));

-- name: utf8_invalid
SELECT validate_utf8(X'61C262');

-- name: utf8_columns
SELECT id, is_valid_utf8(word), make_valid_utf8(word), validate_utf8(word), try_validate_utf8(word) FROM words;

-- name: bitmaps
SELECT bitmap_bit_position(1), bitmap_bit_position(0), bitmap_bit_position(32768), bitmap_bit_position(-5), bitmap_bucket_number(1), bitmap_bucket_number(0), bitmap_bucket_number(32769), bitmap_bucket_number(-32769), bitmap_count(X'FF01'), bitmap_count(X''), bitmap_count(CAST(NULL AS BINARY));

-- name: bitmaps_type
SELECT bitmap_count('x');

-- name: current_path_shape
SELECT current_path() = current_path();

-- name: collation_names
SELECT collation('x');

-- name: casts_by_name
SELECT bigint('12'), binary('a'), boolean('true'), date('2024-02-29'), decimal('12.5'), double('1.5'), float('1.5'), int('3'), smallint('4'), string(5), timestamp('2024-02-29'), tinyint('6');

-- name: division
SELECT 7 div 2, -7 div 2, 7.5 div 2, div(7, 3), 7 % 3, -7 % 3, mod(7, 3), pmod(-7, 3), 7.5 % 2, 1 / 3, try_divide(1, 0), try_mod(1, 0), 7L div 2Y;

-- name: division_by_zero
SELECT 1 div 0;

-- name: bitmap_count_null
SELECT bitmap_count(NULL);

-- name: reflection_unknown_class
SELECT reflect('no.such.Class', 'method');

-- name: next_day_of_no_day
SELECT next_day(DATE'2024-01-31', 'xx') IS NULL AS a;

-- name: next_day_may_be_null
SELECT next_day(DATE'2024-01-31', 'TU') AS a, next_day(DATE'2024-01-31', 'sunday') AS b;

-- name: days_that_are_long
SELECT date_add(DATE'2024-01-01', 5L);

-- name: days_that_are_decimal
SELECT date_sub(DATE'2024-01-01', 1.5);

-- name: plus_days_that_are_long
SELECT DATE'2024-01-01' + 5L;

-- name: days_that_are_text_or_small
SELECT date_add('2024-01-01', 5) AS a, date_add(DATE'2024-01-01', CAST(5 AS SMALLINT)) AS b, date_sub(DATE'2024-01-01', CAST(id AS TINYINT)) AS c, date_sub(DATE'2024-01-01', NULL) AS d FROM range(2);

-- name: days_that_are_text
SELECT date_add(DATE'2024-01-01', '5') AS a, date_add(DATE'2024-01-01', s) AS b FROM VALUES ('5'), (NULL) AS t(s);

-- name: map_of_an_odd_number
SELECT map(1);

-- name: named_struct_of_an_odd_number
SELECT named_struct('a', 1, 'b');
