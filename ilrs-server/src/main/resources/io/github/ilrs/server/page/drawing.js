// What the drawings share: widths that follow the page, scales, axes, and how uncertain dates look.

import { el, svg } from "./dom.js";

/** A box as wide as the view, drawn at once so that nothing below it moves, and again whenever its width changes. */
export function drawing(label, draw) {
  let width = document.getElementById("view").clientWidth;
  const box = el("div", { class: "chart", role: "group", "aria-label": label }, draw(width));
  new ResizeObserver(() => {
    if (box.clientWidth !== width && box.clientWidth > 0) {
      width = box.clientWidth;
      box.replaceChildren(draw(width));
    }
  }).observe(box);
  return box;
}

/** A drawing of this size. */
export function canvas(width, height, ...children) {
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height }, ...children);
}

/** A linear scale from numbers or dates to places. */
export function scale([from, to], [start, end]) {
  const at = (value) => start + ((value - from) / (to - from)) * (end - start);
  return Object.assign(at, { from, to, start, end });
}

/** A time axis with a line and a label every so many years, from top to bottom. */
export function years(x, every, top, bottom) {
  const first = x.from.getUTCFullYear() + 1;
  const shown = [];
  for (let year = first; year <= x.to.getUTCFullYear(); year++) {
    if (year % every === 0) {
      const at = x(Date.UTC(year, 0, 1));
      shown.push(svg("line", { x1: at, x2: at, y1: top, y2: bottom }), svg("text", { x: at, y: bottom + 16, "text-anchor": "middle" }, year));
    }
  }
  return svg("g", { class: "years", "aria-hidden": "true" }, shown);
}

/** The stripes of what is overdue. */
export function patterns(id) {
  return svg(
    "defs",
    {},
    svg(
      "pattern",
      { id: `${id}-overdue`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "overdue-ground", width: 6, height: 6 }),
      svg("rect", { class: "overdue-stripe", width: 2.5, height: 6 }),
    ),
  );
}

/** A legend: for each entry a small drawing and words. */
export function legendOf(entries) {
  return el(
    "ul",
    { class: "chart-legend" },
    entries.map(([mark, words]) => el("li", {}, svg("svg", { width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" }, mark), words)),
  );
}

/** A mark for a launch that has happened, or for a mission that failed. */
export function happened(x, y, failed) {
  return failed
    ? svg("path", { class: "failed", d: `M${x - 5},${y - 5}l10,10m0,-10l-10,10` })
    : svg("path", { class: "launched", d: `M${x},${y - 7}l7,7l-7,7l-7,-7z` });
}
