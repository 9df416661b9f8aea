-- Calls with odd arguments.
-- name: array
SELECT array(1, 2, true)[0];
-- name: slice
SELECT slice(array(1, 2, 3, 4), 2, 2);
-- name: slice_2
SELECT slice(array(1, 2, 3, 4), 2);
-- name: slice_3
SELECT slice(NULL, 2, 2);
-- name: slice_4
SELECT slice(true, 2, 2);
-- name: slice_5
SELECT slice(array(1, 2, 3, 4), INTERVAL '1' DAY, 2);
-- name: slice_6
SELECT slice(array(1, 2, 3, 4), 2, NULL);
-- name: slice_7
SELECT slice(array(1, 2, 3, 4), 2, 1.5);
-- name: sort_array
SELECT sort_array();
-- name: sort_array_2
SELECT sort_array(NULL);
-- name: sort_array_3
SELECT sort_array(CAST(NULL AS INT));
-- name: regexp_extract_all
SELECT regexp_extract_all();
-- name: regexp_extract_all_2
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 1, 1);
-- name: regexp_extract_all_3
SELECT regexp_extract_all(CAST(NULL AS STRING), '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_all_4
SELECT regexp_extract_all('100-200, 300-400', NULL, 1);
-- name: regexp_extract_all_5
SELECT regexp_extract_all('100-200, 300-400', named_struct('a', 1), 1);
-- name: regexp_extract_all_6
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', TIMESTAMP'2024-02-29 12:00:00');
-- name: sentences
SELECT sentences('Hi there! Good morning.');
-- name: sentences_2
SELECT sentences('Hi there! Good morning.', 1);
-- name: sentences_3
SELECT sentences(X'61');
-- name: arrays_zip
SELECT arrays_zip(array(1, 2, 3), array(2, 3, 4));
-- name: arrays_zip_2
SELECT arrays_zip(array(1, 2, 3));
-- name: arrays_zip_3
SELECT arrays_zip(NULL, array(2, 3, 4));
-- name: arrays_zip_4
SELECT arrays_zip(2.5D, array(2, 3, 4));
-- name: arrays_zip_5
SELECT arrays_zip(array(1, 2, 3), 2.5D);
-- name: bitmap_count
SELECT bitmap_count(bitmap_construct_agg(bitmap_bit_position(id))) FROM range(3);
-- name: bitmap_count_2
SELECT bitmap_count(bitmap_construct_agg(bitmap_bit_position(id)), 1) FROM range(3);
-- name: bitmap_count_3
SELECT bitmap_count(X'61') FROM range(3);
-- name: bitmap_count_4
SELECT bitmap_count(bitmap_or_agg(to_binary('10', 'hex')));
-- name: bitmap_count_5
SELECT bitmap_count(bitmap_or_agg(to_binary('10', 'hex')), 1);
-- name: bitmap_count_6
SELECT bitmap_count(2.5D);
-- name: bitmap_count_7
SELECT bitmap_count(bitmap_and_agg(to_binary('F0', 'hex')));
-- name: bitmap_count_8
SELECT bitmap_count(TIMESTAMP'2024-02-29 12:00:00');
-- name: hex
SELECT hex(aes_encrypt('Spark', '0000111122223333', 'ECB'));
-- name: hex_2
SELECT hex(aes_encrypt('Spark', '0000111122223333', 'ECB'), 1);
-- name: hex_3
SELECT hex(DATE'2024-02-29');
-- name: cast
SELECT CAST(aes_decrypt(unhex('348FF37EBDE05B7880BA339068FBDA5E'), '0000111122223333', 'ECB') AS STRING);
-- name: cast_2
SELECT CAST(aes_decrypt(unhex('348FF37EBDE05B7880BA339068FBDA5E'), '0000111122223333', 'ECB') AS STRING, 1);
-- name: cast_3
SELECT CAST(map('a', 1));
-- name: try_aes_decrypt
SELECT try_aes_decrypt(unhex('00'), '0000111122223333') IS NULL;
-- name: try_aes_decrypt_2
SELECT try_aes_decrypt(unhex('00')) IS NULL;
-- name: try_aes_decrypt_3
SELECT try_aes_decrypt(NULL, '0000111122223333') IS NULL;
-- name: try_aes_decrypt_4
SELECT try_aes_decrypt('', '0000111122223333') IS NULL;
-- name: try_aes_decrypt_5
SELECT try_aes_decrypt(unhex('00'), named_struct('a', 1)) IS NULL;
-- name: hex_4
SELECT hex(hmac('key', 'message'));
-- name: hex_5
SELECT hex(CAST(NULL AS STRING));
-- name: collation
SELECT collation('Spark SQL');
-- name: collation_2
SELECT collation('Spark SQL', 1);
-- name: collation_3
SELECT collation(map('a', 1));
-- name: collation_4
SELECT collation(collate('Spark SQL', 'UTF8_LCASE'));
-- name: collation_5
SELECT collation(INTERVAL '1' DAY);
-- name: collect_list
SELECT collect_list(id) FROM range(3);
-- name: collect_list_2
SELECT collect_list(id, 1) FROM range(3);
-- name: collect_list_3
SELECT collect_list(DATE'2024-02-29') FROM range(3);
-- name: collect_set
SELECT collect_set(id % 1) FROM range(3);
-- name: collect_set_2
SELECT collect_set(id % 1, 1) FROM range(3);
-- name: collect_set_3
SELECT collect_set(-1) FROM range(3);
-- name: collect_union
SELECT collect_union(array(id % 1)) FROM range(3);
-- name: collect_union_2
SELECT collect_union(array(id % 1), 1) FROM range(3);
-- name: collect_union_3
SELECT collect_union('') FROM range(3);
-- name: listagg
SELECT listagg(id, ',') FROM range(3);
-- name: listagg_2
SELECT listagg(id) FROM range(3);
-- name: listagg_3
SELECT listagg(NULL, ',') FROM range(3);
-- name: listagg_4
SELECT listagg(named_struct('a', 1), ',') FROM range(3);
-- name: listagg_5
SELECT listagg(id, TIMESTAMP'2024-02-29 12:00:00') FROM range(3);
-- name: if
SELECT if(1 < 2, 'a', 'b');
-- name: if_2
SELECT if(1 < 2, 'a');
-- name: if_3
SELECT if(NULL, 'a', 'b');
-- name: if_4
SELECT if(1.5, 'a', 'b');
-- name: if_5
SELECT if(1 < 2, true, 'b');
