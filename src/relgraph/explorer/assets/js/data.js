// The data block of the page, indexed. Nothing here changes after loading.
import { byId } from "./dom.js";
import { RELATIONS, folded } from "./words.js";

export const PRISTINE = document.documentElement.outerHTML; // before anything is drawn, for "save a copy"
const RAW = JSON.parse(byId("data").textContent);

// Rows are written as the number of their shape and the values of its fields.
const unpacked = ({ shapes, rows }) =>
  rows.map(([shape, ...values]) => Object.fromEntries(shapes[shape].map((name, i) => [name, values[i]])));

export const SOURCE = RAW;
export const NODES = unpacked(RAW.nodes);
export const ENTRIES = unpacked(RAW.entries);
export const STATEMENTS = unpacked(RAW.statements);
export const ARTICLES = unpacked(RAW.articles);
export const PUBLISHERS = RAW.publishers;
export const COUNTRIES = RAW.countries;
export const WORLD = RAW.world;
export const ABOUT = RAW.about;

export const NODE = new Map(NODES.map((node) => [node.id, node]));
export const TIE = new Map(); // by "relation|a|b"
export const nameOf = (id) => NODE.get(id)?.name ?? id;
// The sentence of an entry is that of its newest statement.
export const sentenceOf = ({ statements }) =>
  STATEMENTS[statements[0]]?.pieces.map((piece) => piece.slice(1)).join("") ?? "";
export const tieKey = (tie) => `${tie.relation}|${tie.a}|${tie.b}`;

const held = new Map(NODES.map((node) => [node.id, []]));
const idAt = (i) => (i === undefined ? null : NODES[i].id);
for (const entry of ENTRIES) {
  for (const end of ["a", "b", "event"]) entry[end] = idAt(entry[end]);
  for (const list of ["sectors", "partners", "about"]) entry[list] = (entry[list] ?? []).map(idAt);
  for (const list of ["statements", "dropped", "publishers"]) entry[list] ??= [];
  entry.status ??= null;
  entry.when = entry.date ?? entry.placed ?? "";
  for (const id of new Set([entry.a, entry.b])) held.get(id)?.push(entry);
}

// A tie is all entries of one relation between the same two; a meeting has no direction.
const tie = (entry) => {
  const [a, b] = entry.relation === "met" && entry.b < entry.a ? [entry.b, entry.a] : [entry.a, entry.b];
  const key = `${entry.relation}|${a}|${b}`;
  if (!TIE.has(key)) TIE.set(key, { relation: entry.relation, a, b, entries: [] });
  TIE.get(key).entries.push(entry);
  return TIE.get(key);
};
for (const entry of ENTRIES) if (entry.b) entry.tie = tie(entry);
export const TIES = [...TIE.values()];
export const entriesOf = (id) => held.get(id) ?? [];

// A country stands for itself, a leader or an office of a state for whom it serves, a body of several for itself.
export const sideOf = (id) => {
  const node = NODE.get(id);
  if (!node) return null;
  return node.side ?? (node.kind === "country" || node.kind === "organization" ? id : null);
};

const isActor = (id) => NODE.has(id) && !["sector", "event"].includes(NODE.get(id).kind);

// Of an agreement each party has an entry of its own: as a tie between two sides it counts once.
const party = (entry, a, partner) => [a, partner, entry.b, entry.event, entry.status, entry.date].join("|");
const parties = new Set(
  ENTRIES.filter((entry) => entry.relation === "agreed").flatMap((entry) =>
    entry.partners.map((partner) => party(entry, entry.a, partner)),
  ),
);
const mirrored = (entry, partner) => partner < entry.a && parties.has(party(entry, partner, entry.a));

// The pairs of sides that an entry ties together with `partners`, as "a|b" in the order of ids.
const pairs = (entry, partners) => {
  if (entry.relation === "represents") return [];
  const others = entry.relation === "agreed" ? partners : entry.b && isActor(entry.b) ? [entry.b] : [];
  const home = sideOf(entry.a);
  const found = new Set();
  for (const away of others.map(sideOf)) {
    if (home && away && home !== away) found.add(home < away ? `${home}|${away}` : `${away}|${home}`);
  }
  return [...found];
};
for (const entry of ENTRIES) {
  entry.between = pairs(entry, entry.partners);
  entry.pairs = pairs(
    entry,
    entry.partners.filter((partner) => !mirrored(entry, partner)),
  );
  const codes = [entry.a, entry.b, ...entry.partners].map((id) => NODE.get(id)?.country).filter(Boolean);
  entry.countries = [...new Set(codes)];
}

// Whether an entry speaks of a node: as its end, as partner, as event, or by the people who serve it.
export const touches = (entry, id) =>
  entry.a === id ||
  entry.b === id ||
  entry.event === id ||
  sideOf(entry.a) === id ||
  (entry.b && sideOf(entry.b) === id) ||
  entry.partners.includes(id) ||
  entry.about.includes(id);

export const countryName = (code) => COUNTRIES[code]?.name ?? code;

export const flagUrl = (code) => {
  const flag = COUNTRIES[code]?.flag;
  return flag ? `data:image/svg+xml,${encodeURIComponent(flag)}` : null;
};

// The flag that a node is drawn with: of countries and the European Union only.
export const flagOf = (node) => flagUrl(node.kind === "country" ? node.country : node.id === "org:EU" ? "EU" : null);

for (const node of NODES) {
  const words = [
    node.name,
    ...(node.aliases ?? []),
    ...(node.roles ?? []),
    node.country ? countryName(node.country) : "",
  ];
  node.found = folded(words.join(" \n "));
  node.sorted = folded(node.name);
}

const dated = ENTRIES.map((entry) => entry.when)
  .filter((when) => when.length === 10)
  .sort();
export const FIRST = dated[0] ?? null;
export const LAST = dated.at(-1) ?? null;
// Old dates that a text recalls would press all bars together: the histogram begins after the rarest two in a hundred.
const usual = dated[Math.floor(dated.length * 0.02)] ?? null;
export const USUAL_FIRST = usual && Date.parse(usual) - Date.parse(FIRST) > 366 * 864e5 ? usual : FIRST;
export const SECTORS = NODES.filter((node) => node.kind === "sector").sort((a, b) => (a.sorted < b.sorted ? -1 : 1));
export const PRESENT = {
  relations: Object.keys(RELATIONS).filter((relation) => ENTRIES.some((entry) => entry.relation === relation)),
  statuses: new Set(ENTRIES.map((entry) => entry.status)),
};
