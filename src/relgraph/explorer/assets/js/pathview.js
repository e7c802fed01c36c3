// The panel of a path: the ways found, and the proof of each step.
import { nameOf, tieKey } from "./data.js";
import { h } from "./dom.js";
import { entryList, nodeLink, tieVerb } from "./evidence.js";
import { passing, seen } from "./filter.js";
import { lines, section } from "./lists.js";
import { layOut } from "./pathform.js";
import { findPaths } from "./paths.js";
import { state, update } from "./state.js";
import { STATUSES, plural } from "./words.js";

const found = ({ how, paths, full }) =>
  how === "shortest"
    ? `${plural(paths.length, "shortest path")} of ${plural(paths[0].length - 1, "step")}${full ? ", and there may be more" : ""}.`
    : `${plural(paths.length, "path")} of up to 3 steps${full ? ": the shortest; there are more" : ""}.`;

// What a reader can try who found no path.
const otherWays = ({ start, goal, how }) => {
  const open = STATUSES.filter((status) => !["cancelled", "denied"].includes(status));
  return h(
    "p",
    { class: "choices" },
    how === "shortest"
      ? null
      : h("button", { onclick: () => layOut(start, goal, "shortest") }, "Look for a longer one"),
    open.every((status) => state.statuses.includes(status))
      ? null
      : h(
          "button",
          { onclick: () => update({ statuses: [...new Set([...state.statuses, ...open])] }) },
          "Include what is planned or discussed",
        ),
  );
};

const none = (search) => [
  h(
    "p",
    {},
    search.how === "shortest"
      ? "No path leads there with these filters."
      : "No path of up to 3 steps leads there with these filters.",
  ),
  otherWays(search),
];

const steps = ({ paths, near }) => {
  const ties = new Map();
  for (const path of paths)
    for (let i = 1; i < path.length; i += 1)
      for (const tie of near.get(path[i - 1]).get(path[i])) ties.set(tieKey(tie), tie);
  return [...ties.values()];
};

const proof = (tie) =>
  section(
    `${nameOf(tie.a)} ${tieVerb(tie.relation, tie.shown ?? [])} ${nameOf(tie.b)}`,
    entryList(seen.entries.filter((entry) => entry.tie === tie)),
  );

export const pathView = () => {
  const search = findPaths(passing());
  const { start, goal, paths } = search;
  return [
    h("h2", { tabindex: "-1" }, "From ", nodeLink(start), " to ", nodeLink(goal)),
    paths.length ? h("p", {}, found(search)) : none(search),
    lines(paths, (path) => path.map((id, i) => [i ? " – " : "", nodeLink(id)])),
    ...steps(search).map(proof),
  ];
};
