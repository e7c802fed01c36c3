// The panel beside the picture: top and latest, or what is selected.
import { COUNTRIES, NODE, TIE, entriesOf, flagUrl, nameOf, sideOf, tieKey, touches } from "./data.js";
import { byId, fill, h } from "./dom.js";
import { badges, entryCard, entryList, headline, newestFirst, nodeLink } from "./evidence.js";
import { passing, seen } from "./filter.js";
import { findPaths } from "./paths.js";
import { months } from "./bars.js";
import { state, update } from "./state.js";
import { FIRM, KINDS, dateInWords, plural, readable, verb } from "./words.js";

const TOP = 12;

const section = (title, ...content) => h("section", {}, h("h3", {}, title), ...content);

const tieButton = (tie, label) => h("button", { class: "link", onclick: () => update({ select: `tie:${tieKey(tie)}` }) }, label);

// The verb of a tie: that of what happened in it, else of what it holds instead.
const tieVerb = (relation, entries) => verb(entries.find(({ status }) => status === null || FIRM.includes(status)) ?? entries[0] ?? { relation });

const tieLine = (tie) => h("li", {}, nodeLink(tie.a), ` ${tieVerb(tie.relation, tie.shown)} `, nodeLink(tie.b), " ",
  tieButton(tie, tie.shown.length === 1 ? "once" : `${tie.shown.length} times`));

const NO_SECTOR = "sector:unspecified"; // says less than any other
const strength = (tie) => tie.shown.reduce((sum, entry) => sum + 1 + (entry.sources ?? 0) / 100, 0) - (tie.b === NO_SECTOR ? 1e6 : 0);

const topTies = (relations) => seen.ties.filter((tie) => relations.includes(tie.relation))
  .sort((a, b) => strength(b) - strength(a) || (tieKey(a) < tieKey(b) ? -1 : 1)).slice(0, TOP);

const overview = () => {
  const latest = seen.entries.filter((entry) => entry.when && ["met", "agreed", "quoted"].includes(entry.relation)).sort(newestFirst).slice(0, TOP);
  const top = topTies(["met", "agreed"]);
  const pairs = [...seen.pairs].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, TOP);
  return [
    h("h2", { tabindex: "-1" }, "At a glance"),
    h("p", { class: "hint" }, "Click a line to read the sentences that prove it. Click a node to see whom it is tied to; a second node adds its own."),
    pairs.length ? section("Top pairs", h("ol", { class: "lines" }, pairs.map(([pair, entries]) => {
      const [a, b] = pair.split("|");
      return h("li", {}, nodeLink(a), " and ", nodeLink(b), " ", h("button", { class: "link", onclick: () => update({ select: `pair:${pair}` }) }, plural(entries.length, "entry", "entries")));
    }))) : null,
    top.length ? section("Top ties", h("ol", { class: "lines" }, top.map(tieLine))) : h("p", {}, "No tie is left with these filters."),
    latest.length ? section("Latest", h("ul", { class: "lines" }, latest.map((entry) => h("li", {}, h("span", { class: "day" }, dateInWords(entry.when)), " ", headline(entry), " ", entry.tie ? tieButton(entry.tie, "proof") : h("button", { class: "link", onclick: () => update({ select: entry.a }) }, "proof"), " ", badges(entry))))) : null,
  ];
};

const count = (entries, keyOf) => {
  const counts = new Map();
  for (const entry of entries) for (const key of keyOf(entry)) counts.set(key, [...(counts.get(key) ?? []), entry]);
  return [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
};

const countedLines = (rows, onclick) => h("ol", { class: "lines" }, rows.slice(0, TOP).map(([id, entries]) => h("li", {}, nodeLink(id), " ",
  h("button", { class: "link", onclick: () => onclick(id) }, plural(entries.length, "entry", "entries")))),
rows.length > TOP ? h("li", { class: "quiet" }, `and ${rows.length - TOP} more in the picture and the table`) : null);

const partnersOf = (id, side) => (entry) => {
  const ends = side ? entry.pairs.filter((pair) => pair.split("|").includes(id)).map((pair) => pair.split("|").find((other) => other !== id))
    : entry.relation === "met" ? [entry.a === id ? entry.b : entry.a] : [];
  return ends;
};

const sectorsOf = (entries, id) => {
  const agreed = entries.filter((entry) => entry.relation === "agreed" && (entry.a === id || entry.partners.includes(id)));
  const rows = count(agreed, (entry) => [entry.b]);
  return rows.length ? section("Sectors agreed on", h("ol", { class: "lines" }, rows.map(([sector, own]) => h("li", {}, nodeLink(sector), " ",
    count(own, (entry) => [entry.status ?? "unknown"]).map(([status, some]) => h("span", { class: `badge ${status}` }, `${some.length} ${status}`)))))) : null;
};

const offices = (id) => {
  const terms = entriesOf(id).filter((entry) => entry.relation === "represents" && entry.a === id)
    .sort((a, b) => ((a.terms?.[0] ?? "") < (b.terms?.[0] ?? "") ? -1 : 1));
  return terms.length ? section("Offices", h("div", { class: "entries" }, terms.map((entry) => h("details", {},
    h("summary", {}, readable(entry.role ?? "represents"), " · ", nameOf(entry.b), entry.terms?.[0] ? ` · ${dateInWords(entry.terms[0])}` : ""),
    entryCard(entry))))) : null;
};

const people = (id) => {
  const held = entriesOf(id).filter((entry) => entry.relation === "represents" && entry.b === id);
  const names = count(held, (entry) => [entry.a]);
  return names.length ? section("Its people", h("ul", { class: "lines" }, names.map(([person, terms]) => h("li", {}, nodeLink(person), h("span", { class: "quiet" }, ` ${[...new Set(terms.map((entry) => entry.role).filter(Boolean))].join(", ")}`))))) : null;
};

const quotesOf = (entries, id) => {
  const own = entries.filter((entry) => entry.relation === "quoted" && (entry.a === id || sideOf(entry.a) === id));
  return own.length ? section(`Quotes (${own.length})`, entryList(own, { titled: true })) : null;
};

const chip = (text) => (text ? h("span", { class: "chip" }, text) : null);

const head = (node) => {
  const flag = flagUrl(node.id === "org:EU" ? "EU" : node.country);
  const chips = [KINDS[node.kind], ...(node.roles ?? []).slice(0, 3).map(readable), node.kind !== "country" && node.country ? COUNTRIES[node.country]?.name : null,
    node.event_type && readable(node.event_type), node.date && dateInWords(node.date), node.place && `in ${node.place}`, node.status];
  return [h("h2", { tabindex: "-1" }, flag ? h("img", { class: "flag", src: flag, alt: "" }) : null, node.name),
    h("p", {}, chips.map(chip), node.disputed ? h("span", { class: "badge disputed" }, "disputed") : null),
    node.aliases?.length ? h("p", { class: "quiet" }, `Also: ${node.aliases.slice(0, 8).join(", ")}`) : null];
};

const actorView = (node, entries) => {
  const side = node.kind === "country" || node.kind === "organization";
  const partners = count(entries.filter((entry) => entry.relation !== "represents"), partnersOf(node.id, side));
  const select = (other) => update({ select: side ? `pair:${[node.id, other].sort().join("|")}` : `tie:${tieBetween(node.id, other)}` });
  const meetings = entries.filter((entry) => entry.relation === "met");
  return [
    side ? null : offices(node.id),
    partners.length ? section(side ? "Partners" : "Met most often", countedLines(partners, select)) : null,
    side ? sectorsOf(entries, node.id) : null,
    section("When", months(entries)),
    side ? people(node.id) : null,
    meetings.length ? section(`Meetings (${meetings.length})`, entryList(meetings, { titled: true })) : null,
    quotesOf(entries, node.id),
  ];
};

const tieBetween = (a, b) => seen.ties.map(tieKey).find((key) => key === `met|${a}|${b}` || key === `met|${b}|${a}`) ?? "";

const eventView = (node, entries) => {
  const parts = entries.filter((entry) => entry.relation === "took_part");
  const rest = (relation, title) => {
    const some = entries.filter((entry) => entry.relation === relation && entry.event === node.id);
    return some.length ? section(`${title} (${some.length})`, entryList(some, { titled: true })) : null;
  };
  return [
    parts.length ? section("Who took part", h("ul", { class: "lines" }, parts.map((entry) => h("li", {}, nodeLink(entry.a), entry.role ? h("span", { class: "quiet" }, ` ${readable(entry.role)}`) : null)))) : null,
    rest("met", "Meetings"), rest("agreed", "Agreements"), rest("quoted", "Quotes"),
    parts.length ? section("Proof", entryCard(parts[0])) : null,
  ];
};

const nodeView = (node) => {
  // An event's parts are shown whole, even while the picture leaves that relation out.
  const entries = node.kind === "event" ? entriesOf(node.id).concat(passing().filter((entry) => entry.event === node.id && entry.relation !== "took_part"))
    : passing().filter((entry) => touches(entry, node.id));
  const body = node.kind === "event" ? eventView(node, [...new Set(entries)])
    : node.kind === "sector" ? [section("When", months(entries)), section(`Agreements (${entries.length})`, entryList(entries, { titled: true }))]
      : actorView(node, entries);
  return [...head(node), entries.length ? null : h("p", {}, "Nothing is left of it with these filters."), ...body];
};

const tieView = (tie) => {
  const entries = seen.entries.filter((entry) => entry.tie === tie);
  const all = tie.entries.length;
  return [
    h("h2", { tabindex: "-1" }, nodeLink(tie.a), h("span", { class: "verb" }, ` ${tieVerb(tie.relation, entries)} `), nodeLink(tie.b)),
    h("p", { class: "quiet" }, entries.length === all ? `${plural(all, "entry", "entries")}, newest first.` : `${entries.length} of ${plural(all, "entry", "entries")} with these filters, newest first.`),
    entryList(entries),
  ];
};

const pairView = (pair) => {
  const [a, b] = pair.split("|");
  const entries = passing().filter((entry) => entry.pairs.includes(pair));
  const groups = ["met", "agreed", "quoted"].map((relation) => [relation, entries.filter((entry) => entry.relation === relation)]);
  const title = { met: "Meetings", agreed: "Agreements", quoted: "What they say of each other" };
  return [
    h("h2", { tabindex: "-1" }, nodeLink(a), h("span", { class: "verb" }, " and "), nodeLink(b)),
    entries.length ? section("When", months(entries)) : h("p", {}, "Nothing is left between them with these filters."),
    ...groups.map(([relation, some]) => (some.length ? section(`${title[relation]} (${some.length})`, entryList(some, { titled: true })) : null)),
  ];
};

const pathView = () => {
  const { start, goal, how, paths, near } = findPaths(passing());
  const line = (path) => h("li", {}, path.map((id, i) => [i ? " – " : "", nodeLink(id)]));
  const steps = new Map();
  for (const path of paths) for (let i = 1; i < path.length; i += 1) for (const tie of near.get(path[i - 1]).get(path[i])) steps.set(tieKey(tie), tie);
  return [
    h("h2", { tabindex: "-1" }, "From ", nodeLink(start), " to ", nodeLink(goal)),
    paths.length ? h("p", {}, how === "shortest" ? `${plural(paths.length, "shortest path")} of ${plural(paths[0].length - 1, "step")}.` : `${plural(paths.length, "path")} of up to 3 steps.`)
      : h("p", {}, how === "shortest" ? "No path leads there with these filters." : "No path of up to 3 steps leads there with these filters."),
    paths.length ? h("ol", { class: "lines" }, paths.slice(0, TOP).map(line)) : null,
    ...[...steps.values()].map((tie) => section(`${nameOf(tie.a)} ${tieVerb(tie.relation, tie.shown ?? [])} ${nameOf(tie.b)}`, entryList(seen.entries.filter((entry) => entry.tie === tie)))),
  ];
};

export const show = () => {
  const { select } = state;
  let content = null;
  if (state.path && !select.startsWith("tie:")) content = pathView();
  else if (select.startsWith("tie:")) content = TIE.has(select.slice(4)) ? tieView(TIE.get(select.slice(4))) : null;
  else if (select.startsWith("pair:")) content = pairView(select.slice(5));
  else if (NODE.has(select)) content = nodeView(NODE.get(select));
  fill(byId("panel-body"), ...(content ?? overview()));
  byId("panel").scrollTop = 0;
  byId("panel").classList.toggle("has-choice", content !== null);
  document.body.classList.toggle("chosen", content !== null);
};
