// The board: the Guide's tables as one grid, mission by category, as it stands on a day.

import { address, ask } from "./answers.js";
import { inShort, inWords } from "./dates.js";
import { el, files, names, sign, unbroken, unseen } from "./dom.js";
import { filters, isFiltered, unfiltered } from "./state.js";
import { AVAILABILITY, AVAILABILITY_MEANS, capital, count, list, MISSION_STATUS, RULE, say } from "./words.js";

/** The categories that take part with a mission, a system or equipment, and not on the ground. */
const HARDWARE = ["A", "B", "C", "D"];

let drawn;

/** The board of a day; the same node every time, so that who stands in the grid keeps standing there. */
export async function board({ state, day, today, go }) {
  const [all, kept, missions, categories, phases, catalog] = await Promise.all([
    ask("/v1/opportunities", { asOf: day }),
    isFiltered(state) ? ask("/v1/opportunities", { asOf: day, ...filters(state) }) : undefined,
    ask("/v1/missions", { asOf: day }),
    ask("/v1/categories", { asOf: day }),
    ask("/v1/phases", { asOf: day }),
    ask("/v1/catalog", { asOf: day }),
  ]);
  drawn ??= new Board(missions.items, categories.items, phases.items);
  drawn.show({ all: all.items, kept: (kept ?? all).items, missions: missions.items, catalog, state, day, today, go });
  return { node: drawn.node, said: drawn.said, missing: state.cell && !drawn.has(state.cell) ? state.cell : undefined };
}

class Board {
  #answer = el("section", { class: "answer", "aria-labelledby": "answer" });
  #filters = el("form", { class: "filters", "aria-label": "Filters", onsubmit: (event) => event.preventDefault() });
  #table;
  #tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  #files = el("div");
  #cells = new Map();
  #rows = new Map();
  #columns = new Map();
  #go;
  #state;

  constructor(missions, categories, phases) {
    this.#table = this.#grid(missions, categories);
    this.#fillFilters(missions, categories, phases);
    const grid = el("div", { class: "grid" }, this.#table, this.#tip);
    this.node = el("div", { class: "board" }, this.#answer, this.#filters, grid, legend(), this.#files);
  }

  #grid(missions, categories) {
    const head = categories.map((category) => {
      const cell = el("th", { scope: "col" }, el("span", { class: "code" }, category.code), el("span", { class: "title" }, ` ${category.title}`));
      this.#columns.set(category.code, [cell]);
      return cell;
    });
    const groups = Map.groupBy(missions, led);
    return el(
      "table",
      {
        role: "grid",
        id: "grid",
        "aria-label": "Opportunities, mission by category",
        onkeydown: (event) => this.#walk(event),
        onfocusin: (event) => this.#point(event.target.closest("button")),
        onfocusout: () => this.#point(),
        onmouseover: (event) => this.#point(event.target.closest("button")),
        onmouseleave: () => this.#point(),
      },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Mission"), head)),
      [...groups].map(([group, members]) =>
        el(
          "tbody",
          {},
          el("tr", { class: "group" }, el("th", { scope: "rowgroup", colspan: categories.length + 1 }, group)),
          members.map((mission) => this.#row(mission, categories)),
        ),
      ),
    );
  }

  #row(mission, categories) {
    const head = el("th", { scope: "row" });
    const cells = categories.map((category) => {
      const id = `${mission.id}/${category.code}`;
      const button = el("button", { type: "button", tabindex: "-1", "data-cell": id, onclick: () => this.#go({ cell: id }) });
      const cell = el("td", {}, button);
      this.#cells.set(id, button);
      this.#columns.get(category.code).push(cell);
      return cell;
    });
    const row = el("tr", {}, head, cells);
    this.#rows.set(mission.id, { row, head });
    return row;
  }

  show({ all, kept, missions, catalog, state, day, today, go }) {
    this.#go = go;
    this.#state = state;
    const keptIds = new Set(kept.map(id));
    const keptMissions = new Set(kept.map((opportunity) => opportunity.mission));
    const keptCategories = new Set(kept.map((opportunity) => opportunity.category));
    for (const mission of missions) {
      const { row, head } = this.#rows.get(mission.id);
      row.hidden = !keptMissions.has(mission.id);
      head.replaceChildren(...missionHead(mission));
    }
    for (const [category, cells] of this.#columns) {
      cells.forEach((cell) => (cell.hidden = !keptCategories.has(category)));
    }
    for (const group of this.#table.tBodies) {
      group.hidden = ![...group.rows].some((row) => !row.hidden && !row.classList.contains("group"));
    }
    for (const opportunity of all) {
      fillCell(this.#cells.get(id(opportunity)), opportunity, keptIds.has(id(opportunity)), state.cell);
    }
    this.#table.hidden = kept.length === 0;
    this.#reach();
    this.#answer.replaceChildren(...answer(all, missions, catalog, day, today));
    this.#showFilters(state, kept.length, all.length);
    const asked = { asOf: day, ...filters(state) };
    this.#files.replaceChildren(
      files([
        [address("/v1/opportunities.csv", asked), isFiltered(state) ? `these ${kept.length} opportunities as CSV` : "all opportunities as CSV"],
        [address("/v1/roadmap.ics", { asOf: day }), "launches and calls as a calendar"],
      ]),
    );
    const joinable = all.filter((opportunity) => opportunity.joinable).length;
    this.said = `${inWords(day)}: ${joinable} of ${all.length} opportunities can be joined.`
      + (isFiltered(state) ? ` ${count(kept.length, "opportunity fits", "opportunities fit")} the filters.` : "");
  }

  /** One cell of the grid is reached with Tab: the one last stood on, else the first. */
  #reach(wanted) {
    const seen = this.#seen().flat();
    const reached = wanted ?? seen.find((button) => button.tabIndex === 0) ?? seen[0];
    this.#cells.forEach((button) => (button.tabIndex = button === reached ? 0 : -1));
    return reached;
  }

  #seen() {
    return [...this.#table.querySelectorAll("tbody:not([hidden]) tr:not([hidden]):not(.group)")].map((row) =>
      [...row.querySelectorAll("td:not([hidden]) button:not(:disabled)")],
    );
  }

  /** Arrow keys walk the grid. */
  #walk(event) {
    const rows = this.#seen().filter((row) => row.length > 0);
    const at = rows.findIndex((row) => row.includes(event.target));
    if (event.key === "Escape") {
      this.#point();
    }
    if (at < 0 || event.altKey || event.metaKey) {
      return;
    }
    const row = rows[at];
    const column = row.indexOf(event.target);
    const beside = (other) => nearest(rows[other], event.target);
    const target = {
      ArrowRight: () => row[column + 1],
      ArrowLeft: () => row[column - 1],
      ArrowDown: () => beside(at + 1),
      ArrowUp: () => beside(at - 1),
      Home: () => (event.ctrlKey ? rows[0][0] : row[0]),
      End: () => (event.ctrlKey ? rows.at(-1).at(-1) : row.at(-1)),
    }[event.key];
    if (target) {
      event.preventDefault();
      const found = target();
      if (found) {
        this.#reach(found).focus();
      }
    }
  }

  /** Shows form, availability and rule beside a cell that is pointed at; nothing if none is. */
  #point(button) {
    const hint = button?.querySelector(".hint");
    this.#tip.hidden = !hint;
    if (!hint) {
      return;
    }
    this.#tip.replaceChildren(...[...hint.childNodes].map((node) => node.cloneNode(true)));
    const [cell, frame] = [button.getBoundingClientRect(), this.#tip.parentElement.getBoundingClientRect()];
    const left = Math.max(0, Math.min(cell.left - frame.left, frame.width - this.#tip.offsetWidth));
    const below = cell.bottom - frame.top + 6;
    const above = cell.top - frame.top - this.#tip.offsetHeight - 6;
    this.#tip.style.left = `${left}px`;
    this.#tip.style.top = `${cell.bottom + this.#tip.offsetHeight + 6 > innerHeight && above > 0 ? above : below}px`;
  }

  /** Whether there is such a cell. */
  has(cell) {
    return this.#cells.has(cell);
  }

  /** Gives the focus back to the cell whose panel was closed. */
  focus(cell) {
    const button = this.#cells.get(cell);
    if (button && !button.disabled) {
      this.#reach(button).focus();
    }
  }

  #fillFilters(missions, categories, phases) {
    const leads = [...new Set(missions.flatMap((mission) => mission.leads))];
    const used = phases.filter((phase) => phase.missions.length > 0);
    const filter = (change) => this.#go({ ...change, cell: undefined });
    const select = (name, label, any, options) =>
      el(
        "label",
        {},
        el("span", {}, label),
        el(
          "select",
          { name, onchange: (event) => filter({ [name]: event.target.value ? event.target.value.split(",") : [] }) },
          el("option", { value: "" }, any),
          options.map(([value, words]) => el("option", { value }, words)),
        ),
      );
    this.#filters.replaceChildren(
      el(
        "fieldset",
        { class: "chips" },
        el("legend", {}, "Category"),
        categories.map((category) =>
          el(
            "label",
            { title: category.title },
            el("input", {
              type: "checkbox",
              name: "category",
              value: category.code,
              onchange: () => filter({ category: [...this.#filters.querySelectorAll("[name=category]:checked")].map((box) => box.value) }),
            }),
            el("span", {}, category.code),
            unseen(` ${category.title}`),
          ),
        ),
      ),
      select("lead", "Lead", "any", leads.map((lead) => [lead, lead])),
      select("phase", "Phase", "any", used.map((phase) => [phase.id, `${phase.numeral} ${capital(phase.id)}`])),
      el(
        "label",
        { class: "switch" },
        el("input", { type: "checkbox", name: "joinable", onchange: (event) => filter({ joinable: event.target.checked }) }),
        el("span", {}, "Still joinable"),
      ),
      el("p", { class: "fits" }),
      el("button", { type: "button", class: "clear", onclick: () => this.#go(unfiltered({ ...this.#state, cell: undefined })) }, "Clear filters"),
    );
  }

  #showFilters(state, kept, all) {
    const named = (name) => this.#filters.querySelector(`[name=${name}]`);
    this.#filters.querySelectorAll("[name=category]").forEach((box) => (box.checked = state.category.includes(box.value)));
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
    this.#filters.querySelector(".clear").hidden = !isFiltered(state);
    this.#filters.querySelector(".fits").textContent = isFiltered(state) ? `${kept} of ${all} fit` : "";
  }
}

/** Gives the focus back to a cell of the board. */
export function focusCell(cell) {
  drawn?.focus(cell);
}

function nearest(row, button) {
  const place = (each) => each.closest("td").cellIndex;
  return row?.toSorted((a, b) => Math.abs(place(a) - place(button)) - Math.abs(place(b) - place(button)))[0];
}

function id(opportunity) {
  return `${opportunity.mission}/${opportunity.category}`;
}

function led(mission) {
  return mission.leads.length > 0 ? `Led by ${list(mission.leads)}` : "No lead named yet";
}

function missionHead(mission) {
  const launch = mission.launch;
  const when = launch === undefined ? "no launch stated" : launch.actual ? `launched ${inShort(launch.date)}` : inShort(launch.date);
  return [
    el("span", { class: "id" }, mission.id),
    " ",
    el("span", { class: "when" }, when, launch?.overdue && [", ", el("span", { class: "overdue" }, "overdue")]),
    " ",
    mission.status !== "planned" && el("span", { class: `status ${mission.status}` }, say(MISSION_STATUS, mission.status)),
  ].filter(Boolean);
}

function fillCell(button, opportunity, fits, open) {
  const { availability, joinable } = opportunity;
  const warnings = warningsOf(opportunity);
  button.disabled = !fits;
  button.className = `cell ${availability}${joinable ? " joinable" : ""}${warnings.length > 0 ? " warned" : ""}${id(opportunity) === open ? " open" : ""}`;
  button.replaceChildren(
    sign(availability),
    el(
      "span",
      { class: "printed", "aria-hidden": "true" },
      opportunity.printed,
      availability !== "closed" && [" ", el("span", { class: "availability" }, say(AVAILABILITY, availability))],
    ),
    el(
      "span",
      { class: "hint unseen" },
      el("strong", {}, `${opportunity.mission}, ${opportunity.category}: ${opportunity.printed}. `),
      el("span", {}, `${capital(say(AVAILABILITY, availability))}. `),
      el("span", {}, say(RULE, opportunity.rule)),
      warnings.map((warning) => el("span", {}, ` ${warning.summary}`)),
    ),
  );
}

function warningsOf(opportunity) {
  return opportunity.caveats.filter((caveat) => caveat.severity === "warning");
}

/** The one question first: how much can be joined on this day, where, and on what ground. */
function answer(all, missions, catalog, day, today) {
  const joinable = all.filter((opportunity) => opportunity.joinable);
  const on = (categories) => [...new Set(joinable.filter((each) => categories.includes(each.category)).map((each) => each.mission))];
  const where = (found) => (found.length === missions.length ? "every mission" : found.length === 0 ? "none" : names(shortened(found)));
  const alike = Map.groupBy(on(HARDWARE), (mission) => joinable.filter((each) => each.mission === mission).map((each) => each.category).filter((each) => HARDWARE.includes(each)).join(""));
  const letters = [...alike].map(([codes, found], index) => [index > 0 && ", ", where(found), " ", el("span", { class: "whole letters" }, `(${range(codes)})`)]);
  const calls = [...new Map(joinable.filter((each) => each.availability === "call-open").map((each) => [each.call.id, each.call])).values()];
  const be = day === today ? "can still" : "could";
  const offers = joinable.filter((each) => each.availability === "offered");
  const warned = offers.filter((each) => warningsOf(each).length > 0).length;
  const clear = offers.length - warned;
  return [
    el(
      "h2",
      { id: "answer" },
      calls.length > 0
        ? [
            `${capital(count(calls.length, "call for partners", "calls for partners"))} ${calls.length === 1 ? "is" : "are"} open: `,
            unbroken(calls.map((call) => `${call.mission}, letters due ${inWords(call.lettersDue)}`).join("; ")),
            ". ",
          ]
        : catalog.counts.callsOpen === 0 ? "No call for partners is open. " : "No call that is open covers a cell. ",
      el("span", { class: "figure" }, clear),
      ` ${clear === 1 ? "offer of 2021 has" : "offers of 2021 have"} nothing worse than a note; `,
      warned === 0 ? "none carries a warning." : `${warned} ${warned === 1 ? "carries" : "carry"} a warning.`,
    ),
    el(
      "p",
      { class: "ground" },
      el("strong", {}, `${joinable.length} of ${all.length} opportunities ${be} be joined, on ${on(["A", "B", "C", "D", "E"]).length} of ${missions.length} missions. `),
      "An offer rests on the Guide of June 2021 alone: ask before you write a proposal.",
    ),
    el(
      "dl",
      { class: "where" },
      el("div", {}, el("dt", {}, "With a mission, system or equipment (A–D)"), el("dd", {}, letters.length > 0 ? letters : "none")),
      el("div", {}, el("dt", {}, "On the ground and with data (E)"), el("dd", {}, where(on(["E"])))),
    ),
  ];
}

/** Categories by their letters, "ABCD" as "A–D" and "AD" as "A, D". */
function range(codes) {
  return codes.length > 2 && HARDWARE.join("").includes(codes) ? `${codes[0]}–${codes.at(-1)}` : [...codes].join(", ");
}

/** "ILRS-1, ILRS-2, ILRS-3" as "ILRS-1 to 3". */
function shortened(ids) {
  const runs = [];
  for (const each of ids) {
    const [, series, number] = /^(.*-)(\d+)$/.exec(each) ?? [undefined, each, NaN];
    const last = runs.at(-1);
    if (last && last.series === series && last.to + 1 === Number(number)) {
      last.to += 1;
    } else {
      runs.push({ series, from: Number(number), to: Number(number), id: each });
    }
  }
  return runs.flatMap((run) =>
    run.to > run.from + 1 ? [`${run.id} to ${run.to}`] : run.to > run.from ? [run.id, `${run.series}${run.to}`] : [run.id],
  );
}

function legend() {
  return el(
    "section",
    { class: "legend", "aria-label": "Legend" },
    el(
      "dl",
      {},
      Object.entries(AVAILABILITY).flatMap(([availability, words]) => [
        el("div", {}, el("dt", { class: `cell ${availability}` }, sign(availability), words), el("dd", {}, AVAILABILITY_MEANS[availability])),
        availability === "offered" &&
          el("div", {}, el("dt", { class: "cell offered warned" }, sign("offered"), "offered, paler"), el("dd", {}, "with a warning: ask first")),
      ]),
    ),
    el("p", {}, "A * links two missions that the Guide would coordinate."),
  );
}
