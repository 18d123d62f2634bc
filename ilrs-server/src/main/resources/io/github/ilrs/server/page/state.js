// The state of the page, kept in the address so that a view can be shared.

import { inWords, isDay } from "./dates.js";

export const VIEWS = {
  board: "Board",
  changes: "What changed",
  roadmap: "Roadmap",
  delays: "Launch delays",
  participants: "Participants",
  discrepancies: "Where sources disagree",
  about: "About",
  item: "Item",
  search: "Search",
};

/** Views that are not in the navigation: something leads to them. */
export const UNLISTED = ["item", "search"];

/** Views by the names that they had in addresses before. */
const RENAMED = { slips: "delays" };

/** The Guide's release: nothing can be asked about an earlier day. */
export const FIRST_DAY = "2021-06-16";

const LISTS = ["category", "lead", "phase"];

/** What only one view shows: filters, the id of an item, words to search for, the first day and the kinds of changes. */
const OF_A_VIEW = {
  country: /^[A-Z]{2}$/,
  kind: /^[a-z]+$/,
  subject: /^[\w/-]{1,80}$/,
  id: /^[\w/-]{1,80}$/,
  q: /^.{1,200}$/,
  from: /^\d{4}-\d\d-\d\d$/,
  what: /^[a-z,]+$/,
};

/** The state in an address; undefined if its fragment is only the name of a place on the page. */
export function read(fragment) {
  const text = fragment.replace(/^#/, "");
  if (text !== "" && !text.includes("=")) {
    return undefined;
  }
  const found = new URLSearchParams(text);
  const lists = LISTS.map((name) => [name, (found.get(name) ?? "").split(",").filter((value) => /^[\w-]+$/.test(value))]);
  const cell = found.get("cell") ?? "";
  const view = RENAMED[found.get("view")] ?? found.get("view") ?? "";
  const ofAView = Object.entries(OF_A_VIEW).map(([name, form]) => [name, form.test(found.get(name) ?? "") ? found.get(name) : undefined]);
  return {
    view: Object.hasOwn(VIEWS, view) ? view : "board",
    day: isDay(found.get("day") ?? "") ? found.get("day") : undefined,
    ...Object.fromEntries(lists),
    ...Object.fromEntries(ofAView),
    joinable: found.get("joinable") === "true",
    cell: /^[\w-]+\/[A-Z]$/.test(cell) ? cell : undefined,
  };
}

/** The day of a state within the days that have data, and what was wrong with the address. */
export function corrected(fragment, state, today) {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  const wrong = [];
  const view = asked.get("view");
  if (view && view !== "board" && state.view === "board") {
    wrong.push(`There is no view “${view}”.`);
  }
  const day = asked.get("day");
  if (day && (!isDay(day) || day < FIRST_DAY || day > today)) {
    const shown = isDay(day) && day < FIRST_DAY ? FIRST_DAY : undefined;
    wrong.push(`There is no data for ${isDay(day) ? inWords(day) : `“${day}”`}; showing ${inWords(shown ?? today)}.`);
    return { state: { ...state, day: shown }, wrong };
  }
  return { state, wrong };
}

/** The fragment of a state, without what has its default. */
export function write(state) {
  const parts = [`view=${state.view}`];
  if (state.day) {
    parts.push(`day=${state.day}`);
  }
  for (const name of LISTS.filter((name) => state[name].length > 0)) {
    parts.push(`${name}=${state[name].join(",")}`);
  }
  if (state.joinable) {
    parts.push("joinable=true");
  }
  if (state.cell) {
    parts.push(`cell=${state.cell}`);
  }
  for (const name of Object.keys(OF_A_VIEW).filter((name) => state[name])) {
    parts.push(`${name}=${encodeURIComponent(state[name]).replaceAll("%2F", "/").replaceAll("%2C", ",")}`);
  }
  return `#${parts.join("&")}`;
}

/** The state of another view on the same day. */
export function elsewhere(state, view) {
  return { ...state, view, cell: undefined, ...Object.fromEntries(Object.keys(OF_A_VIEW).map((name) => [name, undefined])) };
}

/** The filters of a state, as the API takes them. */
export function filters(state) {
  return {
    ...Object.fromEntries(LISTS.map((name) => [name, state[name].join(",")])),
    joinable: state.joinable ? "true" : undefined,
  };
}

/** Whether anything is filtered. */
export function isFiltered(state) {
  return state.joinable || LISTS.some((name) => state[name].length > 0);
}

/** The same without filters. */
export function unfiltered(state) {
  return { ...state, ...Object.fromEntries(LISTS.map((name) => [name, []])), joinable: false };
}
