// The words that follow the mouse over the picture: what is under it.
import { NODE, nameOf } from "./data.js";
import { byId } from "./dom.js";
import { tieVerb } from "./evidence.js";
import { seen } from "./filter.js";
import { entriesInWords } from "./lists.js";
import { scene } from "./scene.js";
import { KINDS, dateInWords } from "./words.js";

const OFF = 14;

const latest = (entries) => {
  const days = entries.map((entry) => entry.date).filter(Boolean);
  return days.length ? `, latest ${dateInWords(days.sort().at(-1))}` : "";
};

const ofNode = (node) => {
  const lines = scene.links.filter(({ a, b }) => a === node.id || b === node.id);
  const entries = new Set(lines.flatMap((one) => one.entries));
  return `${node.name} · ${node.roles?.[0] ?? KINDS[node.kind]} · ${entriesInWords([...entries])} drawn`;
};

const ofLink = (one) => {
  const word = one.relation ? tieVerb(one.relation, one.entries) : "and";
  const states = [...new Set(one.entries.map(({ status }) => status).filter(Boolean))].join(", ");
  return `${nameOf(one.a)} ${word} ${nameOf(one.b)}: ${entriesInWords(one.entries)}${states ? ` (${states})` : ""}${latest(one.entries)}`;
};

// Shows the words for a node or a line of the picture at a place in it, or hides them.
export const show = (key, { x, y }) => {
  const tip = byId("tip");
  const one = key && (NODE.get(key) ?? scene.links.find((link) => link.key === key));
  tip.hidden = !one || !seen.entries.length;
  if (tip.hidden) return;
  tip.textContent = one.key ? ofLink(one) : ofNode(one);
  const room = byId("net");
  tip.style.left = `${Math.max(4, Math.min(x + OFF, room.clientWidth - tip.offsetWidth - 4))}px`;
  tip.style.top = `${y + OFF + tip.offsetHeight > room.clientHeight ? y - OFF - tip.offsetHeight : y + OFF}px`;
};
