// Loads the built package as any page would and hands it to the tests as `hibana`.
import * as hibana from "/dist/index.js";

globalThis.hibana = hibana;
