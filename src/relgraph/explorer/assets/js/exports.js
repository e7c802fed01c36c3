// Files of what is visible: CSV, PNG at twice the size, SVG, and a copy of the page that holds nothing else.
import { ABOUT, ARTICLES, COUNTRIES, NODE, NODES, PRISTINE, PUBLISHERS, SOURCE, STATEMENTS } from "./data.js";
import { byId, colour, say } from "./dom.js";
import { curve, drawLinks, drawNames, names } from "./draw.js";
import { fitting, short } from "./labels.js";
import { seen } from "./filter.js";
import { lens, nodeColour, radius, scene } from "./scene.js";
import { COLUMNS, sortedRows } from "./table.js";

const MARGIN = 70;

const save = (blob, suffix) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `relgraph-${ABOUT.hash}${suffix}`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`Saved ${link.download}`);
};

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
const cell = (value) => {
  const text = String(value);
  const harmless = /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

export const csvText = () => {
  const titles = [...COLUMNS.map(([, title]) => title), "Address of the article", "Entry"];
  const rows = sortedRows().map((entry) => [
    ...COLUMNS.map(([, , text]) => text(entry)),
    ARTICLES[STATEMENTS[entry.statements[0]]?.article]?.url ?? "",
    entry.id,
  ]);
  return [titles, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
};

export const csv = () => save(new Blob(["\ufeff", csvText(), "\r\n"], { type: "text/csv" }), ".csv");

const bounds = () => {
  const places = scene.nodes.map((node) => scene.places.get(node.id));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return { left, top, width: Math.max(...xs) - left + MARGIN, height: Math.max(...ys) - top + MARGIN };
};

const mapSvg = () => {
  const copy = byId("map").querySelector("svg").cloneNode(true);
  for (const [i, original] of [...byId("map").querySelectorAll("svg *")].entries()) {
    const style = getComputedStyle(original);
    const target = copy.querySelectorAll("*")[i];
    for (const name of ["fill", "stroke", "stroke-width", "stroke-opacity", "paint-order"])
      target.setAttribute(name, style.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
};

const esc = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const DASHES = { solid: "", dashed: ' stroke-dasharray="7 5"', dotted: ' stroke-dasharray="1.5 4"' };

const mark = (node) => {
  const { x, y } = scene.places.get(node.id);
  const r = radius(node);
  const paint = `fill="${colour(nodeColour(node))}" stroke="${colour("--rim")}"`;
  if (node.kind === "sector")
    return `<rect x="${x - r * 0.9}" y="${y - r * 0.9}" width="${r * 1.8}" height="${r * 1.8}" ${paint}/>`;
  if (node.kind === "event") return `<path d="M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z" ${paint}/>`;
  return `<circle cx="${x}" cy="${y}" r="${r}" ${paint}/>`;
};

const networkSvg = () => {
  const { left, top, width, height } = bounds();
  const lines = scene.links.map((one) => {
    const shape = curve(one, scene.places);
    const d = `M${shape.from.x} ${shape.from.y}Q${shape.mid.x} ${shape.mid.y} ${shape.to.x} ${shape.to.y}`;
    return `<path d="${d}" fill="none" stroke="${colour(one.colour)}" stroke-width="${one.width}" stroke-opacity=".6"${DASHES[one.style]}/>`;
  });
  const items = scene.nodes
    .map((node) => ({
      text: short(node.name),
      ...scene.places.get(node.id),
      r: radius(node),
      bold: node.kind === "country",
      rank: node.size,
      solid: false,
    }))
    .sort((a, b) => b.rank - a.rank);
  const texts = fitting(items, (text) => text.length * 6.8).map(
    ({ text, left: x, top: y, bold }) =>
      `<text x="${x}" y="${y + 11}" text-anchor="middle" font-size="12"${bold ? ' font-weight="600"' : ""} fill="${colour("--ink")}" stroke="${colour("--paper")}" stroke-width="3" paint-order="stroke">${esc(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif"><title>${esc(ABOUT.heading)}</title><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colour("--paper")}"/>${lines.join("")}${scene.nodes.map(mark).join("")}${texts.join("")}</svg>`;
};

export const svgText = () => (lens() === "map" ? mapSvg() : networkSvg());

export const vector = () => save(new Blob([svgText()], { type: "image/svg+xml" }), ".svg");

const picture = () => {
  const seenCanvas = byId("net").querySelector("canvas");
  const canvas = document.createElement("canvas");
  const ratio = 2;
  [canvas.width, canvas.height] = [seenCanvas.clientWidth * ratio, seenCanvas.clientHeight * ratio];
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colour("--paper");
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, ctx, ratio };
};

// Draws the picture anew at twice the size, as vis-network draws its nodes.
export const raster = (net) => {
  const { canvas, ctx, ratio } = picture();
  const scale = net.getScale();
  const origin = net.canvasToDOM({ x: 0, y: 0 });
  ctx.setTransform(ratio * scale, 0, 0, ratio * scale, origin.x * ratio, origin.y * ratio);
  drawLinks(ctx, scale);
  for (const node of scene.nodes) net.body.nodes[node.id]?.draw(ctx);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawNames(
    ctx,
    names(ctx, (point) => net.canvasToDOM(point), scale, [canvas.width / ratio, canvas.height / ratio]),
  );
  canvas.toBlob((blob) => save(blob, ".png"));
};

const packed = (rows) => {
  const shapes = new Map();
  const body = rows.map((row) => {
    const shape = Object.keys(row).join();
    if (!shapes.has(shape)) shapes.set(shape, shapes.size);
    return [shapes.get(shape), ...Object.values(row)];
  });
  return { shapes: [...shapes.keys()].map((shape) => shape.split(",")), rows: body };
};

// The nodes that the visible entries name, with the sides behind them.
const namedIn = (entries) => {
  const ids = new Set(
    entries
      .flatMap((entry) => [entry.a, entry.b, entry.event, ...entry.partners, ...entry.sectors, ...entry.about])
      .filter(Boolean),
  );
  for (const id of [...ids]) if (NODE.get(id).side) ids.add(NODE.get(id).side);
  return NODES.filter((node) => ids.has(node.id));
};

const numbers = (list) => [...new Set(list)].filter((i) => i !== undefined).sort((a, b) => a - b);

// The data of what is visible: hidden nodes, entries, sentences and articles do not travel.
const visibleData = () => {
  const nodes = namedIn(seen.entries);
  const place = new Map(nodes.map((node, i) => [node.id, i]));
  const statements = numbers(seen.entries.flatMap((entry) => entry.statements));
  const articles = numbers(statements.map((i) => STATEMENTS[i].article));
  const publishers = numbers(seen.entries.flatMap((entry) => entry.publishers));
  const codes = new Set(nodes.map((node) => (node.id === "org:EU" ? "EU" : node.country)));
  const entry = ({ tie, when, pairs, a, b, event, sectors, partners, about, ...rest }) => ({
    ...rest,
    a: place.get(a),
    ...(b ? { b: place.get(b) } : {}),
    ...(event ? { event: place.get(event) } : {}),
    sectors: sectors.map((id) => place.get(id)),
    partners: partners.map((id) => place.get(id)),
    about: about.map((id) => place.get(id)),
    statements: rest.statements.map((i) => statements.indexOf(i)),
    publishers: rest.publishers.map((i) => publishers.indexOf(i)),
  });
  return {
    ...SOURCE,
    nodes: packed(nodes.map(({ found, sorted, ...node }) => node)),
    entries: packed(seen.entries.map(entry)),
    statements: packed(statements.map((i) => ({ ...STATEMENTS[i], article: articles.indexOf(STATEMENTS[i].article) }))),
    articles: packed(articles.map((i) => ARTICLES[i])),
    publishers: publishers.map((i) => PUBLISHERS[i]),
    countries: Object.fromEntries(Object.entries(COUNTRIES).filter(([code]) => codes.has(code))),
    full: true,
  };
};

const escapedJson = (value) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export const copyText = () => {
  const page = new DOMParser().parseFromString(`<!DOCTYPE html>${PRISTINE}`, "text/html");
  page.getElementById("data").textContent = escapedJson(visibleData());
  page.getElementById("still").textContent = "This copy needs JavaScript.";
  page
    .getElementById("about")
    .append(` This copy holds only what was visible when it was saved: ${seen.entries.length} entries.`);
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
};

export const copy = () => save(new Blob([copyText()], { type: "text/html" }), "-part.html");
