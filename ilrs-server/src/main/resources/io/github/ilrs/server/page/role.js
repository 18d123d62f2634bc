// What the panel says about a role: its availability, reasons to ask first, how to join, and the sources.

import { ask } from "./api.js";
import { isWarned, verdict } from "./answer.js";
import { statementInWords, statusCitations } from "./change.js";
import { daysInWords, firstDay, inWords } from "./dates.js";
import { el, facts, sign } from "./dom.js";
import { howToJoin, meaning } from "./join.js";
import { itemLink } from "./links.js";
import { chip, citations, sources } from "./sources.js";
import { elsewhere, write } from "./state.js";
import { capital, CAVEAT, count, FORM, hasOwnName, list, MISSION_STATUS, PAYLOAD_STATUS, RULE, say, SEVERITY, siteInWords, UNCONFIRMED, UNTIL } from "./vocabulary.js";

/** The content of the panel of a role on a day. */
export async function rolePanel(cell, day, state) {
  const [missionId, code] = cell.split("/");
  const asOf = { asOf: day };
  const [role, mission, history, categories, calls, payloads, disputes, known] = await Promise.all([
    ask(`/v1/opportunities/${missionId}/${code}`, asOf),
    ask(`/v1/missions/${missionId}`, asOf),
    ask(`/v1/missions/${missionId}/history`, asOf),
    ask("/v1/categories", asOf),
    ask("/v1/calls", { ...asOf, mission: missionId }),
    ask("/v1/payloads", { ...asOf, mission: missionId }),
    ask("/v1/discrepancies", { ...asOf, subject: missionId }),
    sources(),
  ]);
  const category = categories.items.find((each) => each.code === code);
  const call = role.call ?? calls.items.find((each) => each.cells.includes(cell));
  return [
    el(
      "div",
      { class: "panel-head" },
      el("p", { class: "eyebrow" }, itemLink(mission.id), hasOwnName(mission) && ` · ${mission.name}`, " · ", otherRoles(mission.id, code, categories.items)),
      el("h2", { id: "panel-title", tabindex: "-1" }, `${code} ${category.title}`),
    ),
    ...availability(role, day, known),
    disputed(mission, disputes.total, state),
    ...howToJoin({ role, mission, category, day, known }),
    !role.joinable && section("What this category means", [el("p", {}, meaning(category, role, known))]),
    section("The offer", [offer(role, category, known)]),
    section(...payloadsOf(role, payloads.items, mission, known)),
    call && section("The call for partners", callFor(call, known)),
    section("Unconfirmed reports", reports(role.reports, known)),
    section("The mission", [missionFacts(mission, history.items, known)]),
    section("Sources", [citations(role.citations, known)]),
    el("p", { class: "as-data" }, el("a", { href: `/v1/opportunities/${cell}?asOf=${day}` }, "These facts as JSON")),
  ].filter(Boolean);
}

/** Links to all roles on a mission, by the letters of their categories. */
function otherRoles(mission, code, categories) {
  return el("span", { class: "letters" }, categories.map((each) => [" ", each.code === code ? el("strong", { "aria-current": "true" }, code) : itemLink(`${mission}/${each.code}`, each.code)]));
}

/** A part with a heading; nothing if there is nothing to say. */
function section(heading, content) {
  return content.length > 0 && el("section", {}, el("h3", {}, heading), content);
}

function availability(role, day, known) {
  const { until, caveats } = role;
  return [
    el("p", { class: `cell ${role.availability}${isWarned(role) ? " warned" : ""} verdict` }, sign(role.availability), el("strong", {}, capital(verdict(role)))),
    el("p", {}, say(RULE, role.rule), " ", chip(ground(role), known, { statedOn: role.statedOn })),
    until && el("p", {}, el("strong", {}, "Until "), `${inWords(until.date)} (${say(UNTIL, until.kind)}) `, chip(until.citations, known, until)),
    ...caveatList(caveats, known),
    el("p", { class: "note" }, `As known on ${inWords(day)}.`),
  ].filter(Boolean);
}

/** What the availability rests on. */
function ground({ availability, call, selection, citations: cited }) {
  if (availability === "elapsed") {
    return cited.slice(-1); // the statement that ended it, after the cell that offers it
  }
  return availability === "selected" && selection ? [selection.citation] : availability.startsWith("call-") && call ? call.citations : cited;
}

/** The reasons to ask first, warnings before notes. */
function caveatList(caveats, known) {
  return caveats.length === 0
    ? []
    : [
        el(
          "ul",
          { class: "caveats", "aria-label": "Ask first" },
          caveats.map((caveat) =>
            el(
              "li",
              { class: caveat.severity },
              el("strong", {}, `${capital(say(SEVERITY, caveat.severity))}, ${say(CAVEAT, caveat.kind)}: `),
              `${daysInWords(caveat.summary)} `,
              chip(caveat.citations, known, { reliability: caveat.reliability, statedOn: caveat.since }),
            ),
          ),
        ),
      ];
}

function disputed(mission, number, state) {
  const address = write({ ...elsewhere(state, "discrepancies"), subject: mission.id });
  return number > 0 && el("p", { class: "disputed" }, el("a", { href: address }, `Sources disagree on ${count(number, "point")} about ${mission.id}`), ".");
}

function offer(role, category, known) {
  const guide = chip(role.citations.slice(0, 1), known);
  return facts(
    [
      ["Wording in the Guide", [`“${role.printed}” `, guide]],
      ["Type of cooperation", list(role.forms.map((form) => say(FORM, form)))],
      ["Coordinated with", role.linkedMissions.map((id, index) => [index > 0 && ", ", itemLink(id)])],
      ["Last stated", inWords(role.statedOn)],
    ],
  );
}

/** The payloads of this category; if partners were selected and none is of this category, those of the whole mission. */
function payloadsOf(role, payloads, mission, known) {
  const here = payloads.filter((payload) => payload.category === role.category);
  const current = here.filter((payload) => payload.status !== "dropped");
  const { selection } = role;
  if (!selection || current.length > 0) {
    return ["Payloads in this role", here.length === 0 ? [] : [payloadList(here, known)]];
  }
  const others = payloads.filter((payload) => payload.category !== role.category && payload.status !== "dropped");
  return ["Payloads selected for the mission", [
    el("p", {}, `Selected for ${mission.name} as a whole on ${inWords(selection.date)}: ${selection.summary} `, chip([selection.citation], known)),
    el("p", { class: "note" }, `None of the ${count(others.length, "payload")} known to be selected is in category ${role.category}.`),
    payloadList([...here, ...others], known, true),
  ]];
}

function payloadList(payloads, known, withCategory = false) {
  return el(
    "ul",
    { class: "payloads" },
    payloads.map((payload) =>
      el(
        "li",
        {},
        el("strong", {}, itemLink(payload.id, payload.name)),
        ` ${[list(payload.countries), payload.organizations.join("; ")].filter(Boolean).join(", ")} `,
        el("small", {}, [withCategory && `category ${payload.category}, `, payload.carrier && `on the ${payload.carrier}, `, say(PAYLOAD_STATUS, payload.status)]),
        " ",
        chip(payload.citations, known),
      ),
    ),
  );
}

function callFor(call, known) {
  return [
    facts([
      ["Opened", [inWords(call.opened), " ", chip(call.citations, known)]],
      ["Letters due", call.lettersDue ? [inWords(call.lettersDue), " ", chip(call.citations, known)] : "not known"],
      ["Levels", [list(call.levels), " ", chip(call.citations, known)]],
      ["Mass limits", call.massLimits.map(({ carrier, kg }) => `${carrier} ${kg} kg`).join("; ")],
      ["Selected", call.selections.map((selection) => [`${inWords(selection.date)}: ${selection.summary} `, chip([selection.citation], known), " "])],
    ]),
    el("p", { class: "note" }, call.coverageReason),
    el("p", { class: "as-data" }, itemLink(call.id, "All about this call")),
  ];
}

function missionFacts(mission, history, known) {
  const { launch } = mission;
  const adopted = history.filter((statement) => statement.standing === "adopted");
  const said = (property, matches) => adopted.filter((statement) => statement.property === property && matches(statement)).map((statement) => statement.citation);
  return facts([
    ["Purpose", mission.purpose && [mission.purpose, " ", chip(mission.citations.slice(0, 1), known)]],
    ["Status", [say(MISSION_STATUS, mission.status), " ", chip(statusCitations(mission, history), known)]],
    ["Launch", launch ? [`${launch.actual ? "" : "forecast: "}${inWords(launch.date)}${launch.overdue ? " (overdue)" : ""} `, chip(launch.citations, known, launch)] : "date not announced"],
    ["Vehicle", mission.vehicle && [mission.vehicle, " ", chip(said("vehicle", (statement) => statement.value === mission.vehicle), known)]],
    ["Landing site", mission.landingSite && [siteInWords(mission.landingSite), " ", chip(said("landing-site", (statement) => statement.landingSite?.name === mission.landingSite.name), known)]],
    ["Also called", Object.entries(mission.names).map(([lang, name], index) => [index ? ", " : "", el("span", { lang }, name)])],
    ["COSPAR id", mission.identifiers.cospar],
  ]);
}

function reports(statements, known) {
  return statements.length === 0
    ? []
    : [
        el("p", { class: "note" }, UNCONFIRMED),
        el("ul", { class: "reports" }, statements.toSorted((a, b) => (firstDay(a.publishedOn) < firstDay(b.publishedOn) ? 1 : -1)).map((statement) => el("li", {}, el("strong", {}, `${inWords(statement.publishedOn)}: `), `${statementInWords(statement)} `, chip([statement.citation], known)))),
      ];
}
