// The databases that commands are about.

import { isSessionCatalog } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { SessionState } from "../session-state.ts";

/** What the catalog keeps has names of letters, digits and underscores. @throws AnalysisException */
export function checkCatalogName(name: string): void {
  if (/^\w+$/.test(name)) return;
  throw new AnalysisException("INVALID_SCHEMA_OR_RELATION_NAME", { name: quoteNameParts([name]) });
}

/**
 * The database of a namespace as it was written; the current one of undefined.
 * @throws AnalysisException NESTED_DATABASE_UNSUPPORTED_BY_V1_SESSION_CATALOG
 */
export function databaseOf(namespace: readonly string[] | undefined, { catalog }: SessionState): string {
  if (namespace === undefined) return catalog.currentDatabase;
  const [name = catalog.currentDatabase, ...more] = isSessionCatalog(namespace) ? namespace.slice(1) : namespace;
  if (more.length === 0) return name;
  throw new AnalysisException("NESTED_DATABASE_UNSUPPORTED_BY_V1_SESSION_CATALOG", {
    namespace: quoteNameParts(namespace),
  });
}
