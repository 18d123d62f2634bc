// D3 for the drawings that still use it.

import "/page/d3/d3.min.js";

export { drawing, happened, legendOf, patterns } from "./drawing.js";

export const d3 = globalThis.d3;

/** An empty drawing of this size. */
export function canvas(width, height) {
  return d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
}
