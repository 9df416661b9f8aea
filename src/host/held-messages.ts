// Keeps the messages that a worker is sent while it still loads what will listen to them.

/** Takes the messages of a worker's scope from now on; the result delivers them, in their order, to who listens by then. */
export function holdMessages(scope: EventTarget): () => void {
  const held: MessageEvent[] = [];
  const hold = (event: Event): void => {
    if (event instanceof MessageEvent) held.push(event);
  };
  scope.addEventListener("message", hold);
  return () => {
    scope.removeEventListener("message", hold);
    for (const { data, ports } of held) scope.dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
  };
}
