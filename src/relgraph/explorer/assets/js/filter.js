// Which entries, ties and nodes the filters leave: the picture, the table and the counts all read this one result.
import { COUNTRIES, ENTRIES, NODE, PUBLISHERS, TIES, nameOf, sideOf, touches } from "./data.js";
import { state } from "./state.js";
import { pathTies } from "./paths.js";

const MOST_NEIGHBOURS = 80;

export const seen = { entries: [], ties: [], nodes: new Set(), pairs: new Map(), statements: 0, cut: 0, alone: 0 };

const inTime = (entry) => {
  if (!state.from && !state.to) return true;
  if (entry.relation === "represents") return true;
  const { when } = entry;
  return when !== "" && when >= state.from.slice(0, when.length) && (!state.to || when <= state.to);
};

const fromCountry = (entry) =>
  [entry.a, entry.b].some((id) => id && NODE.get(id).country === state.country) ||
  entry.partners.some((id) => NODE.get(id)?.country === state.country);

const passes = (entry) =>
  state.relations.includes(entry.relation) &&
  (entry.status === null || state.statuses.includes(entry.status)) &&
  (entry.confidence === undefined || entry.confidence >= state.confidence) &&
  (entry.relation === "represents" || !entry.sources || entry.sources >= state.sources) &&
  inTime(entry) &&
  (!state.country || fromCountry(entry)) &&
  (!state.sector || entry.sectors.includes(state.sector)) &&
  (!state.publisher || entry.publishers.some((i) => PUBLISHERS[i] === state.publisher));

// An office alone says nothing about relations: it stays where its holder has something else to show.
const withoutIdleOffices = (entries) => {
  const busy = new Set();
  for (const entry of entries) if (entry.relation !== "represents") for (const id of [entry.a, entry.b]) busy.add(id);
  if (state.relations.every((relation) => relation === "represents")) return entries;
  return entries.filter((entry) => entry.relation !== "represents" || busy.has(entry.a));
};

const around = (entries) => {
  const near = entries.filter((entry) => state.ego.some((id) => touches(entry, id)));
  const strength = new Map();
  for (const entry of near) for (const id of [entry.a, entry.b]) if (id) strength.set(id, (strength.get(id) ?? 0) + 1);
  const order = [...strength]
    .filter(([id]) => !state.ego.includes(id))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const kept = new Set([...state.ego, ...order.slice(0, MOST_NEIGHBOURS * state.ego.length).map(([id]) => id)]);
  seen.cut = order.length - Math.min(order.length, MOST_NEIGHBOURS * state.ego.length);
  return near.filter((entry) => kept.has(entry.a) && (!entry.b || kept.has(entry.b)));
};

export const passing = () => withoutIdleOffices(ENTRIES.filter(passes));

export const refresh = () => {
  seen.cut = 0;
  let entries = passing();
  if (state.path) {
    const onPath = pathTies(entries);
    entries = entries.filter((entry) => onPath.has(entry.tie));
  } else if (state.ego.length) entries = around(entries);
  collect(entries);
};

const add = (lists, key, entry) => {
  if (lists.has(key)) lists.get(key).push(entry);
  else lists.set(key, [entry]);
};

const collect = (entries) => {
  seen.entries = entries;
  // A speaker whose words tie him to nobody stands in the table, and in the picture when he is chosen.
  seen.nodes = new Set([...state.ego, state.select].filter((id) => NODE.has(id)));
  const alone = new Set();
  seen.pairs = new Map();
  const shown = new Map();
  const statements = new Set();
  let dropped = 0;
  for (const entry of entries) {
    if (!entry.b) alone.add(entry.a);
    else for (const id of [entry.a, entry.b]) seen.nodes.add(id);
    if (entry.tie) add(shown, entry.tie, entry);
    for (const pair of entry.pairs) add(seen.pairs, pair, entry);
    for (const i of entry.statements) statements.add(i);
    dropped += entry.dropped ?? 0;
  }
  seen.alone = [...alone].filter((id) => !seen.nodes.has(id)).length;
  seen.statements = statements.size + dropped;
  seen.ties = TIES.filter((tie) => shown.has(tie));
  for (const tie of seen.ties) tie.shown = shown.get(tie);
};

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
