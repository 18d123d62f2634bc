// One view for anything that has an id: what it is, what concerns it, and what it rests on.

import { ask } from "./api.js";
import { merged } from "./change.js";
import { log } from "./changes.js";
import { inWords } from "./dates.js";
import { el, files } from "./dom.js";
import { entries, KINDS, nameOf } from "./entries.js";
import { inLanguages } from "./lang.js";
import { itemLink } from "./links.js";
import { briefly, chip, citation, sources } from "./sources.js";
import { elsewhere, FIRST_DAY, write } from "./state.js";
import { capital, PROPERTY, say } from "./vocabulary.js";

/** What each kind shows, from modules that are loaded when they are needed. */
const PARTS = {
  mission: async (asked) => (await import("./itemmission.js")).mission(asked),
  source: async (asked) => (await import("./itemsource.js")).source(asked),
};
const OTHERS = ["participant", "payload", "call", "site", "organization", "discrepancy"];
OTHERS.forEach((kind) => (PARTS[kind] = async (asked) => (await import("./itemothers.js"))[kind](asked)));

/** All that has the id of the state, as known on a day. */
export async function item({ state, day, today }) {
  const [all, known] = await Promise.all([entries(day), sources()]);
  const exact = all.filter((entry) => entry.id === state.id);
  const found = exact.length > 0 ? exact : all.filter((entry) => entry.id.toLowerCase() === state.id?.toLowerCase());
  const nodes = await Promise.all(found.map((entry) => whole(entry, { all, day, today, known })));
  const said = found.length > 0 ? `${KINDS[found[0].kind][0]}: ${found[0].name}` : await missing(state.id, day);
  const node = el("div", { class: "view item" }, found.length > 0 ? nodes : [el("h2", {}, said), el("p", { class: "ground" }, state.id?.includes("/") ? itemLink(state.id, "Open it on the board") : state.id ? el("a", { href: write({ ...elsewhere(state, "search"), q: state.id }) }, `Search for ${state.id}`) : "Try the search.")]);
  return { node, said: `${said}.`, title: found[0]?.name };
}

async function missing(id, day) {
  if (id?.includes("/")) {
    return `${id} is a role`;
  }
  const later = id && (await entries()).some((entry) => entry.id === id);
  return later ? `${nameOf(id)} is not yet known on ${inWords(day)}` : `There is nothing with the id ${id ?? "that is in this address"}`;
}

async function whole(entry, context) {
  const { kind, id, path, name, item: own } = entry;
  const { all, day, today, known } = context;
  const parts = await PARTS[kind]({ ...context, own });
  const changes = kind === "source" || kind === "discrepancy" ? [] : (await ask("/v1/changes", { from: FIRST_DAY, to: today })).items.filter((change) => isAbout(change, id) && change.on <= day);
  const disputes = all.filter((each) => each.kind === "discrepancy" && (each.item.subject === id || (kind === "source" && cites(each.item, id))));
  const resting = kind === "source" ? [] : unique(own.citations ?? []);
  return el(
    "article",
    { "aria-labelledby": `item-${id}` },
    el("p", { class: "eyebrow" }, KINDS[kind][0]),
    el("h2", { id: `item-${id}` }, inLanguages(name)),
    parts,
    disputes.length > 0 && part("Where sources disagree", disputes.map((each) => folded(each.item, known))),
    changes.length > 0 && part("What changed", log(merged(changes.filter((change) => change.kind !== "confirmed")), known, "h4", id)),
    resting.length > 0 && part("Sources", sourceList(resting, known)),
    el("p", { class: "ground" }, "Id: ", el("code", {}, id)),
    files([[kind === "source" ? path : `${path}?asOf=${day}`, "this as JSON"], kind === "mission" && [`${path}/history.csv?asOf=${day}`, "its history as CSV"]].filter(Boolean)),
  );
}

/** Whether a change is one of an item, or of a role on it. */
function isAbout({ subject }, id) {
  return subject === id || subject.startsWith(`${id}/`);
}

/** Whether an answer cites a source anywhere. */
export function cites(answer, source) {
  return typeof answer === "object" && answer !== null && ((answer.source === source && "locator" in answer) || Object.values(answer).some((value) => cites(value, source)));
}

function unique(all) {
  return [...new Map(all.map((each) => [`${each.source}|${each.locator}`, each])).values()];
}

/** A part of an item with a heading. */
export function part(heading, ...content) {
  return el("section", {}, el("h3", { class: "group-title" }, heading), content);
}

/** A disagreement in a line, with its readings on demand. */
function folded(discrepancy, known) {
  const used = discrepancy.readings.find((reading) => reading.adopted);
  return el(
    "details",
    { class: "as-table" },
    el("summary", {}, `${capital(say(PROPERTY, discrepancy.property))}: ${discrepancy.readings.length} versions, `, used ? ["used here: ", used.gloss ?? el("span", { lang: used.lang }, used.value)] : "none used"),
    readings(discrepancy, known),
  );
}

/** The readings of a disagreement, the one that is used first. */
export function readings({ id, readings: all, reason }, known) {
  return el(
    "div",
    { class: "card discrepancy", "data-id": id },
    el(
      "ul",
      { class: "readings" },
      all
        .toSorted((a, b) => Number(b.adopted) - Number(a.adopted))
        .map((reading) =>
          el(
            "li",
            { class: reading.adopted ? "adopted" : null },
            el("p", { class: "verdict" }, reading.adopted ? "Used here" : "Other source"),
            el("p", { class: "value", lang: reading.lang }, reading.value),
            reading.gloss && el("p", { class: "gloss" }, `In English: ${reading.gloss}`),
            briefly(reading.citation, known),
          ),
        ),
    ),
    el("p", { class: "reason" }, reason),
  );
}

/** Sources with the places that are cited, each with a link to everything that rests on it. */
function sourceList(all, known) {
  return el(
    "ul",
    { class: "citations" },
    [...Map.groupBy(all, (each) => each.source)].map(([id, ofSource]) =>
      el("li", {}, citation({ source: id, locator: ofSource.map((each) => each.locator).join("; ") }, known), " ", itemLink(id, "What rests on it")),
    ),
  );
}

/** A fact with the source that says so. */
export function cited(words, all, known) {
  return words && [words, " ", chip(unique(all ?? []), known)];
}

/** Links to items, with commas. */
export function links(ids) {
  return ids.map((id, index) => [index > 0 && ", ", itemLink(id, nameOf(id))]);
}
