// The picture as an SVG element of its own, for a file and for printing.
import { ABOUT, WORLD, flagOf } from "./data.js";
import { byId, colour, svg } from "./dom.js";
import { curve } from "./draw.js";
import { fitting, short } from "./labels.js";
import { isRoomy, lens, nodeColour, radius, scene } from "./scene.js";

const MARGIN = 70;
const MAP_WIDTH = 960;
const NOTE_HEIGHT = 22;
const DASHES = { solid: null, dashed: "7 5", dotted: "1.5 4" };
const KEPT = ["fill", "stroke", "stroke-width", "stroke-opacity", "paint-order", "text-anchor"];

const bounds = () => {
  const places = scene.nodes.map((node) => scene.places.get(node.id));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  if (!places.length) return { left: 0, top: 0, width: 1, height: 1 };
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return { left, top, width: Math.max(...xs) - left + MARGIN, height: Math.max(...ys) - top + MARGIN };
};

const line = (one) => {
  const { from, to, mid } = curve(one, scene.places);
  return svg("path", {
    d: `M${from.x} ${from.y}Q${mid.x} ${mid.y} ${to.x} ${to.y}`,
    fill: "none",
    stroke: colour(one.colour),
    "stroke-width": one.width,
    "stroke-opacity": 0.6,
    "stroke-dasharray": DASHES[one.style],
  });
};

const flagged = (node, i, { x, y }, r) => [
  svg("clipPath", { id: `disc${i}` }, svg("circle", { cx: x, cy: y, r })),
  svg("image", {
    href: flagOf(node),
    x: x - r * 1.5,
    y: y - r,
    width: r * 3,
    height: r * 2,
    preserveAspectRatio: "xMidYMid slice",
    "clip-path": `url(#disc${i})`,
  }),
  svg("circle", { cx: x, cy: y, r, fill: "none", stroke: colour(nodeColour(node)), "stroke-width": 1.5 }),
];

const SHAPES = {
  sector: ({ x, y }, r, paint) =>
    svg("rect", { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8, ...paint }),
  event: ({ x, y }, r, paint) =>
    svg("path", { d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z`, ...paint }),
  organization: ({ x, y }, r, paint) =>
    svg("path", { d: `M${x} ${y - r}L${x + r} ${y + r * 0.8}L${x - r} ${y + r * 0.8}z`, ...paint }),
};
const disc = ({ x, y }, r, paint) => svg("circle", { cx: x, cy: y, r, ...paint });

const mark = (node, i) => {
  const place = scene.places.get(node.id);
  const r = radius(node);
  if (flagOf(node)) return flagged(node, i, place, r);
  return (SHAPES[node.kind] ?? disc)(place, r, { fill: colour(nodeColour(node)), stroke: colour("--rim") });
};

const names = ({ left: x0, top: y0, width, height }) => {
  const at = ({ x, y }) => ({ x: x - x0, y: y - y0 });
  const items = scene.nodes
    .map((node) => ({
      text: short(node.name),
      ...at(scene.places.get(node.id)),
      r: radius(node),
      bold: node.kind === "country",
      rank: (node.kind === "country" ? 1e3 : 0) + radius(node),
      solid: node.kind === "country" || isRoomy(),
    }))
    .sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1));
  const shown = fitting(items, (text, bold) => text.length * (bold ? 7.2 : 6.6), [width, height]);
  return shown.map(({ text, left, top, bold }) =>
    svg(
      "text",
      {
        x: left + x0,
        y: top + y0 + 11,
        "text-anchor": "middle",
        "font-size": 12,
        "font-weight": bold ? 600 : null,
        fill: colour("--ink"),
        stroke: colour("--paper"),
        "stroke-width": 3,
        "paint-order": "stroke",
      },
      text,
    ),
  );
};

const network = () => {
  const frame = bounds();
  const { left, top, width, height } = frame;
  const box = { viewBox: `${left} ${top} ${width} ${height}`, width, height, "font-family": "sans-serif" };
  return svg(
    "svg",
    box,
    svg("title", {}, ABOUT.heading),
    background(frame, "--paper"),
    scene.links.map(line),
    scene.nodes.map(mark),
    names(frame),
  );
};

const background = ({ left, top, width, height }, tone) =>
  svg("rect", { x: left, y: top, width, height, fill: colour(tone) });

// The map as it stands, with the style of each part written into it, and the line about borders below it.
const map = () => {
  const original = byId("map").querySelector("svg");
  const copy = original.cloneNode(true);
  const parts = copy.querySelectorAll("*");
  for (const [i, part] of [...original.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(part);
    for (const name of KEPT) parts[i].setAttribute(name, style.getPropertyValue(name));
  }
  const [left, top, width, height] = copy.getAttribute("viewBox").split(" ").map(Number);
  const line = (NOTE_HEIGHT * width) / MAP_WIDTH;
  const frame = { left, top, width, height: height + line };
  const place = {
    x: left + line * 0.4,
    y: top + height + line * 0.7,
    "font-size": line * 0.55,
    fill: colour("--muted"),
  };
  copy.prepend(background(frame, "--sea"));
  copy.append(background({ ...frame, top: top + height, height: line }, "--sea"), svg("text", place, WORLD.note));
  const box = {
    viewBox: `${left} ${top} ${width} ${height + line}`,
    width: MAP_WIDTH,
    height: (MAP_WIDTH * (height + line)) / width,
  };
  for (const [name, value] of Object.entries({ ...box, "font-family": "sans-serif" })) copy.setAttribute(name, value);
  return copy;
};

export const drawing = () => (lens() === "map" ? map() : network());

export const svgText = () => new XMLSerializer().serializeToString(drawing());
