// Starts the page and keeps its parts in step with the state.
import * as controls from "./controls.js";
import * as counts from "./counts.js";
import { NODE, nameOf } from "./data.js";
import { byId, fill, h, say } from "./dom.js";
import { drawer, isOpen, start as startDrawer } from "./drawer.js";
import * as exports from "./exports.js";
import * as facets from "./facets.js";
import { choiceMatters, refresh, seen } from "./filter.js";
import * as keys from "./keys.js";
import { short } from "./labels.js";
import * as legend from "./legend.js";
import * as map from "./map.js";
import { openAlone } from "./moves.js";
import * as network from "./network.js";
import * as panel from "./panel.js";
import * as pathform from "./pathform.js";
import * as scene from "./scene.js";
import * as search from "./search.js";
import { FILTERS, canUndo, reset, restore, state, undo, update, watch } from "./state.js";
import * as table from "./table.js";
import * as time from "./time.js";
import { drawing, svgText } from "./vector.js";

const VIEWS = ["network", "countries", "map", "table"];
const STAGES = { map: "map", table: "table" }; // network and countries share the canvas

const crumbs = () => {
  const steps = [
    h("button", { class: "link", onclick: () => update({ ego: [], select: "", whole: "", path: "" }) }, "Everything"),
  ];
  state.ego.forEach((id, i) =>
    steps.push(
      h("span", {}, "›"),
      h(
        "button",
        {
          class: "link",
          title: nameOf(id),
          onclick: () => update({ ego: state.ego.slice(0, i + 1), select: id, path: "" }),
        },
        short(nameOf(id)),
      ),
    ),
  );
  const ends = state.path.split("|").slice(0, 2);
  if (state.path) steps.push(h("span", {}, "›"), h("span", {}, `Path ${ends.map(nameOf).map(short).join(" – ")}`));
  fill(byId("crumbs"), state.ego.length || state.path ? steps : "");
  byId("undo").disabled = !canUndo();
};

const tabs = () => {
  for (const name of VIEWS) byId(`tab-${name}`).setAttribute("aria-pressed", String(state.view === name));
  for (const id of ["net", "map", "table"]) byId(id).hidden = id !== (STAGES[state.view] ?? "net");
  byId("empty").hidden = seen.entries.length > 0;
  byId("tip").hidden = true;
  document.body.classList.toggle("in-table", state.view === "table");
};

let mapped = "";

const only = (changed, name) => changed.size === 1 && changed.has(name);

// What is left, counted and laid out: needed whenever more changed than the choice of one thing in it.
const recompute = () => {
  refresh();
  scene.compose();
  controls.follow();
  facets.follow();
  counts.follow();
  time.follow();
};

const showMap = () => {
  const focus = state.ego.join();
  if (mapped !== focus + state.view) map.fit();
  mapped = focus + state.view;
  map.show();
};

const render = (changed) => {
  const started = performance.now();
  if (!only(changed, "sort")) {
    if (!only(changed, "select") || choiceMatters()) recompute();
    crumbs();
    tabs();
    panel.show();
    if (["network", "countries"].includes(state.view)) network.show();
    if (state.view === "map") showMap();
  }
  if (state.view === "table") table.show();
  if (FILTERS.some((name) => changed.has(name))) say(`${counts.leftInWords()} left`);
  document.documentElement.dataset.took = String(Math.round(performance.now() - started));
};

const view = (name) => () => update({ view: name });

const open = (id) => {
  drawer(false);
  if (state.view === "table" || state.view === "map") openAlone(id);
  else network.open(id);
  byId("panel").querySelector("h2")?.focus({ preventScroll: true });
};

const fresh = (id) => {
  drawer(false);
  openAlone(id);
  say(`${NODE.get(id).name} opened`);
  byId("panel").querySelector("h2")?.focus({ preventScroll: true });
};

const escape = () => {
  if (isOpen()) drawer(false);
  else if (state.select && !state.ego.includes(state.select)) update({ select: state.ego.at(-1) ?? "" });
  else if (state.ego.length || state.path) update({ ego: [], path: "", select: "" });
  else update({ select: "" });
};

// From a tie back to the node whose neighbourhood it lies in, from a node or path back to everything.
const closePanel = () => {
  if (state.select && !state.ego.includes(state.select)) update({ select: state.ego.at(-1) ?? "" });
  else update({ select: "", ego: [], path: "" });
  byId("panel").querySelector("h2")?.focus({ preventScroll: true });
};

const fit = () => (state.view === "map" ? map.fit() : network.fit());
const zoom = (factor) => () => (state.view === "map" ? map.zoom(factor) : network.zoom(factor));

const press = (id, action) => byId(id).addEventListener("click", action);

const copyLink = async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    say("Link copied");
  } catch {
    say("The link is in the address line");
  }
};

// Paper gets the whole picture as a drawing, every row of the table, and the counts.
const prepareForPrint = () => {
  byId("print-counts").textContent = byId("counts").textContent;
  table.growWhole();
  fill(byId("print-picture"), state.view === "table" || !seen.entries.length ? "" : drawing());
};

const wire = (net) => {
  for (const name of VIEWS) press(`tab-${name}`, view(name));
  press("undo", undo);
  press("reset", reset);
  press("fit", fit);
  press("closer", zoom(1.4));
  press("farther", zoom(1 / 1.4));
  press("save-csv", exports.csv);
  press("save-png", () => exports.raster(net));
  press("save-svg", exports.vector);
  press("save-copy", exports.copy);
  press("copy-link", copyLink);
  press("help-button", () => byId("help").showModal());
  press("close-panel", closePanel);
  keys.start({
    escape,
    open,
    f: fit,
    t: view("table"),
    n: view("network"),
    c: view("countries"),
    m: view("map"),
    u: undo,
    "+": zoom(1.4),
    "-": zoom(1 / 1.4),
    "?": () => byId("help").showModal(),
  });
  window.addEventListener("hashchange", () => {
    restore();
    render(new Set());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => network.repaint());
  window.addEventListener("beforeprint", prepareForPrint);
  window.addEventListener("afterprint", () => fill(byId("print-picture")));
};

const start = () => {
  document.documentElement.classList.add("live");
  restore();
  startDrawer();
  controls.start();
  pathform.start();
  legend.start();
  search.start(fresh);
  time.start();
  const net = network.start();
  wire(net);
  watch(render);
  render(new Set());
  // For the console: what is drawn where, and what the files would hold.
  window.relgraph = Object.freeze({
    screenOf: network.screenOf,
    names: network.shownNames,
    csv: exports.csvText,
    svg: svgText,
  });
  network.whenDrawn(() => {
    document.documentElement.dataset.ready = String(Math.round(performance.now()));
  });
};

start();
