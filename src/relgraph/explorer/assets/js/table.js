// The table: one row an entry, the same entries as the picture.
import { ARTICLES, ENTRIES, STATEMENTS, nameOf, sentenceOf, tieKey } from "./data.js";
import { byId, fill, h, say } from "./dom.js";
import { filtersInWords, seen } from "./filter.js";
import { state, update } from "./state.js";
import { number, placedInWords, verb } from "./words.js";

const AT_ONCE = 500;
const LONG = 160; // longer texts are cut to a few lines; the panel and the file hold them whole

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
        byId("table").querySelector(`th.${key} button`).focus();
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

const proofLink = (entry) =>
  h(
    "button",
    {
      class: "link",
      "aria-label": `Proof: ${nameOf(entry.a)} ${verb(entry)} ${entry.b ? nameOf(entry.b) : ""}, ${placedInWords(entry)}`,
    },
    placedInWords(entry),
  );

const cell = (text) => (text.length > LONG ? h("div", { class: "long" }, text) : text);

const row = (entry, i) =>
  h(
    "tr",
    {
      "data-entry": entry.id,
      "data-chooses": selectOf(entry),
      "aria-rowindex": i + 2,
      onclick: () => update({ select: selectOf(entry) }),
    },
    COLUMNS.map(([key, , text]) =>
      h("td", { class: key }, key === "when" ? proofLink(entry) : cell(String(text(entry)))),
    ),
  );

const captionOf = (shown, all) => {
  const words = filtersInWords();
  return [
    `${number(all)} of ${number(ENTRIES.length)} entries${words.length ? ` (${words.join("; ")})` : ""}`,
    shown < all ? `, rows 1 to ${number(shown)} shown: the rest below the last row, and all in the CSV file` : "",
    ". An entry is one meeting, agreement, quote or office, whoever reported it; an agreement has one for each party.",
  ];
};

let shown = { rows: [], count: 0, sort: "" };

const more = (count, label) => {
  const press = () => {
    grow(shown.count + count)
      .querySelector("button")
      .focus();
    say(`${number(count)} more rows`);
  };
  return h("button", { onclick: press }, label);
};

const buttons = () => {
  const left = shown.rows.length - shown.count;
  if (!left) return [];
  const some = more(Math.min(left, AT_ONCE), `Show ${number(Math.min(left, AT_ONCE))} more rows`);
  return left > AT_ONCE ? [some, " ", more(left, `Show all ${number(left)}`)] : [some];
};

// Adds rows up to `count`, says how many there are, and gives the first of the new ones.
const grow = (count) => {
  const { rows, count: before } = shown;
  shown.count = Math.min(rows.length, count);
  const added = rows.slice(before, shown.count).map((entry, i) => row(entry, before + i));
  byId("table")
    .querySelector("tbody")
    .append(...added);
  fill(byId("table").querySelector("caption"), captionOf(shown.count, rows.length));
  fill(byId("table").querySelector(".more-rows"), buttons());
  return added[0];
};

// Every row, for printing.
export const growWhole = () => state.view === "table" && grow(shown.rows.length);

const same = (rows) =>
  shown.sort === state.sort && rows.length === shown.rows.length && rows.every((entry, i) => entry === shown.rows[i]);

const choose = () => {
  for (const element of byId("table").querySelectorAll("tr[data-entry]"))
    element.classList.toggle("chosen", element.dataset.chooses === state.select);
};

// Draws the table anew where its rows changed; a choice alone leaves place and focus of the reader.
export const show = () => {
  const rows = sortedRows();
  if (!same(rows) || !byId("table").firstChild) {
    shown = { rows, count: 0, sort: state.sort };
    const table = h("table", { "aria-rowcount": rows.length + 1 }, h("caption"), h("thead", {}, header()), h("tbody"));
    fill(byId("table"), table, h("p", { class: "more-rows" }));
    byId("table").scrollTop = 0;
    grow(AT_ONCE);
  }
  choose();
};
