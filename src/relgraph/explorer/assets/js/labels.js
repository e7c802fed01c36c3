// Which names can be shown without touching each other: the largest nodes first, at one size on the screen.

export const FONT = 12;
const HEIGHT = 15;
const CELL = 80;
const LONGEST = 34;

export const short = (name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

// A grid of the boxes already taken, so that a new one is compared with its neighbours only.
class Taken {
  constructor() {
    this.cells = new Map();
  }

  *around([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield `${x},${y}`;
    }
  }

  free(box) {
    for (const cell of this.around(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (other[0] < box[2] && other[2] > box[0] && other[1] < box[3] && other[3] > box[1]) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const cell of this.around(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }
}

const middle = ({ x, y, r }) => [x - r * 0.7, y - r * 0.7, x + r * 0.7, y + r * 0.7];

// `items`: { text, x, y, r, bold } in pixels, the most important first. Gives those that fit, with the place of the text.
export const fitting = (items, widthOf, [right, bottom] = [Infinity, Infinity]) => {
  const taken = new Taken();
  const shown = [];
  for (const item of items) {
    // A name keeps off the nodes that matter more than its own, and may lie on those that matter less.
    if (item.solid) taken.take(middle(item));
    const width = widthOf(item.text, item.bold) + 4;
    const below = item.y + item.r + 2;
    const spots = [
      [item.x, below],
      [item.x, item.y - item.r - HEIGHT - 2],
      [item.x + item.r + 4 + width / 2, item.y - HEIGHT / 2],
      [item.x - item.r - 4 - width / 2, item.y - HEIGHT / 2],
    ];
    for (const [x, top] of spots) {
      const box = [x - width / 2, top, x + width / 2, top + HEIGHT];
      const outside = right !== Infinity && (box[0] < 0 || box[2] > right || box[1] < 0 || box[3] > bottom);
      if (outside || !taken.free(box)) continue;
      taken.take(box);
      shown.push({ ...item, left: x, top });
      break;
    }
  }
  return shown;
};
