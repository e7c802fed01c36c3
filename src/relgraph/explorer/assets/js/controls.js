// The filters beside the picture. They are built from the data, write the state, and follow it.
import { ABOUT, COUNTRIES, ENTRIES, NODES, PRESENT, PUBLISHERS, SECTORS } from "./data.js";
import { byId, fill, h, svg } from "./dom.js";
import { seen } from "./filter.js";
import { combobox } from "./search.js";
import { REGIONS, regionOf } from "./scene.js";
import { state, update } from "./state.js";
import { KINDS, RELATIONS, STATUSES, STATUS_NOTES, plural } from "./words.js";

const KEYS = {
  happened: "solid",
  signed: "solid",
  agreed: "solid",
  discussed: "dashed",
  proposed: "dashed",
  planned: "dashed",
  cancelled: "dotted",
  denied: "dotted",
};

const sample = (tone, style) =>
  svg(
    "svg",
    { class: `key ${style}`, viewBox: "0 0 30 14", "aria-hidden": "true" },
    svg("line", { x1: 2, x2: 28, y1: 7, y2: 7, class: "stroke", "data-tone": tone }),
    style === "dotted" ? svg("path", { d: "M11 3l8 8M19 3l-8 8", class: "cross" }) : null,
  );

const toggle = (name, value) => () => {
  const list = state[name];
  update({ [name]: list.includes(value) ? list.filter((item) => item !== value) : [...list, value] });
};

const box = (name, value, text, key, note) =>
  h(
    "label",
    { class: "row", title: note ?? null },
    h("input", { type: "checkbox", "data-filter": name, value, onchange: toggle(name, value) }),
    key,
    h("span", {}, text),
    h("span", { class: "count", "data-count": `${name}:${value}` }),
  );

const select = (id, title, options, all) => {
  fill(
    byId(id),
    h("option", { value: "" }, all),
    options.map(([value, text]) => h("option", { value }, text)),
  );
  byId(id).addEventListener("change", () => update({ [id]: byId(id).value }));
};

const range = (id, words) => {
  byId(id).addEventListener("input", () => update({ [id]: Number(byId(id).value) }));
  return words;
};

const byText = (a, b) => (a[1].toLowerCase() < b[1].toLowerCase() ? -1 : 1);

const paths = () => {
  for (const end of ["from", "to"]) combobox(byId(`path-${end}`), byId(`path-${end}-hits`), () => {});
  const go = (how) => () => {
    const [a, b] = ["from", "to"].map((end) => byId(`path-${end}`).dataset.id);
    byId("path-note").textContent = a && b && a !== b ? "" : "Choose two different names from the lists.";
    if (a && b && a !== b)
      update({ path: `${a}|${b}|${how}`, select: "", ego: [], view: state.view === "table" ? "table" : "network" });
  };
  byId("path-shortest").addEventListener("click", go("shortest"));
  byId("path-all").addEventListener("click", go("3"));
};

const SHAPES = {
  country: (tone) => [
    svg("circle", { cx: 15, cy: 7, r: 6, class: "ring", "data-tone": tone }),
    svg("path", { d: "M10 5h10v4H10z", class: "flagmark" }),
  ],
  leader: () => [svg("circle", { cx: 15, cy: 7, r: 5, class: "solidmark" })],
  person: () => [svg("circle", { cx: 15, cy: 7, r: 3.5, class: "solidmark" })],
  organization: () => [svg("path", { d: "M15 1l6 11H9z", class: "solidmark" })],
  sector: () => [svg("rect", { x: 10, y: 2, width: 10, height: 10, class: "solidmark" })],
  event: () => [svg("path", { d: "M15 0l7 7-7 7-7-7z", class: "solidmark" })],
};

const legend = () => {
  const kinds = Object.keys(KINDS).filter((kind) => NODES.some((node) => node.kind === kind));
  const regions = Object.keys(REGIONS).filter((region) => NODES.some((node) => regionOf(node) === region));
  fill(
    byId("legend"),
    kinds.map((kind) =>
      h(
        "div",
        { class: "row" },
        svg("svg", { class: "key", viewBox: "0 0 30 14", "aria-hidden": "true" }, SHAPES[kind]()),
        KINDS[kind],
      ),
    ),
    regions.map((region) =>
      h("div", { class: "row" }, h("span", { class: "dot", "data-tone": REGIONS[region] }), region),
    ),
    h(
      "p",
      { class: "quiet" },
      "The larger a node and the thicker a line, the more entries. Solid lines: it happened, was signed or agreed. Dashed: planned, proposed or only discussed. Dotted with a cross: cancelled or denied.",
    ),
  );
};

export const paint = () => {
  for (const element of document.querySelectorAll("[data-tone]"))
    element.style.setProperty("--tone", `var(${element.dataset.tone})`);
};

const present = (name, value) =>
  name === "relations" ? PRESENT.relations.includes(value) : PRESENT.statuses.has(value);

const tally = (name, field) => {
  const all = new Map();
  for (const entry of ENTRIES) all.set(entry[field], (all.get(entry[field]) ?? 0) + 1);
  const left = new Map();
  for (const entry of seen.entries) left.set(entry[field], (left.get(entry[field]) ?? 0) + 1);
  for (const element of document.querySelectorAll(`[data-count^="${name}:"]`)) {
    const value = element.dataset.count.slice(name.length + 1);
    element.textContent = `${left.get(value) ?? 0} of ${all.get(value) ?? 0}`;
  }
};

const counts = () => {
  const { entries, ties, nodes, statements } = seen;
  byId("counts").textContent =
    `${plural(nodes.size, "node")} · ${plural(ties.length, "tie")} · ${entries.length} of ${plural(ENTRIES.length, "entry", "entries")} · ${plural(statements, "statement")}${seen.alone ? ` · ${plural(seen.alone, "speaker")} without a tie in the table only` : ""}${seen.cut ? ` · ${seen.cut} weaker partners left out` : ""}`;
};

export const start = () => {
  fill(
    byId("relations"),
    Object.keys(RELATIONS)
      .filter((name) => present("relations", name))
      .map((name) => box("relations", name, RELATIONS[name].filter, sample(RELATIONS[name].colour, "solid"))),
  );
  fill(
    byId("statuses"),
    STATUSES.filter((name) => present("statuses", name)).map((name) =>
      box("statuses", name, name, sample("--muted", KEYS[name]), STATUS_NOTES[name]),
    ),
  );
  select(
    "country",
    "Country",
    Object.entries(COUNTRIES)
      .filter(([code]) => code !== "EU")
      .map(([code, { name }]) => [code, name])
      .sort(byText),
    "All countries",
  );
  select(
    "sector",
    "Sector",
    SECTORS.map(({ id, name }) => [id, name]),
    "All sectors",
  );
  select("publisher", "Publisher", PUBLISHERS.map((name) => [name, name]).sort(byText), "All publishers");
  const most = Math.max(2, ...ENTRIES.map((entry) => entry.sources ?? 0));
  byId("sources").max = String(Math.min(most, 10));
  range("confidence");
  range("sources");
  paths();
  legend();
  paint();
};

export const follow = () => {
  for (const input of document.querySelectorAll("[data-filter]"))
    input.checked = state[input.dataset.filter].includes(input.value);
  for (const id of ["country", "sector", "publisher"]) byId(id).value = state[id];
  for (const id of ["confidence", "sources"]) byId(id).value = String(state[id]);
  byId("confidence-value").textContent = state.confidence ? state.confidence.toFixed(2) : "any";
  byId("sources-value").textContent = state.sources > 1 ? String(state.sources) : "any";
  tally("relations", "relation");
  tally("statuses", "status");
  counts();
  document.body.classList.toggle("invented", ABOUT.sample);
};
