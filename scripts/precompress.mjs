// @ts-check
// Writes a .br and a .gz beside each file of a folder that is worth it, which scripts/serve.mjs and static hosts send instead.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Code and markup. Data files stay as they are: they are read in ranges, and a .csv.gz beside a .csv is a file of its own. */
export const compressible = new Set([".css", ".html", ".js", ".json", ".svg", ".wasm"]);

/** @param {string} folder */
export async function precompress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    compressible.has(extname(name)),
  );
  await Promise.all(files.map((name) => compress(join(folder, name))));
}

/** @param {string} file */
async function compress(file) {
  const content = readFileSync(file);
  const versions = [
    {
      extension: ".br",
      bytes: await promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }),
    },
    { extension: ".gz", bytes: await promisify(gzip)(content, { level: 9 }) },
  ];
  for (const { extension, bytes } of versions)
    if (bytes.length < content.length) writeFileSync(file + extension, bytes);
}
