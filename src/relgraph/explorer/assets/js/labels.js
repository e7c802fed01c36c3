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

// Where a name can stand: below its node, above, to the right, to the left, then at its corners; as boxes.
const boxes = (item, width) => {
  const [aside, below, above] = [item.r + 4 + width / 2, item.y + item.r * 0.7, item.y - item.r * 0.7 - HEIGHT];
  const spots = [
    [item.x, item.y + item.r + 2],
    [item.x, item.y - item.r - HEIGHT - 2],
    [item.x + aside, item.y - HEIGHT / 2],
    [item.x - aside, item.y - HEIGHT / 2],
    ...[below, above].flatMap((top) => [1, -1].map((side) => [item.x + side * (aside - item.r * 0.3 - 2), top])),
  ];
  return spots.map(([x, top]) => [x - width / 2, top, x + width / 2, top + HEIGHT]);
};

// `items`: { text, x, y, r, bold, solid } in pixels, the most important first. Gives those that fit, with the place of
// the text. A name never lies on another or on a solid node: one without room is read under the mouse.
export const fitting = (items, widthOf, [right, bottom] = [Infinity, Infinity]) => {
  const taken = new Taken();
  const shown = [];
  const within = (from, to, most) => most === Infinity || (from >= 0 && to <= most);
  const inside = (box) => within(box[0], box[2], right) && within(box[1], box[3], bottom);
  for (const item of items) if (item.solid) taken.take(middle(item));
  for (const item of items) {
    const box = boxes(item, widthOf(item.text, item.bold) + 4).find((one) => inside(one) && taken.free(one));
    if (!box) continue;
    taken.take(box);
    shown.push({ ...item, left: (box[0] + box[2]) / 2, top: box[1] });
  }
  return shown;
};
