// The form that asks for paths between two actors.
import { NODE } from "./data.js";
import { byId } from "./dom.js";
import { drawer, isNarrow } from "./drawer.js";
import { combobox, setChoice } from "./search.js";
import { state, update } from "./state.js";

const chosen = () => ["from", "to"].map((end) => byId(`path-${end}`).dataset.id);

// Lays out the paths between the two; `how` is "shortest" or the number of steps.
export const layOut = (a, b, how) =>
  update({
    path: `${a}|${b}|${how}`,
    select: "",
    ego: [],
    whole: "",
    view: state.view === "table" ? "table" : "network",
  });

const go = (how) => () => {
  const [a, b] = chosen();
  const fits = a && b && a !== b;
  byId("path-note").textContent = fits ? "" : "Choose two different names from the lists.";
  if (!fits) return;
  drawer(false);
  layOut(a, b, how);
};

// Opens the form with its beginning filled in.
export const startFrom = (id) => {
  byId("path").open = true;
  setChoice(byId("path-from"), NODE.get(id));
  if (isNarrow()) drawer(true);
  byId("path-to").focus();
};

export const start = () => {
  for (const end of ["from", "to"]) combobox(byId(`path-${end}`), byId(`path-${end}-hits`), () => {});
  byId("path-shortest").addEventListener("click", go("shortest"));
  byId("path-all").addEventListener("click", go("3"));
};
