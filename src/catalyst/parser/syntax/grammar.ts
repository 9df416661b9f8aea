// Spark SQL's grammar as data, for what reports syntax errors and for what makes statements up. Words in capitals are keywords
// or kinds of tokens, `[A|B]` is one token of several, `rule^3` a rule whose operators bind at least so tightly, `{3}` how
// tightly an operator binds, and `{?}` where Spark asks its settings.

export const START_RULE = "compoundOrSingleStatement";

export const GRAMMAR = `
  compoundOrSingleStatement: (singleStatement | singleCompoundStatement)
  singleStatement: (statement | setResetStatement) ';'* EOF
  singleCompoundStatement: BEGIN (NOT ATOMIC)? compoundBody? END ';'? EOF
  statement: (query | executeImmediate | ctes? dmlStatementNoWith | USE identifierReference | USE namespace
      identifierReference | SET CATALOG expression | CREATE namespace (IF errorCapturingNot EXISTS)?
      identifierReference (commentSpec | locationSpec | collationSpec | WITH [DBPROPERTIES|PROPERTIES]
      propertyList)* | ALTER namespace identifierReference SET [DBPROPERTIES|PROPERTIES] propertyList | ALTER
      namespace identifierReference UNSET [DBPROPERTIES|PROPERTIES] propertyList | ALTER namespace
      identifierReference collationSpec | ALTER namespace identifierReference SET locationSpec | DROP namespace (IF
      EXISTS)? identifierReference ([CASCADE|RESTRICT])? | SHOW namespaces ([FROM|IN] multipartIdentifier)? (LIKE?
      stringLit)? | createTableHeader ('(' tableElementList ')')? tableProvider? createTableClauses (AS? query)? |
      CREATE TABLE (IF errorCapturingNot EXISTS)? identifierReference LIKE identifierReference (tableProvider |
      rowFormat | createFileFormat | locationSpec | TBLPROPERTIES propertyList)* | replaceTableHeader ('('
      tableElementList ')')? tableProvider? createTableClauses (AS? query)? | ANALYZE TABLE identifierReference
      partitionSpec? COMPUTE STATISTICS (simpleIdentifier | FOR COLUMNS identifierSeq | FOR ALL COLUMNS)? | ANALYZE
      TABLES ([FROM|IN] identifierReference)? COMPUTE STATISTICS simpleIdentifier? | ALTER TABLE identifierReference
      ADD [COLUMN|COLUMNS] qualifiedColTypeWithPositionList | ALTER TABLE identifierReference ADD [COLUMN|COLUMNS]
      '(' qualifiedColTypeWithPositionList ')' | ALTER TABLE identifierReference RENAME COLUMN multipartIdentifier
      TO errorCapturingIdentifier | ALTER TABLE identifierReference DROP [COLUMN|COLUMNS] (IF EXISTS)? '('
      multipartIdentifierList ')' | ALTER TABLE identifierReference DROP [COLUMN|COLUMNS] (IF EXISTS)?
      multipartIdentifierList | ALTER [TABLE|VIEW] identifierReference RENAME TO multipartIdentifier | ALTER
      [TABLE|VIEW] identifierReference SET TBLPROPERTIES propertyList | ALTER [TABLE|VIEW] identifierReference UNSET
      TBLPROPERTIES (IF EXISTS)? propertyList | ALTER TABLE identifierReference [ALTER|CHANGE] COLUMN?
      alterColumnSpecList | ALTER TABLE identifierReference partitionSpec? CHANGE COLUMN? multipartIdentifier
      colType colPosition? | ALTER TABLE identifierReference partitionSpec? REPLACE COLUMNS '('
      qualifiedColTypeWithPositionList ')' | ALTER TABLE identifierReference partitionSpec? SET SERDE stringLit
      (WITH SERDEPROPERTIES propertyList)? | ALTER TABLE identifierReference partitionSpec? SET SERDEPROPERTIES
      propertyList | ALTER [TABLE|VIEW] identifierReference ADD (IF errorCapturingNot EXISTS)?
      partitionSpecLocation+ | ALTER TABLE identifierReference partitionSpec RENAME TO partitionSpec | ALTER
      [TABLE|VIEW] identifierReference DROP (IF EXISTS)? partitionSpec (',' partitionSpec)* PURGE? | ALTER TABLE
      identifierReference partitionSpec? SET locationSpec | ALTER TABLE identifierReference RECOVER PARTITIONS |
      ALTER TABLE identifierReference (clusterBySpec | CLUSTER BY NONE) | ALTER TABLE identifierReference
      collationSpec | ALTER TABLE identifierReference ADD tableConstraintDefinition | ALTER TABLE
      identifierReference DROP CONSTRAINT (IF EXISTS)? identifier ([CASCADE|RESTRICT])? | DROP TABLE (IF EXISTS)?
      identifierReference PURGE? | DROP VIEW (IF EXISTS)? identifierReference | CREATE (OR REPLACE)? (GLOBAL?
      TEMPORARY)? VIEW (IF errorCapturingNot EXISTS)? identifierReference identifierCommentList? (commentSpec |
      schemaBinding | collationSpec | PARTITIONED ON identifierList | TBLPROPERTIES propertyList)* AS query | CREATE
      (OR REPLACE)? VIEW (IF errorCapturingNot EXISTS)? identifierReference identifierCommentList? (WITH METRICS |
      routineLanguage | commentSpec | TBLPROPERTIES propertyList)* AS codeLiteral | CREATE (OR REPLACE)? GLOBAL?
      TEMPORARY VIEW tableIdentifier ('(' colTypeList ')')? tableProvider (OPTIONS propertyList)? | ALTER VIEW
      identifierReference AS? query | ALTER VIEW identifierReference schemaBinding | CREATE (OR REPLACE)? TEMPORARY?
      FUNCTION (IF errorCapturingNot EXISTS)? identifierReference AS stringLit (USING resource (',' resource)*)? |
      CREATE (OR REPLACE)? TEMPORARY? FUNCTION (IF errorCapturingNot EXISTS)? identifierReference '('
      colDefinitionList? ')' (RETURNS (dataType | TABLE '(' colTypeList ')'))? routineCharacteristics RETURN (query
      | expression) | DROP TEMPORARY? FUNCTION (IF EXISTS)? identifierReference | DECLARE (OR REPLACE)? variable?
      identifierReference (',' identifierReference)* dataType? variableDefaultExpression? | DROP TEMPORARY variable
      (IF EXISTS)? identifierReference | DECLARE errorCapturingIdentifier ([ASENSITIVE|INSENSITIVE])? CURSOR FOR
      query (FOR READ ONLY)? | OPEN multipartIdentifier (USING ('(' namedExpressionSeq ')' | namedExpressionSeq))? |
      FETCH (NEXT? FROM | FROM)? multipartIdentifier INTO multipartIdentifierList | CLOSE multipartIdentifier |
      EXPLAIN ([CODEGEN|COST|EXTENDED|FORMATTED|LOGICAL])? (statement | setResetStatement) | SHOW TABLES ([FROM|IN]
      identifierReference)? (LIKE? stringLit)? (AS JSON)? | SHOW TABLE EXTENDED ([FROM|IN] identifierReference)?
      LIKE stringLit partitionSpec? (AS JSON)? | SHOW TBLPROPERTIES identifierReference ('(' propertyKeyOrStringLit
      ')')? | SHOW COLUMNS [FROM|IN] identifierReference ([FROM|IN] multipartIdentifier)? | SHOW VIEWS ([FROM|IN]
      identifierReference)? (LIKE? stringLit)? | SHOW PARTITIONS identifierReference partitionSpec? (AS JSON)? |
      SHOW simpleIdentifier? FUNCTIONS ([FROM|IN] identifierReference)? (LIKE? (multipartIdentifier | stringLit))? |
      SHOW PROCEDURES ([FROM|IN] identifierReference)? | SHOW CREATE TABLE identifierReference (AS SERDE)? | SHOW
      CURRENT namespace | SHOW CATALOGS (LIKE? stringLit)? | SHOW COLLATIONS (LIKE? stringLit)? | [DESC|DESCRIBE]
      FUNCTION EXTENDED? describeFuncName | [DESC|DESCRIBE] PROCEDURE identifierReference | [DESC|DESCRIBE]
      namespace EXTENDED? identifierReference | [DESC|DESCRIBE] TABLE? ([EXTENDED|FORMATTED])? identifierReference
      partitionSpec? describeColName? (AS JSON)? | [DESC|DESCRIBE] QUERY? query | COMMENT ON namespace
      identifierReference IS comment | COMMENT ON TABLE identifierReference IS comment | COMMENT ON TABLE
      identifierReference COLUMN '(' columnCommentList ')' | COMMENT ON COLUMN columnComment | REFRESH TABLE
      identifierReference | REFRESH FUNCTION identifierReference | REFRESH (stringLit | ANYTHING*) | CACHE LAZY?
      TABLE identifierReference (OPTIONS propertyList)? (AS? query)? | UNCACHE TABLE (IF EXISTS)?
      identifierReference | CLEAR CACHE | LOAD DATA LOCAL? INPATH stringLit OVERWRITE? INTO TABLE
      identifierReference partitionSpec? | TRUNCATE TABLE identifierReference partitionSpec? | MSCK? REPAIR TABLE
      identifierReference ([ADD|DROP|SYNC] PARTITIONS)? | [ADD|LIST] simpleIdentifier ANYTHING* | CREATE INDEX (IF
      errorCapturingNot EXISTS)? identifier ON TABLE? identifierReference (USING identifier)? '('
      multipartIdentifierPropertyList ')' (OPTIONS propertyList)? | DROP INDEX (IF EXISTS)? identifier ON TABLE?
      identifierReference | CALL identifierReference '(' (functionArgument (',' functionArgument)*)? ')' |
      unsupportedHiveNativeCommands ANYTHING* | createPipelineDatasetHeader ('(' tableElementList? ')')?
      tableProvider? createTableClauses (AS query | FLOW autoCdcBody)? | createPipelineFlowHeader insertInto query |
      createPipelineFlowHeader autoCdcCommand)
  setResetStatement: (SET ROLE ANYTHING* | SET TIME ZONE interval | SET TIME ZONE timezone | SET TIME ZONE ANYTHING*
      | SET PATH EQ pathElement (',' pathElement)* | SET variable assignmentList | SET variable '('
      multipartIdentifierList ')' EQ '(' query ')' | SET configKey EQ configValue | SET configKey (EQ ANYTHING*)? |
      SET ANYTHING* EQ configValue | SET ANYTHING* | RESET configKey | RESET ANYTHING*)
  compoundBody: (compoundStatement ';')+
  query: ctes? queryTerm queryOrganization
  executeImmediate: EXECUTE IMMEDIATE expression (INTO multipartIdentifierList)? executeImmediateUsing?
  ctes: WITH RECURSIVE? namedQuery (',' namedQuery)*
  dmlStatementNoWith: (insertInto (query | '(' query ')' tableAlias) | fromClause multiInsertQueryBody+ | DELETE
      FROM identifierReference tableAlias optionsClause? whereClause? | UPDATE identifierReference tableAlias
      optionsClause? setClause whereClause? | MERGE (WITH SCHEMA EVOLUTION)? INTO identifierReference tableAlias
      optionsClause? USING (identifierReference optionsClause? | '(' query ')') tableAlias ON booleanExpression
      matchedClause* notMatchedClause* notMatchedBySourceClause*)
  identifierReference: (IDENTIFIER '(' expression ')' | multipartIdentifier)
  namespace: [DATABASE|NAMESPACE|SCHEMA]
  expression: booleanExpression
  errorCapturingNot: ['!'|NOT]
  commentSpec: COMMENT stringLit
  locationSpec: LOCATION stringLit
  collationSpec: DEFAULT COLLATION identifier
  propertyList: '(' property (',' property)* ')'
  namespaces: [DATABASES|NAMESPACES|SCHEMAS]
  multipartIdentifier: errorCapturingIdentifier ('.' errorCapturingIdentifier)*
  stringLit: singleStringLit+
  createTableHeader: CREATE TEMPORARY? EXTERNAL? TABLE (IF errorCapturingNot EXISTS)? identifierReference
  tableElementList: tableElement (',' tableElement)*
  tableProvider: USING multipartIdentifier
  createTableClauses: (OPTIONS expressionPropertyList | PARTITIONED BY partitionFieldList | skewSpec | clusterBySpec
      | bucketSpec | rowFormat | createFileFormat | locationSpec | commentSpec | collationSpec | TBLPROPERTIES
      propertyList)*
  rowFormat: (ROW FORMAT SERDE stringLit (WITH SERDEPROPERTIES propertyList)? | ROW FORMAT DELIMITED (FIELDS
      TERMINATED BY stringLit (ESCAPED BY stringLit)?)? (COLLECTION ITEMS TERMINATED BY stringLit)? (MAP KEYS
      TERMINATED BY stringLit)? (LINES TERMINATED BY stringLit)? (NULL DEFINED AS stringLit)?)
  createFileFormat: (STORED AS fileFormat | STORED BY storageHandler)
  replaceTableHeader: (CREATE OR)? REPLACE TABLE identifierReference
  partitionSpec: PARTITION '(' partitionVal (',' partitionVal)* ')'
  simpleIdentifier: (simpleStrictIdentifier | {?} strictNonReserved)
  identifierSeq: errorCapturingIdentifier (',' errorCapturingIdentifier)*
  qualifiedColTypeWithPositionList: qualifiedColTypeWithPosition (',' qualifiedColTypeWithPosition)*
  errorCapturingIdentifier: identifier errorCapturingIdentifierExtra
  multipartIdentifierList: multipartIdentifier (',' multipartIdentifier)*
  alterColumnSpecList: alterColumnSpec (',' alterColumnSpec)*
  colType: errorCapturingIdentifier dataType (errorCapturingNot NULL)? commentSpec?
  colPosition: (FIRST | AFTER errorCapturingIdentifier)
  partitionSpecLocation: partitionSpec locationSpec?
  clusterBySpec: CLUSTER BY '(' multipartIdentifierList ')'
  tableConstraintDefinition: (CONSTRAINT errorCapturingIdentifier)? tableConstraint constraintCharacteristic*
  identifier: (strictIdentifier | {?} strictNonReserved)
  identifierCommentList: '(' identifierComment (',' identifierComment)* ')'
  schemaBinding: WITH SCHEMA (BINDING | COMPENSATION | EVOLUTION | TYPE EVOLUTION)
  identifierList: '(' identifierSeq ')'
  routineLanguage: LANGUAGE [SQL|BARE_NAME]
  codeLiteral: BEGIN_DOLLAR_QUOTED_STRING DOLLAR_QUOTED_STRING_BODY+ END_DOLLAR_QUOTED_STRING
  tableIdentifier: (errorCapturingIdentifier '.')? errorCapturingIdentifier
  colTypeList: colType (',' colType)*
  resource: simpleIdentifier stringLit
  colDefinitionList: colDefinition (',' colDefinition)*
  dataType: (ARRAY ('<' dataType '>')? | MAP ('<' dataType ',' dataType '>')? | STRUCT ('<' complexColTypeList? '>'
      | '<>' )? | primitiveType)
  routineCharacteristics: (routineLanguage | specificName | deterministic | sqlDataAccess | nullCall | commentSpec |
      collationSpec | rightsClause)*
  variable: [VAR|VARIABLE]
  variableDefaultExpression: [DEFAULT|EQ] expression
  namedExpressionSeq: namedExpression (',' namedExpression)*
  propertyKeyOrStringLit: (propertyKey | stringLit)
  describeFuncName: (identifierReference | stringLit | comparisonOperator | arithmeticOperator | predicateOperator |
      shiftOperator | '!')
  describeColName: errorCapturingIdentifier ('.' errorCapturingIdentifier)*
  comment: (stringLit | NULL)
  columnCommentList: columnComment (',' columnComment)*
  columnComment: multipartIdentifier IS comment
  multipartIdentifierPropertyList: multipartIdentifierProperty (',' multipartIdentifierProperty)*
  functionArgument: (expression | namedArgumentExpression)
  unsupportedHiveNativeCommands: (CREATE ROLE | DROP ROLE | GRANT ROLE? | REVOKE ROLE? | SHOW GRANT | SHOW ROLE
      GRANT? | SHOW PRINCIPALS | SHOW ROLES | SHOW CURRENT ROLES | EXPORT TABLE | IMPORT TABLE | SHOW COMPACTIONS |
      SHOW CREATE TABLE | SHOW TRANSACTIONS | SHOW INDEXES | SHOW LOCKS | CREATE INDEX | DROP INDEX | ALTER INDEX |
      LOCK TABLE | LOCK DATABASE | UNLOCK TABLE | UNLOCK DATABASE | CREATE TEMPORARY MACRO | DROP TEMPORARY MACRO |
      ALTER TABLE tableIdentifier NOT CLUSTERED | ALTER TABLE tableIdentifier CLUSTERED BY | ALTER TABLE
      tableIdentifier NOT SORTED | ALTER TABLE tableIdentifier SKEWED BY | ALTER TABLE tableIdentifier NOT SKEWED |
      ALTER TABLE tableIdentifier NOT STORED AS DIRECTORIES | ALTER TABLE tableIdentifier SET SKEWED LOCATION |
      ALTER TABLE tableIdentifier EXCHANGE PARTITION | ALTER TABLE tableIdentifier ARCHIVE PARTITION | ALTER TABLE
      tableIdentifier UNARCHIVE PARTITION | ALTER TABLE tableIdentifier TOUCH | ALTER TABLE tableIdentifier
      partitionSpec? COMPACT | ALTER TABLE tableIdentifier partitionSpec? CONCATENATE | ALTER TABLE tableIdentifier
      partitionSpec? SET FILEFORMAT | ALTER TABLE tableIdentifier partitionSpec? REPLACE COLUMNS | START TRANSACTION
      | COMMIT | ROLLBACK | DFS)
  createPipelineDatasetHeader: CREATE (materializedView | streamingTable) (IF errorCapturingNot EXISTS)?
      identifierReference
  autoCdcBody: AUTO CDC autoCdcParameters
  createPipelineFlowHeader: CREATE FLOW identifierReference commentSpec? AS
  insertInto: (INSERT (WITH SCHEMA EVOLUTION)? OVERWRITE TABLE? identifierReference optionsClause? (partitionSpec
      (IF errorCapturingNot EXISTS)?)? (BY NAME | identifierList)? | INSERT (WITH SCHEMA EVOLUTION)? INTO TABLE?
      identifierReference optionsClause? partitionSpec? (IF errorCapturingNot EXISTS)? (BY NAME | identifierList)? |
      INSERT (WITH SCHEMA EVOLUTION)? INTO TABLE? identifierReference tableAlias optionsClause? (BY NAME |
      identifierList)? REPLACE [ON|WHERE] booleanExpression | INSERT (WITH SCHEMA EVOLUTION)? INTO TABLE?
      identifierReference tableAlias optionsClause? (BY NAME)? REPLACE USING identifierList | INSERT OVERWRITE
      LOCAL? DIRECTORY stringLit rowFormat? createFileFormat? | INSERT OVERWRITE LOCAL? DIRECTORY stringLit?
      tableProvider (OPTIONS propertyList)?)
  autoCdcCommand: AUTO CDC INTO multipartIdentifier autoCdcParameters
  interval: INTERVAL (errorCapturingMultiUnitsInterval | errorCapturingUnitToUnitInterval)
  timezone: (stringLit | LOCAL)
  pathElement: (DEFAULT_PATH | SYSTEM_PATH | PATH | CURRENT_DATABASE | CURRENT_SCHEMA | multipartIdentifier)
  assignmentList: assignment (',' assignment)*
  configKey: quotedIdentifier
  configValue: backQuotedIdentifier
  compoundStatement: (declareConditionStatement | statement | setStatementInsideSqlScript | beginEndCompoundBlock |
      declareHandlerStatement | ifElseStatement | caseStatement | whileStatement | repeatStatement | leaveStatement
      | iterateStatement | loopStatement | forStatement)
  queryTerm: queryPrimary ({4} {?} INTERSECT setQuantifier? queryTerm^5|{3} {?} [EXCEPT|MINUS|UNION] setQuantifier?
      queryTerm^4|{2} '|>' operatorPipeRightSide|{1} {?} '|>1' operatorPipeRightSide)*
  queryOrganization: (ORDER BY sortItem (',' sortItem)*)? (CLUSTER BY expression (',' expression)*)? (DISTRIBUTE BY
      expression (',' expression)*)? (SORT BY sortItem (',' sortItem)*)? windowClause? (LIMIT (ALL | expression))?
      (OFFSET expression)?
  executeImmediateUsing: (USING '(' namedExpressionSeq ')' | USING namedExpressionSeq)
  namedQuery: errorCapturingIdentifier identifierList? (MAX RECURSION LEVEL integerValue)? AS? '(' query ')'
  tableAlias: (AS? strictIdentifier identifierList?)?
  fromClause: FROM relation (',' relation)* lateralView* pivotClause? unpivotClause?
  multiInsertQueryBody: insertInto fromStatementBody
  optionsClause: WITH propertyList
  whereClause: WHERE booleanExpression
  setClause: SET assignmentList
  booleanExpression: (['!'|NOT] booleanExpression^5 | EXISTS '(' query ')' | valueExpression predicate?) ({2} AND
      booleanExpression^3|{1} OR booleanExpression^2)*
  matchedClause: WHEN MATCHED (AND booleanExpression)? THEN matchedAction
  notMatchedClause: WHEN errorCapturingNot MATCHED (BY TARGET)? (AND booleanExpression)? THEN notMatchedAction
  notMatchedBySourceClause: WHEN errorCapturingNot MATCHED BY SOURCE (AND booleanExpression)? THEN
      notMatchedBySourceAction
  property: (propertyKeyOrStringLit EQ propertyValue | propertyKeyOrStringLitNoCoalesce propertyValue?)
  singleStringLit: (singleStringLitWithoutMarker | parameterMarker)
  tableElement: (tableConstraintDefinition | colDefinition)
  expressionPropertyList: '(' expressionProperty (',' expressionProperty)* ')'
  partitionFieldList: '(' partitionField (',' partitionField)* ')'
  skewSpec: SKEWED BY identifierList ON (constantList | nestedConstantList) (STORED AS DIRECTORIES)?
  bucketSpec: CLUSTERED BY identifierList (SORTED BY orderedIdentifierList)? INTO integerValue BUCKETS
  fileFormat: (INPUTFORMAT stringLit OUTPUTFORMAT stringLit | simpleIdentifier)
  storageHandler: stringLit (WITH SERDEPROPERTIES propertyList)?
  partitionVal: (identifier (EQ constant)? | identifier EQ DEFAULT)
  simpleStrictIdentifier: (BARE_NAME | quotedIdentifier | {?} nonReserved)
  strictNonReserved: STRICT_NON_RESERVED
  qualifiedColTypeWithPosition: multipartIdentifier dataType colDefinitionDescriptorWithPosition*
  errorCapturingIdentifierExtra: (('-' identifier)+)?
  alterColumnSpec: multipartIdentifier alterColumnAction?
  tableConstraint: (checkConstraint | uniqueConstraint | foreignKeyConstraint)
  constraintCharacteristic: (enforcedCharacteristic | relyCharacteristic)
  strictIdentifier: (BARE_NAME | quotedIdentifier | {?} IDENTIFIER '(' stringLit ')' | {?} nonReserved)
  identifierComment: identifier commentSpec?
  colDefinition: errorCapturingIdentifier dataType colDefinitionOption*
  complexColTypeList: complexColType (',' complexColType)*
  primitiveType: (nonTrivialPrimitiveType | trivialPrimitiveType | identifier ('(' integerValue (',' integerValue)*
      ')')?)
  specificName: SPECIFIC errorCapturingIdentifier
  deterministic: (DETERMINISTIC | errorCapturingNot DETERMINISTIC)
  sqlDataAccess: (NO SQL | CONTAINS SQL | READS SQL DATA | MODIFIES SQL DATA)
  nullCall: (RETURNS NULL ON NULL INPUT | CALLED ON NULL INPUT)
  rightsClause: (SQL SECURITY INVOKER | SQL SECURITY DEFINER)
  namedExpression: expression (AS? (errorCapturingIdentifier | identifierList))?
  propertyKey: errorCapturingIdentifier ('.' errorCapturingIdentifier)*
  comparisonOperator: [EQ|'<=>'|'<>'|'!='|'<'|LTE|'>'|GTE]
  arithmeticOperator: [DIV|'+'|'-'|'*'|'/'|'%'|'~'|'&'|'|'|'||'|'^']
  predicateOperator: [AND|IN|NOT|OR]
  shiftOperator: ['<<'|'>>'|'>>>']
  multipartIdentifierProperty: multipartIdentifier (OPTIONS propertyList)?
  namedArgumentExpression: identifier '=>' expression
  materializedView: MATERIALIZED VIEW
  streamingTable: STREAMING TABLE
  autoCdcParameters: FROM relationPrimary KEYS '(' identifierSeq ')' (autoCdcDeleteClause | autoCdcSequenceByClause
      | autoCdcColumnsClause | autoCdcStoredAsClause | autoCdcTrackHistoryClause)*
  errorCapturingMultiUnitsInterval: multiUnitsInterval unitToUnitInterval?
  errorCapturingUnitToUnitInterval: unitToUnitInterval (multiUnitsInterval | unitToUnitInterval)?
  assignment: multipartIdentifier EQ expression
  quotedIdentifier: (BACKQUOTED_IDENTIFIER | {?} UNUSED)
  backQuotedIdentifier: BACKQUOTED_IDENTIFIER
  declareConditionStatement: DECLARE strictIdentifier CONDITION (FOR SQLSTATE VALUE? sqlStateValue)?
  setStatementInsideSqlScript: (SET assignmentList | SET '(' multipartIdentifierList ')' EQ '(' query ')')
  beginEndCompoundBlock: beginLabel? BEGIN (NOT ATOMIC)? compoundBody? END endLabel?
  declareHandlerStatement: DECLARE [CONTINUE|EXIT] HANDLER FOR conditionValues (beginEndCompoundBlock | statement |
      setStatementInsideSqlScript)
  ifElseStatement: IF booleanExpression THEN compoundBody (ELSEIF booleanExpression THEN compoundBody)* (ELSE
      compoundBody)? END IF
  caseStatement: (CASE (WHEN booleanExpression THEN compoundBody)+ (ELSE compoundBody)? END CASE | CASE expression
      (WHEN expression THEN compoundBody)+ (ELSE compoundBody)? END CASE)
  whileStatement: beginLabel? WHILE booleanExpression DO compoundBody END WHILE endLabel?
  repeatStatement: beginLabel? REPEAT compoundBody UNTIL booleanExpression END REPEAT endLabel?
  leaveStatement: LEAVE strictIdentifier
  iterateStatement: ITERATE strictIdentifier
  loopStatement: beginLabel? LOOP compoundBody END LOOP endLabel?
  forStatement: beginLabel? FOR (strictIdentifier AS)? query DO compoundBody END FOR endLabel?
  queryPrimary: (querySpecification | fromStatement | TABLE identifierReference | inlineTable | '(' query ')')
  setQuantifier: [ALL|DISTINCT]
  operatorPipeRightSide: (selectClause aggregationClause? windowClause? | EXTEND namedExpressionSeq | SET
      operatorPipeSetAssignmentSeq | DROP multipartIdentifierList | AS errorCapturingIdentifier | whereClause
      windowClause? | pivotClause unpivotClause? | unpivotClause pivotClause? | binByClause | sample | joinRelation
      | [EXCEPT|INTERSECT|MINUS|UNION] setQuantifier? queryPrimary | queryOrganization | AGGREGATE
      namedExpressionSeq? aggregationClause?)
  sortItem: expression ([ASC|DESC])? (NULLS [FIRST|LAST])?
  windowClause: WINDOW namedWindow (',' namedWindow)*
  integerValue: (INTEGER_VALUE | parameterMarker)
  relation: LATERAL? relationPrimary relationExtension*
  lateralView: LATERAL VIEW OUTER? qualifiedName '(' (expression (',' expression)*)? ')' identifier (AS? identifier
      (',' identifier)*)?
  pivotClause: PIVOT '(' namedExpressionSeq FOR pivotColumn IN '(' pivotValue (',' pivotValue)* ')' ')' (AS?
      errorCapturingIdentifier)?
  unpivotClause: UNPIVOT unpivotNullClause? '(' unpivotOperator ')' (AS? errorCapturingIdentifier)?
  fromStatementBody: (transformClause whereClause? queryOrganization | selectClause lateralView* whereClause?
      aggregationClause? havingClause? windowClause? qualifyClause? queryOrganization)
  valueExpression: (primaryExpression | ['+'|'-'|'~'] valueExpression^8) ({7} [DIV|'*'|'/'|'%']
      valueExpression^8|{6} ['+'|'-'|'||'] valueExpression^7|{5} shiftOperator valueExpression^6|{4} '&'
      valueExpression^5|{3} '^' valueExpression^4|{2} {?} '|' valueExpression^3|{1} comparisonOperator
      valueExpression^2)*
  predicate: (errorCapturingNot? BETWEEN valueExpression AND valueExpression | errorCapturingNot? IN ('(' ')' | '('
      expression (',' expression)* ')') | errorCapturingNot? IN '(' query ')' | errorCapturingNot? RLIKE
      valueExpression | errorCapturingNot? [LIKE|ILIKE] [ALL|ANY|SOME] ('(' ')' | '(' expression (',' expression)*
      ')') | errorCapturingNot? [LIKE|ILIKE] valueExpression (ESCAPE stringLit)? | IS errorCapturingNot? NULL | IS
      errorCapturingNot? [FALSE|TRUE|UNKNOWN] | IS errorCapturingNot? DISTINCT FROM valueExpression)
  matchedAction: (DELETE | UPDATE SET '*' | UPDATE SET assignmentList)
  notMatchedAction: (INSERT '*' | INSERT '(' multipartIdentifierList ')' VALUES '(' expression (',' expression)*
      ')')
  notMatchedBySourceAction: (DELETE | UPDATE SET assignmentList)
  propertyValue: (INTEGER_VALUE | DECIMAL_VALUE | booleanValue | stringLit)
  propertyKeyOrStringLitNoCoalesce: (propertyKey | singleStringLit)
  singleStringLitWithoutMarker: (STRING_LITERAL | {?} UNUSED)
  parameterMarker: ({?} namedParameterMarker | {?} '?')
  expressionProperty: (propertyKeyOrStringLit EQ expression | propertyKeyOrStringLitNoCoalesce expression?)
  partitionField: (transform | colType)
  constantList: '(' constant (',' constant)* ')'
  nestedConstantList: '(' constantList (',' constantList)* ')'
  orderedIdentifierList: '(' orderedIdentifier (',' orderedIdentifier)* ')'
  constant: (NULL | '?' | namedParameterMarker | interval | literalType singleStringLitWithoutMarker | number |
      booleanValue | stringLit)
  nonReserved: NON_RESERVED
  colDefinitionDescriptorWithPosition: (errorCapturingNot NULL | defaultExpression | commentSpec | colPosition)
  alterColumnAction: (TYPE dataType | commentSpec | colPosition | [DROP|SET] errorCapturingNot NULL | SET
      defaultExpression | DROP DEFAULT)
  checkConstraint: CHECK '(' booleanExpression ')'
  uniqueConstraint: uniqueSpec identifierList
  foreignKeyConstraint: FOREIGN KEY identifierList referenceSpec
  enforcedCharacteristic: (ENFORCED | NOT ENFORCED)
  relyCharacteristic: [NORELY|RELY]
  colDefinitionOption: (errorCapturingNot NULL | defaultExpression | generationExpression | commentSpec |
      columnConstraintDefinition)
  complexColType: errorCapturingIdentifier ':'? dataType (errorCapturingNot NULL)? commentSpec?
  nonTrivialPrimitiveType: (STRING collateClause? | [CHAR|CHARACTER] ('(' integerValue ')')? collateClause? |
      VARCHAR ('(' integerValue ')')? collateClause? | [DEC|DECIMAL|NUMERIC] ('(' integerValue (',' integerValue)?
      ')')? | INTERVAL ([MONTH|YEAR] (TO MONTH)? | [DAY|HOUR|MINUTE|SECOND] (TO [HOUR|MINUTE|SECOND])?)? | TIMESTAMP
      ('(' integerValue ')')? (withLocalTimeZone | withoutTimeZone)? | TIMESTAMP_LTZ ('(' integerValue ')')? |
      TIMESTAMP_NTZ ('(' integerValue ')')? | TIME ('(' integerValue ')')? withoutTimeZone? | GEOGRAPHY '('
      (integerValue | ANY) ')' | GEOMETRY '(' (integerValue | ANY) ')')
  trivialPrimitiveType:
      [BIGINT|BINARY|BOOLEAN|BYTE|DATE|DOUBLE|FLOAT|INT|INTEGER|LONG|REAL|SHORT|SMALLINT|TINYINT|VARIANT|VOID]
  relationPrimary: (streamRelationPrimary | identifierReference changesClause optionsClause? tableAlias |
      temporalTableIdentifierReference temporalClause? optionsClause? sample? watermarkClause? tableAlias | '('
      query ')' sample? watermarkClause? tableAlias | '(' relation ')' sample? watermarkClause? tableAlias |
      inlineTable | unnest | jsonTable | tableFunctionCallWithTrailingClauses)
  autoCdcDeleteClause: APPLY AS DELETE WHEN booleanExpression
  autoCdcSequenceByClause: SEQUENCE BY expression
  autoCdcColumnsClause: COLUMNS ('(' identifierSeq ')' | '*' EXCEPT '(' identifierSeq ')')
  autoCdcStoredAsClause: STORED AS SCD TYPE INTEGER_VALUE
  autoCdcTrackHistoryClause: TRACK HISTORY ON ('(' identifierSeq ')' | '*' EXCEPT '(' identifierSeq ')')
  multiUnitsInterval: (intervalValue unitInMultiUnits)+
  unitToUnitInterval: intervalValue unitInUnitToUnit TO unitInUnitToUnit
  sqlStateValue: stringLit
  beginLabel: strictIdentifier ':'
  endLabel: strictIdentifier
  conditionValues: conditionValue (',' conditionValue)*
  querySpecification: (transformClause fromClause? lateralView* whereClause? aggregationClause? havingClause?
      windowClause? | selectClause fromClause? lateralView* whereClause? aggregationClause? havingClause?
      windowClause? qualifyClause?)
  fromStatement: fromClause fromStatementBody*
  inlineTable: VALUES expression (',' expression)* tableAlias
  selectClause: SELECT hint* setQuantifier? namedExpressionSeq
  aggregationClause: (GROUP BY groupByClause (',' groupByClause)* | GROUP BY namedExpression (',' namedExpression)*
      (WITH ROLLUP | WITH CUBE | GROUPING SETS '(' groupingSet (',' groupingSet)* ')')?)
  operatorPipeSetAssignmentSeq: errorCapturingIdentifier ('.' errorCapturingIdentifier)* EQ expression (','
      errorCapturingIdentifier ('.' errorCapturingIdentifier)* EQ expression)*
  binByClause: BIN BY '(' RANGE multipartIdentifier TO multipartIdentifier BIN WIDTH expression (ALIGN TO
      expression)? DISTRIBUTE UNIFORM '(' multipartIdentifier (',' multipartIdentifier)* ')' (BIN_START AS
      errorCapturingIdentifier)? (BIN_END AS errorCapturingIdentifier)? (BIN_DISTRIBUTE_RATIO AS
      errorCapturingIdentifier)? ')' (AS? errorCapturingIdentifier)?
  sample: TABLESAMPLE ([BERNOULLI|SYSTEM])? '(' sampleMethod? ')' (REPEATABLE '(' integerValue ')')?
  joinRelation: (joinType JOIN LATERAL? relationPrimary joinPostfix? | NATURAL joinType JOIN LATERAL?
      relationPrimary | asofJoinType ASOF JOIN relationPrimary asofJoinCriteria)
  namedWindow: errorCapturingIdentifier AS windowSpec
  relationExtension: (joinRelation | pivotClause | unpivotClause | binByClause)
  qualifiedName: identifier ('.' identifier)*
  pivotColumn: (errorCapturingIdentifier | '(' errorCapturingIdentifier (',' errorCapturingIdentifier)* ')')
  pivotValue: expression (AS? errorCapturingIdentifier)?
  unpivotNullClause: [EXCLUDE|INCLUDE] NULLS
  unpivotOperator: (unpivotSingleValueColumnClause | unpivotMultiValueColumnClause)
  transformClause: (SELECT TRANSFORM '(' setQuantifier? expressionSeq ')' | MAP setQuantifier? expressionSeq |
      REDUCE setQuantifier? expressionSeq) rowFormat? (RECORDWRITER stringLit)? USING stringLit (AS (identifierSeq |
      colTypeList | '(' (identifierSeq | colTypeList) ')'))? rowFormat? (RECORDREADER stringLit)?
  havingClause: HAVING booleanExpression
  qualifyClause: QUALIFY booleanExpression
  primaryExpression:
      ([CURRENT_DATE|CURRENT_PATH|CURRENT_TIME|CURRENT_TIMESTAMP|CURRENT_USER|LOCALTIME|SESSION_USER|USER] |
      [DATEADD|DATE_ADD|TIMESTAMPADD] '(' (datetimeUnit | stringLit) ',' valueExpression ',' valueExpression ')' |
      [DATEDIFF|DATE_DIFF|TIMEDIFF|TIMESTAMPDIFF] '(' (datetimeUnit | stringLit) ',' valueExpression ','
      valueExpression ')' | CASE whenClause+ (ELSE expression)? END | CASE expression whenClause+ (ELSE expression)?
      END | [CAST|TRY_CAST] '(' expression AS dataType ')' | STRUCT '(' (namedExpression (',' namedExpression)*)?
      ')' | FIRST '(' expression (IGNORE NULLS)? ')' | ANY_VALUE '(' expression (IGNORE NULLS)? ')' | LAST '('
      expression (IGNORE NULLS)? ')' | POSITION '(' valueExpression IN valueExpression ')' | constant | '*'
      exceptClause? | qualifiedName '.' '*' exceptClause? | '(' namedExpression (',' namedExpression)+ ')' | '('
      query ')' | functionName '(' (setQuantifier? functionArgument (',' functionArgument)*)? ')' (WITHIN GROUP '('
      ORDER BY sortItem (',' sortItem)* ')')? (FILTER '(' WHERE booleanExpression ')')? ([IGNORE|RESPECT] NULLS)?
      (OVER windowSpec)? | identifier '->' expression | '(' identifier (',' identifier)+ ')' '->' expression |
      identifier | '(' expression ')' | EXTRACT '(' simpleIdentifier FROM valueExpression ')' | [SUBSTR|SUBSTRING]
      '(' valueExpression [','|FROM] valueExpression ([','|FOR] valueExpression)? ')' | TRIM '('
      ([BOTH|LEADING|TRAILING])? valueExpression? FROM valueExpression ')' | OVERLAY '(' valueExpression PLACING
      valueExpression FROM valueExpression (FOR valueExpression)? ')') ({24} collateClause|{23} '::' dataType|{14}
      ':' semiStructuredExtractionPath|{8} '[' valueExpression ']'|{6} '.' identifier)*
  booleanValue: [FALSE|TRUE]
  namedParameterMarker: ':' simpleIdentifier
  transform: (qualifiedName | identifier '(' transformArgument (',' transformArgument)* ')')
  orderedIdentifier: errorCapturingIdentifier ([ASC|DESC])?
  literalType: (DATE | TIME | TIMESTAMP | TIMESTAMP_LTZ | TIMESTAMP_NTZ | INTERVAL | X | identifier)
  number: ({?} '-'? EXPONENT_VALUE | {?} '-'? DECIMAL_VALUE | '-'? INTEGER_VALUE | '-'? BIGINT_LITERAL | '-'?
      SMALLINT_LITERAL | '-'? TINYINT_LITERAL | '-'? DOUBLE_LITERAL | '-'? FLOAT_LITERAL | '-'? BIGDECIMAL_LITERAL)
  defaultExpression: DEFAULT expression
  uniqueSpec: (UNIQUE | PRIMARY KEY)
  referenceSpec: REFERENCES multipartIdentifier identifierList?
  generationExpression: (GENERATED ALWAYS AS '(' expression ')' | GENERATED (ALWAYS | BY DEFAULT) AS IDENTITY
      identityColSpec?)
  columnConstraintDefinition: (CONSTRAINT errorCapturingIdentifier)? columnConstraint constraintCharacteristic*
  collateClause: COLLATE multipartIdentifier
  withLocalTimeZone: WITH LOCAL TIME ZONE
  withoutTimeZone: WITHOUT TIME ZONE
  streamRelationPrimary: (STREAM multipartIdentifier streamChangesClause? optionsClause? identifiedByClause?
      watermarkClause? tableAlias | STREAM '(' multipartIdentifier ')' optionsClause? identifiedByClause?
      watermarkClause? tableAlias | STREAM tableFunctionCallWithTrailingClauses | STREAM '(' tableFunctionCall ')'
      identifiedByClause? watermarkClause? tableAlias)
  changesClause: (CHANGES FROM [SYSTEM_VERSION|VERSION] version (INCLUSIVE | EXCLUSIVE)? (TO
      [SYSTEM_VERSION|VERSION] version (INCLUSIVE | EXCLUSIVE)?)? | CHANGES FROM [SYSTEM_TIME|TIMESTAMP]
      valueExpression (INCLUSIVE | EXCLUSIVE)? (TO [SYSTEM_TIME|TIMESTAMP] valueExpression (INCLUSIVE |
      EXCLUSIVE)?)?)
  temporalTableIdentifierReference: (identifierReference '@' INTEGER_VALUE | identifierReference '@V' version |
      identifierReference)
  temporalClause: (FOR? [SYSTEM_VERSION|VERSION] AS OF version | FOR? [SYSTEM_TIME|TIMESTAMP] AS OF valueExpression)
  watermarkClause: WATERMARK namedExpression DELAY OF interval
  unnest: UNNEST '(' expression (',' expression)* ')' (WITH ORDINALITY)? tableAlias
  jsonTable: JSON_TABLE '(' expression ',' stringLit COLUMNS '(' jsonTableColumn (',' jsonTableColumn)* ')'
      jsonTableOnErrorClause? ')' tableAlias
  tableFunctionCallWithTrailingClauses: tableFunctionCall identifiedByClause? watermarkClause? tableAlias
  intervalValue: (['+'|'-'])? (INTEGER_VALUE | DECIMAL_VALUE | stringLit)
  unitInMultiUnits:
      [DAY|DAYS|HOUR|HOURS|MICROSECOND|MICROSECONDS|MILLISECOND|MILLISECONDS|MINUTE|MINUTES|MONTH|MONTHS|NANOSECOND|NANOSECONDS|SECOND|SECONDS|WEEK|WEEKS|YEAR|YEARS]
  unitInUnitToUnit: [DAY|HOUR|MINUTE|MONTH|SECOND|YEAR]
  conditionValue: (SQLSTATE VALUE? sqlStateValue | SQLEXCEPTION | NOT FOUND | multipartIdentifier)
  hint: '/*+' hintStatement (','? hintStatement)* '*/'
  groupByClause: (groupingAnalytics | expression)
  groupingSet: ('(' (expression (',' expression)*)? ')' | expression)
  sampleMethod: ('-'? (integerValue | DECIMAL_VALUE) PERCENT | expression ROWS | BUCKET integerValue OUT OF
      integerValue (ON (identifier | qualifiedName '(' ')'))? | expression)
  joinType: (INNER? | CROSS | LEFT OUTER? | LEFT? SEMI | RIGHT OUTER? | FULL OUTER? | LEFT? ANTI)
  joinPostfix: (joinCriteria | nearestByClause)
  asofJoinType: (INNER? | LEFT OUTER?)
  asofJoinCriteria: MATCH_CONDITION '(' booleanExpression ')' (ON booleanExpression | USING identifierList)?
  windowSpec: (errorCapturingIdentifier | '(' errorCapturingIdentifier ')' | '(' (CLUSTER BY expression (','
      expression)* | ([DISTRIBUTE|PARTITION] BY expression (',' expression)*)? ([ORDER|SORT] BY sortItem (','
      sortItem)*)?) windowFrame? ')')
  unpivotSingleValueColumnClause: unpivotValueColumn FOR unpivotNameColumn IN '(' unpivotColumnAndAlias (','
      unpivotColumnAndAlias)* ')'
  unpivotMultiValueColumnClause: '(' unpivotValueColumn (',' unpivotValueColumn)* ')' FOR unpivotNameColumn IN '('
      unpivotColumnSet (',' unpivotColumnSet)* ')'
  expressionSeq: expression (',' expression)*
  datetimeUnit: [DAY|DAYOFYEAR|HOUR|MICROSECOND|MILLISECOND|MINUTE|MONTH|QUARTER|SECOND|WEEK|YEAR]
  whenClause: WHEN expression THEN expression
  exceptClause: EXCEPT '(' multipartIdentifierList ')'
  functionName: (IDENTIFIER '(' expression ')' | IDENTIFIER | qualifiedName | FILTER | LEFT | RIGHT)
  semiStructuredExtractionPath: jsonPathFirstPart jsonPathParts*
  transformArgument: (qualifiedName | constant)
  identityColSpec: '(' sequenceGeneratorOption* ')'
  columnConstraint: (checkConstraint | uniqueSpec | referenceSpec)
  streamChangesClause: (CHANGES (FROM [SYSTEM_VERSION|VERSION] version (INCLUSIVE | EXCLUSIVE)?)? | CHANGES (FROM
      [SYSTEM_TIME|TIMESTAMP] valueExpression (INCLUSIVE | EXCLUSIVE)?)?)
  identifiedByClause: IDENTIFIED BY errorCapturingIdentifier
  tableFunctionCall: functionName '(' (functionTableArgument (',' functionTableArgument)*)? ')'
  version: (INTEGER_VALUE | stringLit)
  jsonTableColumn: (errorCapturingIdentifier FOR ORDINALITY | errorCapturingIdentifier dataType EXISTS (PATH
      stringLit)? | errorCapturingIdentifier dataType (PATH stringLit)?)
  jsonTableOnErrorClause: [ERROR|NULL] ON ERROR
  hintStatement: (simpleIdentifier | simpleIdentifier '(' primaryExpression (',' primaryExpression)* ')')
  groupingAnalytics: ([CUBE|ROLLUP] '(' groupingSet (',' groupingSet)* ')' | GROUPING SETS '(' groupingElement (','
      groupingElement)* ')')
  joinCriteria: (ON booleanExpression | USING identifierList)
  nearestByClause: [APPROX|EXACT] NEAREST INTEGER_VALUE? BY [DISTANCE|SIMILARITY] expression
  windowFrame: (RANGE frameBound | ROWS frameBound | RANGE BETWEEN frameBound AND frameBound | ROWS BETWEEN
      frameBound AND frameBound)
  unpivotValueColumn: identifier
  unpivotNameColumn: identifier
  unpivotColumnAndAlias: unpivotColumn unpivotAlias?
  unpivotColumnSet: '(' unpivotColumn (',' unpivotColumn)* ')' unpivotAlias?
  jsonPathFirstPart: (jsonPathIdentifier | jsonPathBracketedIdentifier | '[' integerValue ']')
  jsonPathParts: ('.' jsonPathIdentifier | jsonPathBracketedIdentifier | '[' integerValue ']' | '[' identifier ']')
  sequenceGeneratorOption: (START WITH sequenceGeneratorStartOrStep | INCREMENT BY sequenceGeneratorStartOrStep)
  functionTableArgument: (functionTableReferenceArgument | functionArgument)
  groupingElement: (groupingAnalytics | groupingSet)
  frameBound: (UNBOUNDED [FOLLOWING|PRECEDING] | CURRENT ROW | expression [FOLLOWING|PRECEDING])
  unpivotColumn: multipartIdentifier
  unpivotAlias: AS? errorCapturingIdentifier
  jsonPathIdentifier: (identifier | BACKQUOTED_IDENTIFIER)
  jsonPathBracketedIdentifier: '[' stringLit ']'
  sequenceGeneratorStartOrStep: ('-'? integerValue | '-'? BIGINT_LITERAL)
  functionTableReferenceArgument: (functionTableSubqueryArgument | functionTableNamedArgumentExpression)
  functionTableSubqueryArgument: (TABLE identifierReference tableArgumentPartitioning? | TABLE '('
      identifierReference ')' tableArgumentPartitioning? | TABLE '(' query ')' tableArgumentPartitioning?)
  functionTableNamedArgumentExpression: identifier '=>' functionTableSubqueryArgument
  tableArgumentPartitioning: (WITH SINGLE PARTITION | [DISTRIBUTE|PARTITION] BY ('(' expression (',' expression)*
      ')' | expression (',' expression)+ | expression)) ([ORDER|SORT] BY ('(' sortItem (',' sortItem)* ')' |
      sortItem (',' sortItem)+ | sortItem))?
`;
