-- Windows of time: window, session_window and window_time, as grouping keys and as columns.
CREATE TEMPORARY VIEW readings AS SELECT * FROM VALUES
  (1, 'a', TIMESTAMP'2024-03-01 10:00:00', 10), (2, 'a', TIMESTAMP'2024-03-01 10:04:59.999999', 20),
  (3, 'a', TIMESTAMP'2024-03-01 10:05:00', 30), (4, 'b', TIMESTAMP'2024-03-01 10:07:30', 40),
  (5, 'b', TIMESTAMP'2024-03-01 10:20:00', NULL), (6, 'b', NULL, 60), (7, NULL, TIMESTAMP'1969-12-31 23:58:00', 70),
  (8, 'a', TIMESTAMP'2024-03-01 10:30:00', 5)
  AS t(id, who, at, amount);
CREATE TEMPORARY VIEW plain AS SELECT id, CAST(at AS TIMESTAMP_NTZ) AS at, CAST(at AS DATE) AS day, CAST(at AS STRING) AS text FROM readings;

-- name: tumbling
SELECT window, count(*) AS n, sum(amount) AS total FROM readings GROUP BY window(at, '5 minutes') ORDER BY window.start;

-- name: tumbling_fields
SELECT window.start, window.end, count(*) AS n FROM readings GROUP BY window(at, '10 minutes') ORDER BY start;

-- name: tumbling_by_key
SELECT who, window.start AS s, sum(amount) AS total FROM readings GROUP BY who, window(at, '1 hour') ORDER BY who NULLS FIRST, s;

-- name: tumbling_name
SELECT window(at, '5 minutes') FROM readings WHERE id = 1;

-- name: tumbling_alias
SELECT w.start AS s, n FROM (SELECT window(at, '5 minutes') AS w, count(*) AS n FROM readings GROUP BY window(at, '5 minutes')) ORDER BY s;

-- name: tumbling_in_group_by_only
SELECT count(*) AS n FROM readings GROUP BY window(at, '1 day') ORDER BY n;

-- name: as_columns
SELECT id, window(at, '5 minutes').start AS s, window(at, '5 minutes').end AS e FROM readings ORDER BY id;

-- name: sliding
SELECT window.start AS s, window.end AS e, count(*) AS n, sum(amount) AS total FROM readings GROUP BY window(at, '10 minutes', '5 minutes') ORDER BY s, e;

-- name: sliding_uneven
SELECT window.start AS s, count(*) AS n FROM readings GROUP BY window(at, '7 minutes', '3 minutes') ORDER BY s;

-- name: sliding_column
SELECT id, window(at, '10 minutes', '5 minutes') AS w FROM readings WHERE id < 3 ORDER BY id, w.start;

-- name: start_time
SELECT window.start AS s, count(*) AS n FROM readings GROUP BY window(at, '15 minutes', '15 minutes', '5 minutes') ORDER BY s;

-- name: negative_start_time
SELECT window.start AS s, count(*) AS n FROM readings GROUP BY window(at, '15 minutes', '15 minutes', '-5 minutes') ORDER BY s;

-- name: days_and_weeks
SELECT window.start AS s, window.end AS e, count(*) AS n FROM readings GROUP BY window(at, '1 week') ORDER BY s;

-- name: interval_literal
SELECT window.start AS s, count(*) AS n FROM readings GROUP BY window(at, INTERVAL 10 MINUTES) ORDER BY s;

-- name: of_timestamp_ntz
SELECT window, count(*) AS n FROM plain GROUP BY window(at, '10 minutes') ORDER BY window.start;

-- name: of_date
SELECT window, count(*) AS n FROM plain GROUP BY window(day, '1 day') ORDER BY window.start;

-- name: of_string
SELECT window.start AS s, count(*) AS n FROM plain GROUP BY window(text, '10 minutes') ORDER BY s;

-- name: window_time_of_groups
SELECT window_time(window) AS t, window.end AS e, count(*) AS n FROM readings GROUP BY window(at, '10 minutes') ORDER BY t;

-- name: window_of_window
SELECT window(window, '30 minutes').start AS s, sum(n) AS n FROM (SELECT window, count(*) AS n FROM readings GROUP BY window(at, '10 minutes')) GROUP BY window(window, '30 minutes') ORDER BY s;

-- name: window_of_window_time
SELECT window(window_time(window), '30 minutes').start AS s, count(*) AS n FROM (SELECT window, count(*) AS n FROM readings GROUP BY window(at, '10 minutes')) GROUP BY window(window_time(window), '30 minutes') ORDER BY s;

-- name: in_having
SELECT window.start AS s, count(*) AS n FROM readings GROUP BY window(at, '5 minutes') HAVING count(*) > 1 ORDER BY s;

-- name: in_where
SELECT id FROM readings WHERE window(at, '5 minutes').start = TIMESTAMP'2024-03-01 10:00:00' ORDER BY id;

-- name: no_rows
SELECT window, count(*) AS n FROM readings WHERE id > 100 GROUP BY window(at, '5 minutes');

-- name: zero_duration
SELECT window(at, '0 minutes') FROM readings;

-- name: negative_duration
SELECT count(*) FROM readings GROUP BY window(at, '-5 minutes');

-- name: slide_longer_than_window
SELECT count(*) FROM readings GROUP BY window(at, '5 minutes', '10 minutes');

-- name: start_longer_than_slide
SELECT count(*) FROM readings GROUP BY window(at, '5 minutes', '5 minutes', '6 minutes');

-- name: months
SELECT count(*) FROM readings GROUP BY window(at, '1 month');

-- name: no_interval
SELECT count(*) FROM readings GROUP BY window(at, 'five minutes');

-- name: not_constant
SELECT count(*) FROM readings GROUP BY window(at, who);

-- name: not_time
SELECT count(*) FROM readings GROUP BY window(amount, '5 minutes');

-- name: two_windows
SELECT count(*) FROM readings GROUP BY window(at, '5 minutes'), window(at, '10 minutes');

-- name: window_time_of_other
SELECT window_time(at) FROM readings;

-- name: no_arguments
SELECT window(at) FROM readings;

-- name: session
SELECT session_window, count(*) AS n, sum(amount) AS total FROM readings GROUP BY session_window(at, '5 minutes') ORDER BY session_window.start;

-- name: session_by_key
SELECT who, session_window.start AS s, session_window.end AS e, count(*) AS n FROM readings GROUP BY who, session_window(at, '10 minutes') ORDER BY who NULLS FIRST, s;

-- name: session_alias
SELECT w.start AS s, w.end AS e, n FROM (SELECT session_window(at, '10 minutes') AS w, count(*) AS n FROM readings GROUP BY session_window(at, '10 minutes')) ORDER BY s;

-- name: session_touching
SELECT session_window.start AS s, session_window.end AS e, count(*) AS n FROM VALUES (TIMESTAMP'2024-01-01 00:00:00'), (TIMESTAMP'2024-01-01 00:05:00'), (TIMESTAMP'2024-01-01 00:09:59') AS t(at) GROUP BY session_window(at, '5 minutes') ORDER BY s;

-- name: session_dynamic_gap
SELECT session_window.start AS s, session_window.end AS e, count(*) AS n FROM readings GROUP BY session_window(at, CASE WHEN who = 'a' THEN '10 minutes' WHEN who = 'b' THEN '1 minute' ELSE '0 seconds' END) ORDER BY s;

-- name: session_interval_gap
SELECT session_window.start AS s, count(DISTINCT who) AS n, collect_list(id) AS ids FROM readings GROUP BY session_window(at, INTERVAL 20 MINUTES) ORDER BY s;

-- name: session_column
SELECT id, session_window(at, '5 minutes') AS w FROM readings ORDER BY id;

-- name: session_of_timestamp_ntz
SELECT session_window, count(*) AS n FROM plain GROUP BY session_window(at, '5 minutes') ORDER BY session_window.start;

-- name: session_not_time
SELECT count(*) FROM readings GROUP BY session_window(amount, '5 minutes');

-- name: session_bad_gap
SELECT count(*) FROM readings GROUP BY session_window(at, 'soon');

-- name: session_negative_gap
SELECT session_window, count(*) FROM readings GROUP BY session_window(at, '-5 minutes');

-- name: session_and_window
SELECT count(*) FROM readings GROUP BY session_window(at, '5 minutes'), window(at, '5 minutes');
