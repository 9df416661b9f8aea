CREATE TEMP VIEW s AS SELECT * FROM VALUES
  ('Spark SQL', 'SQL', 3), (NULL, 'a', 1), ('', '', 0), ('héllo wörld 世界', 'l', -2), ('ǆabc ﬁ ß İi', 'ß', 2),
  ('  padded  text ', ' ', 4), ('a😀b😀c', '😀', -1), ('aaaa', 'aa', 100), ('Ab12cD_x', NULL, 5), ('x', 'xyz', NULL) AS t(s, t, n);

-- name: upper
SELECT upper(s), ucase(t), upper('straße ﬁ ŉ') FROM s;
-- name: lower
SELECT lower(s), lcase(t), lower('ΑΣ ΑΣΒ İ') FROM s;
-- name: length
SELECT length(s), len(s), char_length(s), character_length(t), length(X'0102'), octet_length(s), bit_length(s), octet_length(X'01') FROM s;
-- name: length-number
SELECT length(12.5), length(NULL), octet_length(true), bit_length(1);
-- name: substring
SELECT substring(s, 1, 3), substring(s, n), substr(s, n, 2), substr(s, -3), substring(s, 0, 2), substring(s, 2, -1), substring(s, -100, 101) FROM s;
-- name: substring-from
SELECT substring(s FROM 2 FOR 3), substring(s FROM 3), substr('Spark' FROM -3 FOR 2) FROM s;
-- name: substring-binary
SELECT substring(X'01020304', 2, 2), substring(X'01020304', -2), substr(encode('abc', 'utf-8'), 2);
-- name: left-right
SELECT left(s, 3), right(s, 3), left(s, n), right(s, n) FROM s;
-- name: left-binary
SELECT left(X'010203', 2), right('abc', -1), left('abc', NULL);
-- name: concat
SELECT concat(s, t), concat(s, n), s || t, concat(s), concat(), concat('a', 1, true, 2.50, DATE '2024-01-01') FROM s;
-- name: concat-binary
SELECT concat(X'01', X'02'), concat(X'61', 'b');
-- name: concat-ws
SELECT concat_ws(',', s, t), concat_ws(t, s, 'x', s), concat_ws('-'), concat_ws('-', s), concat_ws('+', 1, 2.0, true) FROM s;
-- name: trim
SELECT trim(s), ltrim(s), rtrim(s), btrim(s), trim(BOTH FROM s), trim(LEADING FROM s), trim(TRAILING FROM s) FROM s;
-- name: trim-characters
SELECT trim('ab' FROM 'abxba'), trim(LEADING 'xyz' FROM 'zzyxtom'), trim(TRAILING t FROM s), trim(BOTH t FROM s), btrim(s, 'a '), ltrim('Sp', 'SSparkSQLS'), rtrim('LQSa', 'SSparkSQLS') FROM s;
-- name: trim-tabs
SELECT trim('\t a \n'), btrim(X'20612020'), trim(12);
-- name: lpad
SELECT lpad(s, 12, 'xy'), rpad(s, 12, 'xy'), lpad(s, 3), rpad(s, n, t), lpad(s, n, t), lpad('abc', 5, ''), rpad('abc', 0), lpad('abc', -1, 'x') FROM s;
-- name: pad-binary
SELECT lpad(X'0102', 5), rpad(X'0102', 4, X'ff'), rpad(X'0102', 1, X'ff');
-- name: replace
SELECT replace(s, t, '_'), replace(s, 'a'), replace(s, t), replace('aaaa', 'aa', 'b'), replace('abc', '', 'x') FROM s;
-- name: locate
SELECT instr(s, t), locate(t, s), locate('a', s, 2), position(t, s), position('a' IN s), locate('', s), locate('', s, 3), locate('a', s, 0), locate('a', s, -1), locate('b', 'abab', 3), instr(s, '') FROM s;
-- name: locate-null
SELECT locate(NULL, 'a'), locate('a', NULL), locate('a', 'a', NULL), position('bar', 'foobarbar', 5);
-- name: split-part
SELECT split_part('11.12.13', '.', 3), split_part('11.12.13', '.', -1), split_part('11.12.13', '.', 5), split_part('11.12.13', '.', -5), split_part(s, t, 1), split_part(s, t, 2), split_part('abc', '', 1) FROM s;
-- name: split-part-zero
SELECT split_part('a', ',', 0);
-- name: startswith
SELECT startswith(s, t), endswith(s, t), contains(s, t), startswith(s, ''), contains(s, '') FROM s;
-- name: startswith-binary
SELECT startswith(X'0102', X'01'), endswith(X'0102', X'01'), contains(X'010203', X'0203'), contains('abc', X'62');
-- name: repeat
SELECT repeat(s, 2), repeat(s, 0), repeat(t, n), repeat('a', -1), space(3), space(-1), space(n) FROM s WHERE n < 10;
-- name: reverse
SELECT reverse(s), reverse(t), reverse(12) FROM s;
-- name: initcap
SELECT initcap(s), initcap('sPark sql-is   cool o''neil ǆx'), initcap('a\tb c1d') FROM s;
-- name: translate
SELECT translate(s, 'abl', 'xy'), translate('AaBbCc', 'abc', '123'), translate(s, t, 'Q'), translate('aa', 'aa', 'xy'), translate('a😀', '😀', 'b') FROM s;
-- name: ascii
SELECT ascii(s), ascii(t), ascii('€'), ascii(2), ascii('😀') FROM s;
-- name: chr
SELECT chr(65), char(97), chr(-1), chr(256), chr(233), chr(0), chr(321), chr(n) FROM s;
-- name: overlay
SELECT overlay('Spark SQL' PLACING '_' FROM 6), overlay('Spark SQL' PLACING 'CORE' FROM 7), overlay('Spark SQL' PLACING 'ANSI ' FROM 7 FOR 0), overlay('Spark SQL' PLACING 'tructured' FROM 2 FOR 4), overlay(s, t, 2), overlay(s, t, 2, 1), overlay('abc', 'x', 10), overlay('abc', 'x', 0), overlay('abc', 'xyz', 2, -1) FROM s;
-- name: overlay-binary
SELECT overlay(encode('Spark SQL', 'utf-8') PLACING encode('_', 'utf-8') FROM 6);
-- name: levenshtein
SELECT levenshtein(s, t), levenshtein('kitten', 'sitting'), levenshtein('kitten', 'sitting', 2), levenshtein('kitten', 'sitting', 3), levenshtein('', 'abc'), levenshtein('a', 'b', 0), levenshtein('a', 'a', 0) FROM s;
-- name: soundex
SELECT soundex('Miller'), soundex('Robert'), soundex('Rupert'), soundex('Ashcraft'), soundex('Tymczak'), soundex('Pfister'), soundex(''), soundex('1a'), soundex('Honeyman'), soundex(s), soundex(t) FROM s;
-- name: substring-index
SELECT substring_index('www.apache.org', '.', 2), substring_index('www.apache.org', '.', -2), substring_index('www.apache.org', '.', 0), substring_index('www.apache.org', '', 1), substring_index('a||b||c', '||', 1), substring_index('a||b||c', '||', -1), substring_index(s, t, 1), substring_index(s, t, -1), substring_index('aaaaa', 'aa', 2), substring_index('aaaaa', 'aa', -2) FROM s;
-- name: find-in-set
SELECT find_in_set('ab', 'abc,b,ab,c,def'), find_in_set('', 'a,,b'), find_in_set('a,b', 'a,b'), find_in_set(s, t), find_in_set('', ''), find_in_set('z', 'a,b') FROM s;
-- name: base64
SELECT base64(s), unbase64(base64(s)), base64(X''), base64(repeat('a', 80)), unbase64('AQID'), unbase64('AQ==') FROM s;
-- name: unbase64-invalid
SELECT unbase64('a!b=c');
-- name: encode-decode
SELECT encode(s, 'utf-8'), decode(encode(s, 'UTF-16LE'), 'UTF-16LE'), encode('é', 'ISO-8859-1'), encode('aé', 'UTF-16'), encode('aé', 'UTF-16BE'), encode('a', 'US-ASCII'), decode(X'c3a9', 'utf-8'), decode(X'e9', 'iso-8859-1'), decode(X'FEFF0061', 'UTF-16') FROM s;
-- name: encode-unknown
SELECT encode('a', 'utf-7');
-- name: encode-unmappable
SELECT encode('€', 'US-ASCII');
-- name: decode-search
SELECT decode(n, 1, 'one', 3, 'three'), decode(n, 1, 'one', NULL, 'null', 'else'), decode(2, 1, 'a', 2) FROM s;
-- name: elt
SELECT elt(1, 'scala', 'java'), elt(2, 'a', 1), elt(n, s, t, 'x', 'y') FROM s WHERE n BETWEEN 1 AND 4;
-- name: elt-out
SELECT elt(3, 'a', 'b');
-- name: field-format
SELECT format_string('Hello World %d %s', 100, 'days'), printf('%5d|%-5s|%05.2f|%x|%s|%b|%e|%,d|%%|%S|%X|%o', 42, 'ab', 3.14159D, 255, 'z', true, 12345.678D, 1234567, 'up', 255, 8), format_string('%s %s', s, n), format_string('%2$s %1$s', 'a', 'b'), format_string('%s', CAST(NULL AS STRING)), format_string('%+d % d %(d', 1, 2, -3), format_string('%10.3f|%-10.1f|%.0f', 1.5D, 2.25D, 0.5D), format_string('%s %s %s', 1.0D, 1.50, DATE '2024-01-01') FROM s;
-- name: format-number
SELECT format_number(12332.123456, 4), format_number(12332.123456, '##################.###'), format_number(-1234567.891D, 2), format_number(0.5D, 0), format_number(1.5D, 0), format_number(2.5D, 0), format_number(1234567, 0), format_number(CAST(12.345 AS DECIMAL(10,3)), 1), format_number(n, 2), format_number(1, -1), format_number(0.005, 2), format_number(double('NaN'), 2), format_number(double('Infinity'), 1), format_number(1234.5, '#,##0.00'), format_number(5, '') FROM s;
-- name: luhn
SELECT luhn_check('8112189876'), luhn_check('79927398713'), luhn_check('79927398714'), luhn_check(''), luhn_check('a'), luhn_check(' 0');
-- name: mask
SELECT mask(s), mask('AbCD123-@$#', 'Q'), mask('AbCD123-@$#', 'Q', 'q'), mask('AbCD123-@$#', 'Q', 'q', 'd'), mask('AbCD123-@$#', 'Q', 'q', 'd', 'o'), mask('AbCD123-@$#', NULL, 'q', 'd', 'o'), mask('AbCD123-@$#', NULL, NULL, NULL, NULL), mask(NULL), mask('Éé1٣') FROM s;
-- name: quote
SELECT quote('Don''t'), quote(s), quote('a\\b') FROM s;
-- name: hex-unhex
SELECT hex(17), hex(-1), hex('Spark SQL'), hex(X'01FF'), unhex('537061726B'), unhex('F'), unhex('GG'), unhex(''), hex(n), hex(s) FROM s;
-- name: bin-conv
SELECT bin(13), bin(-13), bin(13.3D), bin(0), conv('100', 2, 10), conv(-10, 16, -10), conv('ff', 16, 10), conv('FFFFFFFFFFFFFFFF', 16, 10), conv('-1', 10, 16), conv('1z', 10, 16), conv('', 10, 2), conv('11abc', 10, 16), conv(s, 10, 16), conv('10', 1, 10), conv('10', 10, 37), conv('-15', 10, -16), conv('-FFFFFFFFFFFFFFFF', 16, 10) FROM s;
-- name: conv-overflow
SELECT conv('99999999999999999999999', 10, 16);
-- name: regexp
SELECT s RLIKE 'a', rlike(s, '^[A-Z]'), regexp(s, '\\d+'), regexp_like(s, 'b$'), s REGEXP '世', s NOT RLIKE t FROM s;
-- name: regexp-replace
SELECT regexp_replace('100-200', '(\\d+)', 'num'), regexp_replace(s, '[aeiou]', '*'), regexp_replace('abc', '(a)(b)', '$2$1'), regexp_replace('healthy', 'h', 'X', 2), regexp_replace(s, t, '-'), regexp_replace('a.b', '\\.', '\\$') FROM s WHERE t IS NULL OR t NOT IN ('');
-- name: regexp-extract
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1), regexp_extract('100-200', '(\\d+)-(\\d+)', 2), regexp_extract('100-200', '(\\d+)-(\\d+)'), regexp_extract('foo', '(x)?foo', 1), regexp_extract('foo', 'bar', 0), regexp_extract(s, '([a-z]+)', 1), regexp_extract('100-200', '(\\d+)-(\\d+)', 0) FROM s;
-- name: regexp-extract-group
SELECT regexp_extract('abc', '(a)', 2);
-- name: regexp-extract-negative
SELECT regexp_extract('abc', '(a)', -1);
-- name: regexp-invalid
SELECT 'abc' RLIKE '(a';
-- name: regexp-count
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en'), regexp_count(s, 'a'), regexp_count('abc', ''), regexp_instr('user@spark.apache.org', '@[^.]*'), regexp_instr(s, '[0-9]'), regexp_substr('Steven Jones', 'Ste(v|ph)en'), regexp_substr(s, '[0-9]+') FROM s;
-- name: ilike
SELECT s ILIKE '%SPARK%', ilike(s, '_a%'), s NOT ILIKE 'A%', 'aXb' ILIKE 'a/%b' ESCAPE '/', ilike('a%b', 'A/%B', '/') FROM s;
-- name: like-function
SELECT like(s, '%a%'), like('a_b', 'a/_b', '/'), 'a\nb' LIKE 'a_b', s LIKE t FROM s;
-- name: like-invalid
SELECT 'a' LIKE 'a\\b';
-- name: url
SELECT url_encode('https://spark.apache.org/?q=a b&ü'), url_decode('https%3A%2F%2Fspark.apache.org%2F%3Fq%3Da+b'), url_encode(s), url_decode(url_encode(s)), try_url_decode('%zz') FROM s;
-- name: url-decode-invalid
SELECT url_decode('http%3A%2F%2spark.apache.org');
-- name: parse-url
SELECT parse_url('http://user:pw@spark.apache.org:8080/path/p.php?query=1&b=x%20y#frag', p), parse_url('http://spark.apache.org/path?query=1', 'QUERY', 'query'), parse_url('http://spark.apache.org/path?query=1&k2=v', 'QUERY', 'k2'), parse_url('http://spark.apache.org', 'QUERY', 'x') FROM VALUES ('HOST'),('PATH'),('QUERY'),('REF'),('PROTOCOL'),('FILE'),('AUTHORITY'),('USERINFO'),('NOPE'),(NULL) t(p);
-- name: parse-url-invalid
SELECT parse_url('inva lid://user:pass@host/file;param?query;p2', 'HOST');
-- name: crypto
SELECT md5(s), sha(s), sha1(t), sha2(s, 256), sha2(s, 0), sha2(s, 224), sha2(s, 384), sha2(s, 512), sha2(s, 1), crc32(s), md5('Spark'), crc32('Spark') FROM s;
-- name: xxhash
SELECT hash(s, n), xxhash64(s), xxhash64(s, n), xxhash64(CAST(n AS BIGINT)), xxhash64(CAST(n AS DOUBLE), true, CAST(n AS DECIMAL(30,2)), X'0102', DATE '2024-01-01'), xxhash64(repeat(s, 5)), hash(NULL), xxhash64(NULL) FROM s;
-- name: to-binary
SELECT to_binary('abc', 'utf-8'), to_binary('AQID', 'base64'), to_binary('0aFF', 'hex'), to_binary('0102'), try_to_binary('zz', 'hex'), try_to_binary('a!', 'base64'), to_binary('123', 'hex');
-- name: to-binary-invalid
SELECT to_binary('zz', 'hex');
-- name: jaro
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA'), jaro_winkler_similarity('', 'a'), jaro_winkler_similarity('DIXON', 'DICKSONX'), jaro_winkler_similarity(s, t) FROM s;
-- name: base32
SELECT to_base32(X'0102030405'), to_base32('a'), from_base32('MFRGG==='), to_base32(s) FROM s;
-- name: collation
SELECT collation('a'), collation(s) FROM s LIMIT 1;
-- name: sentences-split
SELECT typeof(1), typeof('a'), typeof(1.5), typeof(NULL), typeof(DATE '2024-01-01'), typeof(s), typeof(n) FROM s LIMIT 1;
-- name: arity
SELECT upper('a', 'b');
-- name: wrong-type
SELECT substring(true, 'x');
-- name: substring-fraction
SELECT substring('abc', 1.9);
-- name: substring-double
SELECT substring('abcdef', 2.7D);
-- name: substring-text
SELECT substring('abcdef', '2'), repeat(1, '2'), upper(1.50);
-- name: substring-text-invalid
SELECT substring('abcdef', 'x');
-- name: upper-boolean
SELECT upper(true), upper(DATE '2024-01-01'), length(TIMESTAMP '2024-01-01 00:00:00');
-- name: string-nulls
SELECT upper(NULL), substring(NULL, 1), concat('a', NULL), repeat(NULL, 2), lpad(NULL, 3, 'a'), replace('a', NULL), translate('a', NULL, 'b'), instr(NULL, NULL), soundex(NULL), hex(NULL), md5(NULL), split_part(NULL, 'a', 1);
-- name: like-numbers
SELECT n LIKE '1%', n LIKE 3, like(n, '_'), n ILIKE '1%', n RLIKE '^1' FROM s;
