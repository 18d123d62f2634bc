// The day that is asked about: a slider over all days since the Guide, with the days on which something changed.

import { ask } from "./answers.js";
import { daysBetween, inWords, isDay, plusDays } from "./dates.js";
import { el, svg } from "./dom.js";

/** How long a hand must rest before the server is asked, and how long a move of the slider lasts, in milliseconds. */
const REST = 120;
const MOVE = 1_000;

export class DayControl {
  #first;
  #today;
  #chosen;
  #day;
  #changed = [];
  #waiting;
  #lastMove = 0;
  #parts;

  constructor(host, first, today, chosen) {
    this.#first = first;
    this.#today = today;
    this.#chosen = chosen;
    const days = daysBetween(first, today);
    this.#parts = {
      words: el("strong", { class: "day-words" }),
      slider: el("input", {
        type: "range",
        id: "slider",
        min: 0,
        max: days,
        step: 1,
        "aria-label": "Day",
        oninput: (event) => this.#move(plusDays(first, Number(event.target.value))),
      }),
      ticks: svg("svg", { class: "ticks", viewBox: `0 0 ${Math.max(days, 1)} 1`, preserveAspectRatio: "none", "aria-hidden": "true" }),
      before: this.#button("Previous", () => this.#changed.findLast((day) => day < this.#day)),
      behind: this.#button("Next", () => this.#changed.find((day) => day > this.#day)),
      exact: el("input", {
        type: "date",
        id: "exact-day",
        min: first,
        max: today,
        "aria-label": "Day, exactly",
        onchange: (event) => isDay(event.target.value) && event.target.validity.valid && this.#choose(event.target.value),
      }),
      today: el("button", { type: "button", id: "today", onclick: () => this.#choose(today) }, "Today"),
    };
    const { words, slider, ticks, before, behind, exact, today: back } = this.#parts;
    host.replaceChildren(
      el("p", { class: "day-label" }, "As known on ", words),
      el("div", { class: "day-slide" }, slider, ticks, el("div", { class: "day-ends", "aria-hidden": "true" }, el("span", {}, "June 2021: the Guide"), el("span", {}, "today"))),
      el("div", { class: "day-steps" }, before, behind, exact, back),
    );
    host.hidden = false;
    this.#mark();
  }

  #button(words, target) {
    const go = () => {
      const day = target();
      if (day !== undefined) {
        this.#choose(day);
      }
    };
    return el("button", { type: "button", class: "step", "aria-label": `${words} change`, onclick: go }, el("span", {}, words), el("span", { class: "wide" }, " change"));
  }

  /** Marks the days on which something changed, once they are known; the slider works without. */
  async #mark() {
    const changes = await ask("/v1/changes", { from: this.#first, to: this.#today }).catch(() => ({ items: [] }));
    this.#changed = [...new Set(changes.items.filter((change) => change.kind !== "confirmed").map((change) => change.on))].sort();
    this.#parts.ticks.append(
      ...this.#changed.map((day) => {
        const at = daysBetween(this.#first, day);
        return svg("line", { x1: at, x2: at, y1: 0, y2: 1, "vector-effect": "non-scaling-stroke" });
      }),
    );
    this.show(this.#day ?? this.#today);
  }

  /** Shows a day; asks nothing. */
  show(day) {
    this.#day = day;
    const { words, slider, before, behind, exact, today } = this.#parts;
    words.textContent = inWords(day) + (day === this.#today ? " (today)" : "");
    slider.value = daysBetween(this.#first, day);
    slider.setAttribute("aria-valuetext", inWords(day));
    exact.value = day;
    const disable = (button, disabled) => button.setAttribute("aria-disabled", String(disabled));
    disable(today, day === this.#today);
    disable(before, !this.#changed.some((changed) => changed < day));
    disable(behind, !this.#changed.some((changed) => changed > day));
  }

  #choose(day) {
    clearTimeout(this.#waiting);
    this.show(day);
    this.#chosen(day, false);
  }

  #move(day) {
    this.show(day);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const carriesOn = performance.now() - this.#lastMove < MOVE;
      this.#lastMove = performance.now();
      this.#chosen(day, carriesOn);
    }, REST);
  }
}
