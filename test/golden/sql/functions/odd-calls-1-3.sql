-- Calls with odd arguments.
-- name: array
SELECT array(1, 2, NULL)[0];
-- name: array_2
SELECT array(1, 2, named_struct('a', 1))[0];
-- name: slice
SELECT slice();
-- name: slice_2
SELECT slice(array(1, 2, 3, 4), 2, 2, 1);
-- name: slice_3
SELECT slice('x', 2, 2);
-- name: slice_4
SELECT slice(array(1, 2, 3, 4), NULL, 2);
-- name: slice_5
SELECT slice(array(1, 2, 3, 4), 1, 2);
-- name: slice_6
SELECT slice(array(1, 2, 3, 4), 2, named_struct('a', 1));
-- name: sort_array
SELECT sort_array(array('b', 'd', NULL, 'c', 'a'));
-- name: sort_array_2
SELECT sort_array(array('b', 'd', NULL, 'c', 'a'), 1);
-- name: sort_array_3
SELECT sort_array(TIMESTAMP'2024-02-29 12:00:00');
-- name: regexp_extract_all
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_all_2
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)');
-- name: regexp_extract_all_3
SELECT regexp_extract_all(NULL, '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_all_4
SELECT regexp_extract_all('x', '(\\d+)-(\\d+)', 1);
-- name: regexp_extract_all_5
SELECT regexp_extract_all('100-200, 300-400', map('a', 1), 1);
-- name: regexp_extract_all_6
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', NULL);
-- name: regexp_extract_all_7
SELECT regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', X'61');
-- name: sentences
SELECT sentences();
-- name: sentences_2
SELECT sentences(NULL);
-- name: sentences_3
SELECT sentences(CAST(NULL AS INT));
-- name: arrays_zip
SELECT arrays_zip();
-- name: arrays_zip_2
SELECT arrays_zip(array(1, 2, 3), array(2, 3, 4), 1);
-- name: arrays_zip_3
SELECT arrays_zip(DATE'2024-02-29', array(2, 3, 4));
-- name: arrays_zip_4
SELECT arrays_zip(array(1, 2, 3), NULL);
-- name: arrays_zip_5
SELECT arrays_zip(array(1, 2, 3), CAST(NULL AS STRING));
-- name: bitmap_count
SELECT bitmap_count() FROM range(3);
-- name: bitmap_count_2
SELECT bitmap_count(NULL) FROM range(3);
-- name: bitmap_count_3
SELECT bitmap_count(-1) FROM range(3);
-- name: bitmap_count_4
SELECT bitmap_count();
-- name: bitmap_count_5
SELECT bitmap_count(NULL);
-- name: bitmap_count_6
SELECT bitmap_count(map('a', 1));
-- name: bitmap_count_7
SELECT bitmap_count(bitmap_and_agg(to_binary('F0', 'hex')), 1);
-- name: bitmap_count_8
SELECT bitmap_count(true);
-- name: hex
SELECT hex();
-- name: hex_2
SELECT hex(NULL);
-- name: hex_3
SELECT hex('x');
-- name: cast
SELECT CAST();
-- name: cast_2
SELECT CAST(NULL);
-- name: cast_3
SELECT CAST(1);
-- name: try_aes_decrypt
SELECT try_aes_decrypt() IS NULL;
-- name: try_aes_decrypt_2
SELECT try_aes_decrypt(unhex('00'), '0000111122223333', 1) IS NULL;
-- name: try_aes_decrypt_3
SELECT try_aes_decrypt(named_struct('a', 1), '0000111122223333') IS NULL;
-- name: try_aes_decrypt_4
SELECT try_aes_decrypt(unhex('00'), NULL) IS NULL;
-- name: try_aes_decrypt_5
SELECT try_aes_decrypt(unhex('00'), array(1, 2)) IS NULL;
-- name: hex_4
SELECT hex(hmac('key', 'message'), 1);
-- name: hex_5
SELECT hex(2.5D);
-- name: collation
SELECT collation();
-- name: collation_2
SELECT collation(NULL);
-- name: collation_3
SELECT collation(DATE'2024-02-29');
-- name: collation_4
SELECT collation(collate('Spark SQL', 'UTF8_LCASE'), 1);
-- name: collation_5
SELECT collation(array(1, 2));
-- name: collect_list
SELECT collect_list() FROM range(3);
-- name: collect_list_2
SELECT collect_list(NULL) FROM range(3);
-- name: collect_list_3
SELECT collect_list(1.5) FROM range(3);
-- name: collect_set
SELECT collect_set() FROM range(3);
-- name: collect_set_2
SELECT collect_set(NULL) FROM range(3);
-- name: collect_set_3
SELECT collect_set(INTERVAL '1' DAY) FROM range(3);
-- name: collect_union
SELECT collect_union() FROM range(3);
-- name: collect_union_2
SELECT collect_union(NULL) FROM range(3);
-- name: collect_union_3
SELECT collect_union(1) FROM range(3);
-- name: listagg
SELECT listagg() FROM range(3);
-- name: listagg_2
SELECT listagg(id, ',', 1) FROM range(3);
-- name: listagg_3
SELECT listagg('x', ',') FROM range(3);
-- name: listagg_4
SELECT listagg(id, NULL) FROM range(3);
-- name: listagg_5
SELECT listagg(id, 1.5) FROM range(3);
-- name: if
SELECT if();
-- name: if_2
SELECT if(1 < 2, 'a', 'b', 1);
-- name: if_3
SELECT if(TIMESTAMP'2024-02-29 12:00:00', 'a', 'b');
-- name: if_4
SELECT if(1 < 2, NULL, 'b');
