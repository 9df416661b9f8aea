// TypeScript for the editor; loaded with the first cell of it.

import { autocompletion, completeAnyWord } from "@codemirror/autocomplete";
import { typescriptLanguage as typescript } from "@codemirror/lang-javascript";
import type { Extension } from "@codemirror/state";

export function typescriptLanguage(): Extension {
  return [typescript, autocompletion({ override: [completeAnyWord], icons: false })];
}
