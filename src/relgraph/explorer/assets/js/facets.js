// The numbers beside the filters: what each choice shows, or what it would add.
import { PUBLISHERS, countryName, nameOf } from "./data.js";
import { byId } from "./dom.js";
import { kept, seen, withoutIdleOffices } from "./filter.js";
import { grouped } from "./lists.js";
import { isFiltered, state } from "./state.js";
import { number } from "./words.js";

const KEYS = {
  relations: (entry) => [entry.relation],
  statuses: (entry) => [entry.status],
  country: (entry) => entry.countries,
  sector: (entry) => entry.sectors,
  publisher: (entry) => entry.publishers.map((i) => PUBLISHERS[i]),
};

const NAMES = { country: countryName, sector: nameOf, publisher: (name) => name };

// With entries come the offices of those who had nothing else to show.
const added = (entries) => {
  const ends = new Set(entries.flatMap(({ a, b }) => [a, b]));
  return entries.length + kept.idle.filter(({ a }) => ends.has(a)).length;
};

const boxes = (name) => {
  const shown = grouped(seen.entries, KEYS[name]);
  const apart = grouped(kept.apart[name], KEYS[name]);
  for (const input of document.querySelectorAll(`[data-filter="${name}"]`)) {
    const on = state[name].includes(input.value);
    const entries = on ? (shown.get(input.value)?.length ?? 0) : added(apart.get(input.value) ?? []);
    const place = input.closest("label").querySelector(".count");
    place.textContent = on ? number(entries) : `+${number(entries)}`;
    place.title = on ? `${number(entries)} shown` : `${number(entries)} more if ticked`;
  }
};

// An option says how many entries are left when it is chosen.
const options = (name) => {
  const all = grouped([...kept.through, ...kept.apart[name]], KEYS[name]);
  for (const option of byId(name).options) {
    const left = withoutIdleOffices(all.get(option.value) ?? []).length;
    if (option.value) option.textContent = `${NAMES[name](option.value)} (${number(left)})`;
  }
};

const limit = (name, value) => {
  const hidden = kept.apart[name].length;
  byId(`${name}-value`).textContent = value ? `${value}${hidden ? ` (hides ${number(hidden)})` : ""}` : "any";
};

export const follow = () => {
  boxes("relations");
  boxes("statuses");
  for (const name of Object.keys(NAMES)) options(name);
  limit("confidence", state.confidence ? state.confidence.toFixed(2) : "");
  limit("sources", state.sources > 1 ? String(state.sources) : "");
  byId("reset").disabled = !isFiltered();
};
