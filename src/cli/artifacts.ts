// Where the built files are that the command starts beside itself.

/** The hooks that let Node import TypeScript, and the library that programs get. */
export function typescriptHooks(): { readonly hooks: string; readonly library: string } {
  return {
    hooks: new URL("./typescript-hooks.js", import.meta.url).href,
    library: new URL("./node.js", import.meta.url).href,
  };
}
