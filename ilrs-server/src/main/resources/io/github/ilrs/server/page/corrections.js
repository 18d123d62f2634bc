// Corrects an address that names a view or a day that does not exist.

import { inWords, isDay } from "./dates.js";
import { FIRST_DAY } from "./state.js";

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
