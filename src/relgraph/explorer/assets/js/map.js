// The world map: ties between countries as arcs, drawn as SVG from the outlines in the page.
import { COUNTRIES, NODE, WORLD, countryName, sideOf } from "./data.js";
import { byId, fill, h, svg } from "./dom.js";
import { openAlone } from "./moves.js";
import { seen, sidesSeen } from "./filter.js";
import { fitting } from "./labels.js";
import { state, update } from "./state.js";
import { plural } from "./words.js";

const [WIDTH, HEIGHT] = [960, 440];
const MOST_ARCS = 400;
const view = { x: 0, y: 0, zoom: 1 };
let drawing = null;

const place = (id) => {
  const node = NODE.get(id);
  return node?.kind === "country" ? WORLD.points[node.country] : null;
};

// The pairs that the map draws, the strongest first.
const pairsOnMap = () =>
  [...seen.pairs]
    .map(([pair, entries]) => {
      const [a, b] = pair.split("|");
      return { pair, a, b, from: place(a), to: place(b), count: entries.length };
    })
    .filter(({ from, to }) => from && to)
    .sort((x, y) => y.count - x.count || (x.pair < y.pair ? -1 : 1));

export const arcs = () => pairsOnMap().slice(0, MOST_ARCS);

// The countries that stand on the map: those of the pairs, and those whose neighbourhood is open.
export const countries = () => {
  const ids = new Set(arcs().flatMap(({ a, b }) => [a, b]));
  for (const id of state.ego) if (place(sideOf(id))) ids.add(sideOf(id));
  return [...ids].sort();
};

const path = ({ from, to }) => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const lift = Math.min(70, Math.hypot(dx, dy) * 0.28);
  return `M${from[0]} ${from[1]}Q${(from[0] + to[0]) / 2} ${(from[1] + to[1]) / 2 - lift} ${to[0]} ${to[1]}`;
};

const arc = (one) => {
  const choose = () => update({ select: `pair:${one.pair}` });
  const chosen = state.select === `pair:${one.pair}`;
  const title = `${NODE.get(one.a).name} and ${NODE.get(one.b).name}: ${plural(one.count, "entry", "entries")}`;
  return svg(
    "g",
    { class: `arc${chosen ? " chosen" : ""}`, onclick: choose },
    svg("title", {}, title),
    svg("path", { d: path(one), class: "reach" }),
    svg("path", {
      d: path(one),
      class: "line",
      "stroke-width": Math.min(6, 0.6 + Math.sqrt(one.count) * 0.8) / Math.sqrt(view.zoom),
      "stroke-opacity": chosen ? 1 : 0.55,
    }),
  );
};

const marks = (ids, counts) =>
  ids.map((id) => {
    const [x, y] = place(id);
    return svg(
      "g",
      { class: `mark${state.select === id ? " chosen" : ""}`, onclick: () => openAlone(id) },
      svg("title", {}, `${NODE.get(id).name}: ${plural(counts.get(id) ?? 0, "entry", "entries")}`),
      svg("circle", { cx: x, cy: y, r: (3 + Math.min(9, Math.sqrt(counts.get(id) ?? 0))) / Math.sqrt(view.zoom) }),
    );
  });

const labels = (ids, counts) => {
  const ratio = ((byId("map").clientWidth || WIDTH) / WIDTH) * view.zoom;
  const items = ids
    .map((id) => {
      const [x, y] = place(id);
      return {
        text: NODE.get(id).name,
        x: (x - view.x) * ratio,
        y: y * ratio,
        r: 4 + Math.min(9, Math.sqrt(counts.get(id) ?? 0)),
        bold: false,
        solid: true,
        rank: counts.get(id) ?? 0,
      };
    })
    .sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1));
  const width = (WIDTH / view.zoom) * ratio;
  return fitting(items, (text) => text.length * 6.6, [width, Infinity]).map(({ text, left, top }) =>
    svg(
      "text",
      { x: left / ratio + view.x, y: (top + 11) / ratio, "font-size": 12 / ratio, "stroke-width": 3 / ratio },
      text,
    ),
  );
};

const frame = () => {
  const [width, height] = [WIDTH / view.zoom, HEIGHT / view.zoom];
  view.x = Math.max(0, Math.min(WIDTH - width, view.x));
  view.y = Math.max(0, Math.min(HEIGHT - height, view.y));
  drawing.setAttribute("viewBox", `${view.x} ${view.y} ${width} ${height}`);
};

const zoomBy = (factor, cx = view.x + WIDTH / view.zoom / 2, cy = view.y + HEIGHT / view.zoom / 2) => {
  const zoom = Math.max(1, Math.min(12, view.zoom * factor));
  view.x = cx - (cx - view.x) * (view.zoom / zoom);
  view.y = cy - (cy - view.y) * (view.zoom / zoom);
  view.zoom = zoom;
  show();
};
export const zoom = (factor) => zoomBy(factor);

const listen = () => {
  drawing.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
      zoomBy(event.deltaY < 0 ? 1.25 : 0.8, point.x, point.y);
    },
    { passive: false },
  );
  let last = null;
  drawing.addEventListener("pointerdown", (event) => {
    last = [event.clientX, event.clientY];
  });
  drawing.addEventListener("pointerup", () => show()); // other names may find room
  drawing.addEventListener("pointermove", (event) => {
    if (!last || !event.buttons) return;
    const scale = drawing.getScreenCTM().a;
    view.x -= (event.clientX - last[0]) / scale;
    view.y -= (event.clientY - last[1]) / scale;
    last = [event.clientX, event.clientY];
    frame();
  });
};

export const fit = () => {
  const spots = countries().map(place);
  if (!spots.length) return;
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  view.zoom = Math.max(1, Math.min(5, WIDTH / (right - left + 160), HEIGHT / (bottom - top + 110)));
  view.x = (left + right) / 2 - WIDTH / view.zoom / 2;
  view.y = (top + bottom) / 2 - HEIGHT / view.zoom / 2;
  show();
};

const prepare = () => {
  drawing = svg("svg", {
    role: "img",
    "aria-label": "World map of ties between countries; the table holds the same entries",
    preserveAspectRatio: "xMidYMid meet",
  });
  fill(byId("map"), drawing, h("p", { class: "map-note" }));
  listen();
};

const land = (lit) =>
  WORLD.outlines.map(([code, d]) =>
    svg(
      "path",
      { d, class: lit.has(code) ? "land lit" : "land" },
      COUNTRIES[code] ? svg("title", {}, countryName(code)) : null,
    ),
  );

const note = () => {
  const [all, apart] = [pairsOnMap().length, [...sidesSeen()].filter((id) => !place(id)).length];
  const some = all > MOST_ARCS ? `The ${MOST_ARCS} strongest of ${all} pairs are drawn. ` : "";
  return `${some}${apart ? `${plural(apart, "organisation")} ${apart === 1 ? "has" : "have"} no place on the map. ` : ""}${WORLD.note}`;
};

export const show = () => {
  const found = arcs();
  const counts = new Map();
  for (const { a, b, count } of found) for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + count);
  const known = countries();
  if (!drawing) prepare();
  frame();
  fill(
    drawing,
    svg("g", {}, land(new Set(known.map((id) => NODE.get(id).country)))),
    svg("g", {}, found.reverse().map(arc)),
    svg("g", {}, marks(known, counts)),
    svg("g", { class: "names" }, labels(known, counts)),
  );
  byId("map").querySelector(".map-note").textContent = note();
};
