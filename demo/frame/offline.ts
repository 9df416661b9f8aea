// Has the browser keep the page for when there is no network, after everything else has been loaded.
/// <reference types="vite/client" />

export function workOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Pages from a file or an insecure address have none; everything works there as long as there is a network.
  const register = (): void => void navigator.serviceWorker.register("./service-worker.js").catch(() => undefined);
  if (document.readyState === "complete") setTimeout(register, 1000);
  else addEventListener("load", () => setTimeout(register, 1000), { once: true });
}
