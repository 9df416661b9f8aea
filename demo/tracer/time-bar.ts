// The time that a run is shown at: a slider with play and pause, steps from event to event, and speeds.

import { button, h, svg } from "../dom.ts";
import { formatDuration } from "../format.ts";

/** What a whole run takes at speed 1. */
const PLAYED_MILLIS = 8000;
/** How long each event stands where movement is not wanted. */
const STILL_MILLIS = 700;
const SPEEDS = [0.25, 0.5, 1, 2, 4];

export interface TimeBar {
  readonly element: HTMLElement;
  readonly time: number;
  /** Another run, or more of the same; the time stays at the end if it was there. */
  setRun(duration: number, events: readonly number[]): void;
  /** @returns whether the key was one of the bar's */
  key(key: string): boolean;
  stop(): void;
}

export function timeBar(onTime: (time: number) => void): TimeBar {
  let duration = 1;
  let events: readonly number[] = [0, 1];
  let time = duration;
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const slider = h("input", { type: "range", min: 0, max: 1000, step: 1, "aria-label": "Time in the run" });
  const clock = h("span", { class: "clock" });
  const play = button("Play", () => (isPlaying() ? pause() : start()), {
    class: "play",
    title: "Play or pause (Space)",
  });
  const speed = h(
    "select",
    { "aria-label": "Speed" },
    ...SPEEDS.map((factor) => h("option", { value: factor, selected: factor === 1 }, `${factor}×`)),
  );
  const isPlaying = (): boolean => frame !== undefined || timer !== undefined;
  const show = (): void => {
    slider.value = String(Math.round((1000 * time) / duration));
    slider.setAttribute("aria-valuetext", `${formatDuration(time)} of ${formatDuration(duration)}`);
    clock.textContent = `${formatDuration(time)} / ${formatDuration(duration)}`;
    play.textContent = isPlaying() ? "Pause" : "Play";
    play.setAttribute("aria-pressed", String(isPlaying()));
    onTime(time);
  };
  const set = (next: number): void => {
    time = Math.max(0, Math.min(duration, next));
    show();
  };
  const pause = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
    timer = undefined;
    show();
  };
  const advance = (now: number): void => {
    frame = undefined;
    const millis = Math.min(100, now - last);
    last = now;
    time = Math.min(duration, time + (duration * millis * Number(speed.value)) / PLAYED_MILLIS);
    if (time < duration) frame = requestAnimationFrame(advance);
    show();
  };
  const advanceStill = (): void => {
    timer = undefined;
    time = nextEvent(1);
    if (time < duration) timer = setTimeout(advanceStill, STILL_MILLIS / Number(speed.value));
    show();
  };
  const start = (): void => {
    if (time >= duration) time = 0;
    last = performance.now();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) timer = setTimeout(advanceStill, 0);
    else frame = requestAnimationFrame(advance);
    show();
  };
  const nextEvent = (direction: 1 | -1): number =>
    (direction > 0 ? events.find((event) => event > time + 1e-6) : events.findLast((event) => event < time - 1e-6)) ??
    (direction > 0 ? duration : 0);
  const step = (direction: 1 | -1): void => {
    pause();
    set(nextEvent(direction));
  };
  slider.addEventListener("input", () => {
    const wanted = (Number(slider.value) / 1000) * duration;
    pause();
    set(wanted);
  });
  const element = h(
    "div",
    { class: "time-bar", role: "group", "aria-label": "Time" },
    stepButton("Back to the event before", ",", "M11 3 L5 8 L11 13 Z M3 3 h1.6 v10 h-1.6 Z", () => step(-1)),
    play,
    stepButton("On to the next event", ".", "M5 3 L11 8 L5 13 Z M11.4 3 h1.6 v10 h-1.6 Z", () => step(1)),
    speed,
    slider,
    clock,
  );
  return {
    element,
    get time() {
      return time;
    },
    setRun(newDuration, newEvents) {
      const atEnd = time >= duration;
      duration = Math.max(1e-3, newDuration);
      events = newEvents;
      set(atEnd ? duration : time);
    },
    key(key) {
      if (key === " ") isPlaying() ? pause() : start();
      else if (key === ".") step(1);
      else if (key === ",") step(-1);
      else return false;
      return true;
    },
    stop: pause,
  };
}

function stepButton(label: string, key: string, path: string, onClick: () => void): HTMLButtonElement {
  const element = button("", onClick, { "aria-label": label, title: `${label} ( ${key} )`, class: "step" });
  element.append(
    svg("svg", { width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: path })),
  );
  return element;
}
