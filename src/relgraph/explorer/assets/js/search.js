// Search by name, alias, office, country or sector, with a list of hits; the keyboard comes first.
import { NODES, countryName, entriesOf } from "./data.js";
import { byId, fill, h, say } from "./dom.js";
import { KINDS, folded, plural } from "./words.js";

const MOST = 12;

// The nodes in which every word begins some word; names that begin so come first, then those with more entries.
const hits = (text) => {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const fits = (node) =>
    words.every((word) =>
      new RegExp(`(^|[^\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u").test(node.found),
    );
  const rank = (node) =>
    node.sorted.startsWith(words.join(" ")) ? 2 : words.every((word) => node.sorted.includes(word)) ? 1 : 0;
  return NODES.filter(fits)
    .sort(
      (a, b) => rank(b) - rank(a) || entriesOf(b.id).length - entriesOf(a.id).length || (a.sorted < b.sorted ? -1 : 1),
    )
    .slice(0, MOST);
};

const describe = (node) =>
  [
    node.roles?.[0] ?? KINDS[node.kind],
    node.kind === "country" ? null : node.country && countryName(node.country),
    plural(entriesOf(node.id).length, "entry", "entries"),
  ]
    .filter(Boolean)
    .join(" · ");

// Puts a node into a field as the one chosen.
export const setChoice = (input, node) => {
  input.value = node.name;
  input.dataset.id = node.id;
};

// Gives a text field a list of hits; `pick` gets the node that the reader chose.
export const combobox = (input, list, pick) => {
  let at = -1;
  const options = () => [...list.children];
  const close = () => {
    fill(list);
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const move = (to) => {
    at = to;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (!options()[at]) return;
    input.setAttribute("aria-activedescendant", options()[at].id);
    options()[at].scrollIntoView({ block: "nearest" });
  };
  const choose = (node) => {
    setChoice(input, node);
    close();
    pick(node, input);
  };
  const suggest = () => {
    delete input.dataset.id;
    const found = hits(input.value);
    fill(
      list,
      found.map((node, i) =>
        h(
          "li",
          {
            id: `${list.id}-${i}`,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => event.preventDefault(),
            onclick: () => choose(node),
          },
          h("span", { class: "hit" }, node.name),
          h("small", {}, describe(node)),
        ),
      ),
    );
    input.setAttribute("aria-expanded", String(found.length > 0));
    move(found.length ? 0 : -1);
    if (input.value) say(found.length ? plural(found.length, "hit") : "No hit");
  };
  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "ArrowDown" && count) move((at + 1) % count);
    else if (event.key === "ArrowUp" && count) move((at - 1 + count) % count);
    else if (event.key === "Enter" && options()[at]) options()[at].click();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
};

export const start = (open) =>
  combobox(byId("search"), byId("hits"), (node, input) => {
    input.value = "";
    open(node.id);
  });
