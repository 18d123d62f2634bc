// A mission: its state, its roles, its forecasts, its payloads, and what is reported about it.

import { verdict } from "./answer.js";
import { ask } from "./api.js";
import { ENDED, statementInWords, statusCitations } from "./change.js";
import { delayOf, duration, forecasts, launchChanges } from "./delays.js";
import { daysInWords, inWords } from "./dates.js";
import { asTable, el, facts, sign } from "./dom.js";
import { cited, links, part } from "./item.js";
import { payloadList } from "./itemothers.js";
import { contactCard } from "./join.js";
import { itemLink } from "./links.js";
import { briefly } from "./sources.js";
import { capital, CAVEAT, list, MISSION_STATUS, say, SEVERITY, siteInWords, UNCONFIRMED } from "./vocabulary.js";

export async function mission({ own, all, day, today, known }) {
  const asOf = { asOf: day };
  const [history, roles, categories, changes] = await Promise.all([
    ask(`/v1/missions/${own.id}/history`, asOf),
    ask("/v1/opportunities", { ...asOf, mission: own.id }),
    ask("/v1/categories", asOf),
    launchChanges(today),
  ]);
  const { steps, delay, ended } = delayOf(own, changes, day);
  const of = (kind) => all.filter((entry) => entry.kind === kind && entry.item.mission === own.id);
  const source = (property) => history.items.findLast((statement) => statement.property === property && statement.standing === "adopted" && statement.reliability !== "unconfirmed")?.citation;
  const from = (property) => [source(property)].filter(Boolean);
  return [
    own.purpose && el("p", { class: "lead" }, own.purpose),
    facts([
      ["Status", cited(capital(say(MISSION_STATUS, own.status)), statusCitations(own, history.items), known)],
      ["Launch", launchWords(own, ended, delay, known)],
      ["Led by", own.leads.length > 0 ? links(own.leads) : "not named in the Guide"],
      ["Phase", capital(own.phase) + (own.stage ? `, stage ${own.stage}` : "")],
      ["Launch vehicle", cited(own.vehicle, from("vehicle"), known)],
      ["Landing site", own.landingSite && cited(siteInWords(own.landingSite), from("landing-site"), known)],
      ["Also called", Object.entries(own.names).map(([lang, name], index) => [index > 0 && ", ", el("span", { lang }, name)])],
      ["COSPAR id", own.identifiers.cospar],
    ]),
    own.caveats.length > 0 &&
      part(
        "Ask first",
        el(
          "ul",
          { class: "caveats" },
          own.caveats.map((caveat) =>
            el("li", { class: caveat.severity }, el("strong", {}, `${capital(say(SEVERITY, caveat.severity))}, ${say(CAVEAT, caveat.kind)}: `), daysInWords(caveat.summary), " ", caveat.citations.map((each) => briefly(each, known))),
          ),
        ),
      ),
    own.reports.length > 0 &&
      part(
        "Unconfirmed reports",
        el("p", { class: "note" }, UNCONFIRMED),
        el("ul", { class: "reports" }, own.reports.toReversed().map((report) => el("li", {}, el("strong", {}, `${inWords(report.publishedOn)}: `), statementInWords(report), " ", briefly(report.citation, known)))),
      ),
    part("Roles", el("ul", { class: "roles" }, roles.items.map((role) => roleLine(role, categories.items)))),
    part("Contact", contactsOf(roles.items).map((contact) => contactCard(contact, { mission: own.id }, day, known))),
    steps.length > 0 && part("Launch forecasts", forecasts(steps, known)),
    of("payload").length > 0 && part("Payloads", payloadList(of("payload").map(({ item }) => item), known)),
    of("call").length > 0 && part("Calls for partners", el("ul", { class: "results" }, of("call").map(({ id, name }) => el("li", {}, itemLink(id, name))))),
    part(
      "History",
      asTable(
        `All ${history.items.length} statements about ${own.id}`,
        ["Published", "Statement", "Used", "Source"],
        history.items.toReversed().map((statement) => [
          statement.publishedOn ? inWords(statement.publishedOn) : "undated",
          statementInWords(statement),
          statement.reliability === "unconfirmed" ? "no, unconfirmed" : statement.standing === "adopted" ? "yes" : `no${statement.reason ? `: ${statement.reason}` : ""}`,
          briefly(statement.citation, known),
        ]),
      ),
    ),
  ];
}

/** The contacts of all roles, each once. */
function contactsOf(roles) {
  return [...new Map(roles.flatMap((role) => role.contacts).map((contact) => [contact.name ?? contact.role, contact])).values()];
}

function launchWords({ launch }, ended, delay, known) {
  if (!launch || launch.date === ENDED) {
    return ended ? "date not announced: the last forecast no longer holds" : "date not announced";
  }
  const late = delay?.min > 0 ? `, ${duration(delay)} later than first forecast` : "";
  return cited(`${launch.actual ? "" : "forecast for "}${inWords(launch.date)}${launch.overdue ? " (overdue)" : ""}${late}`, launch.citations, known);
}

function roleLine(role, categories) {
  const { id, category, printed, availability, caveats } = role;
  const warnings = caveats.filter((caveat) => caveat.severity === "warning").map((caveat) => say(CAVEAT, caveat.kind));
  return el(
    "li",
    {},
    el("span", { class: `cell ${availability}${warnings.length > 0 ? " warned" : ""}` }, sign(availability), verdict(role)),
    " ",
    itemLink(id, `${category} ${categories.find((each) => each.code === category)?.title ?? ""}`),
    " ",
    el("span", { class: "ground" }, printed, warnings.length > 0 && ` – warning: ${list(warnings)}`),
  );
}
