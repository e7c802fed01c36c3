// A copy of the page that holds only what is visible: what the filters hide does not travel.
import {
  ARTICLES,
  COUNTRIES,
  NODE,
  NODES,
  PRISTINE,
  PUBLISHERS,
  SOURCE,
  STATEMENTS,
  nameOf,
  sentenceOf,
} from "./data.js";
import { h } from "./dom.js";
import { newestFirst } from "./evidence.js";
import { filtersInWords, seen } from "./filter.js";
import { drawing } from "./vector.js";
import { placedInWords, plural, verb } from "./words.js";

const MOST_LISTED = 25;

const packed = (rows) => {
  const shapes = new Map();
  const body = rows.map((row) => {
    const shape = Object.keys(row).join();
    if (!shapes.has(shape)) shapes.set(shape, shapes.size);
    return [shapes.get(shape), ...Object.values(row)];
  });
  return { shapes: [...shapes.keys()].map((shape) => shape.split(",")), rows: body };
};

// The nodes that the visible entries name, with the sides behind them.
const namedIn = (entries) => {
  const ids = new Set(
    entries
      .flatMap((entry) => [entry.a, entry.b, entry.event, ...entry.partners, ...entry.sectors, ...entry.about])
      .filter(Boolean),
  );
  for (const id of [...ids]) if (NODE.get(id).side) ids.add(NODE.get(id).side);
  return NODES.filter((node) => ids.has(node.id));
};

// Old numbers in the order in which they stand anew, and the new number of each.
const renumbered = (numbers, from = 0) => {
  const old = [...new Set(numbers)].filter((i) => i !== undefined).sort((a, b) => a - b);
  const places = new Map(old.map((i, at) => [i, at + from]));
  return { old, now: (i) => places.get(i) };
};

const visible = () => {
  const nodes = namedIn(seen.entries);
  const statements = renumbered(seen.entries.flatMap((entry) => entry.statements));
  return {
    nodes,
    place: new Map(nodes.map((node, i) => [node.id, i])),
    statements,
    dropped: renumbered(
      seen.entries.flatMap((entry) => entry.dropped),
      statements.old.length,
    ),
    articles: renumbered(statements.old.map((i) => STATEMENTS[i].article)),
    publishers: renumbered(seen.entries.flatMap((entry) => entry.publishers)),
  };
};

const entryIn = ({ place, statements, dropped, publishers }) => {
  const at = (id) => place.get(id);
  return ({ tie, when, pairs, between, countries, a, b, event, ...rest }) => ({
    ...rest,
    a: at(a),
    ...(b ? { b: at(b) } : {}),
    ...(event ? { event: at(event) } : {}),
    sectors: rest.sectors.map(at),
    partners: rest.partners.map(at),
    about: rest.about.map(at),
    statements: rest.statements.map(statements.now),
    dropped: rest.dropped.map(dropped.now),
    publishers: rest.publishers.map(publishers.now),
  });
};

const dataOf = (part) => {
  const { nodes, statements, articles, publishers } = part;
  const codes = new Set(nodes.map((node) => (node.id === "org:EU" ? "EU" : node.country)));
  return {
    ...SOURCE,
    nodes: packed(nodes.map(({ found, sorted, ...node }) => node)),
    entries: packed(seen.entries.map(entryIn(part))),
    statements: packed(statements.old.map((i) => ({ ...STATEMENTS[i], article: articles.now(STATEMENTS[i].article) }))),
    articles: packed(articles.old.map((i) => ARTICLES[i])),
    publishers: publishers.old.map((i) => PUBLISHERS[i]),
    countries: Object.fromEntries(Object.entries(COUNTRIES).filter(([code]) => codes.has(code))),
    full: true,
  };
};

const escapedJson = (value) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

// What a reader without scripts sees of the copy.
const still = () =>
  h(
    "div",
    { class: "still" },
    h("p", {}, "The explorer needs JavaScript. Without it, this is the picture, and the newest entries."),
    drawing(),
    h(
      "ol",
      {},
      [...seen.entries]
        .sort(newestFirst)
        .slice(0, MOST_LISTED)
        .map((entry) =>
          h(
            "li",
            {},
            h("b", {}, `${nameOf(entry.a)} ${entry.b ? `${verb(entry)} ${nameOf(entry.b)}` : "said"}`),
            `, ${placedInWords(entry)}`,
            h("br"),
            sentenceOf(entry),
          ),
        ),
    ),
  );

const told = ({ statements, articles }) => {
  const filters = filtersInWords();
  const held = [
    plural(seen.entries.length, "entry", "entries"),
    plural(statements.old.length, "statement"),
    plural(articles.old.length, "article"),
  ];
  return `This copy holds only what was visible when it was saved: ${held.join(", ")}${filters.length ? ` (${filters.join("; ")})` : ""}. Cut from: `;
};

export const copyText = () => {
  const part = visible();
  const page = new DOMParser().parseFromString(`<!DOCTYPE html>${PRISTINE}`, "text/html");
  page.getElementById("data").textContent = escapedJson(dataOf(part));
  page.getElementById("still").replaceChildren(page.adoptNode(still()));
  page.getElementById("about").prepend(told(part));
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
};
