// The panel of a cell: what is offered, on whose word, who negotiates, and whom to write to.

import { ask } from "./answers.js";
import { focusCell } from "./board.js";
import { inWords } from "./dates.js";
import { el, facts, link, sign } from "./dom.js";
import { briefly, citations, reliability, sources } from "./sources.js";
import { AVAILABILITY, capital, CAVEAT, count, EVENT, FORM, list, MISSION_STATUS, NEGOTIATOR, PAYLOAD_STATUS, PROPERTY, RULE, say, SEVERITY, siteInWords, UNTIL, UNCONFIRMED } from "./words.js";

const NARROW = matchMedia("(max-width: 60rem)");

/** Beside the board where there is room, over it where there is not. */
export class Panel {
  #dialog;
  #close;
  #open;

  constructor(dialog, close) {
    this.#dialog = dialog;
    this.#close = close;
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    NARROW.addEventListener("change", () => this.#dialog.open && this.#arrange());
  }

  /** What the panel of a cell says on a day. */
  async content(cell, day) {
    const [mission, category] = cell.split("/");
    const asOf = { asOf: day };
    const [opportunity, missionAnswer, categories, calls, payloads, known] = await Promise.all([
      ask(`/v1/opportunities/${mission}/${category}`, asOf),
      ask(`/v1/missions/${mission}`, asOf),
      ask("/v1/categories", asOf),
      ask("/v1/calls", { ...asOf, mission }),
      ask("/v1/payloads", { ...asOf, mission }),
      sources(),
    ]);
    const title = categories.items.find((each) => each.code === category)?.title ?? "";
    const taken = payloads.items.filter((payload) => payload.category === category);
    const call = opportunity.call ?? calls.items.find((each) => each.cells.includes(cell));
    return {
      cell,
      nodes: [
        el(
          "header",
          {},
          el("p", { class: "eyebrow" }, `${mission} · ${missionAnswer.name}`),
          el("h2", { id: "panel-title", tabindex: "-1" }, `${category} ${title}`),
          el("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => this.#close() }, "×"),
        ),
        ...offered(opportunity, day, known),
        section("Whom to write to", [...leaderless(missionAnswer, opportunity.contacts), ...opportunity.contacts.map((contact) => address(contact))]),
        call && section("The call", callFor(call, known)),
        section("Payloads that took it", payloadList(taken)),
        section("The mission", missionFacts(missionAnswer)),
        section("Reported beside it", reports(opportunity.reports, known)),
        section("Sources", [citations(opportunity.citations, known)]),
        el("p", { class: "as-data" }, el("a", { href: `/v1/opportunities/${mission}/${category}?asOf=${day}` }, "This answer as JSON")),
      ].filter(Boolean),
    };
  }

  /** Opens the panel with this content, moves on to it, or closes it if there is none. */
  show(content) {
    if (!content) {
      this.#shut();
      return;
    }
    this.#dialog.replaceChildren(...content.nodes);
    const another = this.#open !== content.cell;
    this.#open = content.cell;
    if (!this.#dialog.open) {
      this.#arrange();
    }
    if (another) {
      this.#dialog.scrollTop = 0;
      this.#dialog.querySelector("h2").focus({ preventScroll: true });
    }
  }

  #arrange() {
    this.#dialog.close();
    if (NARROW.matches) {
      this.#dialog.showModal();
    } else {
      this.#dialog.show();
    }
    document.body.classList.add("beside");
  }

  #shut() {
    if (!this.#dialog.open) {
      return;
    }
    this.#dialog.close();
    document.body.classList.remove("beside");
    focusCell(this.#open);
    this.#open = undefined;
  }
}

/** A part with a heading; nothing if there is nothing to say. */
function section(heading, content) {
  return content.length > 0 && el("section", {}, el("h3", {}, heading), content);
}

function offered(opportunity, day, known) {
  const { availability, rule, until, selection } = opportunity;
  return [
    el("p", { class: `cell ${availability} verdict` }, sign(availability), el("strong", {}, capital(say(AVAILABILITY, availability)))),
    el("p", {}, say(RULE, rule)),
    ...caveatList(opportunity.caveats, known),
    facts([
      ["Until", until && `${inWords(until.date)} (${say(UNTIL, until.kind)})`],
      ["Selected for the mission", selection && `${inWords(selection.date)}: ${selection.summary} That may be nothing in this category.`],
      ["As of", inWords(day)],
      ["Stated on", inWords(opportunity.statedOn)],
      ["The Guide prints", `“${opportunity.printed}”`],
      ["Forms", list(opportunity.forms.map((form) => say(FORM, form)))],
      ["Routes", list(opportunity.subCategories)],
      ["Coordinated with", list(opportunity.linkedMissions)],
      ["Who negotiates", opportunity.negotiateWith ? say(NEGOTIATOR, opportunity.negotiateWith) : opportunity.printedOpen && "The Guide names nobody."],
    ].map(([term, value]) => [term, value === false ? undefined : value])),
  ];
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
              `${caveat.summary} `,
              reliability(caveat.reliability),
              " ",
              caveat.citations.map((each) => [briefly(each, known), " "]),
            ),
          ),
        ),
      ];
}

/** Where nobody leads, no contact stands before another. */
function leaderless(mission, contacts) {
  return mission.leads.length === 0 && contacts.length > 1
    ? [el("p", { class: "note" }, `The Guide names no lead for ${mission.id} and gives ${count(contacts.length, "contact")}: ${contacts.length === 2 ? "both" : "all"} may be written to.`)]
    : [];
}

function address(contact) {
  const digits = (contact.phone ?? "").replace(/\s*ext\.?\s*(\d+)$/, ";ext=$1").replaceAll(/[^\d+;ext=]/g, "");
  return el(
    "address",
    {},
    contact.name && el("strong", {}, contact.name),
    el("span", {}, `${contact.role}, ${contact.organization}`),
    contact.email && link(`mailto:${contact.email}`, contact.email),
    contact.phone && link(`tel:${digits}`, contact.phone),
    el("small", {}, `as published on ${inWords(contact.publishedOn)}`),
  );
}

function callFor(call, known) {
  return [
    facts([
      ["Opened", inWords(call.opened)],
      ["Letters due", call.lettersDue ? inWords(call.lettersDue) : "not known"],
      ["Levels", list(call.levels)],
      ["Mass limits", call.massLimits.map(({ carrier, kg }) => `${carrier} ${kg} kg`).join("; ")],
      ["Selected", call.selections.map((selection) => `${inWords(selection.date)}: ${selection.summary}`).join(" ")],
    ]),
    el("p", { class: "note" }, call.coverageReason),
    el("p", { class: "briefs" }, call.citations.map((each) => briefly(each, known))),
  ];
}

function payloadList(payloads) {
  return payloads.length === 0
    ? []
    : [
        el(
          "ul",
          { class: "payloads" },
          payloads.map((payload) =>
            el(
              "li",
              {},
              el("strong", {}, payload.name),
              ` ${[list(payload.countries), payload.organizations.join("; ")].filter(Boolean).join(", ")}`,
              el("small", {}, [payload.carrier && `on the ${payload.carrier}, `, say(PAYLOAD_STATUS, payload.status)]),
            ),
          ),
        ),
      ];
}

function missionFacts(mission) {
  const launch = mission.launch;
  return [
    facts([
      ["Also called", Object.entries(mission.names).map(([lang, name], i) => [i ? ", " : "", el("span", { lang }, name)])],
      ["COSPAR id", mission.identifiers.cospar],
      ["Status", say(MISSION_STATUS, mission.status)],
      ["Launch", launch ? `${launch.actual ? "" : "forecast: "}${inWords(launch.date)}${launch.overdue ? " (overdue)" : ""}` : "no date stated"],
      ["Vehicle", mission.vehicle],
      ["Landing site", mission.landingSite && siteInWords(mission.landingSite)],
      ["Purpose", mission.purpose],
    ]),
  ];
}

/** A statement, by its typed value if it has one. */
function saidInWords({ property, value, event }) {
  if (event) {
    return `${capital(say(EVENT, event.kind))}, ${inWords(event.date)}${event.summary ? `: ${event.summary}` : ""}`;
  }
  return `${capital(say(PROPERTY, property))}: ${property === "launch" && value !== "ended" ? inWords(value) : value}`;
}

function reports(statements, known) {
  return statements.length === 0
    ? []
    : [
        el("p", { class: "note" }, UNCONFIRMED),
        el(
          "ul",
          { class: "reports" },
          statements.map((statement) =>
            el(
              "li",
              {},
              `${saidInWords(statement)} `,
              briefly(statement.citation, known),
            ),
          ),
        ),
      ];
}
