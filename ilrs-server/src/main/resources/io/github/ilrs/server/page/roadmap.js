// The roadmap: phases, stages and missions in time. The wider the bar of a launch, the less certain its date.

import { address, ask } from "./api.js";
import { daysInWords, extent, inShort, inWords, point } from "./dates.js";
import { el, files, svg, unbroken } from "./dom.js";
import { canvas, drawing, happened, legendOf, patterns, scale, years } from "./drawing.js";
import { itemAddress, itemLink } from "./links.js";
import { chip, sources } from "./sources.js";
import { capital, CAVEAT, count, hasOwnName, list, MISSION_STATUS, say, siteInWords } from "./vocabulary.js";

const ROW = 30;
const PHASES = 66;
const DAYS = 18;
const FAILED = ["failed", "cancelled"];

/** The roadmap as it was known on a day. */
export async function roadmap({ day, today }) {
  const [phases, missions, known] = await Promise.all([ask("/v1/phases", { asOf: day }), ask("/v1/missions", { asOf: day }), sources()]);
  const said = summary(missions.items, day === today);
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "roadmap" },
    el("h2", { id: "roadmap" }, unbroken(said)),
    el("p", { class: "ground" }, "The wider the bar, the less certain the launch date. The thin line is the period planned in the Guide."),
    drawing(`Roadmap as known on ${inWords(day)}. The table below has the same facts with their sources.`, (width) => draw(width, phases.items, missions.items, day, today)),
    legend(day === today),
    table(missions.items, known),
    files([
      [address("/v1/roadmap.ics", { asOf: day }), "the roadmap as a calendar"],
      [address("/v1/missions.csv", { asOf: day }), "the missions as CSV"],
    ]),
    objectives(phases.items, known),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

function summary(missions, now) {
  const launched = missions.filter((mission) => mission.launch?.actual).length;
  const failed = missions.filter((mission) => FAILED.includes(mission.status));
  const overdue = missions.filter((mission) => mission.launch?.overdue);
  const undated = missions.filter((mission) => !mission.launch).length;
  const parts = [
    `${launched} of ${missions.length} missions ${now ? "have been" : "had been"} launched`,
    failed.length > 0 && list(failed.map((mission) => `${mission.id} ${say(MISSION_STATUS, mission.status)}`)),
    overdue.length > 0 && `${list(overdue.map((mission) => mission.id))} ${now ? (overdue.length === 1 ? "is" : "are") : overdue.length === 1 ? "was" : "were"} overdue`,
    undated > 0 && `${undated} ${now ? (undated === 1 ? "has" : "have") : "had"} no announced launch date`,
  ].filter(Boolean);
  return `${parts.join("; ")}.`;
}

function launchInWords(launch) {
  return launch ? `${launch.actual ? "" : "forecast: "}${inWords(launch.date)}${launch.overdue ? ", overdue" : ""}` : "launch date not announced";
}

function draw(width, phases, missions, day, today) {
  const narrow = width < 640;
  const top = PHASES + DAYS;
  const bottom = top + missions.length * ROW;
  const x = scale([point("2018-06-01"), point("2037-11-01")], [narrow ? 62 : 92, width - 8]);
  return canvas(
    width,
    bottom + 24,
    patterns("roadmap"),
    years(x, narrow ? 5 : 2, top, bottom),
    phaseBands(phases, x, width),
    dayLines(x, bottom, day, today),
    missions.map((mission, index) =>
      svg(
        "a",
        { class: "mission", href: itemAddress(mission.id), transform: `translate(0,${top + index * ROW + ROW / 2})`,  },
        missionRow(mission, phases, x, width, narrow),
      ),
    ),
  );
}

function phaseBands(phases, x, width) {
  const band = (period, y, height, words, kind) => {
    const { from, to } = extent(period);
    const [start, end] = [Math.max(x(from), x.start), Math.min(to ? x(to) : width, width)];
    return svg(
      "g",
      {},
      svg("rect", { class: `phase ${kind}`, x: start + 1, y, width: end - start - 2, height, rx: 3 }, svg("title", {}, words)),
      svg("text", { x: (start + end) / 2, y: y + height / 2, dy: "0.35em", "text-anchor": "middle" }, fitting(words, end - start - 8)),
    );
  };
  return svg(
    "g",
    { class: "phases" },
    phases.map((phase) => [
      band(phase.period, 4, phase.stages.length > 0 ? 24 : 50, `${phase.numeral} ${capital(phase.id)}`, phase.id),
      phase.stages.map((stage) => band(stage.period, 30, 24, `Stage ${stage.number}`, phase.id)),
    ]),
  );
}

/** As many of the words as there is room for. */
function fitting(words, room) {
  const shorter = [words, words.split(" ")[0], ""];
  return words.startsWith("Stage") ? (room > 48 ? words : words.slice(6)) : shorter.find((each) => each.length * 7.2 < room) ?? "";
}

function missionRow(mission, phases, x, width, narrow) {
  const { launch } = mission;
  const planned = extent(plannedFor(mission, phases));
  const failed = FAILED.includes(mission.status);
  const words = launch ? `${inShort(launch.date)}${launch.overdue ? ", overdue" : failed ? `, ${mission.status}` : ""}` : "not announced";
  const warning = mission.caveats.find((caveat) => caveat.severity === "warning");
  const said = words + (warning ? ` ▲${narrow ? "" : ` ${say(CAVEAT, warning.kind)}`}` : "");
  const { from, to } = launch ? extent(launch.date) : planned;
  const [start, end] = [x(from), Math.max(x(to), x(from) + 5)];
  const right = end + said.length * (narrow ? 6 : 6.6) + 12 < width;
  return [
    svg("title", {}, `${mission.id} ${words}: ${hasOwnName(mission) ? `${mission.name}, ` : ""}${say(MISSION_STATUS, mission.status)}, ${launchInWords(launch)}`),
    svg("rect", { class: "row", x: 0, y: -ROW / 2 + 1, width, height: ROW - 2, rx: 4 }),
    svg("line", { class: "lane", x1: x.start, x2: width, y1: ROW / 2, y2: ROW / 2 }),
    svg("text", { class: "label", x: 4, dy: "0.35em" }, mission.id),
    svg("line", { class: "planned-for", x1: Math.max(x(planned.from), x.start), x2: Math.min(x(planned.to), width), y1: 0, y2: 0 }),
    launch?.actual && happened(x(point(launch.date.slice(0, 10))), 0, failed),
    launch && !launch.actual && svg("rect", {
      class: `forecast${launch.overdue ? " overdue" : ""}${launch.date.endsWith("~") ? " about" : ""}`,
      x: start,
      y: -8,
      width: end - start,
      height: 16,
      rx: 3,
      ...(launch.overdue ? { fill: "url(#roadmap-overdue)" } : {}),
    }),
    svg(
      "text",
      { class: launch?.overdue || warning ? "when late" : "when", x: right ? end + (launch?.actual ? 8 : 6) : start - 6, dy: "0.35em", "text-anchor": right ? "start" : "end" },
      said,
    ),
  ];
}

/** The period that the Guide planned a mission for: its stage's if it has one, else its phase's. */
function plannedFor(mission, phases) {
  const phase = phases.find((each) => each.id === mission.phase);
  return phase.stages.find((stage) => stage.number === mission.stage)?.period ?? phase.period;
}

/** The selected day and today, labelled above the missions so that no line crosses a label. */
function dayLines(x, bottom, day, today) {
  const line = (at, kind, words) => {
    const left = x(point(at)) > x.end - 90;
    return svg(
      "g",
      { class: kind },
      svg("line", { x1: x(point(at)), x2: x(point(at)), y1: PHASES - 8, y2: bottom }),
      svg("text", { x: x(point(at)) + (left ? -4 : 4), y: PHASES + 8, "text-anchor": left ? "end" : "start" }, words),
    );
  };
  return svg("g", { class: "days" }, day === today ? line(today, "today", "today") : [line(day, "then", inShort(day)), x(point(today)) - x(point(day)) > 110 && line(today, "today", "today")]);
}

function legend(now) {
  const bar = (kind, fill = {}) => svg("rect", { class: `forecast ${kind}`, x: 4, y: 1, width: 26, height: 14, rx: 3, ...fill });
  return legendOf(
    [
      [[patterns("legend"), happened(17, 8, false)], "launched"],
      [happened(17, 8, true), "failed"],
      [bar(""), "forecast: some time in this period"],
      [bar("about"), "approximate forecast"],
      [bar("overdue", { fill: "url(#legend-overdue)" }), "overdue: passed without a launch"],
      [svg("line", { class: "planned-for", x1: 2, x2: 32, y1: 8, y2: 8 }), "period in the Guide"],
      !now && [svg("g", { class: "days" }, svg("g", { class: "then" }, svg("line", { x1: 17, x2: 17, y1: 0, y2: 16 }))), "the selected date"],
    ].filter(Boolean),
  );
}

function table(missions, known) {
  const cell = (head, content) => el("td", { "data-head": head, class: content ? null : "none" }, content || "–");
  return [
    el("h3", { class: "group-title" }, "All missions"),
    el(
      "table",
      { class: "plain stacked roadmap-table" },
      el("thead", {}, el("tr", {}, ["Mission", "Status", "Launch", "Lead", "Planned for", "Vehicle and landing site"].map((head) => el("th", { scope: "col" }, head)))),
      el(
        "tbody",
        {},
        missions.map((mission) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, itemLink(mission.id), hasOwnName(mission) && el("small", {}, ` ${mission.name}`)),
            cell("Status", [
              say(MISSION_STATUS, mission.status),
              mission.caveats.map((caveat) => el("span", { class: "with-chip" }, el("span", { class: `caution ${caveat.severity}`, title: daysInWords(caveat.summary) }, say(CAVEAT, caveat.kind)), " ", chip(caveat.citations, known, { reliability: caveat.reliability, statedOn: caveat.since }))),
            ]),
            cell("Launch", [launchInWords(mission.launch), " ", mission.launch && chip(mission.launch.citations, known, mission.launch)]),
            cell("Lead", list(mission.leads) || "not named"),
            cell("Planned for", [mission.phase, mission.stage && `, stage ${mission.stage}`, " ", chip(mission.citations.slice(0, 1), known)]),
            cell("Vehicle and landing site", [mission.vehicle, mission.landingSite && siteInWords(mission.landingSite)].filter(Boolean).join("; ")),
          ),
        ),
      ),
    ),
  ];
}

function objectives(phases, known) {
  return el(
    "div",
    { class: "cards" },
    phases.map((phase) =>
      el(
        "section",
        { class: "card" },
        el("h3", {}, `Phase ${phase.numeral}: ${capital(phase.id)}`, el("small", {}, inShort(phase.period), " ", chip(phase.citations, known))),
        phase.stages.length === 0
          ? el("ul", {}, phase.objectives.map((objective) => el("li", {}, objective)))
          : phase.stages.map((stage) => [
              el("h4", {}, `Stage ${stage.number}, ${inShort(stage.period)}: ${count(stage.missions.length, "mission")} `, chip(stage.citations, known)),
              el("ul", {}, stage.objectives.map((objective) => el("li", {}, objective))),
            ]),
      ),
    ),
  );
}
