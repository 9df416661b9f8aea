// The families in which functions are loaded: a query brings in those that it names, on the driver to be analyzed and in
// executors to be evaluated. A table of contents, which a test holds against the families.

import type { AggregateRecord } from "./aggregate-record.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import type { HigherOrderRecord } from "./higher-order-functions.ts";
import type { ScalarRecord } from "./scalar-record.ts";

/** What a family's file has. */
export interface FunctionFamilyContents {
  /** Functions that are one evaluation over their arguments. */
  readonly records?: readonly ScalarRecord[];
  /** Functions that stand for other expressions; they go before records of the same name. */
  readonly definitions?: readonly FunctionDefinition[];
  /** Aggregate functions whose states accumulators hold. */
  readonly aggregates?: readonly AggregateRecord[];
  /** Functions that take lambdas. */
  readonly higherOrder?: readonly HigherOrderRecord[];
}

export interface FunctionFamily {
  /** What calls name, in lower case. */
  readonly names: readonly string[];
  /** Records that other syntax or other functions stand for, and no call names. */
  readonly internal?: readonly string[];
  readonly load: () => Promise<FunctionFamilyContents>;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export const FUNCTION_FAMILIES: readonly FunctionFamily[] = [
  {
    names: words(`
      ascii bit_length btrim char char_length character_length chr concat concat_ws contains elt endswith
      find_in_set format_number format_string ilike initcap instr jaro_winkler_similarity lcase left len
      length levenshtein locate lower lpad ltrim luhn_check mask octet_length overlay position printf
      quote regexp regexp_count regexp_extract regexp_instr regexp_like regexp_replace regexp_substr
      repeat replace reverse right rlike rpad rtrim soundex space split_part startswith substr substring
      substring_index translate trim ucase upper
    `),
    internal: words("char_varchar_write_check"),
    load: async () => (await import("./families/text.ts")).family,
  },
  {
    names: words(`
      assert_true base64 bitmap_bit_position bitmap_bucket_number bitmap_count cast collate collation crc32
      current_catalog current_database current_path current_schema current_user java_method reflect try_reflect decode encode from_base32 like md5
      nanvl parse_url raise_error session_user sha sha1 sha2 to_base32 to_binary try_parse_url
      try_to_binary try_url_decode typeof unbase64 url_decode url_encode user version xxhash64
    `),
    internal: words(`
      nested_hash session_value string_decode collate_to collation_key collated_contains collated_startswith collated_endswith
      collated_instr collated_locate collated_find_in_set collated_replace collated_split_part
      collated_substring_index collated_translate collated_trim collated_ltrim collated_rtrim collated_btrim
    `),
    load: async () => (await import("./families/encoding.ts")).family,
  },
  {
    names: words(`
      & << >> >>> ^ acos acosh asin asinh atan atan2 atanh bin bit_count bit_get bround cbrt ceil ceiling
      conv cos cosh cot csc degrees e exp expm1 factorial floor getbit hex hypot ln log log10 log1p log2
      pi pow power radians rint round sec shiftleft shiftright shiftrightunsigned sign signum sin sinh
      sqrt tan tanh unhex width_bucket | ~
    `),
    load: async () => (await import("./families/number.ts")).family,
  },
  {
    names: words(`
      to_char to_number to_varchar try_to_number
    `),
    load: async () => (await import("./families/number-format.ts")).family,
  },
  {
    names: words(`
      current_time localtime make_time time_diff time_from_micros time_from_millis time_from_seconds time_to_micros
      time_to_millis time_to_seconds time_trunc to_time try_to_time
    `),
    internal: words(`
      hour_of_time minute_of_time second_of_time second_of_time_with_fraction subtract_times
      time_minus_interval time_plus_interval
    `),
    load: async () => (await import("./families/time.ts")).family,
  },
  {
    names: words(`
      make_dt_interval make_interval make_ym_interval try_make_interval
    `),
    internal: words(`
      add_interval date_minus_interval date_minus_ym_interval date_plus_interval date_plus_ym_interval
      div_intervals divide_dt_interval divide_interval divide_ym_interval extractansiintervaldays interval_days
      interval_hours interval_minutes interval_months interval_seconds interval_years multiply_dt_interval
      multiply_interval multiply_ym_interval negate_interval subtract_dates subtract_interval
      subtract_timestamps timestamp_minus_interval timestamp_minus_ym_interval timestamp_plus_interval
      timestamp_plus_ym_interval
    `),
    load: async () => (await import("./families/interval.ts")).family,
  },
  {
    names: words(`
      add_months convert_timezone curdate current_date current_timestamp current_timezone date_add
      date_diff date_format date_from_unix_date date_part date_sub date_trunc dateadd datediff datepart
      day dayname dayofmonth dayofweek dayofyear extract from_unixtime from_utc_timestamp hour last_day
      localtimestamp make_date make_timestamp make_timestamp_ltz make_timestamp_ntz minute month monthname
      months_between next_day now quarter second time_bucket timestamp_micros timestamp_millis timestamp_nanos timestamp_seconds
      to_date to_timestamp to_timestamp_ltz to_timestamp_ntz to_unix_timestamp
      to_utc_timestamp trunc try_make_timestamp try_make_timestamp_ltz try_make_timestamp_ntz try_to_date
      try_to_timestamp unix_date unix_micros unix_millis unix_nanos unix_seconds unix_timestamp weekday weekofyear
      year
    `),
    internal: words(`
      dayofweek_iso make_timestamp_ntz_of_date_and_time make_timestamp_of_date_and_time second_with_fraction timestampadd
      timestampdiff yearofweek
    `),
    load: async () => (await import("./families/datetime.ts")).family,
  },
  {
    names: words("st_asbinary st_geogfromwkb st_geomfromwkb st_setsrid st_srid"),
    load: async () => (await import("./families/geospatial.ts")).family,
  },
  {
    names: words("session_window window window_time"),
    load: async () => (await import("./families/time-window.ts")).family,
  },
  {
    names: words(`
      aggregate array array_append array_compact array_contains array_distinct array_except array_insert
      array_intersect array_join array_max array_min array_position array_prepend array_remove
      array_repeat array_size array_sort array_union arrays_overlap arrays_zip cardinality element_at
      exists filter flatten forall get map map_concat map_contains_key map_entries map_filter
      map_from_arrays map_from_entries map_keys map_values map_zip_with named_struct reduce
      regexp_extract_all sentences sequence size slice sort_array split str_to_map struct transform
      transform_keys transform_values try_element_at vector_cosine_similarity vector_inner_product
      vector_l2_distance vector_norm vector_normalize zip_with
    `),
    internal: words("array_sort_default array_struct_field field subscript"),
    load: async () => (await import("./families/collection.ts")).family,
  },
  {
    names: words(`
      from_json get_json_object json_array_length json_object_keys schema_of_json to_json
    `),
    load: async () => (await import("./families/json.ts")).family,
  },
  {
    names: words(`
      from_csv schema_of_csv to_csv
    `),
    load: async () => (await import("./families/csv.ts")).family,
  },
  {
    names: words(`
      input_file_block_length input_file_block_start input_file_name monotonically_increasing_id rand randn random randstr shuffle spark_partition_id uniform uuid
    `),
    internal: words("bernoulli_sample poisson_sample"),
    load: async () => (await import("./families/random.ts")).family,
  },
  {
    names: words(`
      is_valid_variant is_variant_null parse_json schema_of_variant schema_of_variant_agg to_variant_object try_parse_json
      try_variant_array_append try_variant_get try_variant_insert try_variant_set variant_array_append
      variant_delete variant_get variant_insert variant_set variant_strip_nulls
    `),
    internal: words("variant_cast"),
    load: async () => (await import("./families/variant.ts")).family,
  },
  {
    names: words(`
      aes_decrypt aes_encrypt hmac is_valid_utf8 make_valid_utf8 try_aes_decrypt try_validate_utf8
      validate_utf8
    `),
    load: async () => (await import("./families/cipher.ts")).family,
  },
  {
    names: words(`
      from_xml schema_of_xml to_xml xpath xpath_boolean xpath_double xpath_float xpath_int xpath_long xpath_number
      xpath_short xpath_string
    `),
    load: async () => (await import("./families/xml.ts")).family,
  },
  {
    names: words(`
      approx_top_k approx_top_k_accumulate approx_top_k_combine approx_top_k_estimate hll_sketch_agg
      hll_sketch_estimate hll_union hll_union_agg
      kll_merge_agg_bigint kll_merge_agg_double kll_merge_agg_float kll_sketch_agg_bigint kll_sketch_agg_double
      kll_sketch_agg_float kll_sketch_get_n_bigint kll_sketch_get_n_double kll_sketch_get_n_float
      kll_sketch_get_quantile_bigint kll_sketch_get_quantile_double kll_sketch_get_quantile_float
      kll_sketch_get_rank_bigint kll_sketch_get_rank_double kll_sketch_get_rank_float kll_sketch_merge_bigint
      kll_sketch_merge_double kll_sketch_merge_float kll_sketch_to_string_bigint kll_sketch_to_string_double
      kll_sketch_to_string_float
      theta_difference theta_intersection theta_intersection_agg theta_sketch_agg theta_sketch_estimate theta_union
      theta_union_agg tuple_difference_double tuple_difference_integer tuple_difference_theta_double
      tuple_difference_theta_integer tuple_intersection_agg_double tuple_intersection_agg_integer
      tuple_intersection_double tuple_intersection_integer tuple_intersection_theta_double
      tuple_intersection_theta_integer tuple_sketch_agg_double tuple_sketch_agg_integer tuple_sketch_estimate_double
      tuple_sketch_estimate_integer tuple_sketch_summary_double tuple_sketch_summary_integer tuple_sketch_theta_double
      tuple_sketch_theta_integer tuple_union_agg_double tuple_union_agg_integer tuple_union_double tuple_union_integer
      tuple_union_theta_double tuple_union_theta_integer
    `),
    load: async () => (await import("./families/sketch.ts")).family,
  },
  {
    names: words("from_avro from_protobuf schema_of_avro to_avro to_protobuf"),
    load: async () => (await import("./families/unloaded-formats.ts")).family,
  },
  {
    names: words("grouping grouping_id"),
    load: async () => (await import("./families/grouping.ts")).family,
  },
  {
    names: words(`
      collations explode explode_outer inline inline_outer json_tuple posexplode posexplode_outer stack
      variant_explode variant_explode_outer
    `),
    internal: words(`
      generate_collations generate_explode generate_inline generate_json_tuple generate_posexplode generate_stack
      generate_json_table generate_unnest generate_unnest_with_ordinality generate_variant_explode json_table unnest
    `),
    load: async () => (await import("./families/generator.ts")).family,
  },
  {
    names: words(`
      bit_and bit_or bit_xor corr covar_pop covar_samp kurtosis max_by min_by regr_avgx regr_avgy
      regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy skewness std stddev
      stddev_pop stddev_samp var_pop var_samp variance
    `),
    internal: words("extremes_by"),
    load: async () => (await import("./families/statistics.ts")).family,
  },
  {
    names: words(`
      array_agg collect_list collect_set collect_union listagg measure median mode percentile percentile_cont
      percentile_disc string_agg
    `),
    load: async () => (await import("./families/collect.ts")).family,
  },
  {
    names: words(`
      approx_count_distinct approx_percentile bitmap_and_agg bitmap_construct_agg bitmap_or_agg
      count_min_sketch histogram_numeric percentile_approx vector_avg vector_sum
    `),
    load: async () => (await import("./families/approximate.ts")).family,
  },
  {
    names: words(`
      counter_diff cume_dist dense_rank lag lead nth_value ntile percent_rank rank row_number
    `),
    internal: words("counter_difference counter_reading"),
    load: async () => (await import("./families/window.ts")).family,
  },
  {
    names: words("= == <=> < <= > >= + - * / % in"),
    load: async () => (await import("./families/operators.ts")).family,
  },
];
