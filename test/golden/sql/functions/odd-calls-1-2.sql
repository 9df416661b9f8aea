-- Calls with odd arguments.
-- name: array_distinct
SELECT array_distinct(NULL);
-- name: array_distinct_2
SELECT array_distinct(named_struct('a', 1));
-- name: array_remove
SELECT array_remove();
-- name: array_remove_2
SELECT array_remove(array(1, 2, 3, NULL, 3), 3, 1);
-- name: array_remove_3
SELECT array_remove(CAST(NULL AS INT), 3);
-- name: array_remove_4
SELECT array_remove(array(1, 2, 3, NULL, 3), NULL);
-- name: array_remove_5
SELECT array_remove(array(1, 2, 3, NULL, 3), true);
-- name: array_compact
SELECT array_compact();
-- name: array_compact_2
SELECT array_compact(NULL);
-- name: array_compact_3
SELECT array_compact(-1);
-- name: array_append
SELECT array_append();
-- name: array_append_2
SELECT array_append(array('b', 'd', 'c', 'a'), 'd', 1);
-- name: array_append_3
SELECT array_append(named_struct('a', 1), 'd');
-- name: array_append_4
SELECT array_append(array('b', 'd', 'c', 'a'), NULL);
-- name: array_append_5
SELECT array_append(array('b', 'd', 'c', 'a'), X'61');
-- name: array_prepend
SELECT array_prepend();
-- name: array_prepend_2
SELECT array_prepend(array('b', 'd', 'c', 'a'), 'd', 1);
-- name: array_prepend_3
SELECT array_prepend(CAST(NULL AS STRING), 'd');
-- name: array_prepend_4
SELECT array_prepend(array('b', 'd', 'c', 'a'), NULL);
-- name: array_prepend_5
SELECT array_prepend(array('b', 'd', 'c', 'a'), -1);
-- name: array_insert
SELECT array_insert();
-- name: array_insert_2
SELECT array_insert(array(1, 2, 3, 4), 5, 5, 1);
-- name: array_insert_3
SELECT array_insert(CAST(NULL AS INT), 5, 5);
-- name: array_insert_4
SELECT array_insert(array(1, 2, 3, 4), NULL, 5);
-- name: array_insert_5
SELECT array_insert(array(1, 2, 3, 4), 'x', 5);
-- name: array_insert_6
SELECT array_insert(array(1, 2, 3, 4), 5, 2.5D);
-- name: array_join
SELECT array_join(array('hello', 'world'), ' ');
-- name: array_join_2
SELECT array_join(array('hello', 'world'));
-- name: array_join_3
SELECT array_join(NULL, ' ');
-- name: array_join_4
SELECT array_join(1, ' ');
-- name: array_join_5
SELECT array_join(array('hello', 'world'), CAST(NULL AS STRING));
-- name: array_max
SELECT array_max(array(1, 20, NULL, 3));
-- name: array_max_2
SELECT array_max(array(1, 20, NULL, 3), 1);
-- name: array_max_3
SELECT array_max('x');
-- name: array_min
SELECT array_min(array(1, 20, NULL, 3));
-- name: array_min_2
SELECT array_min(array(1, 20, NULL, 3), 1);
-- name: array_min_3
SELECT array_min(1);
-- name: array_repeat
SELECT array_repeat('123', 2);
-- name: array_repeat_2
SELECT array_repeat('123');
-- name: array_repeat_3
SELECT array_repeat(NULL, 2);
-- name: array_repeat_4
SELECT array_repeat(map('a', 1), 2);
-- name: array_repeat_5
SELECT array_repeat('123', -1);
-- name: arrays_overlap
SELECT arrays_overlap(array(1, 2, 3), array(3, 4, 5));
-- name: arrays_overlap_2
SELECT arrays_overlap(array(1, 2, 3));
-- name: arrays_overlap_3
SELECT arrays_overlap(NULL, array(3, 4, 5));
-- name: arrays_overlap_4
SELECT arrays_overlap(INTERVAL '1' DAY, array(3, 4, 5));
-- name: arrays_overlap_5
SELECT arrays_overlap(array(1, 2, 3), CAST(NULL AS INT));
-- name: flatten
SELECT flatten(array(array(1, 2), array(3, 4)));
-- name: flatten_2
SELECT flatten(array(array(1, 2), array(3, 4)), 1);
-- name: flatten_3
SELECT flatten(1);
-- name: get
SELECT get(array(1, 2, 3), 0);
-- name: get_2
SELECT get(array(1, 2, 3));
-- name: get_3
SELECT get(NULL, 0);
-- name: get_4
SELECT get(-1, 0);
-- name: get_5
SELECT get(array(1, 2, 3), 1);
-- name: element_at
SELECT element_at(array(1, 2, 3), 2);
-- name: element_at_2
SELECT element_at(array(1, 2, 3));
-- name: element_at_3
SELECT element_at(NULL, 2);
-- name: element_at_4
SELECT element_at('', 2);
-- name: element_at_5
SELECT element_at(array(1, 2, 3), CAST(NULL AS INT));
-- name: try_element_at
SELECT try_element_at(array(1, 2, 3), 2);
-- name: try_element_at_2
SELECT try_element_at(array(1, 2, 3));
-- name: try_element_at_3
SELECT try_element_at(NULL, 2);
-- name: try_element_at_4
SELECT try_element_at(CAST(NULL AS INT), 2);
-- name: try_element_at_5
SELECT try_element_at(array(1, 2, 3), -1);
-- name: array
SELECT array(1, 2, 3)[0];
-- name: array_2
SELECT array(1, 2)[0];
-- name: array_3
SELECT array(NULL, 2, 3)[0];
-- name: array_4
SELECT array(map('a', 1), 2, 3)[0];
-- name: array_5
SELECT array(1, map('a', 1), 3)[0];
