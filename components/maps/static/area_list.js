// Areas of a map as a list beside it. Each lights the other: who points at an area here has it ringed on the map, and
// the other way round. What is shown stands in the page (`AreaList.said` says how) and is watched, as for the map.

const LIT = "explorer-area";  // area_map.js has the same: told of the map, and of the area pointed at or null
const STYLE = `
  p { margin: 0 0 8px; font-size: 14px; line-height: 1.4; }
  ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--outline); }
  button { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; width: 100%; min-height: 44px; padding: 4px 8px;
    align-items: center; text-align: left; font: inherit; line-height: 1.3; color: var(--st-text-color); background: none; border: 0;
    border-bottom: 1px solid var(--outline); border-left: 4px solid transparent; cursor: pointer; }
  b { font-weight: 600; font-variant-numeric: tabular-nums; }
  small { grid-column: 1 / -1; font-size: 14px; }
  button.lit { background: var(--st-secondary-background-color); border-left-color: var(--st-text-color); }
  button[aria-pressed=true] { border-left-color: var(--notice); font-weight: 600; }
  button:focus-visible { outline: 3px solid var(--st-text-color); outline-offset: -3px; }
`;

const lists = new WeakMap();  // where a list stands: the list

/** Draw a list within `root`, for the map that `map` selects; `pick` is told the code of an area that is picked. */
export function start(root, within, map, pick) {
  const known = lists.get(root);
  if (known) {
    known.pick = pick;
    return;
  }
  const list = new AreaList(root, map, pick), place = root.host.closest(within);
  const look = () => list.show(place.querySelector("span[hidden]")?.textContent);
  lists.set(root, list);
  new MutationObserver(look).observe(place, { childList: true, characterData: true, subtree: true });
  look();
}

function made(name, text, parent) {
  const one = document.createElement(name);
  one.textContent = text;
  parent.append(one);
  return one;
}

class AreaList {
  constructor(root, map, pick) {
    [this.map, this.pick] = [map, pick];
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    this.whole = made("div", "", root);
    this.note = made("p", "", this.whole);
    this.list = made("ul", "", this.whole);
    this.rows = new Map();
    const heard = ({ detail }) => {
      if (!this.whole.isConnected) document.removeEventListener(LIT, heard);
      else if (detail.map === this.map) {
        for (const [code, row] of this.rows) row.classList.toggle("lit", code === detail.code);
      }
    };
    document.addEventListener(LIT, heard);
  }

  show(said) {
    if (!said || said === this.said) return;
    this.said = said;
    const { note, rows, picked, ink } = JSON.parse(said);
    for (const [name, colour] of Object.entries(ink)) this.whole.style.setProperty(`--${name}`, colour);
    const focused = this.list.getRootNode().activeElement?.dataset.code;
    this.note.textContent = note;
    this.list.replaceChildren();
    this.rows = new Map(rows.map(([code, name, value, more]) => {
      const row = made("button", "", made("li", "", this.list));
      row.dataset.code = code;
      row.setAttribute("aria-pressed", code === picked);
      made("span", name, row);
      made("b", value, row);
      if (more) made("small", more, row);
      for (const on of ["pointerenter", "focus"]) row.addEventListener(on, () => this.light(code));
      for (const off of ["pointerleave", "blur"]) row.addEventListener(off, () => this.light(null));
      row.addEventListener("click", () => this.pick(code));
      return [code, row];
    }));
    this.rows.get(focused)?.focus();
  }

  light(code) {
    document.dispatchEvent(new CustomEvent(LIT, { detail: { map: this.map, code } }));
  }
}
