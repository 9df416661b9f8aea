// Files that are dropped anywhere on the page.

export function acceptDroppedFiles(target: HTMLElement, accept: (files: readonly File[]) => Promise<void>): void {
  const mark = (isOver: boolean): void => {
    target.classList.toggle("dropping", isOver);
  };
  target.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    mark(true);
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  target.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    mark(false);
    if (files.length === 0) return;
    event.preventDefault();
    void accept(files);
  });
}
