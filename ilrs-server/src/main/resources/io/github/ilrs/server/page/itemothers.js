// Partners, payloads, calls, sites, organizations and disagreements.

import { ask } from "./api.js";
import { inWords } from "./dates.js";
import { el, facts } from "./dom.js";
import { payloadCount, payloadInWords, STANDING } from "./entries.js";
import { cited, links, part, readings } from "./item.js";
import { itemLink } from "./links.js";
import { chip, sources } from "./sources.js";
import { capital, list, PAYLOAD_STATUS, PROPERTY, say } from "./vocabulary.js";

export function participant({ own, all, known }) {
  const payloads = all.filter((entry) => entry.kind === "payload" && isFrom(entry.item, own)).map((entry) => entry.item);
  const inCountry = all.filter((entry) => entry.kind === "organization" && own.countryCode && entry.item.countryCode === own.countryCode);
  return [
    facts([
      ["Kind", capital(own.kind)],
      ["Status", cited(capital(say(STANDING, own.status)) + (own.joined ? ` since ${inWords(own.joined)}` : own.statedOn ? `, stated on ${inWords(own.statedOn)}` : ""), own.citations, known)],
      ["Agreement", cited(own.form && capital(own.form), own.citations, known)],
      ["Signed by", cited(own.signatory, own.citations, known)],
      ["Agency", inCountry.map(({ id, name }, index) => [index > 0 && ", ", itemLink(id, name)])],
    ]),
    part(
      "Payloads",
      payloads.length === 0
        ? el("p", { class: "ground" }, "No payload is known.")
        : [el("p", {}, `${payloadCount(payloads, PAYLOAD_STATUS)}.`), payloadList(payloads, known)],
    ),
  ];
}

/** Whether a payload is from a country, or from an institution that it names. */
function isFrom({ countryCodes, organizations }, { countryCode, name }) {
  return countryCode ? countryCodes.includes(countryCode) : organizations.some((each) => each.includes(name));
}

/** Payloads in a line each, with their sources. */
export function payloadList(payloads, known) {
  return el(
    "ul",
    { class: "results" },
    payloads.map((payload) => el("li", {}, itemLink(payload.id, payload.name), " ", el("span", { class: "ground" }, payloadInWords(payload, PAYLOAD_STATUS)), " ", chip(payload.citations, known))),
  );
}

export async function payload({ own, all, known, day }) {
  const categories = await ask("/v1/categories", { asOf: day });
  const title = categories.items.find((each) => each.code === own.category)?.title ?? "";
  const countries = own.countryCodes.map((code, index) => {
    const partner = all.find((entry) => entry.kind === "participant" && entry.item.countryCode === code);
    return [index > 0 && ", ", partner ? itemLink(partner.id, partner.name) : (own.countries[index] ?? code)];
  });
  const calls = all.filter((entry) => entry.kind === "call" && entry.item.mission === own.mission);
  return facts([
    ["Mission", itemLink(own.mission)],
    ["Status", cited(capital(say(PAYLOAD_STATUS, own.status)), own.citations, known)],
    ["Countries", countries],
    ["Organizations", own.organizations.join("; ")],
    ["Role", own.category && itemLink(`${own.mission}/${own.category}`, `${own.category} ${title} on ${own.mission}`)],
    ["Carried by", own.carrier && capital(own.carrier)],
    ["Call of its mission", calls.map(({ id, name }) => itemLink(id, name))],
  ]);
}

export async function call({ own, all, known }) {
  const payloads = all.filter((entry) => entry.kind === "payload" && entry.item.mission === own.mission).map((entry) => entry.item);
  return [
    facts([
      ["Mission", itemLink(own.mission)],
      ["Opened", cited(inWords(own.opened), own.citations, known)],
      ["Letters due", own.lettersDue ? cited(inWords(own.lettersDue), own.citations, known) : "not known"],
      ["Levels", capital(list(own.levels))],
      ["Roles", links(own.cells)],
      ["Mass limits", own.massLimits.map(({ carrier, kg }) => `${carrier} ${kg} kg`).join("; ")],
      ["Selected", own.selections.map((selection) => [`${inWords(selection.date)}: ${selection.summary} `, chip([selection.citation], known), " "])],
    ]),
    el("p", { class: "note" }, own.coverageReason),
    payloads.length > 0 && part("Payloads of the mission", payloadList(payloads, known)),
  ];
}

export function site({ own, known }) {
  return facts([
    ["Status", cited(capital(own.status) + (own.statedOn ? `, stated on ${inWords(own.statedOn)}` : ""), own.citations, known)],
    ["Region", own.region && capital(own.region)],
    ["Position", own.latitude === undefined ? "no coordinates given" : `${own.latitude}°, ${own.longitude}°`],
  ]);
}

export async function organization({ own, all, day, known }) {
  const contacts = (await ask("/v1/contacts", { asOf: day })).items.filter((contact) => contact.organization === own.id);
  const led = all.filter((entry) => entry.kind === "mission" && entry.item.leads.includes(own.id));
  const country = all.find((entry) => entry.kind === "participant" && own.countryCode && entry.item.countryCode === own.countryCode);
  return facts([
    ["Kind", cited(capital(own.kind.replaceAll("-", " ")), own.citations, known)],
    ["Country", country ? itemLink(country.id, country.name) : own.country],
    ["Part of", own.parent && itemLink(own.parent)],
    ["Leads", led.map(({ id }, index) => [index > 0 && ", ", itemLink(id)])],
    ["Contact", contacts.map(({ name, role, citations }) => [[name, role].filter(Boolean).join(", "), " ", chip(citations, known), " "])],
  ]);
}

export async function discrepancy({ own }) {
  const known = await sources();
  return [facts([["About", itemLink(own.subject)], ["What", capital(say(PROPERTY, own.property))]]), readings(own, known)];
}
