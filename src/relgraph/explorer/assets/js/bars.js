// Bars over time: entries a month (or a year, or a day), stacked by relation.
import { h, svg } from "./dom.js";
import { RELATIONS, dateInWords } from "./words.js";

const STACKED = ["met", "agreed", "quoted"];

const next = (key) => {
  const [year, month, day] = key.split("-").map(Number);
  if (!month) return String(year + 1).padStart(4, "0");
  const moved = new Date(Date.UTC(year, day ? month - 1 : month, day ? day + 1 : 1)).toISOString();
  return moved.slice(0, key.length);
};

// How many signs of a date make a bar: days for two months, years for more than twelve years, else months.
const grain = (first, last) => {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  if (years > 12) return 4;
  return Date.parse(last) - Date.parse(first) < 62 * 864e5 ? 10 : 7;
};

// Bars from the first to the last day; entries whose date is less precise than a bar are counted apart.
export const bins = (entries, from = null, to = null) => {
  const stacked = entries.filter((entry) => STACKED.includes(entry.relation));
  const dated = stacked
    .filter((entry) => entry.when.length === 10)
    .map((entry) => entry.when)
    .sort();
  const [first, last] = [from ?? dated[0], to ?? dated.at(-1)];
  if (!first) return { bars: [], coarse: stacked.length, size: 7 };
  const size = grain(first, last);
  const bars = new Map();
  for (let key = first.slice(0, size); key <= last.slice(0, size) && bars.size < 400; key = next(key))
    bars.set(key, { key, met: 0, agreed: 0, quoted: 0 });
  let coarse = 0;
  for (const entry of stacked) {
    const bar = entry.when.length >= size ? bars.get(entry.when.slice(0, size)) : null;
    if (bar) bar[entry.relation] += 1;
    else coarse += 1;
  }
  return { bars: [...bars.values()], coarse, size };
};

const MOST_TICKS = 8;
const LAST_TICK = 0.94; // its words would be cut off at the edge

// Words under the bars: years where the bars are months, else as many as find room; `at` is a share of the width.
export const ticks = (bars) => {
  const years = bars.filter(({ key }) => key.endsWith("-01") && key.length === 7);
  const chosen = years.length > 1 ? years : bars;
  const step = Math.ceil(chosen.length / MOST_TICKS);
  return chosen
    .filter((_, i) => i % step === 0)
    .map((bar) => ({
      at: bars.indexOf(bar) / bars.length,
      text: chosen === years ? bar.key.slice(0, 4) : dateInWords(bar.key),
    }))
    .filter(({ at }) => at < LAST_TICK);
};

const total = (bar) => STACKED.reduce((sum, relation) => sum + bar[relation], 0);

export const drawBars = (bars, height, { lit = () => true } = {}) => {
  const most = Math.max(1, ...bars.map(total));
  return bars.flatMap((bar, i) => {
    let top = height;
    return STACKED.filter((relation) => bar[relation]).map((relation) => {
      const tall = (bar[relation] / most) * (height - 2);
      top -= tall;
      return svg(
        "rect",
        {
          x: i * 10 + 1,
          y: top.toFixed(2),
          width: 8,
          height: tall.toFixed(2),
          class: `bar ${relation}${lit(bar) ? "" : " unlit"}`,
        },
        svg("title", {}, `${dateInWords(bar.key)}: ${total(bar)}`),
      );
    });
  });
};

export const months = (entries) => {
  const { bars, coarse } = bins(entries);
  const words = STACKED.map((relation) => [
    RELATIONS[relation].filter,
    entries.filter((entry) => entry.relation === relation).length,
  ])
    .filter(([, count]) => count)
    .map(([word, count]) => `${word} ${count}`)
    .join(", ");
  if (!bars.length) return h("p", { class: "quiet" }, words ? `${words}; no day is known.` : "Nothing dated.");
  return h(
    "figure",
    { class: "months" },
    svg(
      "svg",
      {
        viewBox: `0 0 ${Math.max(bars.length, 12) * 10} 40`,
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": `Entries over time: ${words}`,
      },
      drawBars(bars, 40),
    ),
    h("figcaption", {}, h("span", {}, dateInWords(bars[0].key)), h("span", {}, dateInWords(bars.at(-1).key))),
    h("p", { class: "quiet" }, words, coarse ? `; ${coarse} without an exact date not drawn` : ""),
  );
};
