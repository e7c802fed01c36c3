// The panel beside the picture: top and latest, or what is selected.
import { months } from "./bars.js";
import { NODE, TIE, nameOf, tieKey } from "./data.js";
import { byId, fill, h } from "./dom.js";
import { badges, entryList, headline, newestFirst, nodeLink } from "./evidence.js";
import { passing, seen } from "./filter.js";
import { findPaths } from "./paths.js";
import { TOP, nodeView, section } from "./profile.js";
import { state, update } from "./state.js";
import { FIRM, placedInWords, plural, verb } from "./words.js";

const tieButton = (tie, label) =>
  h("button", { class: "link", onclick: () => update({ select: `tie:${tieKey(tie)}` }) }, label);

// The verb of a tie: that of what happened in it, else of what it holds instead.
const tieVerb = (relation, entries) =>
  verb(entries.find(({ status }) => status === null || FIRM.includes(status)) ?? entries[0] ?? { relation });

const tieLine = (tie) =>
  h(
    "li",
    {},
    nodeLink(tie.a),
    ` ${tieVerb(tie.relation, tie.shown)} `,
    nodeLink(tie.b),
    " ",
    tieButton(tie, tie.shown.length === 1 ? "once" : `${tie.shown.length} times`),
  );

const NO_SECTOR = "sector:unspecified"; // says less than any other
const strength = (tie) =>
  tie.shown.reduce((sum, entry) => sum + 1 + (entry.sources ?? 0) / 100, 0) - (tie.b === NO_SECTOR ? 1e6 : 0);

const topTies = (relations) =>
  seen.ties
    .filter((tie) => relations.includes(tie.relation))
    .sort((a, b) => strength(b) - strength(a) || (tieKey(a) < tieKey(b) ? -1 : 1))
    .slice(0, TOP);

const overview = () => {
  const latest = seen.entries
    .filter((entry) => entry.when && ["met", "agreed", "quoted"].includes(entry.relation))
    .sort(newestFirst)
    .slice(0, TOP);
  const top = topTies(["met", "agreed"]);
  const pairs = [...seen.pairs].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, TOP);
  return [
    h("h2", { tabindex: "-1" }, "At a glance"),
    h(
      "p",
      { class: "hint" },
      "Click a line to read the sentences that prove it. Click a node to see whom it is tied to; a second node adds its own.",
    ),
    pairs.length
      ? section(
          "Top pairs",
          h(
            "ol",
            { class: "lines" },
            pairs.map(([pair, entries]) => {
              const [a, b] = pair.split("|");
              return h(
                "li",
                {},
                nodeLink(a),
                " and ",
                nodeLink(b),
                " ",
                h(
                  "button",
                  { class: "link", onclick: () => update({ select: `pair:${pair}` }) },
                  plural(entries.length, "entry", "entries"),
                ),
              );
            }),
          ),
        )
      : null,
    top.length
      ? section("Top ties", h("ol", { class: "lines" }, top.map(tieLine)))
      : h("p", {}, "No tie is left with these filters."),
    latest.length
      ? section(
          "Latest",
          h(
            "ul",
            { class: "lines" },
            latest.map((entry) =>
              h(
                "li",
                {},
                h("span", { class: "day" }, placedInWords(entry)),
                " ",
                headline(entry),
                " ",
                entry.tie
                  ? tieButton(entry.tie, "proof")
                  : h("button", { class: "link", onclick: () => update({ select: entry.a }) }, "proof"),
                " ",
                badges(entry),
              ),
            ),
          ),
        )
      : null,
  ];
};

const tieView = (tie) => {
  const entries = seen.entries.filter((entry) => entry.tie === tie);
  const all = tie.entries.length;
  return [
    h(
      "h2",
      { tabindex: "-1" },
      nodeLink(tie.a),
      h("span", { class: "verb" }, ` ${tieVerb(tie.relation, entries)} `),
      nodeLink(tie.b),
    ),
    h(
      "p",
      { class: "quiet" },
      entries.length === all
        ? `${plural(all, "entry", "entries")}, newest first.`
        : `${entries.length} of ${plural(all, "entry", "entries")} with these filters, newest first.`,
    ),
    entryList(entries),
  ];
};

const pairView = (pair) => {
  const [a, b] = pair.split("|");
  const entries = passing().filter((entry) => entry.pairs.includes(pair));
  const groups = ["met", "agreed", "quoted"].map((relation) => [
    relation,
    entries.filter((entry) => entry.relation === relation),
  ]);
  const title = { met: "Meetings", agreed: "Agreements", quoted: "What they say of each other" };
  return [
    h("h2", { tabindex: "-1" }, nodeLink(a), h("span", { class: "verb" }, " and "), nodeLink(b)),
    entries.length ? section("When", months(entries)) : h("p", {}, "Nothing is left between them with these filters."),
    ...groups.map(([relation, some]) =>
      some.length ? section(`${title[relation]} (${some.length})`, entryList(some, { titled: true })) : null,
    ),
  ];
};

const pathView = () => {
  const { start, goal, how, paths, near } = findPaths(passing());
  const line = (path) =>
    h(
      "li",
      {},
      path.map((id, i) => [i ? " – " : "", nodeLink(id)]),
    );
  const steps = new Map();
  for (const path of paths)
    for (let i = 1; i < path.length; i += 1)
      for (const tie of near.get(path[i - 1]).get(path[i])) steps.set(tieKey(tie), tie);
  return [
    h("h2", { tabindex: "-1" }, "From ", nodeLink(start), " to ", nodeLink(goal)),
    paths.length
      ? h(
          "p",
          {},
          how === "shortest"
            ? `${plural(paths.length, "shortest path")} of ${plural(paths[0].length - 1, "step")}.`
            : `${plural(paths.length, "path")} of up to 3 steps.`,
        )
      : h(
          "p",
          {},
          how === "shortest"
            ? "No path leads there with these filters."
            : "No path of up to 3 steps leads there with these filters.",
        ),
    paths.length ? h("ol", { class: "lines" }, paths.slice(0, TOP).map(line)) : null,
    ...[...steps.values()].map((tie) =>
      section(
        `${nameOf(tie.a)} ${tieVerb(tie.relation, tie.shown ?? [])} ${nameOf(tie.b)}`,
        entryList(seen.entries.filter((entry) => entry.tie === tie)),
      ),
    ),
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
