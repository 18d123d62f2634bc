// The board: what can be joined on a day, as a sentence and as a grid.

import { answer } from "./answer.js";
import { address, ask } from "./api.js";
import { inWords } from "./dates.js";
import { el, files, sign } from "./dom.js";
import { Filters } from "./filters.js";
import { Grid } from "./grid.js";
import { filters, isFiltered } from "./state.js";
import { AVAILABILITY, AVAILABILITY_MEANS, list } from "./vocabulary.js";

let drawn;

/** The board of a day; always the same node, so that the focus stays where it is. */
export async function board({ state: asked, day, today, go }) {
  const asOf = { asOf: day };
  const [all, missions, categories, catalog] = await Promise.all([
    ask("/v1/opportunities", asOf),
    ask("/v1/missions", asOf),
    ask("/v1/categories", asOf),
    ask("/v1/catalog", day === today ? {} : asOf),
  ]);
  const { state, wrong } = known(asked, {
    category: categories.items.map((category) => category.code),
    lead: missions.items.flatMap((mission) => mission.leads),
    phase: missions.items.map((mission) => mission.phase),
    cell: all.items.map((role) => role.id),
  });
  const matching = isFiltered(state) ? await ask("/v1/opportunities", { ...asOf, ...filters(state) }) : all;
  drawn ??= new Board(missions.items, categories.items);
  drawn.show({ all: all.items, roles: matching.items, missions: missions.items, catalog, state, day, today, go });
  return { node: drawn.node, said: `${inWords(day)}: ${drawn.said}`, state, wrong };
}

/** The state without filters and cells that do not exist, and what was wrong with it. */
function known(asked, { cell, ...lists }) {
  const state = { ...asked };
  const wrong = [];
  for (const [name, values] of Object.entries(lists)) {
    const unknown = asked[name].filter((value) => !values.includes(value));
    if (unknown.length > 0) {
      state[name] = asked[name].filter((value) => values.includes(value));
      wrong.push(`There is no ${name} ${list(unknown)}; it is left out of the filters.`);
    }
  }
  if (asked.cell && !cell.includes(asked.cell)) {
    state.cell = undefined;
    wrong.push(`There is no role ${asked.cell.replace(/(.*)\/(.*)/, "$2 on a mission $1")}.`);
  }
  return { state, wrong };
}

/** What a reader does first; until then the board is complete without the disagreements, which are 9 kB. */
const FIRST_MOVES = ["pointermove", "pointerdown", "keydown", "scroll"];

class Board {
  #day;
  #isUsed = false;
  #answer = el("section", { class: "answer", "aria-labelledby": "answer" });
  #filters;
  #grid;
  #files = el("div");
  #go;

  constructor(missions, categories) {
    this.#filters = new Filters(missions, categories);
    this.#grid = new Grid(missions, categories, (cell) => this.#go({ cell }));
    FIRST_MOVES.forEach((kind) => addEventListener(kind, () => this.#use(), { once: true, passive: true }));
    this.node = el("div", { class: "board" }, this.#answer, this.#filters.node, this.#grid.node, legend(), this.#files);
  }

  show({ all, roles, missions, catalog, state, day, today, go }) {
    this.#go = go;
    this.#day = day;
    const filtered = isFiltered(state);
    const reset = () => this.#filters.reset();
    this.#answer.replaceChildren(...answer({ roles, filtered, callsOpen: catalog.counts.callsOpen, day, today, reset }));
    this.#filters.show(state, roles.length, all.length, go);
    this.#grid.show(all, roles, missions, state.cell);
    if (this.#isUsed) {
      this.#showDisputes();
    }
    const asked = { asOf: day, ...filters(state) };
    this.#files.replaceChildren(
      files([
        ...(roles.length > 0 ? [[address("/v1/opportunities.csv", asked), filtered ? "these roles as CSV" : "all roles as CSV"]] : []),
        [address("/v1/roadmap.ics", { asOf: day }), "launches and calls as a calendar"],
      ]),
    );
  }

  #use() {
    if (!this.#isUsed) {
      this.#isUsed = true;
      this.#showDisputes();
    }
  }

  async #showDisputes() {
    const day = this.#day;
    const disputes = await ask("/v1/discrepancies", { asOf: day }).catch(() => undefined);
    if (disputes && day === this.#day) {
      this.#grid.showDisputes(disputes.items);
    }
  }

  /** The answer in one sentence. */
  get said() {
    return this.#answer.querySelector("h2").textContent;
  }

  focus(cell) {
    this.#grid.focus(cell);
  }
}

/** Gives the focus back to a cell of the board. */
export function focusCell(cell) {
  drawn?.focus(cell);
}

function legend() {
  const entry = (kind, words, meaning) =>
    el("div", {}, el("dt", { class: `cell ${kind}` }, sign(kind.split(" ")[0]), words), el("dd", {}, meaning));
  return el(
    "section",
    { class: "legend", "aria-label": "Legend" },
    el(
      "dl",
      {},
      Object.entries(AVAILABILITY).flatMap(([availability, words]) => [
        entry(availability, words, AVAILABILITY_MEANS[availability]),
        availability === "offered" && entry("offered warned", `${words}, warning`, "can be joined, but there is a reason to ask first"),
      ]),
    ),
    el("p", {}, "* The Guide pairs this mission with another (CE-7 with LUNA-26). ≠ Sources disagree about the mission, on so many points."),
  );
}
