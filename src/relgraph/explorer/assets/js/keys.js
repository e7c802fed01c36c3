// The keyboard: shortcuts for the page, and a walk from node to node in the picture.
import { NODE } from "./data.js";
import { byId, say } from "./dom.js";
import { scene } from "./scene.js";
import { state, undo, update } from "./state.js";
import { KINDS, plural } from "./words.js";

const ARROWS = { ArrowLeft: Math.PI, ArrowRight: 0, ArrowUp: -Math.PI / 2, ArrowDown: Math.PI / 2 };

const largest = () => scene.nodes.reduce((best, node) => (!best || node.size > best.size ? node : best), null)?.id;

// The linked node that lies most nearly in the direction of the arrow.
const towards = (from, angle) => {
  const here = scene.places.get(from);
  let [best, least] = [null, Infinity];
  for (const { a, b } of scene.links) {
    if (a !== from && b !== from) continue;
    const other = a === from ? b : a;
    const place = scene.places.get(other);
    if (!place) continue;
    const off = Math.abs(
      Math.atan2(
        Math.sin(Math.atan2(place.y - here.y, place.x - here.x) - angle),
        Math.cos(Math.atan2(place.y - here.y, place.x - here.x) - angle),
      ),
    );
    const cost = off * 400 + Math.hypot(place.x - here.x, place.y - here.y);
    if (off < Math.PI / 2 && cost < least) [best, least] = [other, cost];
  }
  return best;
};

const walk = (key) => {
  const from = scene.places.has(state.select) ? state.select : null;
  const to = from ? towards(from, ARROWS[key]) : largest();
  if (!to) {
    say("No tie in that direction");
    return;
  }
  update({ select: to }, { remember: false });
  const count = scene.links.filter(({ a, b }) => a === to || b === to).length;
  say(`${NODE.get(to).name}, ${KINDS[NODE.get(to).kind]}, ${plural(count, "line")}`);
};

const inField = (target) => target.matches?.("input, select, textarea");

export const start = (actions) => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === "z" && !inField(event.target)) {
        event.preventDefault();
        undo();
      }
      return;
    }
    if (byId("help").open) return; // the dialog's own keys
    const inPicture = byId("net").contains(event.target);
    if (event.key === "Escape") actions.escape();
    else if (inField(event.target)) return;
    else if (event.key === "/") byId("search").focus();
    else if (inPicture && ARROWS[event.key] !== undefined) walk(event.key);
    else if (inPicture && event.key === "Enter" && scene.places.has(state.select)) actions.open(state.select);
    else if (actions[event.key]) actions[event.key]();
    else return;
    event.preventDefault();
  });
};
