// Files of what is visible: CSV, PNG at twice the size, SVG, and a copy of the page that holds nothing else.
import { copyText } from "./copy.js";
import { ABOUT, ARTICLES, STATEMENTS } from "./data.js";
import { byId, colour, say } from "./dom.js";
import { bringOut, drawLinks, drawNames, names } from "./draw.js";
import { drawNode } from "./network.js";
import { scene } from "./scene.js";
import { COLUMNS, sortedRows } from "./table.js";
import { svgText } from "./vector.js";

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

export const vector = () => save(new Blob([svgText()], { type: "image/svg+xml" }), ".svg");

const TWICE = 2;

const paper = (width, height) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * TWICE), Math.round(height * TWICE)];
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colour("--paper");
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, ctx };
};

const savePng = (canvas) => canvas.toBlob((blob) => save(blob, ".png"));

// The canvas drawn anew at twice the size, as vis-network draws its nodes.
const ofCanvas = (net) => {
  const [width, height] = [byId("net").clientWidth, byId("net").clientHeight];
  const { canvas, ctx } = paper(width, height);
  const scale = net.getScale();
  const origin = net.canvasToDOM({ x: 0, y: 0 });
  ctx.setTransform(TWICE * scale, 0, 0, TWICE * scale, origin.x * TWICE, origin.y * TWICE);
  drawLinks(ctx, scale);
  for (const { id } of scene.nodes) drawNode(ctx)(id);
  bringOut(ctx, scale, drawNode(ctx));
  ctx.setTransform(TWICE, 0, 0, TWICE, 0, 0);
  drawNames(
    ctx,
    names(ctx, (point) => net.canvasToDOM(point), scale, [width, height]),
  );
  savePng(canvas);
};

const ofVector = () => {
  const image = new Image();
  image.addEventListener("load", () => {
    const { canvas, ctx } = paper(image.naturalWidth, image.naturalHeight);
    ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
    savePng(canvas);
  });
  image.src = `data:image/svg+xml,${encodeURIComponent(svgText())}`;
};

// What is in view on the canvas; from the table and the map, the whole drawing.
export const raster = (net) => (byId("net").hidden ? ofVector() : ofCanvas(net));

export const copy = () => save(new Blob([copyText()], { type: "text/html" }), "-part.html");
