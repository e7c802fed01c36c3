// Where the nodes of a neighbourhood or a path stand: rings around the first node, or columns from start to goal.
import { NODE } from "./data.js";

const RING = 170;
const ROW = 62;
const COLUMN = 260;
const ASIDE = 0.2; // of a circle of 2 π

const adjacency = (ids, links) => {
  const near = new Map([...ids].map((id) => [id, []]));
  for (const [a, b] of links) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  return near;
};

// A tree over the nodes, breadth first; children stand together by kind and size, so that equal things are neighbours.
const tree = (ids, links, roots) => {
  const near = adjacency(ids, links);
  const order = (a, b) =>
    NODE.get(a).kind < NODE.get(b).kind
      ? -1
      : NODE.get(a).kind > NODE.get(b).kind
        ? 1
        : NODE.get(a).group - NODE.get(b).group;
  const children = new Map();
  const met = new Set([roots[0]]);
  let edge = [roots[0]];
  const grow = () => {
    const next = [];
    for (const id of edge) {
      const own = [...new Set(near.get(id) ?? [])].filter((other) => !met.has(other)).sort(order);
      own.forEach((other) => met.add(other));
      children.set(id, own);
      next.push(...own);
    }
    edge = next;
  };
  while (edge.length) grow();
  const apart = [...ids].filter((id) => !met.has(id)).sort(order);
  children.set(roots[0], [...(children.get(roots[0]) ?? []), ...apart]);
  return children;
};

const leaves = (children, id) => {
  const own = children.get(id) ?? [];
  return own.length ? own.reduce((sum, child) => sum + leaves(children, child), 0) : 1;
};

// Rounded, for a place a hair beside an axis is drawn elsewhere.
const tenth = (value) => Math.round(value * 10) / 10;

export const rings = (ids, links, roots) => {
  const children = tree(ids, links, roots);
  const places = new Map([[roots[0], { x: 0, y: 0 }]]);
  const total = leaves(children, roots[0]);
  const step = Math.max(RING, (total * 46) / (2 * Math.PI));
  const put = (id, from, to, depth) => {
    let angle = from;
    (children.get(id) ?? []).forEach((child, i) => {
      const width = ((to - from) * leaves(children, child)) / leaves(children, id);
      // An only child stands aside, or a line from the middle to it would run through its parent.
      const aside = depth > 1 && children.get(id).length === 1 ? Math.min(ASIDE, width / 3) : 0;
      const middle = angle + width / 2 + aside;
      const crowded = (children.get(id).length > 12 || total > 18) && i % 2 === 1;
      const radius = step * (depth + (crowded ? 0.28 : 0));
      places.set(child, { x: tenth(radius * 1.3 * Math.cos(middle)), y: tenth(radius * Math.sin(middle)) });
      put(child, angle, angle + width, depth + 1);
      angle += width;
    });
  };
  // Few nodes on a whole circle would stand in one line with the middle, and hide a line between them.
  put(roots[0], -Math.PI / 2, (total < 5 ? 0.9 : 1.5) * Math.PI, 1);
  return places;
};

export const columns = (ids, paths) => {
  const places = new Map();
  const depth = new Map();
  for (const path of paths)
    path.forEach((id, i) => depth.set(id, Math.max(depth.get(id) ?? 0, i === path.length - 1 ? 0 : i)));
  const last = Math.max(1, ...paths.map((path) => path.length - 1));
  for (const path of paths) depth.set(path.at(-1), last);
  const rows = new Map();
  for (const id of ids) {
    const column = depth.get(id) ?? 0;
    rows.set(column, [...(rows.get(column) ?? []), id]);
  }
  const tallest = Math.max(1, ...[...rows.values()].map((members) => members.length));
  const wide = Math.max(COLUMN, (tallest * ROW * 1.2) / last); // as wide as high, so that many rows stay readable
  for (const [column, members] of rows) {
    members.forEach((id, i) => places.set(id, { x: column * wide, y: (i - (members.length - 1) / 2) * ROW }));
  }
  return places;
};
