// One change in words, such as "LUNA-28: launch 2027 → 2034".

import { firstDay, inWords } from "./dates.js";
import { AVAILABILITY, capital, CAVEAT, EVENT, PROPERTY, say, STATUS_EVENTS } from "./vocabulary.js";

/** The value of a launch that no source holds any more. */
export const ENDED = "ended";

/** What the value of a property says something about. */
const SUBJECT = { readiness: "Spacecraft", prospect: "Mission" };

/** What concerns a reader most, first. */
const ORDER = ["availability", "launch", "caveat", "event"];

/** Changes by day, each day with the most important first; those that say the same of several subjects are one. */
export function merged(changes) {
  const rank = ({ property }) => (ORDER.indexOf(property) + ORDER.length + 1) % (ORDER.length + 1);
  const mission = ({ subject, subjectKind }) => (subjectKind === "opportunity" ? subject.split("/")[0] : "");
  const groups = Map.groupBy(changes, (change) =>
    [change.on, change.subjectKind, mission(change), change.property, change.kind, change.from, change.to, change.citation.source].join("|"),
  );
  return [...groups.values()]
    .map((alike) => ({ ...alike[0], subjects: alike.map((change) => change.subject) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank(a) - rank(b)));
}

/** What changed, from what, to what; what it was before is undefined if nothing was known. */
export function described(change) {
  const value = (text) => text && valueInWords(change.property, text);
  const plain = { what: say(PROPERTY, change.property), from: value(change.from), to: value(change.to) };
  if (change.kind === "confirmed") {
    return { ...plain, what: `${change.event ? say(EVENT, change.event.kind) : plain.what}, stated again`, from: undefined, to: change.event ? eventInWords(change) : plain.to };
  }
  switch (change.property) {
    case "event":
      return { what: say(EVENT, change.event.kind), from: undefined, to: eventInWords(change) };
    case "caveat":
      return change.to === "none" ? { what: "warning no longer given", from: undefined, to: plain.from } : { ...plain, what: "warning", from: change.from === "none" ? undefined : plain.from };
    case "availability":
      return { ...plain, what: "" };
    default:
      return plain;
  }
}

/** The same in one sentence, for a screen reader and where there is little room. */
export function inSentence(change, nameOf) {
  const { what, from, to } = described(change);
  return `${change.subjects.map(nameOf).join(", ")}: ${[what, from && `${from} →`, to].filter(Boolean).join(" ")}`;
}

/** A value of a statement in words. */
function valueInWords(property, value) {
  switch (property) {
    case "launch":
      return value === ENDED ? "no date, the last forecast no longer holds" : inWords(value);
    case "availability":
      return say(AVAILABILITY, value);
    case "caveat":
      return value.split(",").map((kind) => say(CAVEAT, kind)).join(", ");
    case "status":
    case "readiness":
    case "prospect":
    case "working-state":
      return value.replaceAll("-", " ");
    default:
      return value;
  }
}

function eventInWords({ event, on }) {
  return [firstDay(event.date) !== on && inWords(event.date), event.summary].filter(Boolean).join(": ");
}

/** What the status of a mission rests on: its last event, or that the Guide plans it. */
export function statusCitations({ status, citations }, history) {
  const last = history.findLast(({ event, standing }) => standing === "adopted" && STATUS_EVENTS.includes(event?.kind));
  return status === "planned" ? citations.slice(0, 1) : last ? [last.citation] : [];
}

/** A statement of a history, by its typed value if it has one. */
export function statementInWords({ property, value, event }) {
  const subject = SUBJECT[property];
  return subject
    ? `${subject} ${value.replaceAll("-", " ")}`
    : event
    ? `${capital(say(EVENT, event.kind))}, ${inWords(event.date)}${event.summary ? `: ${event.summary}` : ""}`
    : `${capital(say(PROPERTY, property))}: ${valueInWords(property, value)}`;
}
