// Links from an id to the view of what it names, on the day that is shown.

import { el } from "./dom.js";
import { read, write } from "./state.js";

const ROLE = /^[A-Z][A-Z0-9-]*\/[A-E]$/;

/** The address of what an id names: the panel of a role such as CE-8/D, and the view of anything else. */
export function itemAddress(id) {
  const { day } = read(location.hash) ?? {};
  const state = { ...read(""), day };
  return write(ROLE.test(id) ? { ...state, cell: id } : { ...state, view: "item", id });
}

/** A link to what an id names: a mission, a role, a participant, a payload, a call, a site, an organization or a source. */
export function itemLink(id, words = id) {
  return el("a", { class: "whole", href: itemAddress(id) }, words);
}
