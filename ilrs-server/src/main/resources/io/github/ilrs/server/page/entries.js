// Everything that has an id, in one list: what the search looks through and what a link to an item finds.

import { ask } from "./api.js";
import { inWords } from "./dates.js";
import { count, hasOwnName, list, PROPERTY, say } from "./vocabulary.js";

/** The kinds of items with their lists, most asked for first. */
const LISTS = {
  mission: "missions",
  participant: "participants",
  payload: "payloads",
  call: "calls",
  site: "sites",
  organization: "organizations",
  discrepancy: "discrepancies",
  source: "sources",
};

/** The names of those kinds, one and many. */
export const KINDS = {
  mission: ["Mission", "Missions"],
  participant: ["Partner", "Partners"],
  payload: ["Payload", "Payloads"],
  call: ["Call for partners", "Calls for partners"],
  site: ["Landing site of the station", "Landing sites of the station"],
  organization: ["Organization", "Organizations"],
  discrepancy: ["Disagreement", "Disagreements between sources"],
  source: ["Source", "Sources"],
};

/** The status of one partner. */
export const STANDING = {
  member: "member",
  institution: "has an agreement",
  applied: "has applied",
  "in-talks": "in talks",
  interested: "interested",
  declined: "declined",
  withdrawn: "withdrawn",
};

const NAMES = {
  mission: (mission) => (hasOwnName(mission) ? `${mission.name} (${mission.id})` : mission.id),
  call: ({ mission, opened }) => `${mission}, opened ${inWords(opened)}`,
  discrepancy: ({ subject, property }) => `${nameOf.known.get(subject) ?? subject}: ${say(PROPERTY, property)}`,
  source: ({ title, publisher, published }) => `${title} – ${[publisher, published && inWords(published)].filter(Boolean).join(", ")}`,
};

/** All items that are known on a day, each with its kind, its id and a name; today's without a day. */
export async function entries(day, kinds = Object.keys(LISTS)) {
  const answers = await Promise.all(kinds.map((kind) => ask(`/v1/${LISTS[kind]}`, kind === "source" ? {} : { asOf: day })));
  await nameOf.load();
  return kinds.flatMap((kind, index) =>
    answers[index].items.map((item) => ({ kind, id: item.id, path: `/v1/${LISTS[kind]}/${item.id}`, name: (NAMES[kind] ?? (({ name }) => name))(item), item })),
  );
}

/** The name of a subject in a sentence; its id, if it is known by that. Wait for `nameOf.load()` first. */
export function nameOf(id) {
  return nameOf.known.get(id) ?? id;
}

nameOf.known = new Map([["ILRS", "The programme"], ["guide", "The Guide"]]);
nameOf.load = async () => {
  const [participants, payloads, sites, calls] = await Promise.all(["participants", "payloads", "sites", "calls"].map((path) => ask(`/v1/${path}`)));
  [...participants.items, ...sites.items].forEach(({ id, name }) => nameOf.known.set(id, name));
  payloads.items.forEach(({ id, name, mission }) => nameOf.known.set(id, `${name} on ${mission}`));
  calls.items.forEach(({ id, mission }) => nameOf.known.set(id, `Call for ${mission}`));
  ["construction/1", "construction/2"].forEach((id) => nameOf.known.set(id, `Construction phase, stage ${id.at(-1)}`));
};

/** What a payload is, in a line: "CE-8, category D, from Thailand, selected". */
export function payloadInWords({ mission, category, countries, organizations, carrier, status }, statuses) {
  const from = list(countries) || organizations.join("; ");
  return [mission, category && `category ${category}`, carrier && `on the ${carrier}`, from && `from ${from}`, say(statuses, status)].filter(Boolean).join(", ");
}

/** "2 payloads selected", "3 payloads: 2 selected, 1 dropped". */
export function payloadCount(payloads, statuses) {
  const groups = [...Map.groupBy(payloads, (each) => each.status)].map(([status, all]) => [all.length, say(statuses, status)]);
  return count(payloads.length, "payload") + (groups.length === 1 ? ` ${groups[0][1]}` : `: ${groups.map((group) => group.join(" ")).join(", ")}`);
}
