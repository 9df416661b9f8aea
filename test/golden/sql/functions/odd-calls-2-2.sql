-- Calls with odd arguments.
-- name: array_distinct
SELECT array_distinct('');
-- name: array_remove
SELECT array_remove(array(1, 2, 3, NULL, 3), 3);
-- name: array_remove_2
SELECT array_remove(array(1, 2, 3, NULL, 3));
-- name: array_remove_3
SELECT array_remove(NULL, 3);
-- name: array_remove_4
SELECT array_remove(map('a', 1), 3);
-- name: array_remove_5
SELECT array_remove(array(1, 2, 3, NULL, 3), INTERVAL '1' DAY);
-- name: array_compact
SELECT array_compact(array(1, 2, 3, NULL));
-- name: array_compact_2
SELECT array_compact(array(1, 2, 3, NULL), 1);
-- name: array_compact_3
SELECT array_compact(map('a', 1));
-- name: array_append
SELECT array_append(array('b', 'd', 'c', 'a'), 'd');
-- name: array_append_2
SELECT array_append(array('b', 'd', 'c', 'a'));
-- name: array_append_3
SELECT array_append(NULL, 'd');
-- name: array_append_4
SELECT array_append('x', 'd');
-- name: array_append_5
SELECT array_append(array('b', 'd', 'c', 'a'), INTERVAL '1' DAY);
-- name: array_prepend
SELECT array_prepend(array('b', 'd', 'c', 'a'), 'd');
-- name: array_prepend_2
SELECT array_prepend(array('b', 'd', 'c', 'a'));
-- name: array_prepend_3
SELECT array_prepend(NULL, 'd');
-- name: array_prepend_4
SELECT array_prepend(CAST(NULL AS INT), 'd');
-- name: array_prepend_5
SELECT array_prepend(array('b', 'd', 'c', 'a'), '');
-- name: array_insert
SELECT array_insert(array(1, 2, 3, 4), 5, 5);
-- name: array_insert_2
SELECT array_insert(array(1, 2, 3, 4), 5);
-- name: array_insert_3
SELECT array_insert(NULL, 5, 5);
-- name: array_insert_4
SELECT array_insert(DATE'2024-02-29', 5, 5);
-- name: array_insert_5
SELECT array_insert(array(1, 2, 3, 4), 1, 5);
-- name: array_insert_6
SELECT array_insert(array(1, 2, 3, 4), 5, NULL);
-- name: array_insert_7
SELECT array_insert(array(1, 2, 3, 4), 5, 1);
-- name: array_join
SELECT array_join();
-- name: array_join_2
SELECT array_join(array('hello', 'world'), ' ', 1);
-- name: array_join_3
SELECT array_join('', ' ');
-- name: array_join_4
SELECT array_join(array('hello', 'world'), NULL);
-- name: array_join_5
SELECT array_join(array('hello', 'world'), 1.5);
-- name: array_max
SELECT array_max();
-- name: array_max_2
SELECT array_max(NULL);
-- name: array_max_3
SELECT array_max('');
-- name: array_min
SELECT array_min();
-- name: array_min_2
SELECT array_min(NULL);
-- name: array_min_3
SELECT array_min(TIMESTAMP'2024-02-29 12:00:00');
-- name: array_repeat
SELECT array_repeat();
-- name: array_repeat_2
SELECT array_repeat('123', 2, 1);
-- name: array_repeat_3
SELECT array_repeat('', 2);
-- name: array_repeat_4
SELECT array_repeat('123', NULL);
-- name: array_repeat_5
SELECT array_repeat('123', INTERVAL '1' DAY);
-- name: arrays_overlap
SELECT arrays_overlap();
-- name: arrays_overlap_2
SELECT arrays_overlap(array(1, 2, 3), array(3, 4, 5), 1);
-- name: arrays_overlap_3
SELECT arrays_overlap(CAST(NULL AS STRING), array(3, 4, 5));
-- name: arrays_overlap_4
SELECT arrays_overlap(array(1, 2, 3), NULL);
-- name: arrays_overlap_5
SELECT arrays_overlap(array(1, 2, 3), 'x');
-- name: flatten
SELECT flatten();
-- name: flatten_2
SELECT flatten(NULL);
-- name: flatten_3
SELECT flatten(DATE'2024-02-29');
-- name: get
SELECT get();
-- name: get_2
SELECT get(array(1, 2, 3), 0, 1);
-- name: get_3
SELECT get(CAST(NULL AS STRING), 0);
-- name: get_4
SELECT get(array(1, 2, 3), NULL);
-- name: get_5
SELECT get(array(1, 2, 3), array(1, 2));
-- name: element_at
SELECT element_at();
-- name: element_at_2
SELECT element_at(array(1, 2, 3), 2, 1);
-- name: element_at_3
SELECT element_at(INTERVAL '1' DAY, 2);
-- name: element_at_4
SELECT element_at(array(1, 2, 3), NULL);
-- name: element_at_5
SELECT element_at(array(1, 2, 3), DATE'2024-02-29');
-- name: try_element_at
SELECT try_element_at();
-- name: try_element_at_2
SELECT try_element_at(array(1, 2, 3), 2, 1);
-- name: try_element_at_3
SELECT try_element_at(TIMESTAMP'2024-02-29 12:00:00', 2);
-- name: try_element_at_4
SELECT try_element_at(array(1, 2, 3), NULL);
-- name: try_element_at_5
SELECT try_element_at(array(1, 2, 3), array(1, 2));
-- name: array
SELECT array()[0];
-- name: array_2
SELECT array(1, 2, 3, 1)[0];
-- name: array_3
SELECT array(CAST(NULL AS INT), 2, 3)[0];
-- name: array_4
SELECT array(1, NULL, 3)[0];
-- name: array_5
SELECT array(1, INTERVAL '1' DAY, 3)[0];
