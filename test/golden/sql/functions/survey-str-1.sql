-- Texts.
-- name: ascii
SELECT ascii('A'), ascii(''), ascii('é'), ascii('😀'), ascii(NULL), ascii(234), ascii('abc');
-- name: chr
SELECT chr(65), char(0), chr(256), chr(321), chr(-1), chr(NULL), chr('66'), char(128);
-- name: base64
SELECT base64('Spark SQL'), base64(''), base64(X'FF00'), base64(NULL), unbase64('U3BhcmsgU1FM'), unbase64(''), unbase64('YQ'), base64(repeat('a', 60));
-- name: unbase64
SELECT unbase64('!!!');
-- name: to_base32
SELECT to_base32('Spark'), to_base32(X''), from_base32('KNYGC4TL'), from_base32(''), to_base32(NULL);
-- name: from_base32
SELECT from_base32('1');
-- name: bit_length
SELECT bit_length('Spark'), bit_length('é'), bit_length(X'0102'), octet_length('😀'), length('😀'), char_length('é '), character_length(''), len(NULL), length(X'010203'), length(123);
-- name: length
SELECT length(array(1));
-- name: btrim
SELECT btrim('  x  '), btrim('xxabcxx', 'x'), btrim('abc', ''), btrim(NULL), trim(BOTH 'ab' FROM 'abXba'), trim(LEADING FROM '  a '), trim(TRAILING 'x' FROM 'axx'), ltrim('x', 'xxa'), rtrim('a', 'bba'), ltrim('  a'), trim('\t a ');
-- name: btrim_2
SELECT btrim(X'2061', X'20'), btrim(1), trim(BOTH NULL FROM 'a');
-- name: concat
SELECT concat('a', 'b', NULL), concat('a', 1, true, 2.5), concat(), concat(X'01', X'02'), concat(array(1), array(2, 3)), concat('a'), 'a' || 1 || NULL, concat(DATE'2024-01-01', 'x');
-- name: concat_2
SELECT concat(array(1), NULL);
-- name: concat_3
SELECT concat(array(1), 'a');
-- name: concat_4
SELECT concat(array(1), array('a'));
-- name: concat_5
SELECT concat(X'61', 'b');
-- name: concat_ws
SELECT concat_ws(',', 'a', NULL, 'b'), concat_ws(NULL, 'a'), concat_ws('-', array('x', NULL, 'y'), 'z'), concat_ws('/'), concat_ws(',', 1, 2.5), concat_ws(',', array(1, 2));
-- name: concat_ws_2
SELECT concat_ws();
-- name: contains
SELECT contains('Spark SQL', 'SQL'), contains('abc', ''), contains(NULL, 'a'), contains(X'010203', X'02'), startswith('Spark', 'Sp'), endswith('Spark', 'rk'), startswith('a', NULL), endswith('', ''), startswith('a', 'A');
-- name: contains_2
SELECT contains(123, 2), startswith(123, '1');
-- name: contains_3
SELECT contains(array(1), 1);
-- name: decode
SELECT decode(X'616263', 'UTF-8'), decode(encode('é', 'UTF-16'), 'UTF-16'), decode(2, 1, 'a', 2, 'b', 'c'), decode(NULL, 1, 'x', NULL, 'y'), decode(5, 1, 'a'), encode('a', 'US-ASCII'), encode('abc', 'UTF-16BE'), encode(NULL, 'UTF-8');
-- name: decode_2
SELECT decode(X'FF', 'UTF-8');
-- name: encode
SELECT encode('é', 'US-ASCII');
-- name: encode_2
SELECT encode('a', 'nope');
-- name: decode_3
SELECT decode(X'61');
-- name: elt
SELECT elt(1, 'a', 'b'), elt(2, 'a', 'b'), elt(NULL, 'a'), elt(1, 1, 2), elt(2, X'01', X'02');
-- name: elt_2
SELECT elt(3, 'a', 'b');
-- name: elt_3
SELECT elt(0, 'a', 'b');
-- name: elt_4
SELECT elt(1);
-- name: find_in_set
SELECT find_in_set('ab', 'abc,b,ab,c,def'), find_in_set('x', 'a,b'), find_in_set('a,b', 'a,b'), find_in_set('', ',a'), find_in_set(NULL, 'a'), find_in_set('', '');
-- name: format_number
SELECT format_number(12332.123456, 4), format_number(12332.123456, '##################.###'), format_number(0.5, 0), format_number(1.5, 0), format_number(NULL, 2), format_number(12345, -1), format_number(-1234.5, 1), format_number(1234567890123.987D, 2);
-- name: format_number_2
SELECT format_number(double('NaN'), 2), format_number(double('inf'), 0), format_number(1234.5, '#,###.00'), format_number(12.5, '00.000'), format_number(1234, ''), format_number('1234.56', 1);
-- name: format_number_3
SELECT format_number('x', 1);
-- name: format_string
SELECT format_string('Hello World %d %s', 100, 'days'), printf('%05d|%-5s|%.3f|%x', 42, 'ab', 3.14159D, 255), format_string('%s %s', NULL, true), format_string('%%'), format_string('%,d', 1234567), format_string('%e', 12345.678D), format_string('%c', 'a');
-- name: format_string_2
SELECT format_string('%d', 'a');
-- name: format_string_3
SELECT format_string('%s');
-- name: format_string_4
SELECT format_string('%2$s %1$s', 'a', 'b'), format_string('%b', 1), format_string('%10.2f|', 3.14159D), format_string('%+d', 5), format_string('%o', 8), format_string('%h', 'hi'), format_string('%S', 'abc');
-- name: format_string_5
SELECT format_string('%s', array(1, 2)), format_string('%s', DATE'2024-01-01'), format_string('%s', struct(1, 'a')), format_string('%.2f', 1.005BD), format_string(NULL, 1);
-- name: format_string_6
SELECT format_string('%q', 1);
-- name: format_string_7
SELECT format_string();
-- name: initcap
SELECT initcap('hello wORLD'), initcap(''), initcap('éa bÉ'), initcap('a-b c_d 1x'), initcap(NULL), upper('straße'), lower('İ'), ucase('abc'), lcase('ABC'), upper('ǆ'), lower('ΑΣ'), initcap('ﬁsh');
-- name: instr
SELECT instr('SparkSQL', 'SQL'), instr('abc', ''), instr('', 'a'), instr(NULL, 'a'), locate('bar', 'foobarbar'), locate('bar', 'foobarbar', 5), locate('', 'abc'), locate('a', 'aaa', 0), locate('a', 'aaa', -1), position('a' IN 'bca'), position('b', 'abb', 3), charindex('b', 'ab');
-- name: levenshtein
SELECT levenshtein('kitten', 'sitting'), levenshtein('', 'abc'), levenshtein('kitten', 'sitting', 2), levenshtein(NULL, 'a'), levenshtein('😀', 'a'), levenshtein('a', 'b', -1), levenshtein('abc', 'abc', 0);
-- name: jaro_winkler_similarity
SELECT jaro_winkler_similarity('martha', 'marhta'), jaro_winkler_similarity('', ''), jaro_winkler_similarity('a', ''), jaro_winkler_similarity('dixon', 'dicksonx'), jaro_winkler_similarity(NULL, 'a'), jaro_winkler_similarity('abc', 'xyz');
-- name: left
SELECT left('Spark SQL', 3), left('abc', 0), left('abc', -1), left('abc', 10), right('Spark SQL', 3), right('abc', 0), right('abc', 10), left(NULL, 2), right('abc', NULL), left('é😀x', 2), left(X'010203', 2), left(12345, 2);
-- name: left_2
SELECT left(array(1), 1);
-- name: lpad
SELECT lpad('hi', 5, '??'), lpad('hi', 1, '??'), lpad('hi', 5), lpad('hi', 5, ''), lpad(NULL, 3, 'x'), rpad('hi', 5, 'ab'), rpad('hi', 0), rpad('', 3, 'é'), lpad(X'1F', 3, X'00'), lpad(X'1F', 3), rpad('hi', -1, 'x'), lpad('hi', 5, NULL);
-- name: lpad_2
SELECT lpad('abc', '5', 'x'), rpad(123, 5, 0);
-- name: luhn_check
SELECT luhn_check('79927398713'), luhn_check('8112189876'), luhn_check(''), luhn_check('a'), luhn_check(NULL), luhn_check('0'), luhn_check(' 0');
-- name: make_valid_utf8
SELECT make_valid_utf8('a'), make_valid_utf8(x'C1'), is_valid_utf8(x'61'), is_valid_utf8(x'80'), try_validate_utf8(x'FF'), try_validate_utf8('ok'), validate_utf8('é'), is_valid_utf8(NULL), hex(make_valid_utf8(x'61FF62'));
-- name: validate_utf8
SELECT validate_utf8(x'80');
-- name: mask
SELECT mask('abcd-EFGH-8765-4321'), mask('abcd-EFGH-8765-4321', 'Q'), mask('AbCD123-@$#', 'Q', 'q', 'd', 'o'), mask('AbC12', NULL, 'q', NULL, 'o'), mask(NULL), mask(''), mask('é1', 'X', 'x', 'n', '*');
-- name: mask_2
SELECT mask('abc', 'XX');
-- name: mask_3
SELECT mask('Ab12', lowerChar => 'q', upperChar => 'Q', digitChar => 'd');
-- name: mask_4
SELECT mask('Ab12', otherchar => 'z', 'Q');
-- name: mask_5
SELECT mask('Ab12', nope => 'z');
-- name: overlay
SELECT overlay('Spark SQL' PLACING '_' FROM 6), overlay('Spark SQL' PLACING 'CORE' FROM 7), overlay('Spark SQL' PLACING 'ANSI ' FROM 7 FOR 0), overlay('Spark SQL', 'tructured', 2, 4), overlay(X'53', X'41', 1), overlay(NULL, 'a', 1), overlay('abc', 'X', 0), overlay('abc', 'X', -1), overlay('abc', 'X', 10);
-- name: quote
SELECT quote('Don\'t'), quote(''), quote(NULL), quote('a\\b'), quote(12);
-- name: repeat
SELECT repeat('ab', 3), repeat('ab', 0), repeat('ab', -1), repeat(NULL, 2), repeat('', 5), repeat(1, 3), repeat('é', 2);
-- name: replace
SELECT replace('ABCabc', 'abc', 'DEF'), replace('ABCabc', 'abc'), replace('aaa', 'a', 'aa'), replace('abc', '', 'x'), replace(NULL, 'a', 'b'), replace('abc', 'b', NULL);
-- name: reverse
SELECT reverse('Spark SQL'), reverse('é😀x'), reverse(array(1, 2, NULL)), reverse(NULL), reverse(''), reverse(123);
-- name: reverse_2
SELECT reverse(X'0102');
-- name: reverse_3
SELECT reverse(map(1, 2));
-- name: sentences
SELECT sentences('Hi there! Good morning.'), sentences('Hi there! Good morning.', 'en', 'US'), sentences(''), sentences(NULL), sentences('Guten Tag. Wie geht''s?', 'de'), sentences('a,b;c');
-- name: soundex
SELECT soundex('Miller'), soundex(''), soundex('123'), soundex('Ashcraft'), soundex('Pfister'), soundex(NULL), soundex('éa'), soundex('Tymczak'), soundex('a');
-- name: concat_6
SELECT concat('|', space(2), '|'), space(0), space(-1), space(NULL);
-- name: split
SELECT split('oneAtwoBthreeC', '[ABC]'), split('oneAtwoBthreeC', '[ABC]', -1), split('oneAtwoBthreeC', '[ABC]', 2), split('a,b,,', ','), split('a,b,,', ',', 0), split('', ','), split('abc', ''), split(NULL, ','), split('a.b', '\\.'), split('a1b2', '(?<=\\d)');
-- name: split_2
SELECT split('a', '[');
-- name: split_part
SELECT split_part('11.12.13', '.', 3), split_part('11.12.13', '.', -1), split_part('11.12.13', '.', 5), split_part('a', '', 1), split_part(NULL, '.', 1), split_part('aXbXc', 'X', 2), split_part('', ',', 1);
-- name: split_part_2
SELECT split_part('11.12.13', '.', 0);
