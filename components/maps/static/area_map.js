// Areas shaded in classes, as shapes that a pointer and a keyboard can reach.
//
// What is shown stands in the page (`AreaMap.shapes` says how) and is watched; outlines and names are fetched once, by
// address. A change of values alone leaves the shapes where they are and gives them other colours: milliseconds.

const SVG = "http://www.w3.org/2000/svg";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LIT = "explorer-area";  // an event on the document: of which map, and the code of the area pointed at or null
const SIDES = [[0, 0], [0, -1], [0, 1], [1, 0], [-1, 0]];  // where a name is tried: on its point, then around it
const SIZE = 10000;  // units on the longer side of the map: coordinates are whole numbers
const STYLE = `
  .map { position: relative; width: 100%; margin: 0 auto; }
  svg { display: block; width: 100%; height: 100%; overflow: visible; }
  path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .areas path { stroke: var(--outline); stroke-width: 0.7px; outline: none; }
  .pickable .areas path { cursor: pointer; }
  .over path { fill: none; pointer-events: none; }
  .picked { stroke: var(--notice); stroke-width: 3.5px; }
  .halo { stroke: var(--paper); stroke-width: 6px; }
  .ring { stroke: var(--ink); stroke-width: 3px; }
  .dot { position: absolute; box-sizing: border-box; width: 14px; height: 14px; margin: -7px; outline: none;
    background: var(--paper); border: 2px solid var(--ink); }
  .dot:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
  .circle { border-radius: 50%; }
  .diamond { transform: rotate(45deg) scale(0.85); }
  .name { position: absolute; top: 0; left: 0; max-width: 132px; width: max-content; pointer-events: none; text-align: center;
    font-size: 14px; line-height: 1.15; color: var(--ink); white-space: pre-line; text-shadow: ${[[-1, -1], [1, -1], [-1, 1],
      [1, 1], [0, 0]].map(([x, y]) => `${x}px ${y}px 2px var(--paper)`).join(", ")}; }
  .ground { font-style: italic; }
  .strong { font-weight: 600; padding: 0 4px; background: color-mix(in srgb, var(--paper) 80%, transparent); }
  .tip { z-index: 1; position: absolute; top: 0; left: 0; width: max-content; max-width: min(100%, 300px); box-sizing: border-box;
    padding: 4px 8px; white-space: pre-line; pointer-events: none; font-size: 14px; line-height: 1.4;
    background: var(--paper); color: var(--ink); border: 1px solid var(--outline); }
  ul { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 12px 0 0; padding: 0; list-style: none; font-size: 14px; }
  li { display: flex; align-items: center; gap: 8px; }
  li i { flex: none; box-sizing: border-box; width: 15px; height: 15px; border: 1px solid var(--outline); }
  li .dot { position: static; margin: 0; border: 2px solid var(--ink); }
  p:empty { margin: 0; }
  [hidden] { display: none; }
`;

const files = new Map();  // address of a boundary file: its features by code
const maps = new WeakMap();  // where a map stands: the map

/**
 * Draw a map within `root`: what is to be shown is hidden text within the part of the page that `within` selects. `pick`
 * is told the code of an area that the reader picks; `sorry` is what to say where outlines cannot be fetched.
 */
export function start(root, within, sorry, pick) {
  const known = maps.get(root);
  if (known) {
    known.pick = pick;
    return;
  }
  const map = new AreaMap(root, within, sorry, pick), place = root.host.closest(within);
  const look = () => map.show(place.querySelector("span[hidden]")?.textContent);
  maps.set(root, map);
  new MutationObserver(look).observe(place, { childList: true, characterData: true, subtree: true });
  look();
}

/** Fetch a boundary file once; what failed is asked for again the next time. */
function features(address) {
  if (!files.has(address)) {
    const coming = fetch(address).then(answer => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    }).then(file => new Map(file.features.map(feature => [feature.properties.code, feature])));
    coming.catch(() => files.delete(address));
    files.set(address, coming);
  }
  return files.get(address);
}

/** Mercator, in degrees, downwards: what Plotly draws maps of files in. */
const projected = ([lon, lat]) => [lon, -Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360)) * 180 / Math.PI];

const rings = ({ type, coordinates }) => type === "Polygon" ? coordinates : coordinates.flat();

function made(name, attributes = {}, parent = null) {
  const drawn = ["svg", "g", "path"].includes(name);
  const one = drawn ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  parent?.append(one);
  return one;
}

class AreaMap {
  constructor(root, within, sorry, pick) {
    [this.within, this.pick] = [within, pick];
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    this.whole = made("div", {}, root);
    this.said = null;  // what is shown, as it stands in the page
    this.sorry = sorry;
    this.status = made("p", { role: "status" }, this.whole);
    this.box = made("div", { class: "map" }, this.whole);
    this.legend = made("ul", {}, this.whole);
    this.svg = made("svg", {}, this.box);
    this.areas = made("g", { class: "areas" }, this.svg);
    const over = made("g", { class: "over" }, this.svg);
    [this.picked, this.halo, this.ring] = ["picked", "halo", "ring"].map(name => made("path", { class: name }, over));
    this.tip = made("div", { class: "tip", hidden: "", "aria-hidden": "true" }, this.box);
    this.names = [];  // words on the map, each { element, x, y }, those first that must be seen
    new ResizeObserver(() => this.settle()).observe(this.box);
    this.items = [];  // what can be reached: areas, then dots, each { element, x, y, said, code }
    this.byCode = new Map();
    this.listen();
  }

  async show(said) {
    if (!said || said === this.said) return;
    this.said = said;
    const data = this.latest = JSON.parse(said);
    let found;
    try {
      found = await features(data.outlines);
    } catch {
      this.fetched(false);
      return;
    }
    if (this.said !== said) return;  // the reader has gone on
    this.fetched(true);
    for (const [name, colour] of Object.entries(data.ink)) this.whole.style.setProperty(`--${name}`, colour);
    const codes = data.classes.flatMap(([, , some]) => some);
    const drawn = `${data.outlines} ${[...codes].sort()}`;
    if (drawn !== this.drawn) this.draw(found, codes);
    this.drawn = drawn;
    this.box.style.maxWidth = `${Math.round(data.height * this.width / this.height)}px`;
    this.box.classList.toggle("pickable", data.pickable);
    this.svg.setAttribute("role", data.pickable ? "group" : "img");
    this.svg.setAttribute("aria-label", data.alt);
    this.shade(data, found);
    this.place(data.dots);
    this.write(data);
    this.explain(data);
    this.outline(this.picked, this.byCode.get(data.picked));
    this.arrange(data);
  }

  /** Say that outlines could not be fetched, instead of showing a map of what was asked for before. */
  fetched(well) {
    this.status.textContent = well ? "" : this.sorry;
    this.box.hidden = this.legend.hidden = !well;
  }

  /** Draw the outlines of some areas, as large as they fit. */
  draw(found, codes) {
    const shapes = codes.filter(code => found.has(code))
      .map(code => [code, rings(found.get(code).geometry).map(ring => ring.map(projected))]);
    const points = shapes.flatMap(([, some]) => some.flat());
    const [left, right] = extent(points.map(([x]) => x)), [top, bottom] = extent(points.map(([, y]) => y));
    const scale = SIZE / Math.max(right - left, bottom - top);
    this.to = ([x, y]) => [Math.round((x - left) * scale), Math.round((y - top) * scale)];
    [this.width, this.height] = this.to([right, bottom]);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
    this.box.style.aspectRatio = `${this.width} / ${this.height}`;
    this.byCode = new Map(shapes.map(([code, some]) => {
      const flat = some.map(ring => ring.map(this.to));
      const largest = flat.reduce((one, other) => other.length > one.length ? other : one);
      const [[west, east], [north, south]] = [extent(largest.map(([x]) => x)), extent(largest.map(([, y]) => y))];
      const d = flat.map(ring => `M${ring.map(point => point.join(" ")).join("L")}Z`).join("");
      return [code, { code, element: made("path", { d }), x: (west + east) / 2, y: (north + south) / 2 }];
    }));
    this.areas.replaceChildren(...[...this.byCode.values()].map(one => one.element));
  }

  /** Give every area the colour of its class, and the words that belong to it. */
  shade({ classes, label, written: [before, places, after, without] }, found) {
    for (const [, colour, codes, values] of classes) {
      codes.forEach((code, row) => {
        const one = this.byCode.get(code);
        if (!one) return;
        const value = values ? `${before}${values[row].toFixed(places)}${after}` : without;
        one.said = `${found.get(code).properties[label]}: ${value}`;
        one.element.setAttribute("fill", colour);
      });
    }
  }

  /** Lay points over the areas, each of them a mark of the same size on every screen. */
  place(groups) {
    this.dots?.forEach(one => one.element.remove());
    this.dots = groups.flatMap(([, symbol, lats, lons, said]) => lats.map((lat, row) => {
      const [x, y] = this.to(projected([lons[row], lat]));
      const style = `left: ${100 * x / this.width}%; top: ${100 * y / this.height}%`;
      const element = made("i", { class: `dot ${symbol}`, style, role: "img" });
      this.box.insertBefore(element, this.tip);
      return { element, x, y, said: said[row].replaceAll("<br>", "\n") };
    }));
  }

  /** Write names on the map: of points, of areas that stand out, then of others for the reader to find the way. */
  write({ names, dots }) {
    this.names.forEach(one => one.element.remove());
    const points = dots.flatMap(([, , lats, lons, said, named]) => named
      ? lats.map((lat, row) => [said[row].replaceAll("<br>", "\n"), lat, lons[row], "strong"]) : []);
    this.names = [...points, ...names].map(([text, lat, lon, kind]) => {
      const [x, y] = this.to(projected([lon, lat]));
      const element = made("span", { class: `name ${kind}`, "aria-hidden": "true" });
      element.textContent = text;
      this.box.insertBefore(element, this.tip);
      return { element, x, y };
    });
    this.settle();
  }

  /** Give every name a place where it hides neither point nor name; where there is none it is left out. */
  settle() {
    const { width, height } = this.box.getBoundingClientRect();
    if (!width || !this.width) return;
    const at = ({ x, y }) => [x / this.width * width, y / this.height * height];
    const taken = (this.dots ?? []).map(one => [...at(one).map(middle => middle - 9), 18, 18]);
    for (const one of this.names) {
      one.element.hidden = false;
      const [x, y] = at(one), [wide, high] = [one.element.offsetWidth, one.element.offsetHeight];
      const place = SIDES.map(([right, down]) => [x - wide / 2 + right * (wide / 2 + 11), y - high / 2 + down * (high / 2 + 11)])
        .find(([left, top]) => left >= -8 && left + wide <= width + 8 && top >= -8 && top + high <= height + 8
          && !taken.some(([l, t, w, h]) => left < l + w && l < left + wide && top < t + h && t < top + high));
      one.element.hidden = !place;
      if (!place) continue;
      one.element.style.transform = `translate(${Math.round(place[0])}px, ${Math.round(place[1])}px)`;
      taken.push([...place, wide, high]);
    }
  }

  /** Say what the colours and marks mean, and how many areas or points have each. */
  explain({ classes, dots }) {
    const keys = [
      ...classes.map(([name, colour, codes]) => [`${name} (${codes.length})`, "", `background: ${colour}`]),
      ...dots.map(([name, symbol]) => [name, `dot ${symbol}`, ""]),
    ];
    this.legend.replaceChildren(...keys.map(([name, kind, style]) => {
      const item = made("li");
      made("i", { class: kind, style }, item);
      item.append(name);
      return item;
    }));
  }

  /** Let one of the areas and points be reached with Tab, and the others from there with the arrow keys. */
  arrange({ pickable, picked }) {
    this.items = [...this.byCode.values(), ...this.dots];
    this.byElement = new Map(this.items.map(one => [one.element, one]));
    const now = this.byElement.get(this.box.getRootNode().activeElement) ?? this.byCode.get(picked) ?? this.items[0];
    for (const one of this.items) {
      if (pickable || !one.code) one.element.setAttribute("aria-label", one.said.replaceAll("\n", "; "));
      if (!pickable) continue;
      one.element.setAttribute("tabindex", one === now ? 0 : -1);
      if (one.code) one.element.setAttribute("role", "button");
      if (one.code) one.element.setAttribute("aria-pressed", one.code === picked);
    }
    const told = this.byElement.get(this.told?.element);
    if (told) this.tip.textContent = told.said;
    else this.tell();  // what was pointed at is no longer there
  }

  listen() {
    const heard = ({ detail }) => {
      if (!this.box.isConnected) document.removeEventListener(LIT, heard);
      else if (detail.map === this.within && detail.by !== this) this.tell(this.byCode.get(detail.code), null, true, true);
    };
    document.addEventListener(LIT, heard);
    const at = event => this.byElement?.get(event.composedPath()[0]);
    for (const name of ["pointerdown", "pointermove"]) {
      this.box.addEventListener(name, event => this.tell(at(event), event));
    }
    this.box.addEventListener("pointerleave", event => {
      if (event.pointerType === "mouse") this.tell();  // a finger leaves at once, and its reader wants to read
    });
    this.box.addEventListener("focusin", event => {
      if (event.target.matches(":focus-visible")) this.tell(at(event), null, true);
    });
    this.box.addEventListener("focusout", () => this.tell());
    this.box.addEventListener("click", event => this.choose(at(event)));
    this.box.addEventListener("keydown", event => {
      const from = at(event), [right, down] = ARROWS[event.key] ?? [0, 0];
      if (event.key === "Escape") this.tell();
      else if (from && (event.key === "Enter" || event.key === " ")) this.choose(from);
      else if (from && (right || down)) this.go(from, right, down);
      else return;
      event.preventDefault();
    });
  }

  choose(one) {
    if (one?.code && this.latest.pickable) this.pick(one.code);
  }

  /** Go from one area or point to the nearest in a direction. */
  go(from, right, down) {
    const far = one => {
      const [x, y] = [one.x - from.x, one.y - from.y];
      const [along, aside] = right ? [x * right, Math.abs(y)] : [y * down, Math.abs(x)];
      return along > 0 ? along + 2 * aside : Infinity;
    };
    const next = this.items.reduce((one, other) => far(other) < far(one) ? other : one, from);
    if (next === from || far(next) === Infinity) return;
    from.element.setAttribute("tabindex", -1);
    next.element.setAttribute("tabindex", 0);
    next.element.focus();
  }

  /** Say what an area or point is: beside the pointer, or beside itself where the keyboard has led to it. */
  tell(one, pointer = null, ringed = false, heard = false) {
    if (!heard && one !== this.told) {
      const detail = { map: this.within, code: one?.code ?? null, by: this };
      document.dispatchEvent(new CustomEvent(LIT, { detail }));
    }
    this.told = one;
    this.tip.hidden = !one;
    this.outline(this.halo, ringed ? one : null);
    this.outline(this.ring, ringed ? one : null);
    if (!one) return;
    this.tip.textContent = one.said;
    const frame = this.box.getBoundingClientRect();
    const x = pointer ? pointer.clientX - frame.left : one.x / this.width * frame.width;
    const y = pointer ? pointer.clientY - frame.top : one.y / this.height * frame.height;
    const left = Math.max(0, Math.min(x + 14, frame.width - this.tip.offsetWidth));
    const above = y - this.tip.offsetHeight - 12;
    this.tip.style.transform = `translate(${left}px, ${above < 0 ? y + 20 : above}px)`;
  }

  /** Lay a ring over an area; none for a point, which has its own, and for nothing. */
  outline(ring, one) {
    if (one?.code) ring.setAttribute("d", one.element.getAttribute("d"));
    else ring.removeAttribute("d");
  }
}

const extent = numbers => numbers.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)],
  [Infinity, -Infinity]);
