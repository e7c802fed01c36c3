// The panel beside the picture: a glance at everything, or what is selected.
import { months } from "./bars.js";
import { NODE, TIE } from "./data.js";
import { byId, fill, h } from "./dom.js";
import { entryList, nodeLink, tieVerb } from "./evidence.js";
import { passing, seen } from "./filter.js";
import { glance } from "./glance.js";
import { section } from "./lists.js";
import { pathView } from "./pathview.js";
import { nodeView } from "./profile.js";
import { state, update } from "./state.js";
import { plural } from "./words.js";

const hiddenStatuses = (entries) => [
  ...new Set(entries.map(({ status }) => status).filter((status) => status && !state.statuses.includes(status))),
];

// How many entries a tie or pair has, and how to see those that the statuses keep away.
const told = (shown, all) => {
  if (shown === all.length) return h("p", { class: "quiet" }, `${plural(shown, "entry", "entries")}, newest first.`);
  const hidden = hiddenStatuses(all);
  return h(
    "p",
    { class: "quiet" },
    `${shown} of ${plural(all.length, "entry", "entries")} with these filters, newest first. `,
    hidden.length
      ? h(
          "button",
          { class: "link", onclick: () => update({ statuses: [...state.statuses, ...hidden] }) },
          `Show ${hidden.join(", ")} too`,
        )
      : null,
  );
};

const tieView = (tie) => {
  const entries = seen.entries.filter((entry) => entry.tie === tie);
  return [
    h(
      "h2",
      { tabindex: "-1" },
      nodeLink(tie.a),
      h("span", { class: "verb" }, ` ${tieVerb(tie.relation, entries)} `),
      nodeLink(tie.b),
    ),
    told(entries.length, tie.entries),
    entryList(entries),
  ];
};

const TITLES = { met: "Meetings", agreed: "Agreements", quoted: "What they say of each other" };

const pairView = (pair) => {
  const [a, b] = pair.split("|");
  const entries = passing().filter((entry) => entry.pairs.includes(pair));
  const groups = Object.keys(TITLES).map((name) => [name, entries.filter(({ relation }) => relation === name)]);
  return [
    h("h2", { tabindex: "-1" }, nodeLink(a), h("span", { class: "verb" }, " and "), nodeLink(b)),
    entries.length ? section("When", months(entries)) : h("p", {}, "Nothing is left between them with these filters."),
    ...groups.map(([name, some]) =>
      some.length ? section(`${TITLES[name]} (${some.length})`, entryList(some, { titled: true })) : null,
    ),
  ];
};

const chosen = () => {
  const { select } = state;
  if (select.startsWith("tie:")) return TIE.has(select.slice(4)) ? tieView(TIE.get(select.slice(4))) : null;
  if (state.path) return pathView();
  if (select.startsWith("pair:")) return pairView(select.slice(5));
  return NODE.has(select) ? nodeView(NODE.get(select)) : null;
};

export const show = () => {
  const content = chosen();
  const held = byId("panel").contains(document.activeElement);
  fill(byId("panel-body"), ...(content ?? glance()));
  byId("panel").scrollTop = 0;
  if (held && !byId("panel").contains(document.activeElement)) byId("panel").querySelector("h2").focus();
  byId("panel").classList.toggle("has-choice", content !== null);
  document.body.classList.toggle("chosen", content !== null);
};
