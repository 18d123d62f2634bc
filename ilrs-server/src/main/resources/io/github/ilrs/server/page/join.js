// How to join in a role: its category, the contact, and who negotiates.

import { inWords } from "./dates.js";
import { copyButton, el, link } from "./dom.js";
import { examples } from "./filters.js";
import { itemLink } from "./links.js";
import { chip } from "./sources.js";
import { capital, count, NEGOTIATOR, say } from "./vocabulary.js";

/** The Guide names no procedure; CNSA said then that one would follow. */
const PROCEDURE = [{ source: "cnsa-release", locator: "paragraph before the first section" }];

/** The steps to join in a role that is still open, or else the contacts alone. */
export function howToJoin({ role, mission, category, day, known }) {
  const contacts = role.contacts.map((contact) => contactCard(contact, role, day, known));
  if (contacts.length === 0) {
    return [];
  }
  const heading = el("h3", {}, role.joinable ? "How to join" : "Contact");
  const note = leaderless(mission, role.contacts);
  if (!role.joinable) {
    return [el("section", {}, heading, note, contacts)];
  }
  const due = role.until?.kind === "letters-due" && ` Letters of intent are due by ${inWords(role.until.date)}.`;
  return [
    el(
      "section",
      {},
      heading,
      el(
        "ol",
        { class: "steps" },
        el("li", {}, el("strong", {}, "Check that this category fits you. "), meaning(category, role, known)),
        el("li", {}, el("strong", {}, "Write to the contact", due ? "." : " and ask whether the offer stands."), due, note, contacts),
        el("li", {}, el("strong", {}, "Agree terms. "), negotiation(role, category, known)),
      ),
      el(
        "p",
        { class: "note" },
        "The Guide prescribes no form or procedure. In June 2021 CNSA said that procedures for partners would follow ",
        chip(PROCEDURE, known),
        ".",
      ),
    ),
  ];
}

/** What a category is, in the words of the Guide. */
export function meaning(category, role, known) {
  const routes = category.subCategories.filter((each) => role.subCategories.includes(each.code));
  return [
    category.summary,
    examples({ ...category, subCategories: routes }),
    routes.length > 0 && ` Sub-category: ${routes.map((each) => `${each.code}, ${each.title.toLowerCase().replace("cnsa", "CNSA").replace("roscosmos", "ROSCOSMOS")}`).join("; ")}.`,
    " ",
    chip(category.citations, known),
  ];
}

function negotiation(role, category, known) {
  const who = role.negotiateWith;
  return [who ? `${capital(say(NEGOTIATOR, who))} negotiates with partners. ` : "The Guide does not say who negotiates. ", chip(category.citations, known)];
}

/** Where nobody leads, no contact comes before another. */
function leaderless(mission, contacts) {
  return (
    mission.leads.length === 0 &&
    contacts.length > 1 &&
    el("p", { class: "note" }, `The Guide names no lead for ${mission.id} and gives ${count(contacts.length, "contact")}: you can write to ${contacts.length === 2 ? "either" : "any"}.`)
  );
}

/** A contact with ways to write to them about a mission, or a role on it. */
export function contactCard(contact, { mission, category }, day, known) {
  const subject = `Expression of interest: ${mission}${category ? `, category ${category}` : ""}`;
  const digits = (contact.phone ?? "").replace(/\s*ext\.?\s*(\d+)$/, ";ext=$1").replaceAll(/[^\d+;ext=]/g, "");
  return el(
    "address",
    {},
    contact.name && el("strong", {}, contact.name),
    el("span", {}, `${contact.role}, `, itemLink(contact.organization)),
    contact.email && el("span", { class: "way" }, link(`mailto:${contact.email}?subject=${encodeURIComponent(subject)}`, contact.email), copyButton(contact.email, "Copy")),
    contact.phone && el("span", { class: "way" }, link(`tel:${digits}`, contact.phone)),
    el(
      "span",
      { class: "caution warning" },
      `Published on ${inWords(contact.publishedOn)}${contact.publishedOn < day ? "; not confirmed since" : ""} `,
      chip(contact.citations, known),
    ),
  );
}
