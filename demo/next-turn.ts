// Gives the page its turn: what takes long is done in steps, and the page answers in between.

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
