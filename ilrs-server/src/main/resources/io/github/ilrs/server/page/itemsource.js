// A source: what it is, why it has its grade, and every fact that rests on it.

import { ask } from "./api.js";
import { statementInWords } from "./change.js";
import { inWords } from "./dates.js";
import { el, facts, link } from "./dom.js";
import { nameOf } from "./entries.js";
import { cites, part } from "./item.js";
import { inLanguages } from "./lang.js";
import { itemLink } from "./links.js";
import { reliability } from "./sources.js";
import { capital, count, PROPERTY, say, UNCONFIRMED } from "./vocabulary.js";

/** The lists of the dataset whose entries are cited, with the field that names an entry. */
const LISTED = { missions: "id", participants: "id", payloads: "id", calls: "id", sites: "id", organizations: "id", discrepancies: "id", phases: "id", categories: "code", objectives: "id", facilities: "id", cooperationDomains: "id", milestones: "title", contacts: "name", cells: "mission" };

/** As many items of a kind as are shown at once. */
const MOST = 12;

/** Lists whose entries have a view of their own. */
const LINKED = ["missions", "participants", "payloads", "calls", "sites", "organizations", "discrepancies"];

export async function source({ own }) {
  const dataset = await ask("/v1/dataset");
  const publisher = dataset.publishers.find(({ name }) => name === own.publisher);
  const resting = Object.entries(LISTED).flatMap(([list, key]) => dataset[list].filter((each) => cites(each, own.id)).map((each) => ({ list, id: nameIn(list, each, key), each })));
  const programme = cites(dataset.programme, own.id) ? [{ list: "programme", id: "ILRS", each: dataset.programme }] : [];
  const all = [...resting, ...programme];
  return [
    facts([
      ["Publisher", [own.publisher, own.provenance].filter(Boolean).join(", ")],
      ["Published", own.published ? inWords(own.published) : "undated"],
      ["Grade", [reliability(own.reliability), publisher?.reason && ` ${publisher.reason}`]],
      ["Added by", own.origin],
      ["Address", own.url && link(own.url, own.url)],
    ]),
    own.reliability === "unconfirmed" && el("p", { class: "note" }, UNCONFIRMED),
    part(
      all.length === 0 ? "It is not cited" : `Cited by ${count(all.length, "item")}`,
      [...Map.groupBy(all, (entry) => entry.list)].map(([list, entries]) => [
        el("h4", {}, capital(list.replace("cells", "roles").replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)), " ", el("small", {}, entries.length)),
        citing(entries.slice(0, MOST), own.id),
        entries.length > MOST && el("details", { class: "as-table" }, el("summary", {}, `${entries.length - MOST} more`), citing(entries.slice(MOST), own.id)),
      ]),
    ),
  ];
}

function citing(entries, source) {
  return el("ul", { class: "results" }, entries.map(({ list, id, each }) => el("li", {}, el("strong", {}, LINKED.includes(list) ? itemLink(each.id, name(each)) : nameOf(id)), el("ul", { class: "said-here" }, saidHere(each, source)))));
}

function nameIn(list, each, key) {
  return list === "cells" ? `Role ${each.mission}/${each.category}` : list === "categories" ? `Category ${each.code}` : capital(String(each[key] ?? each.role).replaceAll("-", " "));
}

function name({ id, subject, property }) {
  return subject ? `Disagreement on ${nameOf(subject)}: ${say(PROPERTY, property)}` : nameOf(id);
}

/** What an entry takes from a source: its statements and readings, and places that are cited for the entry itself. */
function saidHere({ statements = [], readings = [], citations = [], selections = [] }, source) {
  const said = [
    ...statements.filter((each) => each.citation.source === source).map((each) => [`${statementInWords(each)}${each.standing === "rejected" ? " (not used)" : ""}`, each.citation.locator]),
    ...readings.filter((each) => each.citation.source === source).map((each) => [`${each.value}${each.adopted ? "" : " (not used)"}`, each.citation.locator]),
    ...selections.filter((each) => each.citation.source === source).map((each) => [each.summary, each.citation.locator]),
    ...citations.filter((each) => each.source === source).map((each) => ["", each.locator]),
  ];
  return said.map(([words, locator]) => el("li", {}, inLanguages(words), words && " ", el("span", { class: "ground" }, inLanguages(locator))));
}
