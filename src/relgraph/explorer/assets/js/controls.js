// The filters beside the picture. They are built from the data, write the state, and follow it.
import { ABOUT, COUNTRIES, ENTRIES, PRESENT, PUBLISHERS, SECTORS } from "./data.js";
import { byId, fill, h } from "./dom.js";
import { STYLES, sample } from "./legend.js";
import { state, update } from "./state.js";
import { RELATIONS, STATUSES, STATUS_NOTES } from "./words.js";

const toggle = (name, value) => () => {
  const list = state[name];
  update({ [name]: list.includes(value) ? list.filter((item) => item !== value) : [...list, value] });
};

const box = (name, value, text, key, note) =>
  h(
    "label",
    { class: "row", title: note ?? null },
    h("input", { type: "checkbox", "data-filter": name, value, onchange: toggle(name, value) }),
    key,
    h("span", {}, text),
    h("span", { class: "count" }),
  );

const select = (id, title, options, all) => {
  fill(
    byId(id),
    h("option", { value: "" }, all),
    options.map(([value, text]) => h("option", { value }, text)),
  );
  byId(id).addEventListener("change", () => update({ [id]: byId(id).value }));
};

const range = (id, words) => {
  byId(id).addEventListener("input", () => update({ [id]: Number(byId(id).value) }));
  return words;
};

const byText = (a, b) => (a[1].toLowerCase() < b[1].toLowerCase() ? -1 : 1);

const present = (name, value) =>
  name === "relations" ? PRESENT.relations.includes(value) : PRESENT.statuses.has(value);

export const start = () => {
  fill(
    byId("relations"),
    Object.keys(RELATIONS)
      .filter((name) => present("relations", name))
      .map((name) => box("relations", name, RELATIONS[name].filter, sample(RELATIONS[name].colour, "solid"))),
  );
  fill(
    byId("statuses"),
    STATUSES.filter((name) => present("statuses", name)).map((name) =>
      box("statuses", name, name, sample("--muted", STYLES[name]), STATUS_NOTES[name]),
    ),
  );
  select(
    "country",
    "Country",
    Object.entries(COUNTRIES)
      .filter(([code]) => code !== "EU")
      .map(([code, { name }]) => [code, name])
      .sort(byText),
    "All countries",
  );
  select(
    "sector",
    "Sector",
    SECTORS.map(({ id, name }) => [id, name]),
    "All sectors",
  );
  select("publisher", "Publisher", PUBLISHERS.map((name) => [name, name]).sort(byText), "All publishers");
  const most = Math.max(2, ...ENTRIES.map((entry) => entry.sources ?? 0));
  byId("sources").max = String(Math.min(most, 10));
  range("confidence");
  range("sources");
};

export const follow = () => {
  for (const input of document.querySelectorAll("[data-filter]"))
    input.checked = state[input.dataset.filter].includes(input.value);
  for (const id of ["country", "sector", "publisher"]) byId(id).value = state[id];
  for (const id of ["confidence", "sources"]) byId(id).value = String(state[id]);
  document.body.classList.toggle("invented", ABOUT.sample);
};
