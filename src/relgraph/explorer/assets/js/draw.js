// Drawing links and names on a canvas, over and under the nodes that vis-network draws.
import { NODE } from "./data.js";
import { colour } from "./dom.js";
import { FONT, fitting, short } from "./labels.js";
import { highlighted, isRoomy, radius, scene } from "./scene.js";
import { state } from "./state.js";

const DASHES = { solid: [], dashed: [7, 5], dotted: [1.5, 4] };
const GAP = 16;
const FACE = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
const MOST_NAMES = 450;
const VEIL = 0.62;
const MOST_ARROWS = 800; // more heads than that hide what they point at
const widths = new Map();

// The place where a link starts, ends and bends: a quadratic curve, straight where `bend` is 0.
export const curve = ({ a, b, bend }, places) => {
  const from = places.get(a);
  const to = places.get(b);
  if (!from || !to) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const off = bend * Math.min(GAP * 2, length / 3) * 2;
  const [nx, ny] = a < b ? [-dy / length, dx / length] : [dy / length, -dx / length];
  const side = a < b ? off : -off;
  return { from, to, mid: { x: (from.x + to.x) / 2 + nx * side, y: (from.y + to.y) / 2 + ny * side } };
};

const half = ({ from, to, mid }) => ({ x: (from.x + 2 * mid.x + to.x) / 4, y: (from.y + 2 * mid.y + to.y) / 4 });

const strength = () =>
  scene.links.length < 80 ? 0.8 : scene.links.length < 400 ? 0.5 : scene.links.length < 1500 ? 0.3 : 0.2;

const arrow = (ctx, { from, to, mid }, size, room) => {
  const angle = Math.atan2(to.y - mid.y, to.x - mid.x);
  const [x, y] = [to.x - Math.cos(angle) * room, to.y - Math.sin(angle) * room];
  ctx.beginPath();
  ctx.moveTo(x, y);
  for (const turn of [0.42, -0.42]) ctx.lineTo(x - Math.cos(angle + turn) * size, y - Math.sin(angle + turn) * size);
  ctx.fill();
};

// Same-looking links go into one path: a thousand strokes cost as much as one.
export const drawLinks = (ctx, scale, { hover = null, links = scene.links, bright = false } = {}) => {
  const batches = new Map();
  for (const one of links) {
    const shape = curve(one, scene.places);
    if (!shape) continue;
    const on = bright || hover === one.key || one.a === hover || one.b === hover;
    const alpha = on ? 1 : strength() * (hover ? 0.35 : 1) * (one.relation === "represents" ? 0.75 : 1);
    const width = Math.round((one.width + (on ? 1.5 : 0)) * 2) / 2;
    const look = [one.colour, one.style, width, alpha].join();
    if (!batches.has(look)) batches.set(look, { one, width, alpha, shapes: [] });
    batches.get(look).shapes.push([shape, one]);
  }
  ctx.lineCap = "round";
  for (const { one, width, alpha, shapes } of [...batches.values()].sort((x, y) => x.alpha - y.alpha)) {
    ctx.strokeStyle = colour(one.colour);
    ctx.fillStyle = ctx.strokeStyle;
    ctx.globalAlpha = alpha;
    ctx.lineWidth = width / scale;
    ctx.setLineDash(DASHES[one.style].map((part) => part / scale));
    ctx.beginPath();
    for (const [{ from, to, mid }, { bend }] of shapes) {
      ctx.moveTo(from.x, from.y);
      if (bend) ctx.quadraticCurveTo(mid.x, mid.y, to.x, to.y);
      else ctx.lineTo(to.x, to.y);
    }
    ctx.stroke();
    ctx.setLineDash([]);
    if (scene.links.length > MOST_ARROWS && alpha < 1) continue;
    for (const [shape, { directed, b }] of shapes) if (directed) arrow(ctx, shape, 9 / scale, radiusOf(b) + 2 / scale);
  }
  ctx.globalAlpha = 1;
  drawSigns(ctx, scale, links);
};

// Where something is selected: a veil over everything, and the selection once more above it.
export const bringOut = (ctx, scale, drawNode) => {
  const bright = highlighted();
  if (!bright) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = VEIL;
  ctx.fillStyle = colour("--paper");
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  drawLinks(ctx, scale, { links: scene.links.filter(({ key }) => bright.links.has(key)), bright: true });
  for (const id of bright.nodes) drawNode(id);
};

const radiusOf = (id) => radius(NODE.get(id));

// A cross on what was called off or denied, so that the dash is not the only sign.
const drawSigns = (ctx, scale, links) => {
  ctx.lineWidth = 2 / scale;
  const arm = 4 / scale;
  for (const one of links) {
    if (one.style !== "dotted") continue;
    const shape = curve(one, scene.places);
    if (!shape) continue;
    const { x, y } = half(shape);
    ctx.strokeStyle = colour("--against");
    ctx.beginPath();
    for (const turn of [1, -1]) {
      ctx.moveTo(x - arm, y - arm * turn);
      ctx.lineTo(x + arm, y + arm * turn);
    }
    ctx.stroke();
  }
};

const font = (bold, size) => `${bold ? "600 " : ""}${size}px ${FACE}`;

const widthIn = (ctx) => (text, bold) => {
  const key = `${bold ? 1 : 0}${text}`;
  if (!widths.has(key)) {
    ctx.font = font(bold, FONT);
    widths.set(key, ctx.measureText(text).width);
  }
  return widths.get(key);
};

// The names that fit into a frame of the picture, in pixels of the screen; `toScreen` gives the place of a point.
export const names = (ctx, toScreen, scale, [width, height], hover = null) => {
  const bright = highlighted();
  const items = [];
  for (const node of scene.nodes) {
    const place = scene.places.get(node.id);
    if (!place) continue;
    const { x, y } = toScreen(place);
    if (x < -60 || y < -30 || x > width + 60 || y > height + 30) continue;
    const first = state.ego.includes(node.id) || bright?.nodes.has(node.id) || hover === node.id;
    const bold = first || node.kind === "country";
    const r = radius(node) * scale;
    items.push({
      text: short(node.name),
      x,
      y,
      r,
      bold,
      solid: node.kind === "country" || first || isRoomy(),
      rank: (first ? 1e6 : bold ? 1e3 : 0) + radius(node),
      faint: bright && !bright.nodes.has(node.id),
    });
  }
  items.sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1));
  return fitting(items.slice(0, MOST_NAMES), widthIn(ctx), [width, height]);
};

export const drawNames = (ctx, shown) => {
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  const [ink, halo] = [colour("--ink"), colour("--paper")];
  for (const { text, left, top, bold, faint } of shown) {
    ctx.font = font(bold, FONT);
    ctx.globalAlpha = faint ? 0.5 : 1;
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = halo;
    ctx.strokeText(text, left, top);
    ctx.fillStyle = ink;
    ctx.fillText(text, left, top);
  }
  ctx.globalAlpha = 1;
};

// The link nearest to a point of the picture, within `reach`.
export const linkAt = (point, reach) => {
  let [best, nearest] = [null, reach];
  for (const one of scene.links) {
    const shape = curve(one, scene.places);
    if (!shape) continue;
    const distance = distanceTo(shape, point);
    if (distance < nearest) [best, nearest] = [one, distance];
  }
  return best;
};

const distanceTo = ({ from, to, mid }, point) => {
  let least = Infinity;
  let before = from;
  for (let i = 1; i <= 8; i += 1) {
    const t = i / 8;
    const here = {
      x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * mid.x + t * t * to.x,
      y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * mid.y + t * t * to.y,
    };
    least = Math.min(least, toSegment(before, here, point));
    before = here;
  }
  return least;
};

const toSegment = (a, b, p) => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
};

export const middleOf = (one) => {
  const shape = curve(one, scene.places);
  return shape && half(shape);
};
