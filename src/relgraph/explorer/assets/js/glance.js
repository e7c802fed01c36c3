// What the panel shows while nothing is selected: the strongest pairs and ties, and the latest entries.
import { sentenceOf, tieKey } from "./data.js";
import { h } from "./dom.js";
import { badges, newestFirst, nodeLink, tieVerb } from "./evidence.js";
import { seen } from "./filter.js";
import { FEW, choice, entriesInWords, lines, section } from "./lists.js";
import { placedInWords, verb } from "./words.js";

const MOST = 30;
const LONG = 90;
const NO_SECTOR = "sector:unspecified"; // says less than any other

const tieLink = (tie, label) => choice(`tie:${tieKey(tie)}`, label);

// The first words of the newest sentence.
const beginning = (entry) => {
  const text = sentenceOf(entry);
  return text.length > LONG ? `${text.slice(0, LONG).replace(/\s+\S*$/, "")} …` : text;
};

const strength = (tie) =>
  tie.shown.reduce((sum, entry) => sum + 1 + (entry.sources ?? 0) / 100, 0) - (tie.b === NO_SECTOR ? 1e6 : 0);

const topTies = () =>
  seen.ties
    .filter((tie) => tie.relation === "met" || tie.relation === "agreed")
    .map((tie) => [strength(tie), tieKey(tie), tie])
    .sort(([x, a], [y, b]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([, , tie]) => tie);

const topPairs = () =>
  [...seen.pairs].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);

// What was said, met or agreed by the same on the same day is one line; an agreement has an entry for each party.
const sameLine = ({ a, b, partners, relation, when }) =>
  [relation, when, b, ...(relation === "agreed" ? [a, ...partners].sort() : [a])].join("|");

const latest = () => {
  const groups = new Map();
  for (const entry of [...seen.entries].sort(newestFirst)) {
    if (!entry.when || !["met", "agreed", "quoted"].includes(entry.relation)) continue;
    const key = sameLine(entry);
    if (!groups.has(key) && groups.size === MOST) break;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
};

const pairLine = ([pair, entries]) => {
  const [a, b] = pair.split("|");
  return [nodeLink(a), " and ", nodeLink(b), " ", choice(`pair:${pair}`, entriesInWords(entries))];
};

const tieLine = (tie) => [
  nodeLink(tie.a),
  ` ${tieVerb(tie.relation, tie.shown)} `,
  nodeLink(tie.b),
  " ",
  tieLink(tie, tie.shown.length === 1 ? "once" : `${tie.shown.length} times`),
];

const who = (entry) =>
  entry.relation === "agreed"
    ? [entry.a, ...entry.partners].map((id, i) => [i ? ", " : "", nodeLink(id)])
    : nodeLink(entry.a);

const latestLine = ([entry, ...others]) => [
  h("span", { class: "day" }, placedInWords(entry), " ", badges(entry)),
  who(entry),
  entry.b ? [` ${verb(entry)} `, nodeLink(entry.b)] : " said",
  others.length && entry.relation === "quoted" ? h("span", { class: "quiet" }, ` and ${others.length} more`) : "",
  " ",
  entry.tie ? tieLink(entry.tie, "proof") : choice(entry.a, "proof"),
  h("span", { class: "first-words" }, beginning(entry)),
];

const list = (title, items, line, options) =>
  items.length ? section(title, lines(items, line, { first: FEW, ...options })) : null;

export const glance = () => [
  h("h2", { tabindex: "-1" }, "At a glance"),
  h(
    "p",
    { class: "hint" },
    "Click a line to read the sentences that prove it. Click a node to see whom it is tied to; a second node adds its own.",
  ),
  seen.entries.length ? null : h("p", {}, "Nothing is left with these filters."),
  list("Top pairs", topPairs(), pairLine),
  list("Latest", latest(), latestLine, { ordered: false }),
  list("Top ties", topTies(), tieLine),
];
