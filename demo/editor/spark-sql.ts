// Spark SQL for the editor: its words and how its texts, names and comments are written.

import { SQLDialect } from "@codemirror/lang-sql";

const KEYWORDS =
  "add after all alter analyze and anti any archive as asc at authorization between both bucket buckets by cache cascade " +
  "case cast catalog catalogs change check clear cluster clustered codegen collate collation collection column columns comment " +
  "commit compact compactions compensate compute concatenate condition constraint cost create cross cube current " +
  "current_date current_time current_timestamp current_user data database databases day dbproperties declare default defined " +
  "delete delimited desc describe dfs directories directory distinct distribute div do drop else elseif end escape escaped " +
  "evolution except exchange exclude execute exists exit explain export extended external extract false fetch fields filter " +
  "fileformat first following for foreign format formatted from full function functions generated global grant group " +
  "grouping handler having hour identifier if ignore immediate import in include index indexes inner inpath inputformat insert " +
  "intersect interval into invoker is items iterate join keys language last lateral lazy leading leave left like ilike limit lines " +
  "list load local location lock locks logical loop macro map matched merge metadata minus minute month msck namespace " +
  "namespaces natural no not null nulls of offset on only option options or order out outer outputformat over overlaps " +
  "overlay overwrite partition partitioned partitions percent pivot placing position preceding primary principals " +
  "properties purge qualify query range recordreader recordwriter recover recursive reduce references refresh rename repair " +
  "repeat repeatable replace reset respect restrict return returns revoke right rlike role roles rollback rollup row rows " +
  "schema schemas second select semi separated serde serdeproperties session session_user set sets show signal skewed some sort " +
  "sorted source start statistics stored stratify struct table tables tablesample target tblproperties temp temporary " +
  "terminated then time timestampadd timestampdiff to touch trailing transaction transactions transform trim true truncate " +
  "try_cast type unarchive unbounded uncache union unique unknown unlock unpivot unset until update use user using values var " +
  "variable version view views watermark week when where while window with within year zone";

const TYPES =
  "array bigint binary boolean byte char date dec decimal double float geography geometry int integer long map numeric object " +
  "real short smallint string struct time timestamp timestamp_ltz timestamp_ntz tinyint variant varchar void";

export const SPARK_KEYWORDS: readonly string[] = KEYWORDS.split(" ");

export const sparkSql = SQLDialect.define({
  keywords: KEYWORDS,
  types: TYPES,
  builtin: "",
  backslashEscapes: true,
  doubleQuotedStrings: true,
  identifierQuotes: "`",
  operatorChars: "*+-%<>!=&|^~/?:",
  slashComments: false,
  hashComments: false,
});
