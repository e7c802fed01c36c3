// The date range: a histogram to drag over, two date fields, and play.
import { ENTRIES, FIRST, LAST, USUAL_FIRST } from "./data.js";
import { bins, drawBars, ticks } from "./bars.js";
import { byId, fill, h, say, svg } from "./dom.js";
import { kept, seen } from "./filter.js";
import { state, update } from "./state.js";
import { number } from "./words.js";

const DAY = 864e5;
const HEIGHT = 44;
const FRAME = 700;

const { bars, size } = bins(ENTRIES, USUAL_FIRST, LAST);
let timer = null;

const iso = (time) => new Date(time).toISOString().slice(0, 10);

// The last day of a bar.
const endOf = (key) => {
  if (key.length === 10) return key;
  const [year, month] = key.split("-").map(Number);
  return iso(Date.UTC(month ? year : year + 1, month ?? 0, 1) - DAY);
};
const startOf = (key) => `${key}-01-01`.slice(0, 10).replace(/^(\d{4}-\d\d)-01-0$/, "$1-01");

const lit = ({ key }) => (!state.from || endOf(key) >= state.from) && (!state.to || startOf(key) <= state.to);

const GRAIN = { 4: "year", 7: "month", 10: "day" }[size];

const note = (coarse) => {
  const earlier = USUAL_FIRST > FIRST ? "earlier or " : "";
  const apart = coarse
    ? `; ${number(coarse)} ${earlier}without an exact ${GRAIN === "year" ? "year" : "day"} not drawn`
    : "";
  return `Entries a ${GRAIN}${apart}. Drag to choose.`;
};

// The bars show what the other filters leave, so that they tell what a choice of time would hold.
const draw = () => {
  const box = byId("histogram");
  const left = bins([...seen.entries, ...kept.apart.time], USUAL_FIRST, LAST);
  box.setAttribute("viewBox", `0 0 ${Math.max(1, bars.length) * 10} ${HEIGHT}`);
  fill(
    box,
    svg("rect", { x: 0, y: 0, width: bars.length * 10, height: HEIGHT, class: "ground" }),
    drawBars(left.bars, HEIGHT, { lit }),
  );
  byId("histogram-note").textContent = note(left.coarse);
};

const axis = () => {
  const tick = ({ at, text }) => {
    const element = h("span", { class: "tick" }, text);
    element.style.left = `${(at * 100).toFixed(2)}%`;
    return element;
  };
  fill(byId("axis"), ticks(bars).map(tick));
};

const set = (from, to) => update({ from: from && from > FIRST ? from : "", to: to && to < LAST ? to : "" });

const barAt = (event) => {
  const box = byId("histogram").getBoundingClientRect();
  const i = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
  return bars[Math.max(0, Math.min(bars.length - 1, i))].key;
};

const brush = () => {
  let anchor = null;
  const box = byId("histogram");
  const drag = (event) => {
    if (anchor === null) return;
    const [low, high] = [anchor, barAt(event)].sort();
    set(startOf(low), endOf(high));
  };
  box.addEventListener("pointerdown", (event) => {
    anchor = barAt(event);
    box.setPointerCapture(event.pointerId);
    drag(event);
  });
  box.addEventListener("pointermove", drag);
  box.addEventListener("pointerup", () => {
    anchor = null;
  });
};

const stop = () => {
  clearInterval(timer);
  timer = null;
  byId("play").textContent = "Play";
  byId("play").setAttribute("aria-pressed", "false");
};

// Moves a window of the chosen width, or a sixth of all bars, from the beginning to the end.
const play = () => {
  if (timer) {
    stop();
    return;
  }
  const chosen = bars.filter(lit).length;
  const width = chosen < bars.length ? chosen : Math.max(1, Math.round(bars.length / 6));
  let at = 0;
  const step = () => {
    set(startOf(bars[at].key), endOf(bars[Math.min(bars.length - 1, at + width - 1)].key));
    at += 1;
    if (at + width > bars.length) stop();
  };
  byId("play").textContent = "Stop";
  byId("play").setAttribute("aria-pressed", "true");
  timer = setInterval(step, FRAME);
  step();
  say("Playing");
};

export const start = () => {
  if (!FIRST) {
    byId("time").hidden = true;
    return;
  }
  for (const id of ["from", "to"]) {
    byId(id).min = FIRST;
    byId(id).max = LAST;
    byId(id).addEventListener("change", () => set(byId("from").value, byId("to").value));
  }
  byId("play").addEventListener("click", play);
  byId("whole").addEventListener("click", () => {
    stop();
    update({ from: "", to: "" });
  });
  brush();
  axis();
};

export const follow = () => {
  if (!FIRST) return;
  byId("from").value = state.from || FIRST;
  byId("to").value = state.to || LAST;
  byId("whole").disabled = !state.from && !state.to;
  draw();
};
