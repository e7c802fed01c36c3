// Going from node to node: what a click, a hit of the search or a name in the panel does.
import { NODE } from "./data.js";
import { state, update } from "./state.js";

// Who took part is off at first, but it is what an event consists of.
const withParts = (id) =>
  NODE.get(id).kind === "event" && !state.relations.includes("took_part")
    ? { relations: [...state.relations, "took_part"] }
    : {};

// The neighbourhood of one node, and nothing else.
export const openAlone = (id) => update({ ego: [id], select: id, whole: "", path: "", ...withParts(id) });

// The neighbourhood of a node beside those that are open already.
export const openBeside = (id) => {
  if (state.path || !state.ego.length) openAlone(id);
  else update({ ego: [...new Set([...state.ego, id])], select: id, ...withParts(id) });
};
