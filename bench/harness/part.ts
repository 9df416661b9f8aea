// A part of the benchmarks: what `npm run bench -- <name>` runs, in a page of its own.

import type { Recorder } from "./recorder.ts";

export interface Part {
  readonly title: string;
  readonly method: string;
  run(recorder: Recorder, environment: PartEnvironment): Promise<void>;
}

/** What the program that drives the browser does for a part. */
export interface PartEnvironment {
  /** Opens another page, whose HTTP cache is warm, and waits for what it says about its first result. */
  navigate(page: string): Promise<FirstResult>;
  /** Runs programs outside the browser: in Node, and those of other engines where they are installed. */
  outside<Figure = OutsideFigure>(part: string, settings: Settings): Promise<Figure[]>;
  readonly settings: Settings;
}

/** What was asked for on the command line. */
export interface Settings {
  /** TPC-H's scale factor, or the part of the data that limits are tried with. */
  readonly sf: string;
  /** The engines to measure beside Hibana: all, or none. */
  readonly peers: string;
}

export interface OutsideFigure {
  readonly program: string;
  readonly engine: string;
  /** What makes it another measurement than the page's: "in Node". */
  readonly place: string;
  /** In milliseconds. */
  readonly runs: readonly number[];
  readonly answer: readonly unknown[];
}

export interface FirstResult {
  /** Since the navigation began. */
  readonly millis: number;
  readonly answer: unknown;
  /** In milliseconds, of the page's main thread; absent when nobody watched. */
  readonly longestTask?: number;
}
