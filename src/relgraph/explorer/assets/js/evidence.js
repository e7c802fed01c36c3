// The proof: an entry (one meeting, agreement, quote or office) with the sentences that say so.
import { ABOUT, ARTICLES, NODE, STATEMENTS, nameOf } from "./data.js";
import { h, say } from "./dom.js";
import { openAlone } from "./moves.js";
import { state } from "./state.js";
import { FIRM, MODES, STATUS_NOTES, dateInWords, plural, precision, readable, verb } from "./words.js";

const MARKS = { n: "name", c: "cue", s: "sector" };

// Links only to pages of the web: whatever else stands in an article's address is shown, not followed.
const safe = (url) => (/^https?:\/\//i.test(url ?? "") ? url : null);

const sentence = (pieces) =>
  h(
    "blockquote",
    {},
    pieces.map((piece) => {
      const kind = piece[0].toLowerCase();
      const inside = piece[0] !== kind;
      const text = piece.slice(1);
      if (kind === "t") return inside ? text : h("span", { class: "around" }, text);
      return h("mark", { class: `${MARKS[kind]}${inside ? "" : " around"}` }, text);
    }),
  );

const citation = (statement, article) => {
  const text = statement.pieces
    .map((piece) => piece.slice(1))
    .join("")
    .trim();
  const source = [
    article?.publisher,
    article?.title ? `“${article.title}”` : null,
    article?.published && dateInWords(article.published),
    article?.url,
  ];
  return `“${text}” (${source.filter(Boolean).join(", ")})${ABOUT.sample ? " [invented article]" : ""}`;
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
  } catch {
    const area = h("textarea", { "aria-label": "Text to copy" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    say("Copied");
  }
};

const source = (article) => {
  if (!article) return "article not in this page";
  const url = safe(article.url);
  const title = url
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, article.title)
    : article.title;
  const withheld = article.url && !url ? h("span", { class: "quiet" }, " (its address is not one of the web)") : null;
  return [
    h("b", {}, article.publisher ?? "outlet not named"),
    article.published ? `, ${dateInWords(article.published)}` : "",
    h("br"),
    title,
    withheld,
  ];
};

const card = (number) => {
  const statement = STATEMENTS[number];
  const article = ARTICLES[statement.article];
  const details = [
    statement.status && readable(statement.status),
    statement.date && dateInWords(statement.date),
    statement.confidence !== undefined && `confidence ${statement.confidence.toFixed(2)}`,
    statement.rule && `rule ${statement.rule}`,
  ];
  return h(
    "li",
    { class: "statement" },
    sentence(statement.pieces),
    h("p", { class: "source" }, source(article), article?.reprint ? h("span", { class: "badge" }, "reprint") : null),
    h(
      "p",
      { class: "quiet" },
      details.filter(Boolean).join(" · "),
      " ",
      h("button", { class: "link", onclick: () => copy(citation(statement, article)) }, "Copy citation"),
    ),
  );
};

export const nodeLink = (id) =>
  NODE.has(id)
    ? h("button", { class: "link name", onclick: () => openAlone(id) }, nameOf(id))
    : h("span", {}, nameOf(id));

export const badges = (entry) => [
  entry.status
    ? h("span", { class: `badge ${entry.status}`, title: STATUS_NOTES[entry.status] ?? null }, entry.status)
    : null,
  entry.disputed
    ? h("span", { class: "badge disputed", title: "reports contradict each other: both are below" }, "disputed")
    : null,
];

const place = (entry) => [entry.place && `in ${entry.place}`, MODES[entry.mode]].filter(Boolean).join(", ");

const when = (entry) => {
  if (entry.date)
    return [
      dateInWords(entry.date),
      precision(entry.date) ? h("span", { class: "quiet" }, ` (${precision(entry.date)})`) : null,
    ];
  return [
    "date unknown",
    entry.placed ? h("span", { class: "quiet" }, `, first reported ${dateInWords(entry.placed)}`) : null,
  ];
};

export const term = (entry) => {
  const [from, to] = (entry.terms ?? []).map((day) => day && dateInWords(day));
  return from && to && from !== to ? `seen ${from} to ${to}` : from ? `seen ${from}` : "";
};

const occasion = (entry) =>
  entry.event && NODE.has(entry.event) && entry.event !== state.select && entry.relation !== "took_part"
    ? h("p", { class: "quiet" }, "On the occasion of: ", nodeLink(entry.event))
    : null;

const matter = (entry) => {
  if (entry.relation === "quoted") return entry.indirect ? "in indirect speech" : "in direct speech";
  if (entry.relation === "agreed") {
    const others = entry.partners.map((id, i) => [i ? ", " : " with ", nodeLink(id)]);
    return [entry.what ? `“${entry.what}”` : null, others];
  }
  return entry.role ? readable(entry.role) : null;
};

// Who, what and whom of an entry as one line of links.
const headline = (entry) => {
  if (!entry.b) return [nodeLink(entry.a), " said"];
  return [nodeLink(entry.a), ` ${verb(entry)} `, nodeLink(entry.b)];
};

export const entryCard = (entry, { titled = false } = {}) => {
  const only = state.publisher;
  const outlets = entry.sources ? plural(entry.sources, "outlet") : null;
  const where = place(entry);
  return h(
    "article",
    { class: `entry ${entry.relation}`, "data-entry": entry.id },
    titled ? h("h4", {}, headline(entry)) : null,
    h(
      "p",
      { class: "when" },
      entry.relation === "represents" ? term(entry) : when(entry),
      where ? ` · ${where}` : "",
      " ",
      badges(entry),
    ),
    h("p", {}, matter(entry)),
    occasion(entry),
    outlets
      ? h(
          "p",
          { class: "quiet" },
          `Reported by ${outlets}`,
          only ? `, shown here whole although ${only} is chosen` : "",
        )
      : null,
    h("ol", { class: "statements" }, entry.statements.map(card)),
    entry.dropped.length
      ? h(
          "p",
          { class: "quiet" },
          `${plural(entry.dropped.length, "older or less sure statement")} of this entry ${entry.dropped.length === 1 ? "is" : "are"} not in this page.`,
        )
      : null,
  );
};

// The verb of a tie: that of what happened in it, else of what it holds instead.
export const tieVerb = (relation, entries) =>
  verb(entries.find(({ status }) => status === null || FIRM.includes(status)) ?? entries[0] ?? { relation });

export const newestFirst = (a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : a.id < b.id ? -1 : 1);

const AT_ONCE = 40;

// A list of entries, newest first; long ones grow on demand.
export const entryList = (entries, options = {}) => {
  const sorted = [...entries].sort(newestFirst);
  const box = h("div", { class: "entries" });
  const grow = (from) => {
    box.querySelector(":scope > .more")?.remove();
    box.append(...sorted.slice(from, from + AT_ONCE).map((entry) => entryCard(entry, options)));
    const left = sorted.length - from - AT_ONCE;
    if (left > 0)
      box.append(
        h(
          "button",
          { class: "more", onclick: () => grow(from + AT_ONCE) },
          `Show ${Math.min(left, AT_ONCE)} more of ${left}`,
        ),
      );
  };
  grow(0);
  return box;
};
