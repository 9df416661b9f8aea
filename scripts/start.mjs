// @ts-check
// `npm start`: builds the playground when something changed, serves it and prints its URL. `--isolated` as in serve.mjs.
import { build } from "./build.mjs";
import { createStaticServer, listen, playgroundMounts } from "./serve.mjs";

await build(["playground"], { ifStale: true });
const server = createStaticServer({ mounts: playgroundMounts, isolated: process.argv.includes("--isolated") });
const url = await listen(server, Number(process.env.PORT ?? 8080));
console.log(`\nHibana's playground is at ${url} (stop it with Ctrl+C)`);
