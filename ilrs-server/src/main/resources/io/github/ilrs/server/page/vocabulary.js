// The contract's vocabularies in words. All of them may grow: a value from the future is shown as it comes.

/** Availability of an opportunity, in the order of the legend. */
export const AVAILABILITY = {
  "call-open": "call open",
  offered: "on offer",
  "call-closed": "call closed",
  selected: "partners selected",
  elapsed: "no longer possible",
  closed: "closed",
};

/** What each availability means to a partner. */
export const AVAILABILITY_MEANS = {
  "call-open": "can be joined: a call for partners is open",
  offered: "can be joined: offered in the 2021 Guide, no call has been made for it",
  "call-closed": "deadline passed, no selection announced yet",
  selected: "partners have been announced",
  elapsed: "too late: the mission has flown, failed or been cancelled, or its spacecraft is complete. For E only if it failed or was cancelled before it operated",
  closed: "closed to partners in the Guide",
};

/** The rule that decided. */
export const RULE = {
  "printed-closed": "Closed to partners in the Guide.",
  "mission-past": "A–D: the mission has launched, failed or been cancelled; E: it failed or was cancelled before it operated. This can no longer be joined.",
  "call-is-open": "A call for this role is open on this day.",
  "selection-announced": "Partners have been announced for the mission as a whole, which covers categories B, C and D.",
  "letters-were-due": "The deadline for letters of intent has passed; no selection has been announced for this role.",
  "craft-complete": "A–D: the spacecraft is complete or at the launch site. This can no longer be joined.",
  "guide-offers": "Offered in the 2021 Guide; not confirmed or withdrawn since.",
};

/** What a partner of each category has to offer. */
export const HAVE = {
  A: "spacecraft or mission",
  B: "rover, robot or module",
  C: "subsystem",
  D: "instrument or component",
  E: "ground station or data",
};

/** What ends the time in which an opportunity can be joined. */
export const UNTIL = {
  "letters-due": "letters of intent due",
  launch: "forecast launch",
};

export const CAVEAT = {
  "not-called": "not in the call",
  "late-stage": "late stage",
  "plan-changed": "plan changed",
  "mission-in-doubt": "mission in doubt",
  "working-state-unknown": "working state unknown",
  "not-renewed": "not renewed",
  "lead-changed": "lead changed",
  "launch-uncertain": "launch uncertain",
};

export const SEVERITY = { none: "none", note: "note", warning: "warning" };

export const FORM = {
  "mission-coordination": "Mission coordination",
  "system-cooperation": "System cooperation",
  "joint-development": "Joint development",
  "piggyback-of-probe-system": "Piggyback of probe system",
  "piggyback-of-scientific-instrument": "Piggyback of scientific instrument",
  "data-analysis-and-sharing": "Data analysis and sharing",
};

export const NEGOTIATOR = {
  CNSA: "China National Space Administration (CNSA)",
  ROSCOSMOS: "State Space Corporation Roscosmos",
  "space-system-responsible-party": "the party responsible for the space system",
  "space-subsystem-responsible-party": "the party responsible for the space subsystem",
};

export const RELIABILITY = {
  official: "official",
  press: "press",
  secondary: "secondary",
  unconfirmed: "unconfirmed",
};

/** What "unconfirmed" means, wherever a reader meets it. */
export const UNCONFIRMED = "Reported only by news digests. Never used for a date, a status or an availability; it can add a warning.";

export const MISSION_STATUS = {
  planned: "planned",
  "in-flight": "in flight",
  operating: "operating",
  completed: "completed",
  failed: "failed",
  cancelled: "cancelled",
};

export const PARTICIPANT_STATUS = {
  member: "Members",
  institution: "Institutions and companies with an agreement",
  applied: "Applied",
  "in-talks": "In talks",
  interested: "Interested",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

export const PAYLOAD_STATUS = { selected: "selected", flown: "flown", dropped: "dropped" };

export const PROPERTY = {
  launch: "launch",
  vehicle: "launch vehicle",
  "landing-site": "landing site",
  note: "note",
  status: "status",
  readiness: "readiness",
  prospect: "prospect",
  lead: "lead",
  plan: "plan",
  "working-state": "working state",
  event: "event",
  availability: "availability",
  rule: "rule",
  caveat: "warning",
};

export const EVENT = {
  delivery: "delivery",
  launch: "launch",
  orbit: "arrival in lunar orbit",
  landing: "landing",
  ascent: "ascent",
  return: "return",
  failure: "failure",
  cancellation: "cancellation",
  end: "end of mission",
  agreement: "agreement",
  withdrawal: "withdrawal",
  opening: "call for partners opened",
  selection: "selection",
  flight: "flight",
  milestone: "milestone",
};

/** Events that change the status of a mission. */
export const STATUS_EVENTS = ["launch", "landing", "return", "failure", "cancellation", "end"];

export const CHANGE = {
  "first-stated": "first stated",
  replaced: "replaced",
  narrowed: "narrowed",
  confirmed: "confirmed",
  happened: "happened",
};

/** The words for a value; the value itself, hyphens aside, if there are none. */
export function say(vocabulary, value) {
  return vocabulary[value] ?? String(value).replaceAll("-", " ");
}

/** Whether the name of a mission says more than its id, as "Chang'e 7" does of CE-7. */
export function hasOwnName({ id, name }) {
  return name.toLowerCase().replace(" ", "-") !== id.toLowerCase();
}

/** The name of a landing site, and its coordinates if they are known. */
export function siteInWords({ name, latitude, longitude }) {
  const degrees = (value, positive, negative) => `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
  return latitude === undefined ? name : `${name}, ${degrees(latitude, "N", "S")}, ${degrees(longitude, "E", "W")}`;
}

/** "A, B and C". */
export function list(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** "1 mission", "2 missions". */
export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

/** With a capital at the beginning. */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
