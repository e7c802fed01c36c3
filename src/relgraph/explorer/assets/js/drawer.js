// On a narrow screen search, filters and time are a drawer; on a wide one they stand beside and below the picture.
import { byId } from "./dom.js";

const narrow = matchMedia("(max-width: 820px)");

export const drawer = (open) => {
  document.body.classList.toggle("drawer-open", open);
  byId("filters-button").setAttribute("aria-expanded", String(open));
};

export const isOpen = () => document.body.classList.contains("drawer-open");
export const isNarrow = () => narrow.matches;

const place = () => {
  if (narrow.matches) byId("filters").insertBefore(byId("time"), byId("legend").parentElement);
  else byId("counts").before(byId("time"));
};

export const start = () => {
  place();
  narrow.addEventListener("change", place);
  byId("filters-button").addEventListener("click", () => drawer(!isOpen()));
  byId("close-filters").addEventListener("click", () => {
    drawer(false);
    byId("filters-button").focus();
  });
};
