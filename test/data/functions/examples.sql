-- name: if
SELECT if(1 < 2, 'a', 'b');
-- name: coalesce
SELECT coalesce(NULL, 1);
-- name: nvl
SELECT nvl(NULL, 1);
-- name: nullif
SELECT nullif(2, 2);
-- name: nvl2
SELECT nvl2(NULL, 2, 1);
-- name: greatest
SELECT greatest(10, 9, 2);
-- name: least
SELECT least(10, 9, 2);
-- name: isnull
SELECT isnull(1);
-- name: isnotnull
SELECT isnotnull(1);
-- name: isnan
SELECT isnan(cast('NaN' AS double));
-- name: nullifzero
SELECT nullifzero(0);
-- name: zeroifnull
SELECT zeroifnull(NULL);
-- name: equal_null
SELECT equal_null(NULL, NULL);
-- name: between
SELECT 0.5 BETWEEN 0.1 AND 1.0;
-- name: not
SELECT NOT true;
-- name: and
SELECT true AND NULL;
-- name: or
SELECT true OR NULL;
-- name: when
SELECT CASE WHEN 1 > 0 THEN 1 ELSE 1.2 END;
-- name: abs
SELECT abs(-1);
-- name: negative
SELECT negative(1);
-- name: positive
SELECT positive(1);
-- name: try_add
SELECT try_add(1, 2);
-- name: try_subtract
SELECT try_subtract(2, 1);
-- name: try_multiply
SELECT try_multiply(2, 3);
-- name: try_divide
SELECT try_divide(3, 2);
-- name: try_mod
SELECT try_mod(3, 2);
-- name: pmod
SELECT pmod(-10, 3);
-- name: mod
SELECT mod(2, 1.8);
-- name: hash
SELECT hash('Spark', 123);
-- name: boolean
SELECT boolean(NULL);
-- name: tinyint
SELECT tinyint(NULL);
-- name: smallint
SELECT smallint(NULL);
-- name: int
SELECT int(NULL);
-- name: bigint
SELECT bigint(NULL);
-- name: float
SELECT float(NULL);
-- name: double
SELECT double(NULL);
-- name: decimal
SELECT decimal(NULL);
-- name: date
SELECT date(NULL);
-- name: timestamp
SELECT timestamp(NULL);
-- name: binary
SELECT binary(NULL);
-- name: string
SELECT string(NULL);
-- name: upper
SELECT upper('SparkSql');
-- name: lower
SELECT lower('SparkSql');
-- name: initcap
SELECT initcap('sPark sql');
-- name: length
SELECT length('Spark SQL ');
-- name: octet_length
SELECT octet_length('Spark SQL');
-- name: bit_length
SELECT bit_length('Spark SQL');
-- name: substring
SELECT substring('Spark SQL', 5, 3);
-- name: left
SELECT left('Spark SQL', 3);
-- name: right
SELECT right('Spark SQL', 3);
-- name: concat
SELECT concat('Spark', 'SQL');
-- name: concat_ws
SELECT concat_ws(' ', 'Spark', 'SQL');
-- name: trim
SELECT trim('  SparkSQL  ');
-- name: ltrim
SELECT ltrim('  SparkSQL  ');
-- name: rtrim
SELECT rtrim('  SparkSQL  ');
-- name: btrim
SELECT btrim('SSparkSQLS', 'SL');
-- name: lpad
SELECT lpad('hi', 5, '??');
-- name: rpad
SELECT rpad('hi', 5, '??');
-- name: replace
SELECT replace('ABCabc', 'abc', 'DEF');
-- name: overlay
SELECT overlay('Spark SQL' PLACING '_' FROM 6);
-- name: repeat
SELECT repeat('123', 2);
-- name: space
SELECT concat(space(2), '1');
-- name: reverse
SELECT reverse('Spark SQL');
-- name: translate
SELECT translate('AaBbCc', 'abc', '123');
-- name: ascii
SELECT ascii('222');
-- name: chr
SELECT chr(65);
-- name: elt
SELECT elt(1, 'scala', 'java');
-- name: instr
SELECT instr('SparkSQL', 'SQL');
-- name: locate
SELECT locate('bar', 'foobarbar', 5);
-- name: split_part
SELECT split_part('11.12.13', '.', 3);
-- name: substring_index
SELECT substring_index('www.apache.org', '.', 2);
-- name: find_in_set
SELECT find_in_set('ab', 'abc,b,ab,c,def');
-- name: startswith
SELECT startswith('Spark SQL', 'Spark');
-- name: endswith
SELECT endswith('Spark SQL', 'Spark');
-- name: contains
SELECT contains('Spark SQL', 'Spark');
-- name: levenshtein
SELECT levenshtein('kitten', 'sitting');
-- name: jaro_winkler_similarity
SELECT jaro_winkler_similarity('MARTHA', 'MARHTA');
-- name: soundex
SELECT soundex('Miller');
-- name: luhn_check
SELECT luhn_check('8112189876');
-- name: rlike
SELECT rlike('Spark SQL', 'S.*L');
-- name: ilike
SELECT ilike('Spark', '_PARK');
-- name: regexp_replace
SELECT regexp_replace('100-200', '(\\d+)', 'num');
-- name: regexp_extract
SELECT regexp_extract('100-200', '(\\d+)-(\\d+)', 1);
-- name: regexp_count
SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en');
-- name: regexp_substr
SELECT regexp_substr('Steven Jones', 'Ste(v|ph)en');
-- name: regexp_instr
SELECT regexp_instr('user@spark.apache.org', '@[^.]*');
-- name: format_string
SELECT format_string('Hello World %d %s', 100, 'days');
-- name: format_number
SELECT format_number(12332.123456, 4);
-- name: mask
SELECT mask('abcd-EFGH-8765-4321');
-- name: quote
SELECT quote('Don''t');
-- name: base64
SELECT base64('Spark SQL');
-- name: unbase64
SELECT unbase64('U3BhcmsgU1FM');
-- name: to_base32
SELECT to_base32('Spark');
-- name: from_base32
SELECT from_base32('KNYGC4TL');
-- name: encode
SELECT encode('abc', 'utf-8');
-- name: string_decode
SELECT decode(encode('abc', 'utf-8'), 'utf-8');
-- name: to_binary
SELECT to_binary('abc', 'utf-8');
-- name: try_to_binary
SELECT try_to_binary('abc', 'utf-8');
-- name: url_encode
SELECT url_encode('https://spark.apache.org');
-- name: url_decode
SELECT url_decode('https%3A%2F%2Fspark.apache.org');
-- name: try_url_decode
SELECT try_url_decode('https%3A%2F%2Fspark.apache.org');
-- name: parse_url
SELECT parse_url('http://spark.apache.org/path?query=1', 'HOST');
-- name: try_parse_url
SELECT try_parse_url('http://spark.apache.org/path?query=1', 'HOST');
-- name: md5
SELECT md5('Spark');
-- name: sha
SELECT sha('Spark');
-- name: sha2
SELECT sha2('Spark', 256);
-- name: crc32
SELECT crc32('Spark');
-- name: xxhash64
SELECT xxhash64('Spark', 123);
-- name: sqrt
SELECT sqrt(4);
-- name: cbrt
SELECT cbrt(27.0);
-- name: exp
SELECT exp(0);
-- name: expm1
SELECT expm1(0);
-- name: ln
SELECT ln(1);
-- name: log10
SELECT log10(10);
-- name: log2
SELECT log2(2);
-- name: log1p
SELECT log1p(0);
-- name: sin
SELECT sin(0);
-- name: cos
SELECT cos(0);
-- name: tan
SELECT tan(0);
-- name: cot
SELECT cot(1);
-- name: sec
SELECT sec(0);
-- name: csc
SELECT csc(1);
-- name: asin
SELECT asin(0);
-- name: acos
SELECT acos(1);
-- name: atan
SELECT atan(0);
-- name: sinh
SELECT sinh(0);
-- name: cosh
SELECT cosh(0);
-- name: tanh
SELECT tanh(0);
-- name: asinh
SELECT asinh(0);
-- name: acosh
SELECT acosh(1);
-- name: atanh
SELECT atanh(0);
-- name: degrees
SELECT degrees(3.141592653589793);
-- name: radians
SELECT radians(180);
-- name: rint
SELECT rint(12.3456);
-- name: sign
SELECT sign(40);
-- name: log
SELECT log(10, 100);
-- name: pow
SELECT pow(2, 3);
-- name: hypot
SELECT hypot(3, 4);
-- name: atan2
SELECT atan2(0, 0);
-- name: e
SELECT e();
-- name: pi
SELECT pi();
-- name: factorial
SELECT factorial(5);
-- name: bin
SELECT bin(13);
-- name: hex
SELECT hex('Spark SQL');
-- name: unhex
SELECT decode(unhex('537061726B2053514C'), 'UTF-8');
-- name: conv
SELECT conv('100', 2, 10);
-- name: width_bucket
SELECT width_bucket(5.3, 0.2, 10.6, 5);
-- name: op38
SELECT 3 & 5;
-- name: op124
SELECT 3 | 5;
-- name: op94
SELECT 3 ^ 5;
-- name: op126
SELECT ~ 0;
-- name: shiftleft
SELECT shiftleft(4, 1);
-- name: shiftright
SELECT shiftright(4, 1);
-- name: shiftrightunsigned
SELECT shiftrightunsigned(4, 1);
-- name: bit_count
SELECT bit_count(0);
-- name: bit_get
SELECT bit_get(11, 0);
-- name: round
SELECT round(2.5, 0);
-- name: bround
SELECT bround(2.5, 0);
-- name: ceil
SELECT ceil(-0.1);
-- name: floor
SELECT floor(-0.1);
-- name: year
SELECT year('2009-07-30');
-- name: quarter
SELECT quarter('2009-07-30');
-- name: month
SELECT month('2009-07-30');
-- name: day
SELECT day('2009-07-30');
-- name: dayofyear
SELECT dayofyear('2009-07-30');
-- name: dayofweek
SELECT dayofweek('2009-07-30');
-- name: weekday
SELECT weekday('2009-07-30');
-- name: weekofyear
SELECT weekofyear('2009-07-30');
-- name: monthname
SELECT monthname(DATE'2008-02-20');
-- name: dayname
SELECT dayname(DATE'2008-02-20');
-- name: date_add
SELECT date_add('2016-07-30', 1);
-- name: date_sub
SELECT date_sub('2016-07-30', 1);
-- name: datediff
SELECT datediff('2009-07-31', '2009-07-30');
-- name: add_months
SELECT add_months('2016-08-31', 1);
-- name: last_day
SELECT last_day('2009-01-12');
-- name: next_day
SELECT next_day('2015-01-14', 'TU');
-- name: months_between
SELECT months_between('1997-02-28 10:30:00', '1996-10-30');
-- name: trunc
SELECT trunc('2019-08-04', 'week');
-- name: make_date
SELECT make_date(2013, 7, 15);
-- name: unix_date
SELECT unix_date(DATE'1970-01-02');
-- name: date_from_unix_date
SELECT date_from_unix_date(1);
-- name: hour
SELECT hour('2009-07-30 12:58:59');
-- name: minute
SELECT minute('2009-07-30 12:58:59');
-- name: second
SELECT second('2009-07-30 12:58:59');
-- name: second_with_fraction
SELECT extract(SECOND FROM TIMESTAMP'2019-10-01 00:00:01.000001');
-- name: date_trunc
SELECT date_trunc('HOUR', '2015-03-05T09:32:05.359');
-- name: date_format
SELECT date_format('2016-04-08', 'y');
-- name: unix_timestamp
SELECT unix_timestamp('2016-04-08', 'yyyy-MM-dd');
-- name: to_unix_timestamp
SELECT to_unix_timestamp('2016-04-08', 'yyyy-MM-dd');
-- name: from_unixtime
SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss');
-- name: unix_seconds
SELECT unix_seconds(TIMESTAMP'1970-01-01 00:00:01Z');
-- name: unix_millis
SELECT unix_millis(TIMESTAMP'1970-01-01 00:00:01Z');
-- name: unix_micros
SELECT unix_micros(TIMESTAMP'1970-01-01 00:00:01Z');
-- name: timestamp_seconds
SELECT timestamp_seconds(1230219000);
-- name: timestamp_millis
SELECT timestamp_millis(1230219000);
-- name: timestamp_micros
SELECT timestamp_micros(1230219000);
-- name: make_timestamp
SELECT make_timestamp(2014, 12, 28, 6, 30, 45.887);
-- name: make_timestamp_ltz
SELECT make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
-- name: make_timestamp_ntz
SELECT make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887);
-- name: try_make_timestamp
SELECT try_make_timestamp(2014, 12, 28, 6, 30, 45.887);
-- name: try_make_timestamp_ltz
SELECT try_make_timestamp_ltz(2014, 12, 28, 6, 30, 45.887);
-- name: try_make_timestamp_ntz
SELECT try_make_timestamp_ntz(2014, 12, 28, 6, 30, 45.887);
-- name: from_utc_timestamp
SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul');
-- name: to_utc_timestamp
SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul');
-- name: convert_timezone
SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00');
-- name: timestampadd
SELECT timestampadd(MONTH, -1, TIMESTAMP'2022-02-28 00:00:00');
-- name: timestampdiff
SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00');
-- name: to_timestamp
SELECT to_timestamp('2016-12-31', 'yyyy-MM-dd');
-- name: to_timestamp_ltz
SELECT to_timestamp_ltz('2016-12-31', 'yyyy-MM-dd');
-- name: to_timestamp_ntz
SELECT to_timestamp_ntz('2016-12-31', 'yyyy-MM-dd');
-- name: to_date
SELECT to_date('2016-12-31', 'yyyy-MM-dd');
-- name: try_to_timestamp
SELECT try_to_timestamp('2016-12-31', 'yyyy-MM-dd');
-- name: try_to_date
SELECT try_to_date('2016-12-31', 'yyyy-MM-dd');
-- name: typeof
SELECT typeof(1);
-- name: nanvl
SELECT nanvl(cast('NaN' AS double), 123);
-- name: raise_error
SELECT if(false, raise_error('custom error'), 1);
-- name: assert_true
SELECT assert_true(0 < 1);
-- name: collation
SELECT collation('Spark SQL');
-- name: extract
SELECT extract(YEAR FROM TIMESTAMP '2019-08-12 01:00:00.123456');
-- name: decode
SELECT decode(encode('abc', 'utf-8'), 'utf-8');
-- name: like
SELECT like('Spark', '_park');
