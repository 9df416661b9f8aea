// Commands about databases, views that the catalog keeps, and comments.

import {
  alterNamespace,
  commentOn,
  commentOnColumns,
  createNamespace,
  describeNamespace,
  dropNamespace,
  setCatalog,
} from "../namespaces.ts";
import { alterViewAs, alterViewSchemaBinding } from "../persisted-view.ts";
import { addResource, listResources } from "../resources.ts";
import type { RunnableCommand } from "../runnable-command.ts";

export const commands: readonly RunnableCommand[] = [
  createNamespace,
  dropNamespace,
  alterNamespace,
  describeNamespace,
  setCatalog,
  commentOn,
  commentOnColumns,
  alterViewAs,
  alterViewSchemaBinding,
  addResource,
  listResources,
];
