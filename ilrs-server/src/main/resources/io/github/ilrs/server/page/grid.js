// The matrix of the Guide as a grid, mission by category, with one Tab stop; arrow keys move inside it.

import { isWarned, verdict } from "./answer.js";
import { daysInWords, inShort, inWords } from "./dates.js";
import { el, sign } from "./dom.js";
import { itemAddress } from "./links.js";
import { AVAILABILITY, RULE, capital, CAVEAT, count, hasOwnName, list, MISSION_STATUS, say } from "./vocabulary.js";

/** The caveats of a mission of which two are named beside it, the most far-reaching first. */
const NAMED = ["mission-in-doubt", "launch-uncertain", "working-state-unknown", "plan-changed", "late-stage"];

export class Grid {
  node;
  #table;
  #tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  #cells = new Map();
  #rows = new Map();
  #columns = new Map();

  /** A grid that tells `open` which cell was chosen. */
  constructor(missions, categories, open) {
    this.#table = this.#fill(missions, categories, open);
    this.node = el("div", { class: "grid" }, this.#table, this.#tip);
  }

  #fill(missions, categories, open) {
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
        "aria-label": "Roles, mission by category",
        onkeydown: (event) => this.#walk(event),
        onfocusin: (event) => this.#point(event.target.closest("button, a")),
        onfocusout: () => this.#point(),
        onmouseover: (event) => this.#point(event.target.closest("button, a")),
        onmouseleave: () => this.#point(),
      },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Mission"), head)),
      [...groups].map(([group, members]) =>
        el(
          "tbody",
          {},
          el("tr", { class: "group" }, el("th", { scope: "rowgroup", colspan: categories.length + 1 }, group)),
          members.map((mission) => this.#row(mission, categories, open)),
        ),
      ),
    );
  }

  #row(mission, categories, open) {
    const head = el("a", { class: "mission-head", tabindex: "-1", "data-mission": mission.id });
    const cells = categories.map((category) => {
      const id = `${mission.id}/${category.code}`;
      const button = el("button", { type: "button", tabindex: "-1", "data-cell": id, onclick: () => open(id) });
      const cell = el("td", {}, button);
      this.#cells.set(id, button);
      this.#columns.get(category.code).push(cell);
      return cell;
    });
    const row = el("tr", {}, el("th", { scope: "row" }, head), cells);
    this.#rows.set(mission.id, { row, head });
    return row;
  }

  /** Shows all roles, those that do not match as empty places; rows and columns without a match are hidden. */
  show(all, matching, missions, opened) {
    const shown = new Set(matching.map((role) => role.id));
    const shownMissions = new Set(matching.map((role) => role.mission));
    const shownCategories = new Set(matching.map((role) => role.category));
    for (const mission of missions) {
      const { row, head } = this.#rows.get(mission.id);
      row.hidden = !shownMissions.has(mission.id);
      head.href = itemAddress(mission.id);
      head.replaceChildren(...missionHead(mission));
    }
    for (const [category, cells] of this.#columns) {
      cells.forEach((cell) => (cell.hidden = !shownCategories.has(category)));
    }
    this.#table.classList.toggle("list", shownCategories.size <= 2);
    for (const group of this.#table.tBodies) {
      group.rows[0].cells[0].colSpan = shownCategories.size + 1;
      group.hidden = ![...group.rows].some((row) => !row.hidden && !row.classList.contains("group"));
    }
    for (const role of all) {
      fillCell(this.#cells.get(role.id), role, shown.has(role.id), opened);
    }
    this.#table.hidden = matching.length === 0;
    this.#reach();
  }

  /** Names beside each mission on how many points sources disagree about it. */
  showDisputes(disputes) {
    for (const [id, { head }] of this.#rows) {
      const number = disputes.filter(({ subject }) => subject === id).length;
      if (number > 0 && !head.querySelector(".disputes")) {
        head.querySelector("br").before(el("span", { class: "disputes", "aria-hidden": "true" }, ` ≠\u2009${number}`));
        head.querySelector(".hint").append(el("span", {}, ` Sources disagree on ${count(number, "point")} about it.`));
      }
    }
  }

  /** One place of the grid is reached with Tab: the last one that had the focus, else the first cell. */
  #reach(wanted) {
    const places = this.#places().flat();
    const reached = wanted ?? places.find((place) => place.tabIndex === 0) ?? places.find((place) => place.dataset.cell);
    places.forEach((place) => (place.tabIndex = place === reached ? 0 : -1));
    return reached;
  }

  /** What can have the focus, by rows: the head of the row, then its cells. */
  #places() {
    return [...this.#table.querySelectorAll("tbody:not([hidden]) tr:not([hidden]):not(.group)")].map((row) =>
      [...row.querySelectorAll("th a, td:not([hidden]) button:not(:disabled)")],
    );
  }

  #walk(event) {
    const rows = this.#places();
    const at = rows.findIndex((row) => row.includes(event.target));
    if (event.key === "Escape") {
      this.#point();
    }
    if (at < 0 || event.altKey || event.metaKey) {
      return;
    }
    const row = rows[at];
    const column = row.indexOf(event.target);
    const target = {
      ArrowRight: () => row[column + 1],
      ArrowLeft: () => row[column - 1],
      ArrowDown: () => nearest(rows[at + 1], event.target),
      ArrowUp: () => nearest(rows[at - 1], event.target),
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

  /** Shows what a cell or the head of a row means beside it; nothing if neither is pointed at. */
  #point(place) {
    const hint = place?.querySelector(".hint");
    this.#tip.hidden = !hint;
    if (!hint) {
      return;
    }
    this.#tip.replaceChildren(...[...hint.childNodes].map((node) => node.cloneNode(true)));
    const [cell, frame] = [place.getBoundingClientRect(), this.node.getBoundingClientRect()];
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
}

function nearest(row, place) {
  const column = (each) => each.closest("td, th").cellIndex;
  return row?.toSorted((a, b) => Math.abs(column(a) - column(place)) - Math.abs(column(b) - column(place)))[0];
}

function led(mission) {
  return mission.leads.length > 0 ? `Led by ${list(mission.leads)}` : "No lead named yet";
}

function missionHead(mission) {
  const { launch, caveats } = mission;
  const when = launch === undefined ? "launch not announced" : `${launch.actual ? "launched" : "launch"} ${inShort(launch.date)}`;
  const named = caveats.filter((caveat) => NAMED.includes(caveat.kind)).sort((a, b) => weight(a) - weight(b)).slice(0, 2);
  return [
    el("span", { class: "id" }, mission.id),
    hasOwnName(mission) && el("span", { class: "mission-name" }, ` ${mission.name}`),
    el("br"),
    el("span", { class: "when" }, when, launch?.overdue && [", ", el("span", { class: "overdue" }, "overdue")]),
    mission.status !== "planned" && [" ", el("span", { class: `status ${mission.status}` }, say(MISSION_STATUS, mission.status))],
    named.map(({ kind, severity }) => [" ", el("span", { class: `caution ${severity}` }, say(CAVEAT, kind))]),
    el(
      "span",
      { class: "hint unseen" },
      el("strong", {}, `${mission.name}. `),
      launch && el("span", {}, launchInWords(launch)),
      caveats.map((caveat) => el("span", {}, ` ${daysInWords(caveat.summary)}`)),
    ),
  ].flat(Infinity).filter(Boolean);
}

/** Warnings before notes, and among them the most far-reaching first. */
function weight({ severity, kind }) {
  return (severity === "warning" ? 0 : NAMED.length) + NAMED.indexOf(kind);
}

function launchInWords(launch) {
  const said = launch.statedOn ? `, stated on ${inWords(launch.statedOn)} (${launch.reliability})` : ` (${launch.reliability})`;
  return `${launch.actual ? "Launched" : "Launch forecast"}: ${inWords(launch.date)}${launch.overdue ? ", overdue" : ""}${said}.`;
}

function fillCell(button, role, matches, opened) {
  const { availability, joinable } = role;
  const warned = isWarned(role);
  button.disabled = !matches;
  button.className = `cell ${availability}${joinable ? " joinable" : ""}${warned ? " warned" : ""}${role.id === opened ? " open" : ""}`;
  button.replaceChildren(
    sign(availability),
    el(
      "span",
      { class: "printed", "aria-hidden": "true" },
      role.printed,
      availability !== "closed" && [" ", el("span", { class: "availability" }, verdict(role, ", warning"))],
      el("span", { class: "why" }, (role.joinable ? role.caveats.find((caveat) => caveat.severity === "warning")?.summary : undefined) ?? ""),
    ),
    el(
      "span",
      { class: "hint unseen" },
      el("strong", {}, `${role.mission}, ${role.category}: ${role.printed}. `),
      el("span", {}, `${capital(say(AVAILABILITY, availability))}. `),
      el("span", {}, say(RULE, role.rule)),
      warned && role.caveats.filter((caveat) => caveat.severity === "warning").map((caveat) => el("span", {}, ` ${daysInWords(caveat.summary)}`)),
    ),
  );
}
