// What the drawings share: D3, widths that follow the page, and how uncertain dates look.

import "/page/d3/d3.min.js";
import { el, svg } from "./dom.js";

export const d3 = globalThis.d3;

/** A box that is drawn again whenever its width changes. */
export function drawing(label, draw) {
  const box = el("div", { class: "chart", role: "img", "aria-label": label });
  let width = 0;
  new ResizeObserver(() => {
    if (box.clientWidth !== width && box.clientWidth > 0) {
      width = box.clientWidth;
      box.replaceChildren(draw(width));
    }
  }).observe(box);
  return box;
}

/** An empty drawing of this size. */
export function canvas(width, height) {
  return d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
}

/** The stripes of what is overdue and the fading of what is only "about". */
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
