// The table: one row an entry, the same entries as the picture.
import { ARTICLES, ENTRIES, STATEMENTS, nameOf, tieKey } from "./data.js";
import { byId, fill, h, say } from "./dom.js";
import { filtersInWords, seen } from "./filter.js";
import { state, update } from "./state.js";
import { placedInWords, verb } from "./words.js";

const AT_ONCE = 500;

const sentenceOf = (entry) => STATEMENTS[entry.statements[0]]?.pieces.map((piece) => piece.slice(1)).join("") ?? "";
const articleOf = (entry) => ARTICLES[STATEMENTS[entry.statements[0]]?.article];

// What each column holds, and what the CSV file says.
export const COLUMNS = [
  ["when", "Date", (entry) => entry.date ?? (entry.placed ? `reported ${entry.placed}` : "")],
  ["a", "Who", (entry) => nameOf(entry.a)],
  ["relation", "Relation", (entry) => (entry.b ? verb(entry) : "said")],
  [
    "b",
    "Whom, on what",
    (entry) =>
      [
        entry.b ? nameOf(entry.b) : "",
        ...(entry.partners.length ? [`with ${entry.partners.map(nameOf).join(", ")}`] : []),
      ].join(" "),
  ],
  ["sentence", "Sentence", sentenceOf],
  ["status", "Status", (entry) => `${entry.status ?? ""}${entry.disputed ? " (disputed)" : ""}`],
  ["sources", "Outlets", (entry) => entry.sources ?? ""],
  ["confidence", "Confidence", (entry) => entry.confidence?.toFixed(2) ?? ""],
  ["article", "Article", (entry) => [articleOf(entry)?.publisher, articleOf(entry)?.title].filter(Boolean).join(": ")],
];

const value = (entry, key) => {
  if (key === "when") return entry.when;
  if (key === "sources" || key === "confidence") return entry[key] ?? -1;
  return COLUMNS.find(([name]) => name === key)[2](entry)
    .toString()
    .toLowerCase();
};

export const sortedRows = () => {
  const down = state.sort.startsWith("-");
  const key = state.sort.replace("-", "");
  const known = COLUMNS.some(([name]) => name === key) ? key : "when";
  const keyed = seen.entries.map((entry) => [value(entry, known), entry]);
  keyed.sort(([x, a], [y, b]) => (x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1) * (down ? -1 : 1));
  return keyed.map(([, entry]) => entry);
};

const header = () =>
  h(
    "tr",
    {},
    COLUMNS.map(([key, title]) => {
      const on = state.sort.replace("-", "") === key;
      const down = state.sort.startsWith("-");
      const flip = () => {
        update({ sort: on && !down ? `-${key}` : key });
        say(`Sorted by ${title}`);
      };
      return h(
        "th",
        { scope: "col", "aria-sort": on ? (down ? "descending" : "ascending") : "none", class: key },
        h("button", { onclick: flip }, title, h("span", { "aria-hidden": "true" }, on ? (down ? " ▼" : " ▲") : "")),
      );
    }),
  );

const selectOf = (entry) => (entry.tie ? `tie:${tieKey(entry.tie)}` : entry.a);

const row = (entry) =>
  h(
    "tr",
    { "data-entry": entry.id, class: state.select === selectOf(entry) ? "chosen" : null },
    COLUMNS.map(([key, , text]) => {
      if (key === "when")
        return h(
          "td",
          { class: key },
          h(
            "button",
            {
              class: "link",
              onclick: () => update({ select: selectOf(entry) }),
              "aria-label": `Proof: ${nameOf(entry.a)} ${verb(entry)} ${entry.b ? nameOf(entry.b) : ""}`,
            },
            placedInWords(entry),
          ),
        );
      return h("td", { class: key }, String(text(entry)));
    }),
  );

export const show = () => {
  const rows = sortedRows();
  const words = filtersInWords();
  const body = h("tbody");
  const box = byId("table");
  const more = h("p", { class: "more-rows" });
  const grow = (from) => {
    body.append(...rows.slice(from, from + AT_ONCE).map(row));
    const left = rows.length - from - AT_ONCE;
    fill(
      more,
      left > 0
        ? h("button", { onclick: () => grow(from + AT_ONCE) }, `Show ${Math.min(left, AT_ONCE)} more rows of ${left}`)
        : null,
    );
  };
  fill(
    box,
    h(
      "table",
      { "aria-rowcount": rows.length + 1 },
      h(
        "caption",
        {},
        `${rows.length} of ${ENTRIES.length} entries${words.length ? ` (${words.join("; ")})` : ""}. An entry is one meeting, agreement, quote or office, whoever reported it.`,
      ),
      h("thead", {}, header()),
      body,
    ),
    more,
  );
  grow(0);
};
