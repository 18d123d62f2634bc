// Citations: a chip beside a fact shows the grade of its source, and opens the source itself.

import { ask } from "./api.js";
import { firstDay, inWords } from "./dates.js";
import { el, link } from "./dom.js";
import { RELIABILITY, say, UNCONFIRMED } from "./vocabulary.js";

/** All sources by their ids. */
export async function sources() {
  const answer = await ask("/v1/sources");
  return new Map(answer.items.map((source) => [source.id, source]));
}

/**
 * A chip with the grade of what a fact rests on; pressed, it shows the sources.
 * The grade is that of the best source unless the fact has one of its own.
 */
export function chip(cited, known, { reliability: grade, statedOn, lastRepeatedOn } = {}) {
  if (cited.length === 0) {
    return undefined;
  }
  const ranked = cited.toSorted((a, b) => rank(known.get(a.source)) - rank(known.get(b.source)));
  const found = ranked.map(({ source }) => known.get(source)).filter(Boolean);
  const shown = grade ?? found[0]?.reliability ?? "source";
  const from = [...new Set(found.map(published))].join("; ");
  const days = [statedOn && `Stated on ${inWords(statedOn)}`, lastRepeatedOn && `repeated on ${inWords(lastRepeatedOn)}`].filter(Boolean);
  const button = el(
    "button",
    { type: "button", class: `grade chip ${shown}`, "data-from": from, "data-at": found.map(({ url }) => url && ` <${url}>`).filter(Boolean).join(""), "aria-label": `Source, ${say(RELIABILITY, shown)}: ${from}` },
    say(RELIABILITY, shown),
  );
  button.addEventListener(
    "click",
    () => {
      const card = el(
        "div",
        { class: "popover", popover: "auto", role: "group", "aria-label": cited.length === 1 ? "Source" : "Sources", ontoggle: (event) => event.newState === "open" && placeBelow(card, button) },
        days.length > 0 && el("p", { class: "note" }, `${days.join(", ")}.`),
        shown === "unconfirmed" && el("p", { class: "note" }, UNCONFIRMED),
        citations(ranked, known),
      );
      button.after(card);
      // The browser opens it after this handler, and from now on alone.
      button.popoverTargetElement = card;
    },
    { once: true },
  );
  return button;
}

function rank(source) {
  return Object.keys(RELIABILITY).indexOf(source?.reliability ?? "unconfirmed");
}

function placeBelow(card, button) {
  const at = button.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  card.style.left = `${Math.max(8, Math.min(at.left, width - card.offsetWidth - 8))}px`;
  const below = at.bottom + 6;
  card.style.top = `${below + card.offsetHeight > innerHeight - 8 ? Math.max(8, at.top - card.offsetHeight - 6) : below}px`;
  addEventListener("scroll", () => card.isConnected && card.hidePopover(), { capture: true, once: true });
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

/** The day of a change, as precisely as its source gives it. */
export function statedOn(on, citation, known) {
  const published = known.get(citation?.source)?.published;
  return published && firstDay(published) === on ? published : on;
}

/** A list of citations, each once. */
export function citations(list, known) {
  return el("ul", { class: "citations" }, list.map((each) => el("li", {}, citation(each, known))));
}

/** How much weight a source carries. */
export function reliability(grade) {
  return el("span", { class: `grade ${grade}`, title: grade === "unconfirmed" ? UNCONFIRMED : null }, say(RELIABILITY, grade));
}
