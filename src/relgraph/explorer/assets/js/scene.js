// What is to be drawn: nodes with their places, and links, for the network or for the countries alone.
import { COUNTRIES, NODE, NODES, tieKey } from "./data.js";
import { columns, rings } from "./arrange.js";
import { findPaths } from "./paths.js";
import { passing, seen, sidesSeen } from "./filter.js";
import { state } from "./state.js";
import { FIRM, RELATIONS } from "./words.js";

export const REGIONS = {
  Africa: "--africa",
  Americas: "--americas",
  Europe: "--europe",
  "Western Asia": "--western-asia",
  "Central and South Asia": "--central-asia",
  "East and South-East Asia": "--east-asia",
  Oceania: "--oceania",
};

const ROOMY = 150;

export const scene = { lens: "network", nodes: [], links: [], places: new Map(), fresh: "" };

export const lens = () => (state.view === "table" ? scene.lens : state.view);

export const regionOf = (node) => COUNTRIES[node.country]?.region ?? null;

export const nodeColour = (node) => {
  if (node.kind === "sector") return "--sector";
  if (node.kind === "event") return "--event";
  return REGIONS[regionOf(node)] ?? "--nowhere";
};

// solid: it happened; dashed: planned, proposed or talked about; dotted: called off or denied.
const styleOf = ({ status }) => {
  if (status === null || FIRM.includes(status)) return "solid";
  return ["cancelled", "denied"].includes(status) ? "dotted" : "dashed";
};

const link = (key, a, b, style, entries, relation) => ({
  key,
  a,
  b,
  count: entries.length,
  entries,
  relation,
  colour: relation ? RELATIONS[relation].colour : "--pair",
  directed: relation ? RELATIONS[relation].directed : false,
  style,
  disputed: entries.some((entry) => entry.disputed),
  width: relation === "represents" ? 0.8 : Math.min(9, 0.7 + Math.sqrt(entries.length) * 0.9),
});

// One link for what happened, one for what is open, one for what was called off or denied.
const links = (key, a, b, entries, relation) =>
  ["solid", "dashed", "dotted"].flatMap((style) => {
    const own = entries.filter((entry) => styleOf(entry) === style);
    return own.length ? [link(key, a, b, style, own, relation)] : [];
  });

// Several links between the same two nodes bend away from each other.
const bend = (all) => {
  const lanes = new Map();
  for (const one of all) {
    const pair = one.a < one.b ? `${one.a}|${one.b}` : `${one.b}|${one.a}`;
    if (lanes.has(pair)) lanes.get(pair).push(one);
    else lanes.set(pair, [one]);
  }
  for (const lane of lanes.values()) {
    lane.forEach((one, i) => {
      const offset = i - (lane.length - 1) / 2;
      one.bend = one.a < one.b ? offset : -offset;
    });
  }
  return all;
};

// Among countries all pairs are of one kind, so that the width can say how each compares with the strongest.
const thinned = (all) => {
  const most = Math.max(1, ...all.map(({ count }) => count));
  for (const one of all) one.width = 0.6 + 6.4 * Math.min(1, one.count / Math.max(most, 6));
  return all;
};

const networkLinks = () =>
  seen.ties.flatMap((tie) => links(`tie:${tieKey(tie)}`, tie.a, tie.b, tie.shown, tie.relation));

const countryLinks = () =>
  [...seen.pairs].flatMap(([pair, entries]) => {
    const [a, b] = pair.split("|");
    return links(`pair:${pair}`, a, b, entries, null);
  });

const placed = (ids, all) => {
  if (state.path && scene.lens === "network") return columns(ids, findPaths(passing()).paths);
  if (state.ego.length) {
    const roots = [...new Set(state.ego.map((id) => (scene.lens === "countries" ? (NODE.get(id)?.side ?? id) : id)))];
    return rings(
      ids,
      all.map(({ a, b }) => [a, b]),
      roots.filter((id) => ids.includes(id)).slice(0, 1),
    );
  }
  const alone = scene.lens === "countries";
  return new Map(
    ids.map((id) => {
      const node = NODE.get(id);
      const [x, y] = alone ? (node.alone ?? [0, 0]) : [node.x, node.y];
      return [id, { x, y }];
    }),
  );
};

export const compose = () => {
  if (state.view === "network" || state.view === "countries") scene.lens = state.view;
  const alone = scene.lens === "countries";
  const wanted = alone ? sidesSeen() : seen.nodes;
  scene.nodes = NODES.filter((node) => wanted.has(node.id));
  scene.links = bend(alone ? thinned(countryLinks()) : networkLinks());
  scene.places = placed(
    scene.nodes.map((node) => node.id),
    scene.links,
  );
  scene.fresh = `${scene.lens} ${state.ego.join()} ${state.path}`;
  scene.counts = new Map();
  for (const { a, b, count } of scene.links)
    for (const id of [a, b]) scene.counts.set(id, (scene.counts.get(id) ?? 0) + count);
};

// Whether there is room for names beside every node, so that none has to lie upon another node.
export const isRoomy = () => scene.nodes.length <= ROOMY;

export const radius = (node) =>
  scene.lens === "countries" ? 9 + Math.min(16, 2 * Math.sqrt(scene.counts.get(node.id) ?? 0)) : node.size;

// The links and nodes that the selection brings out, or null where everything is equal.
export const highlighted = () => {
  const { select } = state;
  if (select.startsWith("tie:") || select.startsWith("pair:")) {
    const chosen = scene.links.filter((one) => one.key === select);
    return chosen.length ? { links: new Set([select]), nodes: new Set(chosen.flatMap(({ a, b }) => [a, b])) } : null;
  }
  return null;
};
