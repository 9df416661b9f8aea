// TypeScript for the editor, with completion from the API; loaded with the first cell of it.

import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { typescriptLanguage as typescript } from "@codemirror/lang-javascript";
import type { Extension } from "@codemirror/state";

export function typescriptLanguage(): Extension {
  return [typescript, autocompletion({ override: [complete], icons: false })];
}

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const { programCompletion } = await import("./program-completion.ts");
  return programCompletion(context);
}
