// Where sources disagree: an index by subject, and each point with all readings, the one used here, and why.

import { address, ask } from "./api.js";
import { inWords } from "./dates.js";
import { el, files } from "./dom.js";
import { itemLink } from "./links.js";
import { citation, sources } from "./sources.js";
import { elsewhere, write } from "./state.js";
import { capital, count, hasOwnName, PROPERTY, say } from "./vocabulary.js";

/** The properties that matter most to a partner, in this order; all others come after them. */
const FIRST = ["launch", "status", "cell D", "lead", "payloads", "international payloads", "landing-site", "vehicle"];

/** As many of the versions that are not used as are named in a line. */
const MANY = 4;

/** Where sources disagree, as known on a day. */
export async function discrepancies({ state, day }) {
  const asOf = { asOf: day };
  const [all, known, missions, participants, payloads, categories] = await Promise.all([
    ask("/v1/discrepancies", asOf),
    sources(),
    ...["missions", "participants", "payloads", "categories"].map((list) => ask(`/v1/${list}`, asOf)),
  ]);
  const codes = new Map(categories.items.flatMap((each) => [each, ...each.subCategories]).map((each) => [each.code, `${each.code}, ${each.title}`]));
  const topics = [
    ["Missions", new Map(missions.items.map((each) => [each.id, hasOwnName(each) ? `${each.id}, ${each.name}` : each.id]))],
    ["Roles and payloads", new Map([...codes, ...payloads.items.map((each) => [each.id, each.name])])],
    ["Participants", new Map(participants.items.map((each) => [each.id, each.name]))],
  ];
  const topicOf = (subject) => topics.find(([, names]) => names.has(subject));
  const nameOf = (subject) => topicOf(subject)?.[1].get(subject) ?? programmeName(subject);
  const groups = Map.groupBy(all.items, (each) => topicOf(each.subject)?.[0] ?? "Programme and documents");
  const order = [...topics.map(([topic]) => topic), "Programme and documents"].filter((topic) => groups.has(topic));
  const said = state.subject
    ? `Sources disagree on ${count(all.items.filter((each) => each.subject === state.subject).length, "point")} about ${nameOf(state.subject)}.`
    : `Sources disagree on ${count(all.total, "point")}.`;
  const shown = order.map((topic) => [topic, [...Map.groupBy(groups.get(topic), (each) => each.subject)].sort(([, a], [, b]) => b.length - a.length)]);
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "discrepancies" },
    el("h2", { id: "discrepancies" }, said),
    el("p", { class: "ground" }, "Every version is shown with its source; the one used here is marked, with the reason."),
    index(shown, nameOf, state),
    shown.map(([topic, subjects]) => subjects.filter(([subject]) => !state.subject || subject === state.subject).map(([subject, items], position) => [
      position === 0 && el("h3", { class: "group-title" }, topic),
      el("h4", { class: "subject" }, topicOf(subject) ? itemLink(subject, nameOf(subject)) : nameOf(subject), " ", el("small", {}, items.length)),
      items.toSorted((a, b) => rank(a) - rank(b)).map((each) => discrepancy(each, nameOf, known, state.subject !== undefined)),
    ])),
    files([[address("/v1/discrepancies.csv", asOf), "all disagreements as CSV"]]),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

function rank({ property }) {
  const at = FIRST.indexOf(property);
  return at < 0 ? FIRST.length : at;
}

/** A phase, a stage or a document by a name of its own. */
function programmeName(subject) {
  return subject === "ILRS" ? "The station as a whole" : subject === "guide" ? "The Guide for Partnership" : capital(subject.replace("/", ", stage "));
}

/** All subjects with the number of their points, each leading to its points alone. */
function index(topics, nameOf, state) {
  const to = (subject) => write({ ...elsewhere(state, "discrepancies"), subject });
  const open = !matchMedia("(max-width: 44rem)").matches;
  return el(
    "nav",
    { class: "index", "aria-label": "Subjects" },
    state.subject && el("p", {}, el("a", { href: to(undefined) }, "Show all points")),
    topics.map(([topic, subjects]) =>
      el(
        "details",
        { open: open || subjects.some(([subject]) => subject === state.subject) },
        el("summary", {}, el("h3", {}, topic, " ", el("small", {}, subjects.reduce((sum, [, items]) => sum + items.length, 0)))),
        el("ul", {}, subjects.map(([subject, items]) => el("li", {}, el("a", { href: to(subject), "aria-current": subject === state.subject && "true" }, nameOf(subject)), ` ${items.length}`))),
      ),
    ),
  );
}

function discrepancy({ id, subject, property, readings, reason }, nameOf, known, open) {
  const used = readings.find((reading) => reading.adopted);
  const others = readings.filter((reading) => !reading.adopted);
  return el(
    "details",
    { class: "card discrepancy", "data-id": id, open },
    el(
      "summary",
      {},
      el("span", { class: "what" }, capital(propertyInWords(property))),
      el("span", { class: "unseen" }, ` of ${nameOf(subject)}`),
      ": ",
      used ? [el("strong", {}, inEnglish(used)), others.length > 0 && " – others: "] : "not resolved: ",
      others.slice(0, MANY).map((reading, position) => [position > 0 && "; ", inEnglish(reading)]),
      others.length > MANY && "; …",
      " ",
      el("small", {}, count(readings.length, "version")),
    ),
    el(
      "ul",
      { class: "readings" },
      readings.map((reading) =>
        el(
          "li",
          { class: reading.adopted ? "adopted" : null },
          el("p", { class: "verdict" }, reading.adopted ? "Used here" : "Other source"),
          el("p", { class: "value" }, text(reading.value, reading.lang)),
          reading.gloss && el("p", { class: "gloss" }, `In English: ${reading.gloss}`),
          citation(reading.citation, known),
        ),
      ),
    ),
    el("p", { class: "reason" }, el("strong", {}, used ? "Why: " : "None used: "), reason),
  );
}

/** The value of a reading, in English if it is translated. */
function inEnglish({ value, gloss, lang }) {
  return text(gloss ?? value, gloss ? undefined : lang);
}

function propertyInWords(property) {
  return say(PROPERTY, property).replace(/^cell /, "role ");
}

function text(words, lang) {
  return el("span", { lang }, words);
}
