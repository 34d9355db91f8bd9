// Marks the document's language before its first paint, so that the static shell is read in the right one. The order
// of choice is the app's own (src/ui/app.rs): the address, the last choice, the browser, English.
{
  const spoken = ["en", "nl-NL"];
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
}
