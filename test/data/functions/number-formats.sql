CREATE TEMP VIEW s AS SELECT * FROM VALUES ('Spark SQL'), (NULL), (''), ('a😀b') AS t(s);

-- name: to-number
SELECT to_number('454', '999'), to_number('454.00', '000D00'), to_number('12,454', '99,999'), to_number('$78.12', '$99.99'), to_number('12,454.8-', '99,999.9S'), to_number('-12', 'MI99'), to_number('<12>', '99PR'), try_to_number('abc', '999'), try_to_number('1234', '999'), to_number('45', '999'), try_to_number('45', '000'), to_number('045', '000'), to_number('1.5', '9.99'), try_to_number('1.555', '9.99'), to_number('-5', 'S9'), to_number('+5', 'S9'), to_number('5-', '9MI'), try_to_number('454', '9,999'), to_number('1,234,567', '9,999,999'), to_number('.5', '.9'), to_number('5', '9S'), try_to_number('', '9'), try_to_number('$5', '9');
-- name: to-number-invalid
SELECT to_number('A', '999');
-- name: to-char
SELECT to_char(454, '999'), to_char(454.00, '000D00'), to_char(12454, '99G999'), to_char(78.12, '$99.99'), to_char(-12454.8, '99G999D9S'), to_char(12, '9'), to_varchar(1.5, '0.0'), to_char(-5, 'MI9'), to_char(-5, '9PR'), to_char(5, '9PR'), to_char(0.5, '9.9'), to_char(5, '999'), to_char(5, '000'), to_char(-5, 'S999'), to_char(5, 'S999'), to_char(1234, '9,999'), to_char(34, '9,999'), to_char(1.5, '99.99'), to_char(-1.5, '99.99'), to_char(12345, '999'), to_char(5, '9MI'), to_char(-5, '9S'), to_char(0, '9'), to_char(5, '$9'), to_char(-78.1, 'S$99.9'), to_char(1.25, '9.9'), to_char(DATE '2016-04-08', 'y'), to_char(X'537061726b', 'base64'), to_char(X'537061726b', 'hex'), to_char(encode('abc', 'utf-8'), 'utf-8');
