// What the reader chose: view, selection, neighbourhood, filters. It lives in the URL fragment, so that a link restores it.
import { PRESENT, SOURCE } from "./data.js";
import { FIRM, QUIET, STATUSES } from "./words.js";

const initial = () => ({
  view: SOURCE.full ? "network" : "countries",
  select: "", // node id, "tie:relation|a|b", "pair:a|b"
  ego: [], // ids whose neighbourhoods are laid out, in the order of clicks
  whole: "", // "1" where a neighbourhood is to be shown with its weakest partners
  path: "", // "a|b|shortest" or "a|b|3"
  relations: PRESENT.relations.filter((relation) => !QUIET.includes(relation)),
  statuses: [...FIRM],
  country: "",
  sector: "",
  publisher: "",
  confidence: 0,
  sources: 0,
  from: "",
  to: "",
  sort: "-when",
});
export const state = initial();

const LISTS = ["ego", "relations", "statuses"];
const STEPS = ["view", "select", "ego", "whole", "path"]; // what undo steps back over
export const FILTERS = [
  "relations",
  "statuses",
  "country",
  "sector",
  "publisher",
  "confidence",
  "sources",
  "from",
  "to",
];
const MOST_STEPS = 100;
const past = [];
const watchers = [];

export const watch = (callback) => watchers.push(callback);

// Changes the state and tells everyone; `changed` holds the names of what is other than before.
export const update = (changes, { remember = true } = {}) => {
  const changed = Object.keys(changes).filter((name) => String(changes[name]) !== String(state[name]));
  if (remember && changed.some((name) => STEPS.includes(name))) {
    past.push(Object.fromEntries(STEPS.map((name) => [name, state[name]])));
    if (past.length > MOST_STEPS) past.shift();
  }
  Object.assign(state, changes);
  keepInUrl();
  for (const callback of watchers) callback(new Set(changed));
};

const keepInUrl = () => {
  try {
    history.replaceState(null, "", `#${encode()}`);
  } catch {
    // A page inside a notebook's sandbox has no address of its own.
  }
};

export const canUndo = () => past.length > 0;
export const undo = () => past.length && update(past.pop(), { remember: false });
export const reset = () => {
  const fresh = initial();
  update(Object.fromEntries(FILTERS.map((name) => [name, fresh[name]])));
};

// Whether the reader narrowed or widened what the page shows at first.
export const isFiltered = () => {
  const fresh = initial();
  return FILTERS.some((name) => String(fresh[name]) !== String(state[name]));
};

const encode = () => {
  const fresh = initial();
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (String(value) !== String(fresh[name])) query.set(name, LISTS.includes(name) ? JSON.stringify(value) : value);
  }
  return query.toString();
};

const list = (text, known) => {
  const value = JSON.parse(text);
  return Array.isArray(value) ? value.map(String).filter((item) => !known || known.includes(item)) : [];
};

// The state that a fragment holds; whatever does not parse is passed over.
const decode = (fragment) => {
  const found = {};
  for (const [name, text] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    try {
      if (name === "relations") found[name] = list(text, PRESENT.relations);
      else if (name === "statuses") found[name] = list(text, STATUSES);
      else if (name === "ego") found[name] = list(text);
      else if (["confidence", "sources"].includes(name)) found[name] = Number(text) || 0;
      else if (["from", "to"].includes(name)) found[name] = /^\d{4}-\d\d-\d\d$/.test(text) ? text : "";
      else if (name === "view")
        found[name] = ["network", "countries", "map", "table"].includes(text) ? text : state.view;
      else if (Object.hasOwn(state, name)) found[name] = text;
    } catch {
      continue;
    }
  }
  return found;
};

export const restore = () => Object.assign(state, initial(), decode(location.hash));
