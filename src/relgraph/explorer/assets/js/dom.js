// Making elements. Text only ever enters as text nodes, never as HTML.

export const byId = (id) => document.getElementById(id);

const SVG = "http://www.w3.org/2000/svg";

const dress = (element, props, children) => {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
};

export const h = (tag, props = {}, ...children) => dress(document.createElement(tag), props, children);

export const svg = (tag, props = {}, ...children) => dress(document.createElementNS(SVG, tag), props, children);

export const fill = (element, ...children) => {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
};

export const say = (text) => {
  byId("live").textContent = text;
};

const colours = new Map(); // asking the style sheet anew for every node takes longer than drawing it

export const colour = (name) => {
  if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return colours.get(name);
};

export const forgetColours = () => colours.clear();
