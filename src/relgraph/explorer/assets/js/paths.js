// Paths between two actors over the ties that the filters leave: the shortest, or all of up to three steps.
import { NODE } from "./data.js";
import { state } from "./state.js";

const MOST_PATHS = 60;
const MOST_STEPS = 3;

const neighbours = (entries) => {
  const near = new Map();
  const add = (from, to, tie) => {
    if (!near.has(from)) near.set(from, new Map());
    const ties = near.get(from);
    ties.set(to, (ties.get(to) ?? new Set()).add(tie));
  };
  for (const { a, b, tie } of entries) {
    if (!tie) continue;
    add(a, b, tie);
    add(b, a, tie);
  }
  return near;
};

// The steps from every node to `goal`, up to `most`.
const distances = (near, goal, most) => {
  const far = new Map([[goal, 0]]);
  let edge = [goal];
  for (let step = 1; edge.length && step <= most; step += 1) {
    const next = [];
    for (const id of edge) {
      for (const other of near.get(id)?.keys() ?? []) {
        if (!far.has(other)) {
          far.set(other, step);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return far;
};

// All ways of exactly `left` more steps, each as a list of node ids.
const walk = (near, far, path, goal, left, found) => {
  const here = path.at(-1);
  if (here === goal || !left) {
    if (here === goal && !left) found.push(path);
    return;
  }
  for (const next of [...(near.get(here)?.keys() ?? [])].sort()) {
    if (found.length >= MOST_PATHS) return;
    if (!path.includes(next) && far.get(next) < left) walk(near, far, [...path, next], goal, left - 1, found);
  }
};

// The paths, the shortest first; `full` says that there may be more.
export const findPaths = (entries) => {
  const [start, goal, how] = state.path.split("|");
  if (!NODE.has(start) || !NODE.has(goal) || start === goal) return { start, goal, how, paths: [], near: new Map() };
  const near = neighbours(entries);
  const far = distances(near, goal, how === "shortest" ? Infinity : MOST_STEPS);
  const paths = [];
  const least = far.get(start) ?? Infinity;
  for (let length = least; length <= (how === "shortest" ? least : MOST_STEPS) && length < Infinity; length += 1)
    walk(near, far, [start], goal, length, paths);
  return { start, goal, how, paths, near, full: paths.length >= MOST_PATHS };
};

export const pathTies = (entries) => {
  const { paths, near } = findPaths(entries);
  const ties = new Set();
  for (const path of paths) {
    for (let i = 1; i < path.length; i += 1) for (const tie of near.get(path[i - 1]).get(path[i])) ties.add(tie);
  }
  return ties;
};
