// The line of counts: what the filters leave, what of it is drawn in this view, and what stands in the table only.
import { ENTRIES } from "./data.js";
import { byId, fill, h } from "./dom.js";
import { seen } from "./filter.js";
import { arcs, countries } from "./map.js";
import { lens, scene } from "./scene.js";
import { state, update } from "./state.js";
import { number, plural } from "./words.js";

// How many entries the pairs stand for: an agreement counts as one of a pair, but has an entry for each party.
const between = (pairs) => {
  const drawn = new Set(pairs);
  return seen.entries.filter((entry) => entry.between.some((pair) => drawn.has(pair))).length;
};

const BODIES = ["country or organisation", "countries and organisations"];

// By view: how many entries are drawn, as what, between whom; and why the others are not.
const DRAWN = {
  network: () => ({
    entries: seen.entries.filter((entry) => entry.tie).length,
    lines: plural(seen.ties.length, "tie"),
    nodes: plural(scene.nodes.length, "node"),
    rest: "their words tie the speaker to nobody here",
  }),
  countries: () => ({
    entries: between([...seen.pairs.keys()]),
    lines: plural(seen.pairs.size, "pair"),
    nodes: plural(scene.nodes.length, ...BODIES),
    rest: "not between two of these",
  }),
  map: () => {
    const drawn = arcs();
    return {
      entries: between(drawn.map(({ pair }) => pair)),
      lines: plural(drawn.length, "pair"),
      nodes: plural(countries().length, "country", "countries"),
      rest: "not between two countries on the map",
    };
  },
};

export const leftInWords = () =>
  `${number(seen.entries.length)} of ${plural(ENTRIES.length, "entry", "entries")}`;

const drawnInWords = () => {
  const { entries, lines, nodes, rest } = DRAWN[lens()]();
  const apart = seen.entries.length - entries;
  const held = apart ? `${number(entries)} drawn` : "all drawn";
  const why = apart ? ` · ${number(apart)} in the table only: ${rest}` : "";
  return `${held} as ${lines} of ${nodes}${why}`;
};

const cut = () => {
  if (!seen.cut && !state.whole) return null;
  return [
    seen.cut ? ` · ${plural(seen.cut, "partner")} with few entries left out ` : " ",
    h(
      "button",
      { class: "link", onclick: () => update({ whole: state.whole ? "" : "1" }) },
      seen.cut ? "show all" : "show only the strongest",
    ),
  ];
};

export const follow = () => {
  const words = seen.entries.length ? ` · ${plural(seen.statements, "statement")} · ${drawnInWords()}` : "";
  fill(byId("counts"), `${leftInWords()}${words}`, cut());
  byId("left").textContent = leftInWords();
};
