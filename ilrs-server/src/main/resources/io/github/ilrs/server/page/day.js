// The day that is shown: a slider over all days since the Guide, with the days on which the view changes.

import { ask } from "./api.js";
import { daysBetween, inWords, isDay, plusDays } from "./dates.js";
import { el, svg } from "./dom.js";
import { read, write } from "./state.js";
import { STATUS_EVENTS } from "./vocabulary.js";

/** Views that say themselves what changed, or do not depend on the day. */
const QUIET = ["changes", "about"];

/** How long a hand must rest before the server is asked, and how long a move of the slider lasts, in milliseconds. */
const REST = 120;
const MOVE = 1_000;

function alters({ subjectKind, property, event }, view) {
  return view === "participants" ? subjectKind === "participant" : property !== "event" || STATUS_EVENTS.includes(event.kind);
}

/** The changes that alter what a view shows, as filters of the API; every change alters the other views. */
const SHOWN = {
  board: (missions) => [{ property: "availability,caveat" }, { subject: missions, property: "launch,event" }],
  roadmap: (missions) => [{ subject: missions, property: "launch,event,vehicle,landing-site" }],
  delays: (missions) => [{ subject: missions, property: "launch,event" }],
  participants: () => [{ property: "event,status" }],
};

/** The kinds of changes that are not mere repetitions. */
const NEW = "first-stated,replaced,narrowed,happened";

/** Marks the roles on a board that the changes of a day alter, and removes all other marks. */
export function markAltered(board, changes) {
  const altered = new Set(changes.filter((change) => change.subjectKind === "opportunity").map((change) => change.subject));
  board.querySelectorAll("[data-cell]").forEach((cell) => cell.toggleAttribute("data-altered", altered.has(cell.dataset.cell)));
}

/** Whether two states show the same changes. */
function isSame(one, other) {
  return one.view === other?.view && one.id === other?.id;
}

export class DayControl {
  #first;
  #today;
  #chosen;
  #day;
  #state;
  #changes = [];
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
      before: this.#button("Earlier", () => this.#changed.findLast((day) => day < this.#day)),
      behind: this.#button("Later", () => this.#changed.find((day) => day > this.#day)),
      exact: el("input", {
        type: "date",
        id: "exact-day",
        min: first,
        max: today,
        "aria-label": "Exact day",
        onchange: (event) => isDay(event.target.value) && event.target.validity.valid && this.#choose(event.target.value),
      }),
      today: el("button", { type: "button", id: "today", onclick: () => this.#choose(today) }, "Today"),
      news: el("p", { class: "day-news", role: "status", hidden: true }),
    };
    const { words, slider, ticks, before, behind, exact, today: back, news } = this.#parts;
    host.replaceChildren(
      el("p", { class: "day-label" }, "As known on ", words),
      el("div", { class: "day-slide" }, slider, ticks, el("div", { class: "day-ends", "aria-hidden": "true" }, el("span", {}, "June 2021: the Guide"), el("span", {}, "today"))),
      el("div", { class: "day-steps" }, before, behind, exact, back),
      news,
    );
    host.hidden = false;
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

  /** Finds and marks the days on which the view changes, once they are known; the slider works without. */
  async #mark(state) {
    const found = await this.#changesOf(state).catch(() => []);
    if (!isSame(state, this.#state)) {
      return;
    }
    this.#changes = found;
    this.#changed = [...new Set(this.#changes.map((change) => change.on))].sort();
    this.#parts.ticks.replaceChildren(
      ...this.#changed.map((day) => {
        const at = daysBetween(this.#first, day);
        return svg("line", { x1: at, x2: at, y1: 0, y2: 1, "vector-effect": "non-scaling-stroke" });
      }),
    );
    this.#showDay(this.#day);
    markAltered(document, this.#of(this.#day));
    await this.#tell(this.#day);
  }

  /** The changes of what a state shows. */
  async #changesOf(state) {
    const period = { from: this.#first, to: this.#today };
    if (SHOWN[state.view]) {
      const ids = async (path) => (await ask(path, { asOf: this.#day })).items.map(({ id }) => id).join(",");
      const queries = SHOWN[state.view](await ids("/v1/missions"));
      const answers = await Promise.all(queries.map((query) => ask("/v1/changes", { ...period, ...query, kind: NEW })));
      return answers.flatMap((answer) => answer.items).filter((change) => alters(change, state.view));
    }
    const isShown = ({ subject }) => state.view !== "item" || subject === state.id || subject.startsWith(`${state.id}/`);
    return (await ask("/v1/changes", period)).items.filter((change) => change.kind !== "confirmed" && isShown(change));
  }

  /** Shows a day, and offers steps to the days on which the view of this state changes. */
  show(day, state) {
    const another = !isSame(state, this.#state);
    this.#state = state;
    this.#showDay(day);
    if (another) {
      this.#changes = [];
      this.#parts.news.hidden = this.#isQuiet(day);
      this.#parts.news.textContent = "\u00a0";
      this.#mark(state);
    } else {
      this.#tell(day);
    }
  }

  /** Marks in a view what changed on the day that is shown. */
  mark(view) {
    markAltered(view, this.#of(this.#day));
  }

  /** Whether nothing is to be said of a day without a change. */
  #isQuiet(day) {
    return day === this.#today || QUIET.includes(this.#state.view);
  }

  #of(day) {
    return this.#changes.filter((change) => change.on === day);
  }

  #showDay(day) {
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

  /** Says what changed on a day, if the view changed on it. */
  async #tell(day) {
    const { news } = this.#parts;
    const changes = this.#of(day);
    if (changes.length === 0 || QUIET.includes(this.#state.view)) {
      news.hidden = this.#isQuiet(day);
      news.textContent = "Nothing in this view changed on this day.";
      return;
    }
    const { inNews } = await import("./news.js");
    const words = await inNews(changes);
    if (day === this.#day && this.#of(day).length > 0) {
      const all = write({ ...read(""), view: "changes", from: day, day });
      news.replaceChildren(el("strong", {}, "Changed: "), words.first, " ", words.more && el("a", { href: all }, words.more));
      news.hidden = false;
    }
  }

  #choose(day) {
    clearTimeout(this.#waiting);
    this.#showDay(day);
    this.#chosen(day, false);
  }

  #move(day) {
    this.#showDay(day);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const carriesOn = performance.now() - this.#lastMove < MOVE;
      this.#lastMove = performance.now();
      this.#chosen(day, carriesOn);
    }, REST);
  }
}
