-- Text over rows and constants, as documents and questions have them.
SET spark.sql.ansi.enabled = false;
CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES (1, 'Hello World', 'o', 3), (2, '  spaces  ', ' ', -2), (3, NULL, NULL, NULL), (4, '', '', 0), (5, 'äöü ßΣς 日本', 'ß', 10), (6, 'a,b,,c', ',', 2) AS v(id, s, p, n);

-- name: q1
SELECT id, upper(s), lower(s), initcap(s), length(s), char_length(s), octet_length(s), bit_length(s) FROM t ORDER BY id;

-- name: q2
SELECT id, trim(s), ltrim(s), rtrim(s), btrim(s, ' H'), trim(BOTH 'o' FROM s), trim(LEADING FROM s) FROM t ORDER BY id;

-- name: q3
SELECT id, substring(s, 2), substring(s, -3, 2), substr(s, n), left(s, n), right(s, n), mid(s, 2, 3) FROM t ORDER BY id;

-- name: q4
SELECT id, instr(s, p), locate(p, s), locate(p, s, 6), position(p IN s), charindex(p, s), contains(s, p), startswith(s, p), endswith(s, p) FROM t ORDER BY id;

-- name: q5
SELECT id, replace(s, p, '_'), replace(s, p), translate(s, 'lo', '01'), overlay(s PLACING '**' FROM 2 FOR 1), reverse(s), repeat(p, n) FROM t ORDER BY id;

-- name: q6
SELECT id, split(s, p), split(s, ',', 2), split_part(s, ',', n), substring_index(s, ',', 2), substring_index(s, ',', -1) FROM t WHERE id IN (1, 2, 3, 6) ORDER BY id;

-- name: q7
SELECT split_part('a.b.c', '.', 0);

-- name: q8
SELECT split_part('a.b.c', '.', -1), split_part('a.b.c', '', 1), split_part('a.b.c', '.', 9), split_part(NULL, '.', 1);

-- name: q9
SELECT id, lpad(s, 5, '*'), rpad(s, 12, 'ab'), lpad(s, n, p), lpad(s, 14), rpad(X'01', 3, X'02') FROM t ORDER BY id;

-- name: q10
SELECT id, concat(s, p), concat_ws('-', s, p, 'x'), s || p || id, concat_ws(p, array('x', NULL, 'y'), s) FROM t ORDER BY id;

-- name: q11
SELECT id, s LIKE 'H%', s LIKE '%o_l%', s LIKE '', s ILIKE '%WORLD', s RLIKE '^[a-z]', s NOT LIKE '%a%', s LIKE ANY ('a%', 'H%'), s LIKE ALL ('%o%', '%W%') FROM t ORDER BY id;

-- name: q12
SELECT 'a%b' LIKE 'a!%b' ESCAPE '!', 'a_b' LIKE 'a\\_b', 'abc' LIKE 'a_c', 'aXc' ILIKE 'A_C', like('x', 'x'), ilike('ABC', 'a%');

-- name: q13
SELECT 'abc' LIKE 'a!' ESCAPE '!';

-- name: q14
SELECT id, regexp_replace(s, '[aeiou]', '#'), regexp_extract(s, '([A-Z])(\\w+)', 2), regexp_extract_all(s, '(\\w)', 1), regexp_count(s, 'o'), regexp_instr(s, 'o'), regexp_substr(s, 'o.') FROM t ORDER BY id;

-- name: q15
SELECT regexp_replace('2024-01-31', '(\\d+)-(\\d+)-(\\d+)', '$3/$2/$1'), regexp_replace('aaa', 'a', 'b', 2), regexp_like('Abc', '(?i)^abc$'), regexp('abc', 'b+'), rlike('x', '[');

-- name: q16
SELECT regexp_extract('abc', '(b)', 2);

-- name: q17
SELECT regexp_replace('abc', '(b', 'x');

-- name: q18
SELECT ascii('A'), ascii(''), ascii('é'), chr(65), chr(256 + 66), char(97), chr(-1), unicode_code('x');

-- name: q19
SELECT ascii('A'), ascii(''), chr(65), char(97), chr(-1), chr(0) = '', ord('a');

-- name: q20
SELECT base64('Spark'), unbase64('U3Bhcms='), CAST(unbase64('U3Bhcms=') AS STRING), base64(X'FFEE'), unbase64('!!'), to_base32('hi'), from_base32('NBUQ====');

-- name: q21
SELECT encode('é', 'UTF-8'), encode('é', 'ISO-8859-1'), decode(X'C3A9', 'UTF-8'), encode('x', 'UTF-16'), decode(X'E9', 'ISO-8859-1');

-- name: q22
SELECT encode('x', 'WINDOWS-1252');

-- name: q23
SELECT decode(X'FF', 'UTF-8');

-- name: q24
SELECT decode(2, 1, 'one', 2, 'two', 'other'), decode(9, 1, 'one'), decode(NULL, NULL, 'null', 'no'), decode('a', 'a', 1, 'b', 2);

-- name: q25
SELECT soundex('Robert'), soundex('Rupert'), soundex(''), levenshtein('kitten', 'sitting'), levenshtein('abc', 'xyz', 2), levenshtein(NULL, 'a');

-- name: q26
SELECT format_string('%d %s %.2f %5s|%-5s|%05d %x %X %o %e %c %b %%', 42, 'str', 3.14159D, 'ab', 'cd', 7, 255, 255, 8, 12345.678D, 'z', true);

-- name: q27
SELECT printf('%s is %d years', 'Ann', 30), format_string('%2$s %1$s', 'a', 'b'), format_string('%,d', 1234567), format_string('%+d % d %(d', 5, 5, -5), format_string('%s', NULL), format_string('%10.3e', 12345.678D);

-- name: q28
SELECT format_string('%d', 'x');

-- name: q29
SELECT format_string('%d', 1.5);

-- name: q30
SELECT format_string('%s %s', 'a');

-- name: q31
SELECT format_string('%q', 1);

-- name: q32
SELECT format_string('%a', 1.0D), format_string('%h', 'hi'), format_string('%S', 'up'), format_string('%B', false), format_string('%g', 0.0001D), format_string('%n'), format_string('%tY', DATE'2024-01-01');

-- name: q33
SELECT find_in_set('b', 'a,b,c'), find_in_set('z', 'a,b'), find_in_set('a,b', 'a,b'), elt(2, 'a', 'b'), elt(3, 'a', 'b'), field_of('x');

-- name: q34
SELECT find_in_set('b', 'a,b,c'), find_in_set('z', 'a,b'), find_in_set('a,b', 'a,b'), elt(2, 'a', 'b');

-- name: q35
SELECT elt(3, 'a', 'b');

-- name: q36
SELECT elt(0, 'a');

-- name: q37
SELECT sentences('Hi there! How are you? Fine, thanks.'), sentences('One. two. Three.', 'en', 'US'), sentences(''), sentences('3.5 is a number. Mr. Smith agrees.');

-- name: q38
SELECT mask('AbCD123-@$#'), mask('AbCD123-@$#', 'Q'), mask('AbCD123-@$#', 'Q', 'q', 'd', 'o'), mask(NULL), mask('abc', NULL, 'x');

-- name: q39
SELECT mask('abc', 'XX');

-- name: q40
SELECT space(3) || 'x', space(0), space(-1), space(NULL), quote('it''s'), quote(NULL), luhn_check('79927398713'), luhn_check('1'), luhn_check('x');

-- name: q41
SELECT to_binary('abc', 'utf-8'), to_binary('537061726B', 'hex'), to_binary('U3Bhcms=', 'base64'), try_to_binary('zz', 'hex'), to_binary(NULL, 'hex');

-- name: q42
SELECT to_binary('zz', 'hex');

-- name: q43
SELECT to_binary('a', 'nope');

-- name: q44
SELECT url_encode('a b&c=d/é'), url_decode('a+b%26c'), try_url_decode('%zz'), parse_url('https://u:p@h.com:80/p/a?q=1&r=2#f', 'HOST'), parse_url('http://h/p?q=1', 'QUERY', 'q'), parse_url('http://h/p?q=1', 'NOPE'), try_parse_url('inva lid', 'HOST');

-- name: q45
SELECT url_decode('%zz');

-- name: q46
SELECT parse_url('inva lid', 'HOST');

-- name: q47
SELECT 'a' COLLATE UTF8_LCASE = 'A', 'a' = 'A' COLLATE UTF8_LCASE, collation('x'), collation('x' COLLATE UNICODE), 'é' COLLATE UNICODE_AI = 'e', upper('ß'), lower('İ'), 'a' COLLATE UNICODE < 'B' COLLATE UNICODE;

-- name: q48
SELECT 'a' COLLATE UTF8_LCASE = 'A' COLLATE UNICODE;

-- name: q49
SELECT 'a' COLLATE NOPE;

-- name: q50
SELECT contains('HELLO' COLLATE UTF8_LCASE, 'ell'), startswith('Abc' COLLATE UNICODE_CI, 'aB'), replace('AbAb' COLLATE UTF8_LCASE, 'b', 'x'), instr('xAx' COLLATE UTF8_LCASE, 'a'), split_part('aXbxc' COLLATE UTF8_LCASE, 'x', 2), substring_index('aXbxc' COLLATE UTF8_LCASE, 'x', 2), trim('x' COLLATE UTF8_LCASE FROM 'XabX'), translate('ABab' COLLATE UTF8_LCASE, 'a', 'z');

-- name: q51
SELECT count(DISTINCT x), min(x), max(x) FROM VALUES ('a' COLLATE UTF8_LCASE), ('A'), ('b') AS v(x);

-- name: q52
SELECT x, count(*) FROM VALUES ('a' COLLATE UTF8_LCASE), ('A'), ('b') AS v(x) GROUP BY x ORDER BY x;

-- name: q53
SELECT is_valid_utf8(X'FF'), is_valid_utf8('ok'), make_valid_utf8(X'41FF42'), try_validate_utf8(X'FF'), validate_utf8('fine');

-- name: q54
SELECT validate_utf8(X'FF');

-- name: q55
SELECT 'x' < 'y', 'B' < 'a', '10' < '9', 'a' BETWEEN 'A' AND 'b', 'abc' IN ('x', 'abc'), 'a' = 'a ', NULL IN ('a');

-- name: q56
SELECT id, CASE p WHEN 'o' THEN 'letter' WHEN ',' THEN 'comma' ELSE concat('other:', p) END FROM t ORDER BY id;

-- name: q57
SELECT string_agg(s, '|') WITHIN GROUP (ORDER BY id), listagg(p) WITHIN GROUP (ORDER BY id DESC), listagg(DISTINCT p, '/') WITHIN GROUP (ORDER BY p) FROM t;

-- name: q58
SELECT max(s), min(s), count(s), first(s), mode(length(s)), collect_set(length(p)) FROM t;

-- name: q59
SELECT length(X'0102'), length(123), reverse(123), upper(1.5), concat(1, 2.5, true), 'a' || NULL, substring(12345, 2, 3), left(DATE'2024-01-02', 4);

-- name: q60
SELECT length(CAST('ab' AS CHAR(5))), CAST('abc' AS VARCHAR(2)), CAST('ab' AS CHAR(4)) = 'ab', CAST('toolong' AS CHAR(3));

-- name: q61
SELECT substring('Spark SQL' FROM 5), substring('Spark SQL' FROM -3), substring('Spark SQL', 0, 3), substring(X'010203', 2), substr('abc', 1.9D), substring('abc', '2');

-- name: q62
SELECT upper();

-- name: q63
SELECT lower('a', 'b');

-- name: q64
SELECT substring('abc');

-- name: q65
SELECT length(array(1));

-- name: q66
SELECT trim(array('a'));

-- name: q67
SELECT repeat('ab', 'x');

-- name: q68
SELECT lpad('a', NULL), rpad(NULL, 3, 'x'), lpad('abc', -1, 'x'), rpad('abc', 2), lpad('', 2, ''), lpad('hi', 5, '??');

-- name: q69
SELECT replace('aaa', 'aa', 'b'), replace('abc', '', 'x'), replace(NULL, 'a', 'b'), translate('abc', 'abc', '1'), translate('AaBbCc', 'abc', '123'), overlay('Spark SQL', '_', 6), overlay('abc', 'XYZ', 2, 0), overlay(X'0102', X'FF', 1);

-- name: q70
SELECT initcap('hELLO wORLD-foo bar_baz'), initcap('o''neill 3rd'), initcap('ßa éb'), upper('straße'), lower('ÀÉ'), lcase('X'), ucase('y');

-- name: q71
SELECT char_length('日本'), octet_length('日本'), bit_length('日'), length('😀'), reverse('a😀b'), substring('a😀b', 2, 1), instr('a😀b', 'b'), left('😀x', 1), hex('😀'), ascii('😀');

-- name: q72
SELECT crc32('é'), md5(''), sha('abc'), sha2('abc', 0), sha2('abc', 224), sha2('abc', 512), hash('é'), xxhash64(''), hmac('key', 'message') IS NOT NULL;

-- name: q73
SELECT aes_decrypt(aes_encrypt('Spark', '0000111122223333'), '0000111122223333'), CAST(aes_decrypt(unbase64('xx'), 'short') AS STRING);

-- name: q74
SELECT CAST(aes_decrypt(aes_encrypt('Spark', '0000111122223333', 'CBC', 'PKCS'), '0000111122223333', 'CBC', 'PKCS') AS STRING), hex(aes_encrypt('Spark', '0000111122223333', 'ECB')), try_aes_decrypt(X'00', '0000111122223333');

-- name: q75
SELECT jaro_winkler_similarity('martha', 'marhta'), jaro_winkler_similarity('', ''), jaro_winkler_similarity('abc', NULL);

-- name: q76
SELECT split('a1b22c', '[0-9]+'), split('', ','), split('a,b,', ','), split('a,b,c', ',', -1), split('abc', ''), split('a|b', '\\|'), split(NULL, ',');

-- name: q77
SELECT string(1.0), string(1e10D), string(true), string(X'41'), string(NULL), string(DATE'2024-01-01'), string(array(1, NULL)), string(INTERVAL '1-2' YEAR TO MONTH);

-- name: q78
SELECT to_varchar(DATE'2024-03-01', 'yyyy/MM'), to_char(TIMESTAMP'2024-03-01 10:00:00', 'HH:mm'), to_char(X'41', 'hex'), to_char(X'41', 'utf-8'), to_char(12, '$99');

-- name: q79
SELECT levenshtein('a', 'b', 'c');

-- name: q80
SELECT uuid() RLIKE '^[0-9a-f-]{36}$', length(uuid()), uuid(1) = uuid(1), typeof(uuid());

-- name: q81
SELECT current_user() IS NOT NULL, current_catalog(), current_database(), version() IS NOT NULL, typeof(input_file_name()), spark_partition_id(), monotonically_increasing_id();

-- name: q82
SELECT assert_true(1 = 1), assert_true(length('a') = 2, 'bad length');

-- name: q83
SELECT raise_error('stop here');

-- name: q84
SELECT typeof(NULL), typeof('a'), typeof(X'1'), typeof(CAST('a' AS CHAR(3))), typeof(array('a')), typeof(map('a', 1)), typeof(struct(1)), typeof(INTERVAL '1' DAY), typeof(current_timestamp()), typeof(1BD);

-- name: q85
SELECT bitmap_bit_position(5), bitmap_bucket_number(40000), bitmap_count(X'0F'), equal_null(NULL, NULL), equal_null(1, '1'), nvl(NULL, 'd'), nvl2('a', 1, 2), coalesce(NULL, NULL, 3);

-- name: q86
SELECT regexp_replace(str => 'abc', regexp => 'b', rep => 'X'), mask(str => 'Ab1', upperChar => 'U', digitChar => '#'), substring(str => 'abcdef', pos => 2, len => 3);

-- name: q87
SELECT mask(str => 'Ab1', nope => 'U');

-- name: q88
SELECT upper(str => 'a');

-- name: q89
SELECT regexp_count('abcabc', 'b', 'x');
