// The data block of the page, indexed. Nothing here changes after loading.
import { byId } from "./dom.js";
import { RELATIONS, folded } from "./words.js";

export const PRISTINE = document.documentElement.outerHTML; // before anything is drawn, for "save a copy"
export const DATA = JSON.parse(byId("data").textContent);
export const NODES = DATA.nodes;
export const ENTRIES = DATA.entries;
export const TIES = DATA.ties;
export const STATEMENTS = DATA.statements;
export const ARTICLES = DATA.articles;
export const PUBLISHERS = DATA.publishers;
export const COUNTRIES = DATA.countries;
export const WORLD = DATA.world;
export const ABOUT = DATA.about;

export const NODE = new Map(NODES.map((node) => [node.id, node]));
export const TIE = new Map(TIES.map((tie) => [`${tie.relation}|${tie.a}|${tie.b}`, tie]));
export const nameOf = (id) => NODE.get(id)?.name ?? id;
export const tieKey = (tie) => `${tie.relation}|${tie.a}|${tie.b}`;

const held = new Map(NODES.map((node) => [node.id, []]));
for (const entry of ENTRIES) {
  entry.status ??= null;
  entry.when = entry.date ?? entry.placed ?? "";
  for (const list of ["sectors", "statements", "partners", "publishers"]) entry[list] ??= [];
  for (const id of new Set([entry.a, entry.b])) held.get(id)?.push(entry);
}
for (const tie of TIES) for (const i of tie.entries) ENTRIES[i].tie = tie;
export const entriesOf = (id) => held.get(id) ?? [];

// A country or organisation stands for itself, a leader for whom he serves.
export const sideOf = (id) => {
  const node = NODE.get(id);
  if (!node) return null;
  if (node.kind === "country" || node.kind === "organization") return id;
  return node.side ?? null;
};

const isActor = (id) => NODE.has(id) && !["sector", "event"].includes(NODE.get(id).kind);

// The pairs of sides that an entry ties together, as "a|b" in the order of ids.
const pairs = (entry) => {
  const others = entry.relation === "agreed" ? entry.partners : entry.b && isActor(entry.b) ? [entry.b] : [];
  const home = sideOf(entry.a);
  const found = new Set();
  for (const away of others.map(sideOf)) {
    if (home && away && home !== away) found.add(home < away ? `${home}|${away}` : `${away}|${home}`);
  }
  return [...found];
};
for (const entry of ENTRIES) entry.pairs = entry.relation === "represents" ? [] : pairs(entry);

// Whether an entry speaks of a node: as its end, as partner, as event, or by the people who serve it.
export const touches = (entry, id) => entry.a === id || entry.b === id || entry.event === id
  || sideOf(entry.a) === id || (entry.b && sideOf(entry.b) === id) || entry.partners.includes(id);

export const countryName = (code) => COUNTRIES[code]?.name ?? code;

export const flagUrl = (code) => {
  const flag = COUNTRIES[code]?.flag;
  return flag ? `data:image/svg+xml,${encodeURIComponent(flag)}` : null;
};

for (const node of NODES) {
  const words = [node.name, ...(node.aliases ?? []), ...(node.roles ?? []), node.country ? countryName(node.country) : ""];
  node.found = folded(words.join(" \n "));
  node.sorted = folded(node.name);
}

const dated = ENTRIES.map((entry) => entry.when).filter((when) => when.length === 10).sort();
export const FIRST = dated[0] ?? null;
export const LAST = dated.at(-1) ?? null;
export const SECTORS = NODES.filter((node) => node.kind === "sector").sort((a, b) => (a.sorted < b.sorted ? -1 : 1));
export const PRESENT = {
  relations: Object.keys(RELATIONS).filter((relation) => ENTRIES.some((entry) => entry.relation === relation)),
  statuses: new Set(ENTRIES.map((entry) => entry.status)),
};
