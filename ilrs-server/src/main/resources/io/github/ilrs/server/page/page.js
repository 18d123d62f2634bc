// The page: reads the state from the address, asks the API as of its day, and puts the view in place.

import { ask } from "./answers.js";
import { board } from "./board.js";
import { inWords, daysBetween } from "./dates.js";
import { DayControl } from "./day.js";
import { el } from "./dom.js";
import { Panel } from "./panel.js";
import { elsewhere, FIRST_DAY, read, UNLISTED, VIEWS, write } from "./state.js";
import { count } from "./words.js";

const place = (id) => document.getElementById(id);

const draw = {
  board,
  roadmap: async (asked) => (await import("./roadmap.js")).roadmap(asked),
  changes: async (asked) => (await import("./changes.js")).changes(asked),
  delays: async (asked) => (await import("./delays.js")).delays(asked),
  item: async (asked) => (await import("./item.js")).item(asked),
  search: async (asked) => (await import("./search.js")).search(asked),
  about: async (asked) => (await import("./about.js")).about(asked),
  participants: async (asked) => (await import("./participants.js")).participants(asked),
  discrepancies: async (asked) => (await import("./discrepancies.js")).discrepancies(asked),
};

let state = read(location.hash) ?? read("");
let today;
let dayControl;
let turn = 0;

const panel = new Panel(place("panel"), () => go({ cell: undefined }));

/** Goes to another state; a step in the history of the browser, unless it only carries on the last one. */
function go(change, { carriesOn = false } = {}) {
  state = { ...state, ...change };
  if (write(state) !== location.hash) {
    history[carriesOn ? "replaceState" : "pushState"](null, "", write(state));
  }
  show();
}

/** Shows the state. Of several that were asked for while one was under way only the last is drawn. */
async function show() {
  const mine = ++turn;
  const day = dayShown();
  document.title = `${VIEWS[state.view]}${state.day ? `, ${inWords(day)}` : ""} · ILRS: what a partner can still join`;
  showViews();
  dayControl.show(day, state);
  place("search").elements.q.value = state.q ?? "";
  place("view").setAttribute("aria-busy", "true");
  try {
    const { node, said, missing } = await draw[state.view]({ state, day, today, go });
    const opened = state.view === "board" && state.cell && !missing ? await panel.content(state.cell, day) : undefined;
    if (mine !== turn) {
      return;
    }
    if (place("view").firstChild !== node) {
      place("view").replaceChildren(node);
    }
    place("trouble").replaceChildren();
    if (missing) {
      dropCell(missing);
    }
    place("said").textContent = said;
    dayControl.mark(place("view"));
    panel.show(opened);
  } catch (trouble) {
    if (mine === turn) {
      tell(trouble);
    }
  } finally {
    if (mine === turn) {
      place("view").removeAttribute("aria-busy");
    }
  }
}

/** An address may name a cell that is not there: the board stands without it, and says so. */
function dropCell(cell) {
  state = { ...state, cell: undefined };
  history.replaceState(null, "", write(state));
  place("trouble").replaceChildren(el("p", { class: "trouble" }, `The board has no cell ${cell}.`));
}

function dayShown() {
  const day = state.day ?? today;
  return day < FIRST_DAY ? FIRST_DAY : day > today ? today : day;
}

function showViews() {
  place("views").replaceChildren(
    ...Object.entries(VIEWS).filter(([view]) => !UNLISTED.includes(view)).map(([view, name]) =>
      el(
        "li",
        {},
        el("a", { href: write(elsewhere(state, view)), "aria-current": view === state.view && "page" }, name),
      ),
    ),
    el("li", {}, el("a", { href: "/docs" }, "API")),
  );
}

/** Says what went wrong; never a blank page. */
function tell(trouble) {
  place("trouble").replaceChildren(
    el(
      "div",
      { class: "trouble" },
      el("p", {}, el("strong", {}, "There is no answer. "), trouble.message),
      el("button", { type: "button", onclick: () => (dayControl ? show() : start()) }, "Ask again"),
    ),
  );
  place("view").querySelector(".waiting")?.remove();
}

function showVersion(catalog) {
  const old = daysBetween(catalog.dataDate, today);
  const age = old === 0 ? "today" : `${count(old, "day")} ago`;
  place("age").textContent = `Data of ${inWords(catalog.dataDate)}, ${age}`;
  place("version").replaceChildren(
    `Data ${catalog.dataVersion} of ${inWords(catalog.dataDate)} (${age}): ${count(catalog.counts.sources, "source")}, `,
    `${count(catalog.counts.discrepancies, "discrepancy", "discrepancies")}. Served by ILRS ${catalog.codeVersion}.`,
  );
}

async function start() {
  try {
    const catalog = await ask("/v1/catalog");
    today = catalog.asOf;
    showVersion(catalog);
  } catch (trouble) {
    tell(trouble);
    return;
  }
  dayControl = new DayControl(place("day"), FIRST_DAY, today, (day, carriesOn) =>
    go({ day: day === today ? undefined : day }, { carriesOn }),
  );
  await show();
}

addEventListener("popstate", () => {
  const found = read(location.hash);
  if (found && dayControl) {
    state = found;
    show();
  }
});
place("search").addEventListener("submit", (event) => {
  event.preventDefault();
  go({ ...elsewhere(state, "search"), q: new FormData(event.target).get("q").trim() || undefined });
});
place("skip").addEventListener("click", (event) => {
  event.preventDefault();
  place("main").focus();
});
start();
