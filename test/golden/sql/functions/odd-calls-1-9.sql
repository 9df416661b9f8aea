-- Calls with odd arguments.
-- name: struct
SELECT struct(DATE'2024-02-29', 2, 3);
-- name: struct_2
SELECT struct(1, 'x', 3);
-- name: struct_3
SELECT struct(1, 2, NULL);
-- name: struct_4
SELECT struct(1, 2, DATE'2024-02-29');
-- name: abs
SELECT abs();
-- name: abs_2
SELECT abs(NULL);
-- name: abs_3
SELECT abs(2.5D);
-- name: negative
SELECT negative();
-- name: negative_2
SELECT negative(NULL);
-- name: negative_3
SELECT negative(CAST(NULL AS STRING));
-- name: positive
SELECT positive();
-- name: positive_2
SELECT positive(NULL);
-- name: positive_3
SELECT positive(1.5);
-- name: try_add
SELECT try_add();
-- name: try_add_2
SELECT try_add(1, 2, 1);
-- name: try_add_3
SELECT try_add(DATE'2024-02-29', 2);
-- name: try_add_4
SELECT try_add(1, NULL);
-- name: try_add_5
SELECT try_add(1, -1);
-- name: try_subtract
SELECT try_subtract();
-- name: try_subtract_2
SELECT try_subtract(2, 1, 1);
-- name: try_subtract_3
SELECT try_subtract('', 1);
-- name: try_subtract_4
SELECT try_subtract(2, NULL);
-- name: try_subtract_5
SELECT try_subtract(2, array(1, 2));
-- name: try_multiply
SELECT try_multiply();
-- name: try_multiply_2
SELECT try_multiply(2, 3, 1);
-- name: try_multiply_3
SELECT try_multiply(map('a', 1), 3);
-- name: try_multiply_4
SELECT try_multiply(2, NULL);
-- name: try_multiply_5
SELECT try_multiply(2, DATE'2024-02-29');
-- name: try_divide
SELECT try_divide();
-- name: try_divide_2
SELECT try_divide(3, 2, 1);
-- name: try_divide_3
SELECT try_divide(array(1, 2), 2);
-- name: try_divide_4
SELECT try_divide(3, NULL);
-- name: try_divide_5
SELECT try_divide(3, TIMESTAMP'2024-02-29 12:00:00');
-- name: try_mod
SELECT try_mod();
-- name: try_mod_2
SELECT try_mod(3, 2, 1);
-- name: try_mod_3
SELECT try_mod(X'61', 2);
-- name: try_mod_4
SELECT try_mod(3, NULL);
-- name: try_mod_5
SELECT try_mod(3, 'x');
-- name: pmod
SELECT pmod();
-- name: pmod_2
SELECT pmod(-10, 3, 1);
-- name: pmod_3
SELECT pmod(X'61', 3);
-- name: pmod_4
SELECT pmod(-10, NULL);
-- name: pmod_5
SELECT pmod(-10, named_struct('a', 1));
-- name: mod
SELECT mod();
-- name: mod_2
SELECT mod(2, 1.8, 1);
-- name: mod_3
SELECT mod(array(1, 2), 1.8);
-- name: mod_4
SELECT mod(2, NULL);
-- name: mod_5
SELECT mod(2, CAST(NULL AS INT));
-- name: hash
SELECT hash('Spark');
-- name: hash_2
SELECT hash(NULL, 123);
-- name: hash_3
SELECT hash(INTERVAL '1' DAY, 123);
-- name: hash_4
SELECT hash('Spark', DATE'2024-02-29');
-- name: current_schema
SELECT current_schema();
-- name: typeof
SELECT typeof(1);
-- name: typeof_2
SELECT typeof(1, 1);
-- name: typeof_3
SELECT typeof(named_struct('a', 1));
-- name: nanvl
SELECT nanvl(cast('NaN' AS double), 123);
-- name: nanvl_2
SELECT nanvl(cast('NaN' AS double));
-- name: nanvl_3
SELECT nanvl(NULL, 123);
-- name: nanvl_4
SELECT nanvl(DATE'2024-02-29', 123);
-- name: nanvl_5
SELECT nanvl(cast('NaN' AS double), 'x');
-- name: if
SELECT if(false, raise_error('custom error'), 1);
-- name: if_2
SELECT if(false, raise_error('custom error'), 1, 1);
-- name: if_3
SELECT if(1.5, raise_error('custom error'), 1);
-- name: if_4
SELECT if(false, NULL, 1);
-- name: if_5
SELECT if(false, '', 1);
-- name: if_6
SELECT if(false, raise_error('custom error'), INTERVAL '1' DAY);
-- name: assert_true
SELECT assert_true(0 < 1);
-- name: assert_true_2
SELECT assert_true(0 < 1, 1);
-- name: assert_true_3
SELECT assert_true(1.5);
