// Launch delays: how far each launch has moved since its first forecast, and who said so.

import { address, ask } from "./api.js";
import { ENDED } from "./change.js";
import { extent, inWords } from "./dates.js";
import { el, files, svg, unbroken } from "./dom.js";
import { itemLink } from "./links.js";
import { briefly, sources, statedOn } from "./sources.js";
import { FIRST_DAY } from "./state.js";
import { count, hasOwnName } from "./vocabulary.js";

/** In months. */
const YEAR = 12;

/** How far the launches have moved, as known on a day. */
export async function delays({ day, today }) {
  const [missions, changes, known] = await Promise.all([ask("/v1/missions", { asOf: day }), launchChanges(today), sources()]);
  const all = missions.items.map((mission) => ({ mission, ...delayOf(mission, changes, day) }));
  const late = all.filter((each) => each.delay?.min > 0).sort((a, b) => b.delay.middle - a.delay.middle);
  const others = all.filter((each) => !late.includes(each) && each.steps.length > 0);
  const undated = all.filter((each) => each.steps.length === 0);
  const said =
    late.length === 0
      ? "No launch is later than its first forecast."
      : `${count(late.length, "launch is", "launches are")} later than first forecast. ${late[0].mission.id} has slipped most: ${duration(late[0].delay)}.`;
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "delays" },
    el("h2", { id: "delays" }, unbroken(said)),
    el(
      "p",
      { class: "ground" },
      "Each row is a forecast: when it was made, the launch date it gave, and who gave it. The wider the bar, the less certain the date. ",
      "A delay is the time between the first and the latest forecast, measured from the middle of an imprecise date.",
    ),
    ranking(late),
    late.map((each) => card(each, known)),
    others.length > 0 && [
      el("h3", { class: "group-title" }, "Not later than first forecast ", el("small", {}, others.length)),
      el("ul", { class: "results" }, others.map((each) => el("li", {}, itemLink(each.mission.id, nameOf(each.mission)), " ", outcome(each), " ", briefly(each.steps.at(-1).citation, known)))),
    ],
    undated.length > 0 && el("p", { class: "ground" }, "No dated forecast: ", undated.map(({ mission }, index) => [index > 0 && ", ", itemLink(mission.id)]), "."),
    files([[address("/v1/changes.csv", { from: FIRST_DAY, to: day, property: "launch" }), "the forecasts as CSV"]]),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

/** All changes of launch dates. */
export async function launchChanges(today) {
  return (await ask("/v1/changes", { from: FIRST_DAY, to: today, property: "launch" })).items;
}

/** The forecasts of a launch that were in use up to a day, and its delay; no delay without two dates. */
export function delayOf(mission, changes, day) {
  const own = changes.filter((change) => change.subject === mission.id && change.on <= day);
  const moves = own.filter((change) => change.kind !== "confirmed");
  const steps = moves.map(({ on, to, kind, citation }) => ({ on, value: to === ENDED ? undefined : to, moved: kind === "replaced", narrowed: kind === "narrowed", citation }));
  if (moves[0]?.from && moves[0].from !== ENDED) {
    steps.unshift({ value: moves[0].from });
  }
  if (mission.launch?.actual && steps.length > 0) {
    steps.push({ on: mission.launch.date, value: mission.launch.date, launched: true, citation: mission.launch.citations[0] });
  }
  const dated = steps.filter((step) => step.value);
  const first = dated[0]?.value;
  dated.forEach((step) => (step.delay = between(first, step.value)));
  return {
    steps,
    delay: dated.at(-1)?.delay,
    ended: steps.length > 0 && steps.at(-1).value === undefined,
    confirmed: own.findLast((change) => change.kind === "confirmed" && change.on > (moves.at(-1)?.on ?? "")),
  };
}

/** The months between two imprecise dates: the least, the most, and the middle of both. */
function between(first, last) {
  if (first === last) {
    return { min: 0, max: 0, middle: 0 };
  }
  const month = (date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const end = ({ from, to }) => month(new Date((to ?? from).getTime() - 1));
  const [from, to] = [extent(first), extent(last)];
  const [min, max] = [month(to.from) - end(from), end(to) - month(from.from)];
  return { min, max, middle: Math.round((min + max) / 2) };
}

/** A delay in words, such as "about 4½ years"; an imprecise one of a year or more is not given in months. */
export function duration({ min, max, middle }) {
  if (min !== max && middle >= YEAR) {
    return `about ${inYears(middle)} ${inYears(middle) === "1" ? "year" : "years"}`;
  }
  const [years, months] = [Math.trunc(middle / YEAR), middle % YEAR];
  const words = [years > 0 && count(years, "year"), months > 0 && count(months, "month")].filter(Boolean).join(" ") || "0 months";
  return min === max ? words : `about ${words}`;
}

/** Months as years, to the half. */
function inYears(months) {
  const halves = Math.round(months / 6);
  return `${halves !== 1 ? Math.floor(halves / 2) : ""}${halves % 2 === 0 ? "" : "½"}`;
}

/** The same with a sign: "about +4½ years". */
function plus(delay) {
  return duration(delay).replace(/^(about )?/, "$1+");
}

function nameOf(mission) {
  return hasOwnName(mission) ? `${mission.name} (${mission.id})` : mission.id;
}

/** All delays on one scale, longest first. */
function ranking(late) {
  const longest = late[0]?.delay.middle;
  return el(
    "ol",
    { class: "ranking" },
    late.map(({ mission, delay }) =>
      el(
        "li",
        {},
        itemLink(mission.id),
        svg("svg", { class: "bar", "aria-hidden": "true" }, svg("rect", { class: "forecast", x: 0, y: 3, height: 12, rx: 2, width: `${(delay.middle / longest) * 100}%` })),
        el("strong", {}, ` ${plus(delay)}`),
      ),
    ),
  );
}

function card(each, known) {
  const { mission, steps, delay, confirmed } = each;
  const last = steps.findLast((step) => step.moved);
  return el(
    "article",
    { class: "card delay", "aria-label": nameOf(mission), "data-id": mission.id },
    el("h3", {}, itemLink(mission.id, nameOf(mission)), " ", el("span", { class: "figure" }, plus(delay))),
    el("p", {}, outcome(each)),
    last && el("p", { class: "note" }, "Last moved by ", briefly(last.citation, known), confirmed && [". Repeated by ", briefly(confirmed.citation, known)]),
    forecasts(steps, known),
  );
}

function outcome({ mission, steps, delay, ended }) {
  const dated = steps.filter((step) => step.value);
  const moves = steps.filter((step) => step.moved).length;
  const narrowed = steps.filter((step) => step.narrowed).length;
  const range = delay?.min !== delay?.max ? delay.middle < YEAR ? ` (${delay.min} to ${delay.max} months)` : ` (${inYears(delay.min)} to ${inYears(delay.max)} years)` : "";
  const now = ended
    ? "that forecast no longer holds, and there is no new one"
    : mission.launch?.actual
      ? `launched on ${inWords(mission.launch.date)}`
      : `now ${inWords(dated.at(-1).value)}${mission.launch?.overdue ? ", which has passed: overdue" : ""}`;
  return dated.length === 0
    ? "No forecast holds."
    : `First forecast ${inWords(dated[0].value)}; ${now}${delay?.min > 0 ? ` – ${duration(delay)} later${range}${moves > 0 ? `, in ${count(moves, "move")}` : ""}` : ""}${narrowed > 0 ? `; ${count(narrowed, "forecast")} only made the date more precise` : ""}.`;
}

/** Forecasts as rows with bars on one scale, oldest first; what has no date has no bar. */
export function forecasts(steps, known) {
  const extents = steps.filter((step) => step.value).map((step) => extent(step.value));
  if (extents.length === 0) {
    return undefined;
  }
  const [from, to] = [Math.min(...extents.map((each) => each.from.getUTCFullYear())), Math.max(...extents.map((each) => new Date(each.to - 1).getUTCFullYear())) + 1];
  const start = Date.UTC(from, 0, 1);
  const at = (date) => ((date - start) / (Date.UTC(to, 0, 1) - start)) * 100;
  const every = Math.ceil((to - from) / 5);
  const years = Array.from({ length: to - from }, (_, index) => from + index).filter((year) => (year - from) % every === 0);
  const grid = () => years.map((year) => svg("line", { class: "year", x1: `${at(Date.UTC(year, 0, 1))}%`, x2: `${at(Date.UTC(year, 0, 1))}%`, y1: 0, y2: "100%" }));
  const scale = svg("svg", { class: "bar" }, years.map((year) => svg("text", { x: `${at(Date.UTC(year, 0, 1))}%`, y: 12 }, year)));
  return el(
    "div",
    { class: "moves" },
    el("div", { class: "scale", "aria-hidden": "true" }, scale),
    el("ol", {}, steps.map((step) => row(step, grid, at, known))),
  );
}

function row({ on, value, launched, citation, delay }, grid, at, known) {
  return el(
    "li",
    {},
    el("span", { class: "said-on" }, launched ? "Launched" : on ? inWords(statedOn(on, citation, known)) : "Before the Guide"),
    svg("svg", { class: "bar", "aria-hidden": "true" }, grid(), value && bar(extent(value), launched, at)),
    el("span", { class: "said" }, el("strong", {}, value ? inWords(value) : "no date"), delay?.min > 0 && el("small", {}, ` ${plus(delay)}`)),
    el("span", { class: "said-by" }, citation && briefly(citation, known)),
  );
}

/** As wide as the date is uncertain, and never too thin to be seen. */
function bar({ from, to, about }, launched, at) {
  const width = Math.max(at(to) - at(from), 1.5);
  return svg("rect", { class: launched ? "launched" : `forecast${about ? " about" : ""}`, x: `${Math.min(at(from), 100 - width)}%`, width: `${width}%`, y: 3, height: 12, rx: 2 });
}
