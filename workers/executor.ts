// The first script of an executor in a browser: a Web Worker. Browsers keep the compiled code of what a worker imports while
// it runs, but not that of its first script: so this one only asks for the program.

import { holdMessages } from "../src/host/held-messages.ts";

const deliver = holdMessages(globalThis);
const { startExecutor } = await import("./executor-program.ts");
startExecutor();
deliver();
