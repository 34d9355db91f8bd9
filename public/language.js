// Marks the document's language before its first paint, so that the static shell is read in the right one, and sends for
// that language's texts, which the app will need first. The order of choice is the app's own (src/ui/language.rs): the
// address, the last choice, the browser, English.
{
  const files = JSON.parse(document.currentScript.dataset.texts ?? "{}");
  const spoken = Object.keys(files);
  let stored = null;
  try {
    stored = localStorage.getItem("winddown:language");
  } catch {
    // A browser that refuses storage has no last choice.
  }
  const wishes = [new URLSearchParams(location.search).get("lang"), stored, ...navigator.languages];
  const met = wishes
    .filter(Boolean)
    .map((wish) => spoken.find((tag) => tag.split("-")[0] === wish.split("-")[0].toLowerCase()))
    .find(Boolean);
  document.documentElement.lang = met ?? "en";
  document.documentElement.classList.add("scripted");
  const texts = document.createElement("link");
  Object.assign(texts, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `/${files[met ?? "en"]}` });
  document.head.append(texts);
}
