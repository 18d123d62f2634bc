// The page: reads the state from the address, requests the data of its day from the API, and shows the view.

import { ask } from "./api.js";
import { board } from "./board.js";
import { inWords, daysBetween } from "./dates.js";
import { DayControl } from "./day.js";
import { copies, el } from "./dom.js";
import { corrected, elsewhere, FIRST_DAY, read, UNLISTED, VIEWS, write } from "./state.js";
import { count } from "./vocabulary.js";

const place = (id) => document.getElementById(id);

let styles;

/** Loads the styles of the views that are not the first, once. */
function styled() {
  styles ??= new Promise((loaded, failed) => document.head.append(el("link", { rel: "stylesheet", href: "/page/views.css", onload: loaded, onerror: failed }))).catch(() => {
    styles = undefined;
    throw new TypeError("The styles of this view could not be loaded");
  });
  return styles;
}

const draw = {
  board,
  roadmap: async (asked) => (await import("./roadmap.js")).roadmap(asked),
  changes: async (asked) => (await styled(), await import("./changes.js")).changes(asked),
  delays: async (asked) => (await styled(), await import("./delays.js")).delays(asked),
  item: async (asked) => (await styled(), await import("./item.js")).item(asked),
  search: async (asked) => (await styled(), await import("./search.js")).search(asked),
  about: async (asked) => (await styled(), await import("./about.js")).about(asked),
  participants: async (asked) => (await import("./participants.js")).participants(asked),
  discrepancies: async (asked) => (await import("./discrepancies.js")).discrepancies(asked),
};

let state = read(location.hash) ?? read("");
let today;
let dayControl;
let turn = 0;
let shownView;
let wrongInAddress = [];

let panel;

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
  showViews();
  document.documentElement.classList.toggle("undated", state.view === "about");
  dayControl.show(day, state);
  place("search").elements.q.value = state.q ?? "";
  place("view").setAttribute("aria-busy", "true");
  try {
    const asked = state;
    const { node, said, title, state: known = asked, wrong = [] } = await draw[asked.view]({ state: asked, day, today, go });
    const opened = known.view === "board" && known.cell ? await panelOf(known, day) : undefined;
    if (mine !== turn) {
      return;
    }
    if (place("view").firstChild !== node) {
      place("view").replaceChildren(node);
      focusView();
    }
    correct(known, wrong);
    document.title = `${known.cell ?? title ?? VIEWS[known.view]}${known.day ? `, ${inWords(day)}` : ""} · ILRS partnership opportunities`;
    place("said").textContent = said;
    dayControl.mark(place("view"));
    document.documentElement.classList.toggle("beside", opened !== undefined);
    panel?.show(opened);
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

/** The content of the panel that a state shows. */
async function panelOf({ cell, ...others }, day) {
  const { Panel } = await import("./panel.js");
  panel ??= new Panel(place("panel"), () => go({ cell: undefined }));
  return panel.content(cell, day, others);
}

/** Moves the focus into the new view if what had it is gone. */
function focusView() {
  const heading = place("view").querySelector("h2");
  if (shownView !== undefined && shownView !== state.view && document.activeElement === document.body) {
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }
  shownView = state.view;
}

/** Replaces an address that names what does not exist by that of the state shown, and says so. */
function correct(known, wrong) {
  state = known;
  const all = [...wrongInAddress, ...wrong];
  wrongInAddress = [];
  if (all.length > 0) {
    history.replaceState(null, "", write(state));
  }
  place("trouble").replaceChildren(...(all.length > 0 ? [el("p", { class: "trouble" }, all.join(" "))] : []));
}

function dayShown() {
  return state.day ?? today;
}

/** Marks the current view in the navigation; the links stay the same, and so does the focus. */
function showViews() {
  if (place("views").childElementCount === 0) {
    place("views").append(
      ...Object.entries(VIEWS).filter(([view]) => !UNLISTED.includes(view)).map(([view, name]) => el("li", {}, el("a", { "data-view": view }, name))),
      el("li", {}, el("a", { href: "/docs" }, "API")),
    );
  }
  for (const link of place("views").querySelectorAll("[data-view]")) {
    // A link that begins with "#" would be taken for one that skips to a place of the page.
    link.href = `./${write(elsewhere(state, link.dataset.view))}`;
    link.toggleAttribute("aria-current", false);
    if (link.dataset.view === state.view) {
      link.setAttribute("aria-current", "page");
      place("views").scrollLeft = link.offsetLeft - place("views").offsetLeft - 40;
    }
  }
}

/** Says what went wrong; what another view showed is not left under the name of this one. */
function tell(trouble) {
  if (shownView !== state.view) {
    place("view").replaceChildren();
    document.title = `${VIEWS[state.view]} · ILRS partnership opportunities`;
  }
  place("trouble").replaceChildren(
    el(
      "div",
      { class: "trouble" },
      el("p", {}, el("strong", {}, "This view could not be loaded. "), trouble instanceof TypeError ? "The server cannot be reached. Check your connection." : trouble.message),
      el("button", { type: "button", onclick: () => (dayControl ? show() : start()) }, "Try again"),
    ),
  );
  place("view").querySelector(".waiting")?.remove();
}

function showVersion(catalog) {
  const old = daysBetween(catalog.dataDate, today);
  const age = old === 0 ? "today" : `${count(old, "day")} ago`;
  place("age").textContent = old === 0 ? `Data updated today, ${inWords(catalog.dataDate)}` : `Data updated on ${inWords(catalog.dataDate)}, ${age}`;
  place("version").replaceChildren(
    `Data ${catalog.dataVersion} of ${inWords(catalog.dataDate)} (${age}): ${count(catalog.counts.sources, "source")}, `,
    `${count(catalog.counts.discrepancies, "discrepancy", "discrepancies")}. Served by ILRS ${catalog.codeVersion}.`,
  );
}

/** Reads the state from the address. */
function checkAddress() {
  ({ state, wrong: wrongInAddress } = corrected(location.hash, read(location.hash) ?? state, today));
}

async function start() {
  showViews();
  try {
    const catalog = await ask("/v1/catalog");
    today = catalog.asOf;
    showVersion(catalog);
  } catch (trouble) {
    tell(trouble);
    return;
  }
  checkAddress();
  dayControl = new DayControl(place("day"), FIRST_DAY, today, (day, carriesOn) =>
    go({ day: day === today ? undefined : day }, { carriesOn }),
  );
  await show();
}

addEventListener("popstate", () => {
  if (read(location.hash) && dayControl) {
    checkAddress();
    show();
  }
});
// The heads of the grid stick below the day, and what has the focus is scrolled clear of both.
new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty("--bar", `${target.offsetHeight}px`)).observe(place("day"));
// What is folded would be missing on paper.
addEventListener("beforeprint", () => document.querySelectorAll("#view details").forEach((details) => (details.open = true)));
copies(place("share"), () => new URL(write({ ...state, day: dayShown() }), location.href).href);
place("search").addEventListener("submit", (event) => {
  event.preventDefault();
  go({ ...elsewhere(state, "search"), q: new FormData(event.target).get("q").trim() || undefined });
});
place("skip").addEventListener("click", (event) => {
  event.preventDefault();
  place("main").focus();
});
start();
