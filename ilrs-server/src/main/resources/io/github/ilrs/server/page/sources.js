// Citations: what a statement rests on, with the source's title, publisher, day and reliability.

import { ask } from "./answers.js";
import { inWords } from "./dates.js";
import { el, link } from "./dom.js";
import { RELIABILITY, say, UNCONFIRMED } from "./words.js";

/** All sources by their ids. */
export async function sources() {
  const answer = await ask("/v1/sources");
  return new Map(answer.items.map((source) => [source.id, source]));
}

/** A citation with its source, whole. */
export function citation({ source: id, locator }, known) {
  const source = known.get(id);
  if (!source) {
    return el("span", { class: "citation" }, `${id}: ${locator}`);
  }
  return el(
    "span",
    { class: "citation" },
    source.url ? link(source.url, source.title) : el("cite", {}, source.title),
    ` ${published(source)}. `,
    reliability(source.reliability),
    el("span", { class: "locator" }, ` ${locator}`),
  );
}

/** A citation where there is little room: the publisher and the day, leading to the source. */
export function briefly({ source: id, locator }, known) {
  const source = known.get(id);
  if (!source) {
    return el("span", {}, id);
  }
  const words = published(source);
  const shown = source.url ? link(source.url, words) : el("span", {}, words);
  shown.title = `${source.title}: ${locator}`;
  return el("span", { class: "brief" }, shown, " ", reliability(source.reliability));
}

function published({ publisher, provenance, published: on }) {
  return [publisher, provenance, on && inWords(on)].filter(Boolean).join(", ");
}

/** A list of citations, each once. */
export function citations(list, known) {
  return el("ul", { class: "citations" }, list.map((each) => el("li", {}, citation(each, known))));
}

/** How much weight a source carries. */
export function reliability(grade) {
  return el("span", { class: `grade ${grade}`, title: grade === "unconfirmed" ? UNCONFIRMED : null }, say(RELIABILITY, grade));
}
