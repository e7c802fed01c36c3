// The picture: vis-network draws the nodes, moves and zooms; links and names are drawn by draw.js at each frame.
import { NODE, flagOf } from "./data.js";
import { byId, colour, forgetColours, say } from "./dom.js";
import { bringOut, drawLinks, drawNames, linkAt, middleOf, names } from "./draw.js";
import { openBeside } from "./moves.js";
import { nodeColour, radius, scene } from "./scene.js";
import { state, update } from "./state.js";
import * as tip from "./tip.js";

const STILL_LINKS = 1500; // more are hidden while the picture moves
const REACH = 7;
const [SIDE, EDGE] = [84, 46]; // pixels kept free around the picture

let net = null;
let dots = null;
let moving = false;
let hover = null;
let drawnNames = [];
let last = "";
let fitted = false; // whether the whole picture is in view, as long as the reader does not move it
const shown = new Map(); // what vis-network was last told of each node

const look = (node) => {
  const fill = colour(nodeColour(node));
  const flag = flagOf(node);
  const place = scene.places.get(node.id);
  const chosen = state.select === node.id || state.ego.includes(node.id);
  return {
    id: node.id,
    x: place.x,
    y: place.y,
    size: radius(node),
    shape: flag ? "circularImage" : node.kind === "country" ? "dot" : node.shape,
    image: flag ?? undefined,
    borderWidth: chosen ? 4 : flag ? 2 : 1,
    color: { background: flag ? "#ffffff" : fill, border: chosen ? colour("--accent") : flag ? fill : colour("--rim") },
  };
};

// Tells vis-network only what is other than before: setting a thousand nodes again takes longer than drawing them.
// Says whether there was anything: then vis-network draws by itself.
const sync = () => {
  const wanted = new Map(scene.nodes.map((node) => [node.id, look(node)]));
  const gone = [...shown.keys()].filter((id) => !wanted.has(id));
  const changed = [...wanted.values()].filter((node) => shown.get(node.id) !== JSON.stringify(node));
  if (gone.length) dots.remove(gone);
  if (changed.length) dots.update(changed);
  for (const id of gone) shown.delete(id);
  for (const node of changed) shown.set(node.id, JSON.stringify(node));
  return gone.length + changed.length > 0;
};

const toScreen = (point) => net.canvasToDOM(point);
const frame = () => [byId("net").clientWidth, byId("net").clientHeight];

const under = (ctx) => {
  if (moving && scene.links.length > STILL_LINKS) return;
  drawLinks(ctx, net.getScale(), { hover });
};

export const drawNode = (ctx) => (id) => net.body.nodes[id]?.draw(ctx);

const over = (ctx) => {
  bringOut(ctx, net.getScale(), drawNode(ctx));
  drawnNames = names(ctx, toScreen, net.getScale(), frame(), hover);
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawNames(ctx, drawnNames);
  ctx.restore();
};

export const shownNames = () => drawnNames;

// Everything in view, with room for the names at the sides.
export const fit = () => {
  net.setSize("100%", "100%"); // or a picture is fitted into the frame that was
  fitted = true;
  const places = scene.nodes.map((node) => scene.places.get(node.id)).filter(Boolean);
  if (!places.length) return;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = frame();
  const side = Math.min(SIDE, width / 9);
  const scale = Math.min(
    1.7,
    Math.max(80, width - 2 * side) / (right - left || 1),
    Math.max(80, height - 2 * EDGE) / (bottom - top || 1),
  );
  net.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
};
export const zoom = (factor) => {
  fitted = false;
  net.moveTo({ scale: net.getScale() * factor, animation: false });
};
export const screenOf = (key) => {
  const one = scene.links.find((candidate) => candidate.key === key);
  const point = one ? middleOf(one) : scene.places.get(key);
  return point && toScreen(point);
};

// A click opens a node's neighbourhood; within a neighbourhood it adds the node's own.
export const open = (id) => {
  openBeside(id);
  say(`${NODE.get(id).name}: ${scene.links.length} links shown`);
};

const click = ({ nodes, pointer }) => {
  if (nodes.length) open(nodes[0]);
  else {
    const one = linkAt(pointer.canvas, REACH / net.getScale());
    update({ select: one ? one.key : (state.ego.at(-1) ?? "") });
  }
};

const point = (event) => {
  const box = byId("net").getBoundingClientRect();
  const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
  const before = hover;
  hover = moving ? null : (net.getNodeAt(spot) ?? linkAt(net.DOMtoCanvas(spot), REACH / net.getScale())?.key ?? null);
  byId("net").style.cursor = hover ? "pointer" : "";
  tip.show(hover, spot);
  if (hover !== before) net.redraw();
};

const drag = ({ nodes }) => {
  for (const [id, place] of Object.entries(net.getPositions(nodes))) scene.places.set(id, place);
};

const pause = (now) => {
  moving = now;
  if (now) fitted = false;
  if (!now) net.redraw();
};

export const start = () => {
  dots = new vis.DataSet([]);
  const options = {
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: { hover: false, keyboard: false, tooltipDelay: 1e9, selectConnectedEdges: false, zoomSpeed: 0.7 },
    nodes: { font: { size: 0 }, labelHighlightBold: false, chosen: false },
  };
  net = new vis.Network(byId("net"), { nodes: dots, edges: new vis.DataSet([]) }, options);
  net.on("beforeDrawing", under);
  net.on("afterDrawing", over);
  net.on("click", click);
  net.on("dragging", drag);
  net.on("dragStart", ({ nodes }) => pause(!nodes.length));
  net.on("zoom", () => {
    fitted = false;
  });
  net.on("resize", () => fitted && fit());
  net.on("dragEnd", () => pause(false));
  byId("net").addEventListener("mousemove", point);
  byId("net").addEventListener("mouseleave", () => tip.show(null, {}));
  return net;
};

export const show = () => {
  const drawn = sync();
  const fresh = scene.fresh !== last;
  last = scene.fresh;
  if (net.getSelectedNodes().length) net.unselectAll();
  if (fresh) fit();
  if (fresh || !drawn) net.redraw();
};

export const repaint = () => {
  forgetColours();
  shown.clear();
  show();
};

export const whenDrawn = (callback) =>
  state.view === "network" || state.view === "countries" ? net.once("afterDrawing", callback) : callback();
