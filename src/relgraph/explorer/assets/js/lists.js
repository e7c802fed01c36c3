// Lists of the panel: the first few lines, and a button that shows the rest.
import { h } from "./dom.js";
import { update } from "./state.js";
import { plural } from "./words.js";

const TOP = 12;
export const FEW = 5;

export const section = (title, ...content) => h("section", {}, h("h3", {}, title), ...content);

// A list of what `line` makes of each item; the button behind it is no item of the list.
export const lines = (items, line, { first = TOP, ordered = true } = {}) => {
  const row = (item) => h("li", {}, line(item));
  const list = h(ordered ? "ol" : "ul", { class: "lines" }, items.slice(0, first).map(row));
  if (items.length <= first) return [list];
  const rest = (event) => {
    const added = items.slice(first).map(row);
    list.append(...added);
    event.target.remove();
    added[0].querySelector("button")?.focus();
  };
  return [list, h("button", { class: "more", onclick: rest }, `Show ${items.length - first} more`)];
};

// A button in words that selects something.
export const choice = (select, label) => h("button", { class: "link", onclick: () => update({ select }) }, label);

// The entries by key; `keysOf` says under which keys an entry stands.
export const grouped = (entries, keysOf) => {
  const groups = new Map();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      if (groups.has(key)) groups.get(key).push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
};

export const entriesInWords = (entries) => plural(entries.length, "entry", "entries");
