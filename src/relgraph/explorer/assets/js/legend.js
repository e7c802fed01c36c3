// The legend: what shapes, colours and lines stand for.
import { NODES } from "./data.js";
import { byId, fill, h, svg } from "./dom.js";
import { REGIONS, regionOf } from "./scene.js";
import { KINDS } from "./words.js";

export const STYLES = {
  happened: "solid",
  signed: "solid",
  agreed: "solid",
  discussed: "dashed",
  proposed: "dashed",
  planned: "dashed",
  cancelled: "dotted",
  denied: "dotted",
};

// A short line in the colour and dash of a relation or status.
export const sample = (tone, style) =>
  svg(
    "svg",
    { class: `key ${style}`, viewBox: "0 0 30 14", "aria-hidden": "true" },
    svg("line", { x1: 2, x2: 28, y1: 7, y2: 7, class: "stroke", "data-tone": tone }),
    style === "dotted" ? svg("path", { d: "M11 3l8 8M19 3l-8 8", class: "cross" }) : null,
  );

const SHAPES = {
  country: () => [
    svg("circle", { cx: 15, cy: 7, r: 6, class: "ring" }),
    svg("path", { d: "M10 5h10v4H10z", class: "flagmark" }),
  ],
  leader: () => [svg("circle", { cx: 15, cy: 7, r: 5, class: "solidmark" })],
  person: () => [svg("circle", { cx: 15, cy: 7, r: 3.5, class: "solidmark" })],
  organization: () => [svg("path", { d: "M15 1l6 11H9z", class: "solidmark" })],
  sector: () => [svg("rect", { x: 10, y: 2, width: 10, height: 10, class: "solidmark" })],
  event: () => [svg("path", { d: "M15 0l7 7-7 7-7-7z", class: "solidmark" })],
};

const row = (key, text) => h("div", { class: "row" }, key, text);

const shape = (kind) => svg("svg", { class: "key", viewBox: "0 0 30 14", "aria-hidden": "true" }, SHAPES[kind]());

const paint = () => {
  for (const element of document.querySelectorAll("[data-tone]"))
    element.style.setProperty("--tone", `var(${element.dataset.tone})`);
};

export const start = () => {
  const kinds = Object.keys(KINDS).filter((kind) => NODES.some((node) => node.kind === kind));
  const regions = Object.keys(REGIONS).filter((region) => NODES.some((node) => regionOf(node) === region));
  fill(
    byId("legend"),
    kinds.map((kind) => row(shape(kind), KINDS[kind])),
    regions.map((region) => row(h("span", { class: "dot", "data-tone": REGIONS[region] }), region)),
    row(sample("--pair", "solid"), "all relations together (Countries, Map)"),
    h(
      "p",
      { class: "quiet" },
      "The colour of a node is its part of the world. The larger a node and the thicker a line, the more entries. Solid lines: it happened, was signed or agreed. Dashed: planned, proposed or only discussed. Dotted with a cross: cancelled or denied.",
    ),
  );
  paint();
};
