// Search: one box over everything that has an id, the categories with their roles on offer, and the contacts.

import { ask } from "./api.js";
import { entries, KINDS, payloadCount, payloadInWords, STANDING } from "./entries.js";
import { el } from "./dom.js";
import { inLanguages } from "./lang.js";
import { itemLink } from "./links.js";
import { read, write } from "./state.js";
import { count, list, MISSION_STATUS, PAYLOAD_STATUS, say } from "./vocabulary.js";

/** Words of a question that say nothing about what is looked for. */
const IDLE = new Set("a about and any are as at by can did do does for from get got has have how i in is it its on of or that the their to was were what when where which who whom whose will with".split(" "));

const MOST = 12;

/** What is found besides items. */
const BESIDES = { category: "Roles on offer", contact: "Contacts" };

/** What fits the words of the state, by kind; what has them in its name before what mentions them. */
export async function search({ state, day, go }) {
  const asked = state.q ?? "";
  const all = [...(await besides(day)), ...(await entries(day))];
  const found = asked ? find(all, asked) : [];
  const groups = [...Object.keys(BESIDES), ...Object.keys(KINDS)].map((kind) => [kind, found.filter((entry) => entry.kind === kind)]).filter(([, ofKind]) => ofKind.length > 0);
  const said = asked ? `${count(found.length, "result")} for “${asked}”` : "Search";
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "results" },
    el("h2", { id: "results" }, said),
    found.length === 0 &&
      el("p", { class: "ground" }, "Names of missions, countries, institutions, payloads, calls, sites and sources can be found, also by id, country code or in Chinese or Russian; for example ", examples(go), ". What is still open is on the ", el("a", { href: write({ ...read(location.hash), view: "board", q: undefined }) }, "board"), "."),
    groups.map(([kind, ofKind]) => [
      el("h3", { class: "group-title" }, BESIDES[kind] ?? KINDS[kind][1], " ", el("small", {}, ofKind.length)),
      results(ofKind.slice(0, MOST), all),
      ofKind.length > MOST && el("details", { class: "as-table" }, el("summary", {}, `${ofKind.length - MOST} more`), results(ofKind.slice(MOST), all)),
    ]),
  );
  return { node, said: `${said}.` };
}

/** The categories, as what a partner can offer, and the contacts; words that a reader may search for are among their texts. */
async function besides(day) {
  const [categories, roles, contacts] = await Promise.all([ask("/v1/categories", { asOf: day }), ask("/v1/opportunities", { asOf: day, joinable: true }), ask("/v1/contacts", { asOf: day })]);
  const now = { ...read(location.hash), q: undefined };
  return [
    ...categories.items.map((category) => {
      const open = roles.items.filter((role) => role.category === category.code).map((role) => role.mission);
      const item = { words: "role roles open call offer offers opportunity", title: category.title, summary: category.summary, examples: category.subCategories.map((each) => each.examples), open };
      return { kind: "category", id: category.code, name: `${category.code} ${category.title}`, item, address: write({ ...now, view: "board", category: [category.code], joinable: true }) };
    }),
    ...contacts.items.map((contact) => ({ kind: "contact", id: contact.organization, name: [contact.name, contact.role].filter(Boolean).join(", "), item: { words: "contact contacts letter intent write", ...contact } })),
  ];
}

function examples(go) {
  return ["Thailand", "retroreflector", "Xinhua"].map((word, index) => [index > 0 && ", ", el("button", { type: "button", onclick: () => go({ q: word }) }, word)]);
}

/** The entries that have all words that say something, best first in each kind. */
export function find(all, asked) {
  const words = plain(asked).split(/[^\p{L}\p{N}/-]+/u).filter(Boolean);
  const telling = words.filter((word) => !IDLE.has(word));
  const wanted = telling.length > 0 ? telling : words;
  return all
    .map((entry) => ({ ...entry, score: score(entry, wanted) }))
    .filter((entry) => entry.score > 0)
    .sort((a, b) => b.score - a.score);
}

function score({ id, name, item }, words) {
  const [ids, title, text] = [id, name, JSON.stringify(Object.values(item))].map(plain);
  const scores = words.map((word) => (ids === word ? 100 : startsAWord(title, word) || ids.includes(word) ? 10 : startsAWord(text, word) ? 1 : 0));
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0);
}

function startsAWord(text, word) {
  return /[^\p{Script=Latin}\p{N}/-]/u.test(word) ? text.includes(word) : ` ${text.replaceAll(/[^\p{L}\p{N}/-]+/gu, " ")}`.includes(` ${word}`);
}

/** Without accents and capitals. */
function plain(text) {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function results(found, all) {
  return el("ul", { class: "results" }, found.map((entry) => el("li", {}, entry.address ? el("a", { href: entry.address }, entry.name) : itemLink(entry.id, inLanguages(entry.name)), " ", el("span", { class: "ground" }, summary(entry, all)))));
}

/** The answer that a reader may be after, in a line. */
function summary({ kind, item }, all) {
  switch (kind) {
    case "category":
      return `${count(item.open.length, "role")} open: ${list(item.open)}`;
    case "contact":
      return [item.email, item.phone].filter(Boolean).join(", ");
    case "discrepancy":
      return `${count(item.readings.length, "version")}; ${item.readings.some((reading) => reading.adopted) ? `used: ${inEnglish(item.readings.find((reading) => reading.adopted))}` : `not resolved: ${item.readings.map(inEnglish).join("; ")}`}`;
    case "mission":
      return [say(MISSION_STATUS, item.status), item.purpose].filter(Boolean).join(". ");
    case "participant": {
      const payloads = all.filter((each) => each.kind === "payload" && item.countryCode && each.item.countryCodes.includes(item.countryCode)).map((each) => each.item);
      const got = payloads.length > 0 ? ` – ${payloadCount(payloads, PAYLOAD_STATUS)}: ${payloads.map(({ name, mission }) => `${name} (${mission})`).join("; ")}` : "";
      return `${item.kind}, ${say(STANDING, item.status)}${got}`;
    }
    case "payload":
      return payloadInWords(item, PAYLOAD_STATUS);
    case "call":
      return item.selections.map((selection) => selection.summary).join(" ");
    case "site":
      return [item.region, item.status].join(", ");
    case "source":
      return item.reliability;
    default:
      return "";
  }
}

/** The value of a reading, in English if it is translated. */
function inEnglish({ value, gloss }) {
  return gloss ?? value;
}
