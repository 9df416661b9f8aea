-- Calls with odd arguments.
-- name: struct
SELECT struct(1, NULL, 3);
-- name: struct_2
SELECT struct(1, CAST(NULL AS INT), 3);
-- name: struct_3
SELECT struct(1, 2, map('a', 1));
-- name: abs
SELECT abs(-1);
-- name: abs_2
SELECT abs(-1, 1);
-- name: abs_3
SELECT abs(DATE'2024-02-29');
-- name: negative
SELECT negative(1);
-- name: negative_2
SELECT negative(1, 1);
-- name: negative_3
SELECT negative(2.5D);
-- name: positive
SELECT positive(1);
-- name: positive_2
SELECT positive(1, 1);
-- name: positive_3
SELECT positive(X'61');
-- name: try_add
SELECT try_add(1, 2);
-- name: try_add_2
SELECT try_add(1);
-- name: try_add_3
SELECT try_add(NULL, 2);
-- name: try_add_4
SELECT try_add(X'61', 2);
-- name: try_add_5
SELECT try_add(1, CAST(NULL AS STRING));
-- name: try_subtract
SELECT try_subtract(2, 1);
-- name: try_subtract_2
SELECT try_subtract(2);
-- name: try_subtract_3
SELECT try_subtract(NULL, 1);
-- name: try_subtract_4
SELECT try_subtract('x', 1);
-- name: try_subtract_5
SELECT try_subtract(2, X'61');
-- name: try_multiply
SELECT try_multiply(2, 3);
-- name: try_multiply_2
SELECT try_multiply(2);
-- name: try_multiply_3
SELECT try_multiply(NULL, 3);
-- name: try_multiply_4
SELECT try_multiply(1.5, 3);
-- name: try_multiply_5
SELECT try_multiply(2, 1);
-- name: try_divide
SELECT try_divide(3, 2);
-- name: try_divide_2
SELECT try_divide(3);
-- name: try_divide_3
SELECT try_divide(NULL, 2);
-- name: try_divide_4
SELECT try_divide('', 2);
-- name: try_divide_5
SELECT try_divide(3, 1);
-- name: try_mod
SELECT try_mod(3, 2);
-- name: try_mod_2
SELECT try_mod(3);
-- name: try_mod_3
SELECT try_mod(NULL, 2);
-- name: try_mod_4
SELECT try_mod('x', 2);
-- name: try_mod_5
SELECT try_mod(3, named_struct('a', 1));
-- name: pmod
SELECT pmod(-10, 3);
-- name: pmod_2
SELECT pmod(-10);
-- name: pmod_3
SELECT pmod(NULL, 3);
-- name: pmod_4
SELECT pmod(2.5D, 3);
-- name: pmod_5
SELECT pmod(-10, true);
-- name: mod
SELECT mod(2, 1.8);
-- name: mod_2
SELECT mod(2);
-- name: mod_3
SELECT mod(NULL, 1.8);
-- name: mod_4
SELECT mod(map('a', 1), 1.8);
-- name: mod_5
SELECT mod(2, 2.5D);
-- name: hash
SELECT hash('Spark', 123);
-- name: hash_2
SELECT hash('Spark', 123, 1);
-- name: hash_3
SELECT hash(X'61', 123);
-- name: hash_4
SELECT hash('Spark', NULL);
-- name: hash_5
SELECT hash('Spark', array(1, 2));
-- name: current_schema
SELECT current_schema(1);
-- name: typeof
SELECT typeof();
-- name: typeof_2
SELECT typeof(NULL);
-- name: typeof_3
SELECT typeof('x');
-- name: nanvl
SELECT nanvl();
-- name: nanvl_2
SELECT nanvl(cast('NaN' AS double), 123, 1);
-- name: nanvl_3
SELECT nanvl(map('a', 1), 123);
-- name: nanvl_4
SELECT nanvl(cast('NaN' AS double), NULL);
-- name: nanvl_5
SELECT nanvl(cast('NaN' AS double), 1);
-- name: if
SELECT if(false, raise_error('custom error'));
-- name: if_2
SELECT if(NULL, raise_error('custom error'), 1);
-- name: if_3
SELECT if(CAST(NULL AS INT), raise_error('custom error'), 1);
-- name: if_4
SELECT if(false, INTERVAL '1' DAY, 1);
-- name: if_5
SELECT if(false, raise_error('custom error'), NULL);
-- name: if_6
SELECT if(false, raise_error('custom error'), X'61');
-- name: assert_true
SELECT assert_true();
-- name: assert_true_2
SELECT assert_true(NULL);
-- name: assert_true_3
SELECT assert_true(DATE'2024-02-29');
