// What is known of one node: of a leader, a country, an organisation, a sector or an event.
import { months } from "./bars.js";
import { COUNTRIES, entriesOf, flagUrl, nameOf, sideOf, tieKey, touches } from "./data.js";
import { h } from "./dom.js";
import { entryCard, entryList, nodeLink } from "./evidence.js";
import { passing, seen } from "./filter.js";
import { update } from "./state.js";
import { KINDS, dateInWords, plural, readable } from "./words.js";

export const TOP = 12;

export const section = (title, ...content) => h("section", {}, h("h3", {}, title), ...content);

const count = (entries, keyOf) => {
  const counts = new Map();
  for (const entry of entries) for (const key of keyOf(entry)) counts.set(key, [...(counts.get(key) ?? []), entry]);
  return [...counts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
};

const countedLines = (rows, onclick) =>
  h(
    "ol",
    { class: "lines" },
    rows
      .slice(0, TOP)
      .map(([id, entries]) =>
        h(
          "li",
          {},
          nodeLink(id),
          " ",
          h("button", { class: "link", onclick: () => onclick(id) }, plural(entries.length, "entry", "entries")),
        ),
      ),
    rows.length > TOP
      ? h("li", { class: "quiet" }, `and ${rows.length - TOP} more in the picture and the table`)
      : null,
  );

const partnersOf = (id, side) => (entry) => {
  const ends = side
    ? entry.pairs
        .filter((pair) => pair.split("|").includes(id))
        .map((pair) => pair.split("|").find((other) => other !== id))
    : entry.relation === "met"
      ? [entry.a === id ? entry.b : entry.a]
      : [];
  return ends;
};

const sectorsOf = (entries, id) => {
  const agreed = entries.filter(
    (entry) => entry.relation === "agreed" && (entry.a === id || entry.partners.includes(id)),
  );
  const rows = count(agreed, (entry) => [entry.b]);
  return rows.length
    ? section(
        "Sectors agreed on",
        h(
          "ol",
          { class: "lines" },
          rows.map(([sector, own]) =>
            h(
              "li",
              {},
              nodeLink(sector),
              " ",
              count(own, (entry) => [entry.status ?? "unknown"]).map(([status, some]) =>
                h("span", { class: `badge ${status}` }, `${some.length} ${status}`),
              ),
            ),
          ),
        ),
      )
    : null;
};

const offices = (id) => {
  const terms = entriesOf(id)
    .filter((entry) => entry.relation === "represents" && entry.a === id)
    .sort((a, b) => ((a.terms?.[0] ?? "") < (b.terms?.[0] ?? "") ? -1 : 1));
  return terms.length
    ? section(
        "Offices",
        h(
          "div",
          { class: "entries" },
          terms.map((entry) =>
            h(
              "details",
              {},
              h(
                "summary",
                {},
                readable(entry.role ?? "represents"),
                " · ",
                nameOf(entry.b),
                entry.terms?.[0] ? ` · ${dateInWords(entry.terms[0])}` : "",
              ),
              entryCard(entry),
            ),
          ),
        ),
      )
    : null;
};

const people = (id) => {
  const held = entriesOf(id).filter((entry) => entry.relation === "represents" && entry.b === id);
  const names = count(held, (entry) => [entry.a]);
  return names.length
    ? section(
        "Its people",
        h(
          "ul",
          { class: "lines" },
          names.map(([person, terms]) =>
            h(
              "li",
              {},
              nodeLink(person),
              h(
                "span",
                { class: "quiet" },
                ` ${[...new Set(terms.map((entry) => entry.role).filter(Boolean))].join(", ")}`,
              ),
            ),
          ),
        ),
      )
    : null;
};

const quotesOf = (entries, id) => {
  const own = entries.filter((entry) => entry.relation === "quoted" && (entry.a === id || sideOf(entry.a) === id));
  return own.length ? section(`Quotes (${own.length})`, entryList(own, { titled: true })) : null;
};

const chip = (text) => (text ? h("span", { class: "chip" }, text) : null);

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
  ];
};

const actorView = (node, entries) => {
  const side = node.kind === "country" || node.kind === "organization";
  const partners = count(
    entries.filter((entry) => entry.relation !== "represents"),
    partnersOf(node.id, side),
  );
  const select = (other) =>
    update({ select: side ? `pair:${[node.id, other].sort().join("|")}` : `tie:${tieBetween(node.id, other)}` });
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

const tieBetween = (a, b) =>
  seen.ties.map(tieKey).find((key) => key === `met|${a}|${b}` || key === `met|${b}|${a}`) ?? "";

const eventView = (node, entries) => {
  const parts = entries.filter((entry) => entry.relation === "took_part");
  const rest = (relation, title) => {
    const some = entries.filter((entry) => entry.relation === relation && entry.event === node.id);
    return some.length ? section(`${title} (${some.length})`, entryList(some, { titled: true })) : null;
  };
  return [
    parts.length
      ? section(
          "Who took part",
          h(
            "ul",
            { class: "lines" },
            parts.map((entry) =>
              h(
                "li",
                {},
                nodeLink(entry.a),
                entry.role ? h("span", { class: "quiet" }, ` ${readable(entry.role)}`) : null,
              ),
            ),
          ),
        )
      : null,
    rest("met", "Meetings"),
    rest("agreed", "Agreements"),
    rest("quoted", "Quotes"),
    parts.length ? section("Proof", entryCard(parts[0])) : null,
  ];
};

export const nodeView = (node) => {
  // An event's parts are shown whole, even while the picture leaves that relation out.
  const entries =
    node.kind === "event"
      ? entriesOf(node.id).concat(
          passing().filter((entry) => entry.event === node.id && entry.relation !== "took_part"),
        )
      : passing().filter((entry) => touches(entry, node.id));
  const body =
    node.kind === "event"
      ? eventView(node, [...new Set(entries)])
      : node.kind === "sector"
        ? [
            section("When", months(entries)),
            section(`Agreements (${entries.length})`, entryList(entries, { titled: true })),
          ]
        : actorView(node, entries);
  return [...head(node), entries.length ? null : h("p", {}, "Nothing is left of it with these filters."), ...body];
};
