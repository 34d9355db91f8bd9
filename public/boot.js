// Starts the app. It is a file of its own because the page's policy allows no inline script, and because somebody must
// be there to say so when the app itself cannot be loaded.
const { js, wasm } = document.currentScript?.dataset ?? document.querySelector("script[data-wasm]").dataset;

const failed = (reason) => {
  console.error("Winddown could not start:", reason);
  document.getElementById("start-failed")?.removeAttribute("hidden");
  document.getElementById("start-placeholder")?.setAttribute("hidden", "");
};

// A panic ends the app for good; what is on screen would no longer answer.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) {
    document.getElementById("shell")?.removeAttribute("hidden");
    failed(event.error);
  }
});

try {
  const app = await import(js);
  // Chromium ignores the integrity of a preloaded `fetch`, so it is asked for here.
  const integrity = document.querySelector(`link[rel="preload"][href="${wasm}"]`)?.integrity ?? "";
  await app.default({ module_or_path: fetch(wasm, integrity ? { integrity } : {}) });
} catch (reason) {
  failed(reason);
}
