// What changed: every change by date, newest first, and the roles that differ between two days.

import { address, ask } from "./api.js";
import { described, merged } from "./change.js";
import { firstDay, inShort, inWords, isDay } from "./dates.js";
import { el, files } from "./dom.js";
import { nameOf } from "./entries.js";
import { inLanguages } from "./lang.js";
import { itemLink } from "./links.js";
import { briefly, sources, statedOn } from "./sources.js";
import { FIRST_DAY } from "./state.js";
import { AVAILABILITY, capital, CAVEAT, count, list, say } from "./vocabulary.js";

/** What a reader can choose; a change belongs to the first group that takes it. */
const GROUPS = {
  repeated: ["Stated again", (change) => change.kind === "confirmed"],
  notes: ["Notes", (change) => change.property === "note"],
  roles: ["Roles on offer", (change) => change.subjectKind === "opportunity"],
  launches: ["Launch dates", (change) => change.property === "launch"],
  calls: ["Calls and payloads", (change) => ["call", "payload"].includes(change.subjectKind)],
  partners: ["Partners", (change) => change.subjectKind === "participant"],
  programme: ["Missions and programme", () => true],
};

/** Where there is room for all filters. */
const WIDE = matchMedia("(min-width: 50.01rem)");

/** As many subjects of one change as are named in a line. */
const MANY = 3;

/** Left out unless they are chosen: they are many, and alter nothing. */
const MINOR = ["repeated", "notes"];

/** What changed up to a day, from the first day of the state on. */
export async function changes({ state, day, today, go }) {
  const from = isDay(state.from ?? "") && state.from >= FIRST_DAY && state.from <= day ? state.from : FIRST_DAY;
  const missions = await ask("/v1/missions");
  const mission = missions.items.find(({ id }) => id === state.id)?.id;
  const period = { from, to: day, subject: mission && [mission, ...["A", "B", "C", "D", "E"].map((category) => `${mission}/${category}`)].join(",") };
  const [answer, known, before, after] = await Promise.all([
    ask("/v1/changes", period),
    sources(),
    ask("/v1/opportunities", { asOf: from, mission }),
    ask("/v1/opportunities", { asOf: day, mission }),
    nameOf.load(),
  ]);
  const groups = Map.groupBy(answer.items, groupOf);
  const chosen = (state.what ?? "").split(",").filter((group) => Object.hasOwn(GROUPS, group));
  const shown = chosen.length > 0 ? chosen : Object.keys(GROUPS).filter((group) => !MINOR.includes(group));
  const kept = merged(answer.items.filter((change) => shown.includes(groupOf(change))));
  const said = `${count(kept.length, "change")}${mission ? ` of ${mission}` : ""} ${inPeriod(from, day, today)}`;
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "changes" },
    el("h2", { id: "changes" }, said),
    filters({ from, day, today, mission, missions: missions.items, chosen, groups, go }),
    from !== day && differences(before.items, after.items, from, day),
    chosen.length === 0 && el("p", { class: "ground" }, `Listed only if chosen: ${list(MINOR.map((group) => `${merged(groups.get(group) ?? []).length} ${GROUPS[group][0].toLowerCase()}`))}.`),
    log(kept, known),
    files([
      [address("/v1/changes.csv", period), "all changes of this period as CSV"],
      [address("/v1/changes.atom", { subject: period.subject }), "changes as an Atom feed"],
    ]),
  );
  keepFocus(node);
  return { node, said: `${said}.` };
}

/** Gives the focus to the control in a new view that stands where the focused one stood. */
function keepFocus(view) {
  const controls = (root) => [...(root?.querySelectorAll(".log-filters :is(button, input, select)") ?? [])];
  const focused = controls(document.getElementById("view")).indexOf(document.activeElement);
  if (focused >= 0) {
    requestAnimationFrame(() => controls(view)[focused]?.focus());
  }
}

function groupOf(change) {
  return Object.keys(GROUPS).find((group) => GROUPS[group][1](change));
}

function inPeriod(from, day, today) {
  if (from === day) {
    return `on ${inWords(day)}`;
  }
  if (from === `${day.slice(0, 4)}-01-01` && day.endsWith("-12-31")) {
    return `in ${day.slice(0, 4)}`;
  }
  return from === FIRST_DAY ? `from the Guide of June 2021 to ${day === today ? "today" : inWords(day)}` : `from ${inWords(from)} to ${inWords(day)}`;
}

function filters({ from, day, today, mission, missions, chosen, groups, go }) {
  const years = Array.from({ length: Number(today.slice(0, 4)) - 2020 }, (_, index) => String(2021 + index));
  const period = (year) => ({ from: year === "2021" ? FIRST_DAY : `${year}-01-01`, day: `${year}-12-31` < today ? `${year}-12-31` : undefined });
  const isShown = (year) => period(year).from === from && (period(year).day ?? today) === day;
  const toggle = (group) => {
    const next = chosen.includes(group) ? chosen.filter((each) => each !== group) : [...chosen, group];
    go({ what: next.join(",") || undefined });
  };
  return el(
    "form",
    { class: "filters log-filters", "aria-label": "Filters", onsubmit: (event) => event.preventDefault() },
    el(
      "fieldset",
      {},
      el("legend", {}, "Year"),
      el("button", { type: "button", "aria-pressed": String(from === FIRST_DAY && day === today), onclick: () => go({ from: undefined, day: undefined }) }, "All"),
      years.map((year) => el("button", { type: "button", "data-year": year, "aria-pressed": String(isShown(year)), onclick: () => go(period(year)) }, year)),
    ),
    el(
      "details",
      { open: WIDE.matches || chosen.length > 0 || mission !== undefined },
      el("summary", {}, "Filters"),
      el(
        "fieldset",
        {},
        el("legend", {}, "Compare"),
        el("input", { type: "date", "aria-label": "From", value: from, min: FIRST_DAY, max: day, onchange: (event) => event.target.validity.valid && isDay(event.target.value) && go({ from: event.target.value }) }),
        el("span", {}, "with"),
        el("input", { type: "date", "aria-label": "To", value: day, min: from, max: today, onchange: (event) => event.target.validity.valid && isDay(event.target.value) && go({ day: event.target.value === today ? undefined : event.target.value }) }),
      ),
      el(
        "label",
        {},
        el("span", {}, "Mission"),
        el(
          "select",
          { name: "mission", onchange: (event) => go({ id: event.target.value || undefined }) },
          el("option", { value: "" }, "all"),
          missions.map(({ id }) => el("option", { value: id, selected: id === mission }, id)),
        ),
      ),
      el(
        "fieldset",
        { class: "kinds" },
        el("legend", {}, "What"),
        Object.entries(GROUPS).reverse().map(([group, [words]]) =>
          el("button", { type: "button", "aria-pressed": String(chosen.includes(group)), onclick: () => toggle(group) }, words, " ", el("small", {}, merged(groups.get(group) ?? []).length)),
        ),
      ),
    ),
  );
}

/** The roles that differ between the two days, those that differ in the same way together. */
function differences(before, after, from, day) {
  const then = new Map(before.map((each) => [each.id, each]));
  const warnings = (role) => role.caveats.filter((caveat) => caveat.severity === "warning").map((caveat) => say(CAVEAT, caveat.kind)).join(", ");
  const differing = after
    .map((now) => ({ now, was: then.get(now.id) }))
    .filter(({ now, was }) => was && (now.availability !== was.availability || warnings(now) !== warnings(was)))
    .map(({ now, was }) => ({ ...now, words: difference(was, now, warnings(was), warnings(now)) }));
  return el(
    "details",
    { class: "as-table", open: differing.length > 0 && from !== FIRST_DAY },
    el("summary", {}, `${differing.length} of ${after.length} roles differ between ${inWords(from)} and ${inWords(day)}`),
    el(
      "ul",
      { class: "differing" },
      [...Map.groupBy(differing, (each) => `${each.mission}: ${each.words}`).values()].map((alike) =>
        el("li", {}, alike.map(({ id }, index) => [index > 0 && " ", itemLink(id)]), ` ${alike[0].words}`),
      ),
    ),
  );
}

function difference(was, now, warningsThen, warningsNow) {
  const change = was.availability === now.availability ? say(AVAILABILITY, now.availability) : `${say(AVAILABILITY, was.availability)} → ${say(AVAILABILITY, now.availability)}`;
  const warning = warningsThen === warningsNow ? "" : warningsNow ? `; warning: ${warningsNow}` : `; warning no longer given: ${warningsThen}`;
  return change + warning;
}

/** Changes by year and day, newest first, with links to what changed, if it is not the own item, and to the source. */
export function log(changes, known, heading = "h3", own = undefined) {
  return changes.length === 0
    ? el("p", { class: "ground" }, "Nothing changed.")
    : [...Map.groupBy(changes, (change) => change.on.slice(0, 4))].reverse().map(([year, ofYear]) =>
        el(
          "section",
          { class: "log" },
          el(heading, { class: "group-title" }, year, " ", el("small", {}, ofYear.length)),
          el(
            "ol",
            {},
            [...Map.groupBy(ofYear, (change) => change.on)].reverse().map(([on, ofDay]) =>
              el("li", {}, el("time", { datetime: on }, inShort(dayOf(ofDay, known)).replace(` ${year}`, "")), el("ul", {}, ofDay.map((change) => entry(change, known, own)))),
            ),
          ),
        ),
      );
}

/** The day of changes; only the month, if that is all that their sources say. */
function dayOf(changes, known) {
  const stated = changes.map(({ on, event, citation }) => (event && firstDay(event.date) === on ? event.date : statedOn(on, citation, known)));
  return new Set(stated).size === 1 && !/[~[]/.test(stated[0]) ? stated[0] : changes[0].on;
}

function entry(change, known, own) {
  const { what, from, to } = described(change);
  const isOwn = change.subjects.length === 1 && change.subjects[0] === own;
  return el(
    "li",
    {},
    !isOwn && [subjectLinks(change), " "],
    capital(what),
    what && to && (from ? " " : ": "),
    from && [el("span", { class: "was" }, inLanguages(from)), " → "],
    el("span", { class: "is" }, inLanguages(to)),
    " ",
    briefly(change.citation, known),
  );
}

function subjectLinks({ subjectKind, subjects }) {
  const linked = ["opportunity", "mission", "participant", "payload", "call", "site"].includes(subjectKind);
  const links = el("strong", {}, subjects.map((id, index) => [index > 0 && ", ", linked ? itemLink(id, inLanguages(nameOf(id))) : nameOf(id)]));
  return subjects.length <= MANY ? links : el("details", { class: "many" }, el("summary", {}, el("strong", {}, inTotal(subjectKind, subjects))), links);
}

/** "10 payloads of CE-8", "5 roles of ILRS-1". */
function inTotal(subjectKind, subjects) {
  const missions = new Set(subjects.map((id) => (subjectKind === "opportunity" ? id.split("/")[0] : / on ([A-Z]+-\d+)$/.exec(nameOf(id))?.[1])));
  const words = count(subjects.length, subjectKind === "opportunity" ? "role" : subjectKind);
  return missions.size === 1 && !missions.has(undefined) ? `${words} of ${[...missions][0]}` : words;
}
