// The worker in which the notebook's driver runs.

import { expose } from "comlink";
import { NotebookDriver } from "./notebook-driver.ts";

expose(new NotebookDriver());
