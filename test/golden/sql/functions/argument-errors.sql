-- Functions called with the wrong number or types of arguments.

-- name: array_except_1
SELECT array_except();

-- name: array_except_2
SELECT array_except(0, array(1, NULL, 3));

-- name: array_except_3
SELECT array_except(1, 1, 1);

-- name: array_except_4
SELECT array_except(12345678901234567890.12BD, '日本é');

-- name: array_except_5
SELECT array_except(X'C3A9', 1.5);

-- name: array_insert_1
SELECT array_insert();

-- name: array_insert_2
SELECT array_insert(1, 1, 1, 1);

-- name: array_insert_3
SELECT array_insert(1, 9223372036854775807, -1);

-- name: array_insert_4
SELECT array_insert(12345678901234567890.12BD, array('b', 'a'), map('a', 1));

-- name: array_insert_5
SELECT array_insert(2147483647, TIMESTAMP'2024-02-29 12:34:56.789', X'C3A9');

-- name: array_intersect_1
SELECT array_intersect('1', ' 7 ');

-- name: array_intersect_2
SELECT array_intersect('日本é', '日本é');

-- name: array_intersect_3
SELECT array_intersect();

-- name: array_intersect_4
SELECT array_intersect(1, 1, 1);

-- name: array_intersect_5
SELECT array_intersect(CAST('NaN' AS DOUBLE), '2024-02-29');

-- name: array_remove_1
SELECT array_remove('', 2147483647);

-- name: array_remove_2
SELECT array_remove();

-- name: array_remove_3
SELECT array_remove(-0.5D, 12345678901234567890.12BD);

-- name: array_remove_4
SELECT array_remove(1, 1, 1);

-- name: array_remove_5
SELECT array_remove(TIMESTAMP'2024-02-29 12:34:56.789', 1);

-- name: array_union_1
SELECT array_union();

-- name: array_union_2
SELECT array_union(1, 1, 1);

-- name: array_union_3
SELECT array_union(2147483647, ' 7 ');

-- name: array_union_4
SELECT array_union(X'C3A9', array('b', 'a'));

-- name: array_union_5
SELECT array_union(array('b', 'a'), 'abc');

-- name: arrays_overlap_1
SELECT arrays_overlap('abc', CAST('NaN' AS DOUBLE));

-- name: arrays_overlap_2
SELECT arrays_overlap();

-- name: arrays_overlap_3
SELECT arrays_overlap(1, 1, 1);

-- name: arrays_overlap_4
SELECT arrays_overlap(9223372036854775807, true);

-- name: arrays_overlap_5
SELECT arrays_overlap(X'C3A9', '2024-02-29');

-- name: ceil_1
SELECT ceil('2024-02-29');

-- name: ceil_2
SELECT ceil();

-- name: ceil_3
SELECT ceil(1, 1, 1);

-- name: ceil_4
SELECT ceil(1.5);

-- name: ceil_5
SELECT ceil(NULL);

-- name: ceiling_1
SELECT ceiling('日本é');

-- name: ceiling_2
SELECT ceiling();

-- name: ceiling_3
SELECT ceiling(1, 1, 1);

-- name: ceiling_4
SELECT ceiling(NULL);

-- name: decode_1
SELECT decode();

-- name: decode_2
SELECT decode(-0.5D, ' 7 ');

-- name: decode_3
SELECT decode(DATE'2024-02-29', 2147483647);

-- name: decode_4
SELECT decode(NULL, NULL);

-- name: decode_5
SELECT decode(X'C3A9', 0);

-- name: floor_1
SELECT floor(' 7 ');

-- name: floor_2
SELECT floor();

-- name: floor_3
SELECT floor(1, 1, 1);

-- name: floor_4
SELECT floor(9223372036854775807);

-- name: floor_5
SELECT floor(NULL);

-- name: floor_6
SELECT floor(true, 2147483647);

-- name: hour_1
SELECT hour('');

-- name: hour_2
SELECT hour();

-- name: hour_3
SELECT hour(-0.5D);

-- name: hour_4
SELECT hour(1);

-- name: hour_5
SELECT hour(NULL);

-- name: instr_1
SELECT instr('', INTERVAL '1' DAY);

-- name: instr_2
SELECT instr();

-- name: instr_3
SELECT instr(1, 1, 1, 1, 1);

-- name: instr_4
SELECT instr(1e308, -1);

-- name: instr_5
SELECT instr(NULL, '');

-- name: instr_6
SELECT instr(NULL, NULL);

-- name: minute_1
SELECT minute('');

-- name: minute_2
SELECT minute();

-- name: minute_3
SELECT minute(-1);

-- name: minute_4
SELECT minute(0);

-- name: minute_5
SELECT minute(NULL);

-- name: second_1
SELECT second();

-- name: second_2
SELECT second(12345678901234567890.12BD);

-- name: second_3
SELECT second(NULL);

-- name: second_4
SELECT second(X'C3A9');
