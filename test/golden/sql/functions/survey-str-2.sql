-- Texts.
-- name: substr
SELECT substr('Spark SQL', 5), substr('Spark SQL', -3), substr('Spark SQL', 5, 1), substring('abc' FROM 2), substring('abc' FROM 2 FOR 1), substr('abc', 0), substr('abc', 0, 2), substr('abc', -5, 3), substr('abc', 2, -1), substr('abc', 5), substr(NULL, 1), substring(X'010203', 2, 1), substr('é😀x', 2, 1), substr('abc', 2147483647, 2147483647);
-- name: substr_2
SELECT substr(12345, 2, 2), substring(true, 1, 2), substr('abc', '2');
-- name: substring
SELECT substring('abc');
-- name: substring_2
SELECT substring(array(1), 1);
-- name: substring_index
SELECT substring_index('www.apache.org', '.', 2), substring_index('www.apache.org', '.', -2), substring_index('www.apache.org', '.', 0), substring_index('www.apache.org', '', 1), substring_index('a.b', '.', 10), substring_index(NULL, '.', 1), substring_index('aXXbXXc', 'XX', 1), substring_index('aaaa', 'aa', 1), substring_index('aaaa', 'aa', -1);
-- name: translate
SELECT translate('AaBbCc', 'abc', '123'), translate('abc', 'ab', ''), translate('aab', 'aa', 'xy'), translate(NULL, 'a', 'b'), translate('é😀', '😀', 'x'), translate('abc', '', 'x');
-- name: to_binary
SELECT to_binary('abc', 'utf-8'), to_binary('YWJj', 'base64'), to_binary('616263', 'hex'), to_binary('616263'), to_binary(NULL, 'hex'), try_to_binary('zz', 'hex'), try_to_binary('a!', 'base64'), try_to_binary('616', 'hex');
-- name: to_binary_2
SELECT to_binary('zz', 'hex');
-- name: to_binary_3
SELECT to_binary('abc', 'nope');
-- name: to_binary_4
SELECT to_binary('!!', 'base64');
-- name: to_char
SELECT to_char(454, '999'), to_char(454.00, '000D00'), to_char(12454, '99G999'), to_char(78.12, '$99.99'), to_char(-12454.8, '99G999D9S'), to_char(DATE'2016-04-08', 'y'), to_varchar(X'537061726B', 'base64'), to_char(X'537061726B', 'hex'), to_char(X'616263', 'utf-8'), to_char(NULL, '999'), to_char(1234, '99'), to_char(0.5, '0.99');
-- name: to_char_2
SELECT to_char(-5, '999MI'), to_char(-5, '999PR'), to_char(5, 'S999'), to_char(12.34, 'L99.99'), to_char(TIMESTAMP'2024-01-02 03:04:05', 'yyyy/MM/dd HH:mm');
-- name: to_char_3
SELECT to_char(1, 'abc');
-- name: to_char_4
SELECT to_char('a', '999');
-- name: to_char_5
SELECT to_char(12, x) FROM VALUES ('99') AS t(x);
-- name: to_number
SELECT to_number('454', '999'), to_number('454.00', '000.00'), to_number('12,454', '99,999'), to_number('$78.12', '$99.99'), to_number('12,454.8-', '99,999.9S'), to_number(NULL, '9'), try_to_number('$45', '99'), try_to_number('x', '9'), to_number('<5>', '9PR');
-- name: to_number_2
SELECT to_number('abc', '999');
-- name: to_number_3
SELECT to_number('1', '9x');
-- name: to_number_4
SELECT to_number('12345', '999');
-- name: regexp_count
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en'), regexp_count('abc', 'x'), regexp_count(NULL, 'a'), regexp_count('aaa', 'a*'), regexp_substr('Steven Jones', 'J\\w+'), regexp_substr('abc', 'x'), regexp_instr('user@spark.apache.org', '@[^.]*'), regexp_instr('abc', 'd'), regexp_instr('abcabc', 'c', 2), regexp_instr(NULL, 'a');
-- name: regexp_extract
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1), regexp_extract('100-200', '(\\d+)-(\\d+)', 2), regexp_extract('100-200', '(\\d+)-(\\d+)', 0), regexp_extract('abc', '(\\d+)', 1), regexp_extract('100-200', '(\\d+)-(\\d+)'), regexp_extract(NULL, 'a', 0), regexp_extract('ab', '(a)|(b)', 2), regexp_extract_all('100-200, 300-400', '(\\d+)-(\\d+)', 1), regexp_extract_all('abc', '\\d', 0), regexp_extract_all('a1b2', '[a-z]\\d', 0);
-- name: regexp_extract_2
SELECT regexp_extract('100-200', '(\\d+)', 2);
-- name: regexp_extract_3
SELECT regexp_extract('100-200', '(\\d+)', -1);
-- name: regexp_extract_4
SELECT regexp_extract('a', '(');
-- name: regexp_extract_all
SELECT regexp_extract_all('100', '(\\d)', 5);
-- name: regexp_replace
SELECT regexp_replace('100-200', '(\\d+)', 'num'), regexp_replace('100-200', '(\\d+)', '<$1>'), regexp_replace('100-200', '(\\d+)', 'num', 4), regexp_replace('abc', 'b', '\\$'), regexp_replace('abc', '', '-'), regexp_replace(NULL, 'a', 'b'), regexp_replace('aBc', '(?i)b', 'x'), regexp_replace('a.b', r'\.', '!');
-- name: regexp_replace_2
SELECT regexp_replace('abc', 'b', '$1');
-- name: regexp_replace_3
SELECT regexp_replace('abc', 'b', 'x', 0);
-- name: regexp_replace_4
SELECT regexp_replace('abc', '[', 'x');
-- name: regexp_like
SELECT 'abc' RLIKE '^a', 'abc' REGEXP 'B', regexp_like('abc', '(?i)B'), rlike('a\nb', 'a.b'), regexp('abc', NULL), 'abc' NOT RLIKE 'z', 'abc' RLIKE '', regexp_like(NULL, 'a');
-- name: plain
SELECT 'a' RLIKE '*';
-- name: like
SELECT 'Spark' LIKE 'S%', 'Spark' LIKE '_park', 'a%b' LIKE 'a\\%b', 'a_b' LIKE 'a/_b' ESCAPE '/', 'Spark' ILIKE 'sPARK', NULL LIKE 'a', 'a' LIKE NULL, '' LIKE '', 'a\nb' LIKE 'a%b', 'Spark' NOT LIKE '%z%', like('abc', 'a_c'), ilike('ABC', 'a%');
-- name: plain_2
SELECT 'a' LIKE 'a\\';
-- name: plain_3
SELECT 'a' LIKE 'm\\a';
-- name: plain_4
SELECT 'a' LIKE 'a' ESCAPE 'ab';
-- name: plain_5
SELECT 'abc' LIKE ANY ('a%', 'x%'), 'abc' LIKE ALL ('a%', '%c'), 'abc' NOT LIKE ANY ('a%', 'x'), 'abc' NOT LIKE ALL ('x%', NULL), 'abc' ILIKE SOME ('A%'), NULL LIKE ANY ('a');
-- name: url_encode
SELECT url_encode('https://spark.apache.org/a b?c=é'), url_decode('https%3A%2F%2Fspark.apache.org+x'), try_url_decode('%zz'), url_encode(''), url_decode(NULL), url_encode('a*b~c-_.');
-- name: url_decode
SELECT url_decode('http%3A%2F%2spark.apache.org');
-- name: parse_url
SELECT parse_url('http://user:pw@spark.apache.org:8080/path/x?query=1&b=2#frag', 'HOST'), parse_url('http://spark.apache.org/path?query=1', 'QUERY'), parse_url('http://spark.apache.org/path?query=1', 'QUERY', 'query'), parse_url('http://u@h:1/p?q#r', 'AUTHORITY'), parse_url('http://h/p;x?q#r', 'REF'), parse_url('http://u:p@h/', 'USERINFO'), parse_url('http://h/p?q', 'FILE'), parse_url('http://h/p', 'PROTOCOL'), parse_url('http://h/p', 'PATH'), parse_url(NULL, 'HOST'), parse_url('http://h', 'nope'), parse_url('http://h/?a=1', 'QUERY', 'b');
-- name: parse_url_2
SELECT parse_url('inva lid://x', 'HOST');
-- name: try_parse_url
SELECT try_parse_url('inva lid://x', 'HOST'), try_parse_url('http://h/p?k=v', 'QUERY', 'k');
-- name: parse_url_3
SELECT parse_url('http://h');
-- name: md5
SELECT md5('Spark'), sha('Spark'), sha1(''), sha2('Spark', 256), sha2('Spark', 0), sha2('Spark', 224), sha2('Spark', 384), sha2('Spark', 512), sha2('Spark', 1), crc32('Spark'), md5(NULL), crc32(X''), sha2('a', NULL);
-- name: hash
SELECT hash('Spark', array(123), 2), xxhash64('Spark', array(123), 2), hash(NULL), xxhash64(NULL), hash(1.5D, -0.0D, 0.0D), hash(1Y, 1S, 1, 1L), hash(true), hash(DATE'2024-01-01'), hash(TIMESTAMP'2024-01-01 00:00:00'), hash(1.50BD), hash(X'01'), hash(struct(1, 'a')), hash(INTERVAL '1' DAY);
-- name: hash_2
SELECT hash(map(1, 2));
-- name: xxhash64
SELECT xxhash64(1.5F, double('NaN'), '', 'é😀', 12345678901234567890BD), hash(CAST(NULL AS INT), 5), hash(array(1, NULL), array()), xxhash64(make_interval(1, 2, 3)), hash('a' COLLATE UTF8_LCASE);
-- name: hash_3
SELECT hash(), xxhash64();
-- name: aes_decrypt
SELECT aes_decrypt(X'00', '0000111122223333');
-- name: aes_encrypt
SELECT aes_encrypt('a', '0000111122223333', 'XYZ');
-- name: hex
SELECT hex(hmac('key', 'message')), hex(hmac('key', 'message', 'SHA-1')), hmac(NULL, 'a');
-- name: hmac
SELECT hmac('key', 'msg', 'nope');
-- name: collation
SELECT collation('a'), collation('a' COLLATE UNICODE), collate('a', 'UTF8_LCASE') = 'A', 'a' COLLATE UNICODE_CI = 'A', 'é' COLLATE UNICODE_AI = 'e', upper('a' COLLATE UTF8_LCASE);
-- name: plain_6
SELECT 'a' COLLATE NOPE;
-- name: plain_7
SELECT 'a' COLLATE UTF8_LCASE = 'b' COLLATE UNICODE;
-- name: contains
SELECT contains('ABC' COLLATE UTF8_LCASE, 'b'), replace('aBc' COLLATE UTF8_LCASE, 'B', 'x'), instr('ABC' COLLATE UNICODE_CI, 'c'), split_part('aXbxc' COLLATE UTF8_LCASE, 'x', 2), translate('ABC' COLLATE UTF8_LCASE, 'b', 'z'), trim('A' FROM 'aXA' COLLATE UTF8_LCASE), find_in_set('B' COLLATE UTF8_LCASE, 'a,b'), levenshtein('a' COLLATE UTF8_LCASE, 'A'), startswith('Abc' COLLATE UNICODE_CI, 'aB');
-- name: concat
SELECT 'A' COLLATE UTF8_LCASE LIKE 'a', 'ABC' COLLATE UTF8_LCASE RLIKE 'b', concat('a' COLLATE UTF8_LCASE, 'b'), typeof(concat('a' COLLATE UTF8_LCASE, 'b')), 'a ' COLLATE UTF8_BINARY_RTRIM = 'a', regexp_replace('ABC' COLLATE UTF8_LCASE, 'b', 'x');
-- name: is_valid_utf8
SELECT is_valid_utf8('a'), bit_length(NULL), ascii(''), lower(NULL), upper(1.5), trim(5);
-- name: str_to_map
SELECT str_to_map('a:1,b:2,c:3', ',', ':'), str_to_map('a'), str_to_map(''), str_to_map('a=1&b=2', '&', '='), str_to_map(NULL), str_to_map('a:1:2'), str_to_map('x1y', '\\d', ':');
-- name: str_to_map_2
SELECT str_to_map('a:1,a:2');
-- name: ltrim
SELECT ltrim(), rtrim('a', 'b', 'c');
-- name: upper
SELECT upper();
-- name: upper_2
SELECT upper('a', 'b');
-- name: upper_3
SELECT upper(array('a'));
-- name: nosuchfunction
SELECT nosuchfunction(1);
-- name: lower
SELECT lower(s), upper(s), length(s), reverse(s), initcap(s), substr(s, 2, 3), instr(s, 'a'), lpad(s, 4, '*'), hex(s) FROM VALUES ('Banana'), (''), (NULL), ('éÀ😀a') AS t(s);
-- name: concat_ws
SELECT concat_ws('-', s, n), repeat(s, n), left(s, n), right(s, n), rpad(s, n, '.'), split(s, '')[0], locate('a', s, n) FROM VALUES ('apple', 3), ('', 0), (NULL, 2), ('kiwi', NULL), ('ÿ', -1) AS t(s, n);
-- name: regexp_replace_5
SELECT s, regexp_replace(s, '[aeiou]', '*'), regexp_extract(s, '([a-z]+)(\\d*)', 2), regexp_count(s, '[a-z]'), s RLIKE '\\d$', s LIKE '%a%', translate(s, 'abc', 'xyz'), soundex(s), levenshtein(s, 'abc1'), md5(s) FROM VALUES ('abc1'), ('xyz'), (''), (NULL) AS t(s);
