// The filters of the board: what a partner has to offer chooses the category.

import { el } from "./dom.js";
import { isFiltered, unfiltered } from "./state.js";
import { capital, HAVE, list } from "./vocabulary.js";

/** The filters, which tell `go` what they are changed to. */
export class Filters {
  node = el("form", { class: "filters", "aria-label": "Filters", onsubmit: (event) => event.preventDefault() });
  #go;
  #state;

  constructor(missions, categories) {
    const leads = [...new Set(missions.flatMap((mission) => mission.leads))];
    const phases = [...new Set(missions.map((mission) => mission.phase))];
    this.node.append(
      this.#chooser(categories),
      this.#select("lead", "Lead", "any", leads.map((lead) => [lead, lead])),
      this.#select("phase", "Phase", "any", phases.map((phase) => [phase, capital(phase)])),
      el(
        "label",
        { class: "switch" },
        el("input", { type: "checkbox", name: "joinable", onchange: (event) => this.#filter({ joinable: event.target.checked }) }),
        el("span", {}, "Still on offer only"),
      ),
      el("p", { class: "fits" }),
      el("button", { type: "button", class: "clear", onclick: () => this.reset() }, "Clear filters"),
      key(categories),
    );
  }

  #chooser(categories) {
    const chosen = () => [...this.node.querySelectorAll("[name=category]:checked")].map((box) => box.value);
    return el(
      "fieldset",
      { class: "have" },
      el("legend", {}, "What do you have?"),
      categories.map((category) =>
        el(
          "label",
          { title: category.title },
          el("input", { type: "checkbox", name: "category", value: category.code, onchange: () => this.#filter({ category: chosen() }) }),
          el("span", {}, el("b", {}, category.code), ` ${HAVE[category.code] ?? category.title}`),
        ),
      ),
    );
  }

  #select(name, label, any, options) {
    return el(
      "label",
      {},
      el("span", {}, label),
      el(
        "select",
        { name, onchange: (event) => this.#filter({ [name]: event.target.value ? event.target.value.split(",") : [] }) },
        el("option", { value: "" }, any),
        options.map(([value, words]) => el("option", { value }, words)),
      ),
    );
  }

  #filter(change) {
    this.#go({ ...change, cell: undefined });
  }

  /** Shows everything again. */
  reset() {
    this.#go(unfiltered({ ...this.#state, cell: undefined }));
  }

  show(state, kept, all, go) {
    this.#go = go;
    this.#state = state;
    const named = (name) => this.node.querySelector(`[name=${name}]`);
    this.node.querySelectorAll("[name=category]").forEach((box) => (box.checked = state.category.includes(box.value)));
    for (const name of ["lead", "phase"]) {
      const value = state[name].join(",");
      const select = named(name);
      // A shared address may name several; the list then grows by that choice.
      if (![...select.options].some((option) => option.value === value)) {
        select.append(el("option", { value }, list(state[name])));
      }
      select.value = value;
    }
    named("joinable").checked = state.joinable;
    this.node.querySelector(".clear").hidden = !isFiltered(state);
    this.node.querySelector(".fits").textContent = isFiltered(state) ? `${kept} of ${all} match` : "";
  }
}

/** What the letters mean, in the words of the Guide. */
function key(categories) {
  return el(
    "details",
    { class: "key" },
    el("summary", {}, "What A to E mean"),
    el(
      "dl",
      {},
      categories.map((category) =>
        el("div", {}, el("dt", {}, el("b", {}, category.code), ` ${category.title}`), el("dd", {}, category.summary, examples(category))),
      ),
    ),
  );
}

/** The Guide's examples of a category and of its sub-categories. */
export function examples(category) {
  const all = [...category.examples, ...category.subCategories.flatMap((each) => (each.lead ? [] : each.examples))];
  return all.length > 0 ? ` For example: ${all.join("; ")}.` : "";
}
