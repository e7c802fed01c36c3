// Which entries, ties and nodes the filters leave: the picture, the table and the counts all read this one result.
import { COUNTRIES, ENTRIES, NODE, PUBLISHERS, TIES, nameOf, sideOf, touches } from "./data.js";
import { state } from "./state.js";
import { pathTies } from "./paths.js";

const MOST_NEIGHBOURS = 60;

export const seen = { entries: [], ties: [], nodes: new Set(), pairs: new Map(), statements: 0, cut: 0, guest: "" };

// What the numbers beside the filters are counted from: the entries here that every filter lets through, those that
// one filter alone keeps away, by its name, and the offices left out because their holder shows nothing else.
export const kept = { through: [], apart: {}, idle: [] };

const inTime = (entry) => {
  if (!state.from && !state.to) return true;
  if (entry.relation === "represents") return true;
  const { when } = entry;
  return when !== "" && when >= state.from.slice(0, when.length) && (!state.to || when <= state.to);
};

const FILTERS = {
  relations: (entry) => state.relations.includes(entry.relation),
  statuses: (entry) => entry.status === null || state.statuses.includes(entry.status),
  confidence: (entry) => entry.confidence === undefined || entry.confidence >= state.confidence,
  sources: (entry) => entry.relation === "represents" || !entry.sources || entry.sources >= state.sources,
  time: inTime,
  country: (entry) => !state.country || entry.countries.includes(state.country),
  sector: (entry) => !state.sector || entry.sectors.includes(state.sector),
  publisher: (entry) => !state.publisher || entry.publishers.some((i) => PUBLISHERS[i] === state.publisher),
};
const NAMES = Object.keys(FILTERS);

// An office alone says nothing about relations: it stays where its holder has something else to show, or is looked at.
export const withoutIdleOffices = (entries) => {
  if (state.relations.every((relation) => relation === "represents")) return entries;
  const busy = new Set(state.ego);
  for (const entry of entries) if (entry.relation !== "represents") for (const id of [entry.a, entry.b]) busy.add(id);
  return entries.filter((entry) => entry.relation !== "represents" || busy.has(entry.a));
};

const nearby = (entry) => !state.ego.length || state.ego.some((id) => touches(entry, id));

// The entries that every filter lets through in the whole page; what one filter alone keeps away is noted.
const sieve = () => {
  const through = [];
  kept.apart = Object.fromEntries(NAMES.map((name) => [name, []]));
  for (const entry of ENTRIES) {
    const failed = NAMES.filter((name) => !FILTERS[name](entry));
    if (!failed.length) through.push(entry);
    else if (failed.length === 1 && !state.path && nearby(entry)) kept.apart[failed[0]].push(entry);
  }
  return through;
};

// Around a hub the partners with few entries are left out, so that the picture can be read, until the reader wants all.
const strongest = (entries) => {
  const strength = new Map();
  for (const { a, b } of entries) for (const id of [a, b]) if (id) strength.set(id, (strength.get(id) ?? 0) + 1);
  const order = [...strength]
    .filter(([id]) => !state.ego.includes(id))
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const room = state.whole ? Infinity : MOST_NEIGHBOURS * state.ego.length;
  const stay = new Set([...state.ego, ...order.slice(0, room).map(([id]) => id)]);
  seen.cut = order.length - Math.min(order.length, room);
  return entries.filter((entry) => stay.has(entry.a) && (!entry.b || stay.has(entry.b)));
};

let everywhere = [];

// The entries that the filters leave in the whole page, whatever part of it is laid out.
export const passing = () => everywhere;

const onPath = () => {
  const ties = pathTies(everywhere);
  return everywhere.filter((entry) => ties.has(entry.tie));
};

export const refresh = () => {
  const through = sieve();
  everywhere = withoutIdleOffices(through);
  kept.through = state.path ? onPath() : through.filter(nearby);
  const entries = state.path ? kept.through : withoutIdleOffices(kept.through);
  const stay = new Set(entries);
  kept.idle = kept.through.filter((entry) => !stay.has(entry));
  seen.cut = 0;
  collect(state.ego.length && !state.path ? strongest(entries) : entries);
};

const add = (lists, key, entry) => {
  if (lists.has(key)) lists.get(key).push(entry);
  else lists.set(key, [entry]);
};

const collect = (entries) => {
  seen.entries = entries;
  seen.nodes = new Set(state.ego.filter((id) => NODE.has(id)));
  seen.pairs = new Map();
  const shown = new Map();
  const statements = new Set();
  for (const entry of entries) {
    if (entry.b) for (const id of [entry.a, entry.b]) seen.nodes.add(id);
    if (entry.tie) add(shown, entry.tie, entry);
    for (const pair of entry.pairs) add(seen.pairs, pair, entry);
    for (const list of [entry.statements, entry.dropped]) for (const i of list) statements.add(i);
  }
  seen.guest = isGuest() ? state.select : "";
  if (seen.guest) seen.nodes.add(seen.guest);
  seen.statements = statements.size;
  seen.ties = TIES.filter((tie) => shown.has(tie));
  for (const tie of seen.ties) tie.shown = shown.get(tie);
};

// A speaker whose words tie him to nobody stands in the table, and in the picture as long as he is chosen.
const isGuest = () => NODE.has(state.select) && !seen.nodes.has(state.select);

// Whether another choice alone changes what is drawn.
export const choiceMatters = () => seen.guest !== "" || isGuest();

export const sidesSeen = () => {
  const sides = new Set();
  for (const pair of seen.pairs.keys()) for (const id of pair.split("|")) sides.add(id);
  for (const id of state.ego) if (sideOf(id)) sides.add(sideOf(id));
  return sides;
};

// The filters that are on, in words: for the line above the table and for saved files.
export const filtersInWords = () => {
  const words = [];
  if (state.country) words.push(COUNTRIES[state.country]?.name ?? state.country);
  if (state.sector) words.push(nameOf(state.sector));
  if (state.publisher) words.push(state.publisher);
  if (state.from || state.to) words.push(`${state.from || "the beginning"} to ${state.to || "the end"}`);
  if (state.confidence) words.push(`confidence from ${state.confidence}`);
  if (state.sources > 1) words.push(`at least ${state.sources} outlets`);
  return words;
};
