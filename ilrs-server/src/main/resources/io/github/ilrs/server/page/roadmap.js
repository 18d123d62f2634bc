// The roadmap: phases, stages and missions in time; a launch is drawn as wide as its date is uncertain.

import { address, ask } from "./answers.js";
import { canvas, d3, drawing, happened, legendOf, patterns } from "./charts.js";
import { extent, inShort, inWords, point } from "./dates.js";
import { asTable, el, files, svg, unbroken } from "./dom.js";
import { capital, count, list, MISSION_STATUS, say, siteInWords } from "./words.js";

const ROW = 30;
const PHASES = 66;
const FAILED = ["failed", "cancelled"];

/** The roadmap as it was known on a day. */
export async function roadmap({ day, today }) {
  const [phases, missions] = await Promise.all([ask("/v1/phases", { asOf: day }), ask("/v1/missions", { asOf: day })]);
  const said = summary(missions.items);
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "roadmap" },
    el("h2", { id: "roadmap" }, unbroken(said)),
    el("p", { class: "ground" }, "Every launch is drawn as wide as its date is uncertain; the thin line is the phase or stage that the Guide planned it for."),
    drawing(`Roadmap as known on ${inWords(day)}. The table below says the same.`, (width) => draw(width, phases.items, missions.items, day, today)),
    legend(),
    asTable(
      "The roadmap as a table",
      ["Mission", "Lead", "Phase", "Status", "Launch", "Vehicle", "Landing site"],
      missions.items.map((mission) => [
        `${mission.id} ${mission.name === mission.id ? "" : mission.name}`,
        list(mission.leads) || "not named",
        mission.phase + (mission.stage ? `, stage ${mission.stage}` : ""),
        say(MISSION_STATUS, mission.status),
        launchWords(mission.launch),
        mission.vehicle ?? "–",
        mission.landingSite ? siteInWords(mission.landingSite) : "–",
      ]),
    ),
    files([
      [address("/v1/roadmap.ics", { asOf: day }), "the roadmap as a calendar"],
      [address("/v1/missions.csv", { asOf: day }), "the missions as CSV"],
    ]),
    objectives(phases.items),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

function summary(missions) {
  const launched = missions.filter((mission) => mission.launch?.actual).length;
  const failed = missions.filter((mission) => FAILED.includes(mission.status));
  const overdue = missions.filter((mission) => mission.launch?.overdue);
  const undated = missions.filter((mission) => !mission.launch).length;
  const parts = [
    `${launched} of ${missions.length} missions have been launched`,
    failed.length > 0 && `${list(failed.map((mission) => `${mission.id} ${say(MISSION_STATUS, mission.status)}`))}`,
    overdue.length > 0 && `${list(overdue.map((mission) => mission.id))} ${overdue.length === 1 ? "is" : "are"} overdue`,
    undated > 0 && `${undated} ${undated === 1 ? "has" : "have"} no launch date`,
  ].filter(Boolean);
  return `${parts.join("; ")}.`;
}

function launchWords(launch) {
  return launch ? `${launch.actual ? "" : "forecast: "}${inWords(launch.date)}${launch.overdue ? ", overdue" : ""}` : "no date stated";
}

function draw(width, phases, missions, day, today) {
  const narrow = width < 640;
  const left = narrow ? 62 : 92;
  const height = PHASES + missions.length * ROW + 34;
  const x = d3.scaleUtc([point("2018-06-01"), point("2037-11-01")], [left, width - 8]);
  const root = canvas(width, height);
  root.append(() => patterns("roadmap"));
  root
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${height - 24})`)
    .call(d3.axisBottom(x).ticks(narrow ? d3.utcYear.every(5) : d3.utcYear.every(2), "%Y").tickSize(-(height - 24)));
  root.append(() => phaseBands(phases, x, width));
  missions.forEach((mission, index) => {
    const row = svg("g", { class: "mission", transform: `translate(0,${PHASES + index * ROW + ROW / 2})` }, missionRow(mission, phases, x, width, narrow));
    root.append(() => row);
  });
  root.append(() => dayLines(x, height - 24, day, today));
  return root.node();
}

function phaseBands(phases, x, width) {
  const band = (period, y, height, words, kind) => {
    const { from, to } = extent(period);
    const [start, end] = [Math.max(x(from), x.range()[0]), Math.min(to ? x(to) : width, width)];
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
  const planned = plannedFor(mission, phases);
  const { launch } = mission;
  const failed = FAILED.includes(mission.status);
  const words = launch ? `${inShort(launch.date)}${launch.overdue ? ", overdue" : failed ? `, ${mission.status}` : ""}` : "no date stated";
  const [from, to] = launch ? [extent(launch.date).from, extent(launch.date).to] : [extent(planned).from, extent(planned).to];
  const start = x(from);
  const end = Math.max(x(to), start + 5);
  const room = words.length * (narrow ? 6 : 6.6) + 12;
  const behind = end + room < width;
  return [
    svg("title", {}, `${mission.id} ${mission.name}: ${launchWords(launch)}, ${say(MISSION_STATUS, mission.status)}`),
    svg("line", { class: "lane", x1: x.range()[0], x2: width, y1: ROW / 2, y2: ROW / 2 }),
    svg("text", { class: "label", x: 0, dy: "0.35em" }, mission.id),
    svg("line", { class: "planned-for", x1: Math.max(x(extent(planned).from), x.range()[0]), x2: Math.min(x(extent(planned).to), width), y1: 0, y2: 0 }),
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
      { class: launch?.overdue ? "when late" : "when", x: behind ? end + (launch?.actual ? 8 : 6) : start - 6, dy: "0.35em", "text-anchor": behind ? "start" : "end" },
      words,
    ),
  ].filter(Boolean);
}

/** The period that the Guide planned a mission for: its stage's if it has one, else its phase's. */
function plannedFor(mission, phases) {
  const phase = phases.find((each) => each.id === mission.phase);
  return phase.stages.find((stage) => stage.number === mission.stage)?.period ?? phase.period;
}

function dayLines(x, height, day, today) {
  const line = (at, kind, words) => {
    const left = x(point(at)) > x.range()[1] - 60;
    return svg(
      "g",
      { class: kind },
      svg("line", { x1: x(point(at)), x2: x(point(at)), y1: PHASES - 8, y2: height }),
      svg("text", { x: x(point(at)) + (left ? -4 : 4), y: height - 4, "text-anchor": left ? "end" : "start" }, words),
    );
  };
  return svg("g", { class: "days" }, day !== today && line(day, "then", "this day"), line(today, "today", day === today ? "today" : ""));
}

function legend() {
  return legendOf([
    [[patterns("legend"), happened(17, 8, false)], "launched"],
    [happened(17, 8, true), "failed"],
    [svg("rect", { class: "forecast", x: 4, y: 1, width: 26, height: 14, rx: 3 }), "forecast: some time in here"],
    [svg("rect", { class: "forecast about", x: 4, y: 1, width: 26, height: 14, rx: 3 }), "forecast with an “about”"],
    [svg("rect", { class: "forecast overdue", x: 4, y: 1, width: 26, height: 14, rx: 3, fill: "url(#legend-overdue)" }), "overdue: passed without a launch"],
    [svg("line", { class: "planned-for", x1: 2, x2: 32, y1: 8, y2: 8 }), "planned for, by the Guide"],
  ]);
}

function objectives(phases) {
  return el(
    "div",
    { class: "cards" },
    phases.map((phase) =>
      el(
        "section",
        { class: "card" },
        el("h3", {}, `Phase ${phase.numeral}: ${capital(phase.id)}`, el("small", {}, phase.printedPeriod)),
        phase.stages.length === 0
          ? el("ul", {}, phase.objectives.map((objective) => el("li", {}, objective)))
          : phase.stages.map((stage) => [
              el("h4", {}, `Stage ${stage.number}, ${stage.printedPeriod}: ${count(stage.missions.length, "mission")}`),
              el("ul", {}, stage.objectives.map((objective) => el("li", {}, objective))),
            ]),
      ),
    ),
  );
}
