// Links to a part of the page: what follows # in an address is known to the browser only. Where the part lies in a
// section that is not shown, the server is told, and the page scrolls to the part as soon as it is there.

const PATIENCE = 20_000; // milliseconds
let seen = null; // the address whose part was looked for
let section = null; // the section that was shown last

const part = () => decodeURIComponent(location.hash.slice(1));

function scrollTo(id) {
  const found = () => document.getElementById(id);
  const go = () => {
    found().closest("details:not([open])")?.querySelector("summary").click(); // a part may lie in a closed box
    found().scrollIntoView({ block: "start" });
  };
  if (found()) return go();
  const watch = new MutationObserver(() => {
    if (!found()) return;
    watch.disconnect();
    requestAnimationFrame(go);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), PATIENCE);
}

export default ({ data, parentElement, setTriggerValue }) => {
  const look = () => {
    const id = part();
    if (!id || seen === location.href) return;
    seen = location.href;
    if (!new URL(location.href).searchParams.has("section") || !document.getElementById(id)) setTriggerValue("anchor", id);
    scrollTo(id);
  };
  look();
  if (section !== null && section !== data.section && !part() && parentElement.getBoundingClientRect().top < 0)
    parentElement.scrollIntoView({ block: "start" });
  section = data.section;
  addEventListener("hashchange", look);
  return () => removeEventListener("hashchange", look);
};
