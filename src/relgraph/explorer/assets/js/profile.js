// What is known of one node: of a leader, a country, an organisation, a sector or an event.
import { months } from "./bars.js";
import { COUNTRIES, TIE, entriesOf, flagUrl, nameOf, sideOf, tieKey, touches } from "./data.js";
import { h } from "./dom.js";
import { entryCard, entryList, nodeLink, term } from "./evidence.js";
import { passing } from "./filter.js";
import { choice, entriesInWords, grouped, lines, section } from "./lists.js";
import { startFrom } from "./pathform.js";
import { KINDS, dateInWords, readable } from "./words.js";

// The keys of all entries with what belongs to each, the most frequent first.
const ranked = (entries, keysOf) =>
  [...grouped(entries, keysOf)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));

const note = (text) => h("span", { class: "quiet" }, ` ${text}`);

const othersOf = (id) => (entry) =>
  entry.pairs
    .map((pair) => pair.split("|"))
    .flatMap((ends) => (ends.includes(id) ? ends.filter((end) => end !== id) : []));

const partners = (id, entries) => {
  const rows = ranked(entries, othersOf(id));
  const line = ([other, own]) => [
    nodeLink(other),
    " ",
    choice(`pair:${[id, other].sort().join("|")}`, entriesInWords(own)),
  ];
  return rows.length ? section("Partners", lines(rows, line)) : null;
};

const metMost = (id, entries) => {
  const rows = ranked(
    entries.filter((entry) => entry.relation === "met"),
    (entry) => [entry.a === id ? entry.b : entry.a],
  );
  const line = ([other, own]) => [nodeLink(other), " ", choice(`tie:${tieKey(own[0].tie)}`, entriesInWords(own))];
  return rows.length ? section("Met most often", lines(rows, line)) : null;
};

const sectors = (id, entries) => {
  const agreed = entries.filter((entry) => entry.relation === "agreed" && entry.a === id);
  const line = ([sector, own]) => [
    nodeLink(sector),
    " ",
    ranked(own, (entry) => [entry.status ?? "unknown"]).map(([status, some]) =>
      h("span", { class: `badge ${status}` }, `${some.length} ${status}`),
    ),
    TIE.has(`agreed|${id}|${sector}`) ? choice(`tie:agreed|${id}|${sector}`, "proof") : null,
  ];
  const rows = ranked(agreed, (entry) => [entry.b]);
  return rows.length ? section("Sectors agreed on", lines(rows, line)) : null;
};

const offices = (id) => {
  const terms = entriesOf(id)
    .filter((entry) => entry.relation === "represents" && entry.a === id)
    .sort((a, b) => ((a.terms?.[0] ?? "") < (b.terms?.[0] ?? "") ? -1 : 1));
  const office = (entry) =>
    h(
      "details",
      {},
      h(
        "summary",
        {},
        [readable(entry.role ?? "represents"), nameOf(entry.b), term(entry)].filter(Boolean).join(" · "),
      ),
      entryCard(entry),
    );
  return terms.length ? section("Offices", h("div", { class: "entries" }, terms.map(office))) : null;
};

const people = (id) => {
  const held = entriesOf(id).filter((entry) => entry.relation === "represents" && entry.b === id);
  const rows = ranked(held, (entry) => [entry.a]);
  const line = ([person, terms]) => [
    nodeLink(person),
    note([...new Set(terms.map((entry) => entry.role).filter(Boolean))].map(readable).join(", ")),
  ];
  return rows.length ? section("Its people", lines(rows, line, { ordered: false })) : null;
};

const proofs = (title, entries, options = { titled: true }) =>
  entries.length ? section(`${title} (${entries.length})`, entryList(entries, options)) : null;

const of = (entries, relation) => entries.filter((entry) => entry.relation === relation);

const quotes = (entries, id) => of(entries, "quoted").filter((entry) => entry.a === id || sideOf(entry.a) === id);

const chip = (text) => (text ? h("span", { class: "chip" }, text) : null);

const isActor = (node) => node.kind !== "sector" && node.kind !== "event";

const head = (node) => {
  const flag = flagUrl(node.id === "org:EU" ? "EU" : node.country);
  const chips = [
    KINDS[node.kind],
    ...(node.roles ?? []).slice(0, 3).map(readable),
    node.kind !== "country" && node.country ? COUNTRIES[node.country]?.name : null,
    node.event_type && readable(node.event_type),
    node.date && dateInWords(node.date),
    node.place && `in ${node.place}`,
    node.status,
  ];
  return [
    h("h2", { tabindex: "-1" }, flag ? h("img", { class: "flag", src: flag, alt: "" }) : null, node.name),
    h("p", {}, chips.map(chip), node.disputed ? h("span", { class: "badge disputed" }, "disputed") : null),
    node.aliases?.length ? h("p", { class: "quiet" }, `Also: ${node.aliases.slice(0, 8).join(", ")}`) : null,
    isActor(node) ? h("p", {}, h("button", { onclick: () => startFrom(node.id) }, "Path from here…")) : null,
  ];
};

const actorView = (node, entries) => {
  const side = node.kind === "country" || node.kind === "organization";
  return [
    side ? null : offices(node.id),
    side && !node.side ? partners(node.id, entries) : metMost(node.id, entries),
    side ? sectors(node.id, entries) : null,
    section(side ? "Timeline" : "When", months(entries)),
    side ? people(node.id) : null,
    proofs("Meetings", of(entries, "met")),
    proofs("Quotes", quotes(entries, node.id)),
  ];
};

const eventView = (node, entries) => {
  const parts = of(entries, "took_part");
  const rest = (relation) => of(entries, relation).filter((entry) => entry.event === node.id);
  const part = (entry) => [nodeLink(entry.a), entry.role ? note(readable(entry.role)) : null];
  return [
    parts.length ? section("Who took part", lines(parts, part, { ordered: false })) : null,
    proofs("Meetings", rest("met")),
    proofs("Agreements", rest("agreed")),
    proofs("Quotes", rest("quoted")),
    parts.length ? section("Proof", entryCard(parts[0])) : null,
  ];
};

const sectorView = (entries) => [
  section("When", months(entries)),
  proofs("Agreements", of(entries, "agreed")),
  proofs("Events about it", of(entries, "about")),
];

export const nodeView = (node) => {
  // An event's parts are shown whole, even while the picture leaves that relation out.
  const ofEvent = () =>
    entriesOf(node.id).concat(passing().filter((entry) => entry.event === node.id && entry.relation !== "took_part"));
  const entries =
    node.kind === "event" ? [...new Set(ofEvent())] : passing().filter((entry) => touches(entry, node.id));
  const views = { event: eventView, sector: (_, own) => sectorView(own) };
  return [
    ...head(node),
    entries.length ? null : h("p", {}, "Nothing is left of it with these filters."),
    ...(views[node.kind] ?? actorView)(node, entries),
  ];
};
