// The slips: each mission's forecast launch against the day on which it was forecast.

import { address, ask } from "./answers.js";
import { canvas, d3, drawing, happened, legendOf } from "./charts.js";
import { extent, firstDay, inWords, plusDays, point } from "./dates.js";
import { asTable, el, files, names, svg } from "./dom.js";
import { briefly, sources } from "./sources.js";
import { FIRST_DAY } from "./state.js";
import { capital, CHANGE, count, EVENT, list, PROPERTY, say } from "./words.js";

const IN_FORCE = ["first-stated", "replaced", "narrowed"];
const ENDS = { launch: false, failure: true };
const HEIGHT = 230;
const MARGIN = { top: 8, right: 10, bottom: 22, left: 38 };

/** How the forecasts moved up to a day. */
export async function slips({ day, today }) {
  const missions = (await ask("/v1/missions", { asOf: day })).items;
  const [changes, known, ...histories] = await Promise.all([
    ask("/v1/changes", { from: FIRST_DAY, to: today }),
    sources(),
    ...missions.map((mission) => ask(`/v1/missions/${mission.id}/history`, { asOf: day })),
  ]);
  const moves = changes.items.filter((change) => change.subjectKind === "mission" && change.property === "launch" && change.on <= day);
  const charts = missions
    .map((mission, index) => ({
      mission,
      forecasts: histories[index].items.filter((statement) => statement.property === "launch" && statement.publishedOn),
      events: histories[index].items.map((statement) => statement.event).filter(Boolean),
      inForce: moves.filter((change) => change.subject === mission.id && IN_FORCE.includes(change.kind)),
    }))
    .filter((chart) => chart.forecasts.length > 0);
  const moved = missions.map((mission) => mission.id).filter((id) => moves.some((change) => change.subject === id && change.kind === "replaced"));
  const words = moved.length === 0 ? "No launch forecast has moved" : `${capital(count(moved.length, "launch forecast"))} ${moved.length === 1 ? "has" : "have"} moved: `;
  const said = `${words}${list(moved)}.`;
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "slips" },
    el("h2", { id: "slips" }, words, names(moved), "."),
    el("p", { class: "ground" }, "Across: the day on which a launch was forecast. Up: the date it was forecast for, as tall as it was uncertain. A mission that keeps its date runs level; one that slips climbs. A launch lies on the diagonal."),
    legend(),
    el("div", { class: "multiples" }, charts.map((chart) => multiple(chart, day, today))),
    asTable(
      "All forecasts as a table",
      ["Mission", "Forecast on", "Launch", "Standing", "Source"],
      charts.flatMap(({ mission, forecasts }) =>
        forecasts.map((forecast) => [mission.id, inWords(forecast.publishedOn), inWords(forecast.value), standing(forecast), briefly(forecast.citation, known)]),
      ),
    ),
    asTable(
      "How the value in use moved",
      ["Mission", "On", "What", "From", "To", "Source"],
      moves.map((change) => [
        change.subject,
        inWords(change.on),
        say(CHANGE, change.kind),
        change.from ? inWords(change.from) : "–",
        inWords(change.to),
        briefly(change.citation, known),
      ]),
    ),
    files([[address("/v1/changes.csv", { from: FIRST_DAY, to: day }), "all changes as CSV"]]),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

function standing(forecast) {
  return forecast.reliability === "unconfirmed" ? "unconfirmed" : `${forecast.standing}, ${forecast.reliability}`;
}

function multiple(chart, day, today) {
  const { mission, forecasts } = chart;
  const last = mission.launch ? `${mission.launch.actual ? "launched" : "now"} ${inWords(mission.launch.date)}` : "";
  const late = mission.launch?.overdue;
  return el(
    "figure",
    {},
    el("figcaption", {}, el("strong", { class: "whole" }, mission.id), ` ${mission.name === mission.id ? "" : mission.name} `, el("small", {}, last, late && [", ", el("span", { class: "overdue" }, "overdue")])),
    drawing(`${mission.id}: ${count(forecasts.length, "dated forecast")}, ${last}${late ? ", overdue" : ""}. The tables below say the same.`, (width) => draw(width, chart, day, today)),
  );
}

function draw(width, { mission, forecasts, events, inForce }, day, today) {
  const x = d3.scaleUtc([point("2021-01-01"), point(plusDays(today, 45))], [MARGIN.left, width - MARGIN.right]);
  const y = d3.scaleUtc([point("2020-10-01"), point("2036-06-01")], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const root = canvas(width, HEIGHT);
  root
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(d3.axisBottom(x).ticks(d3.utcYear.every(width < 300 ? 2 : 1), "%Y").tickSizeOuter(0));
  root
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(${MARGIN.left},0)`)
    .call(d3.axisLeft(y).ticks(d3.utcYear.every(3), "%Y").tickSize(-(width - MARGIN.left - MARGIN.right)));
  root.append(() => svg("line", { class: "diagonal", x1: x(point("2021-01-01")), y1: y(point("2021-01-01")), x2: x(point(today)), y2: y(point(today)) }));
  root.append(() => svg("path", { class: "in-force", d: stepLine(inForce, x, y, mission, day) }));
  forecasts.forEach((forecast) => root.append(() => mark(forecast, x, y)));
  const failed = events.some(({ kind }) => ENDS[kind]);
  events
    .filter(({ kind }) => Object.hasOwn(ENDS, kind) && ENDS[kind] === failed)
    .forEach(({ kind, date, earliest }) => root.append(() => svg("g", {}, svg("title", {}, `${capital(say(EVENT, kind))}: ${inWords(date)}`), happened(x(point(earliest)), y(point(earliest)), ENDS[kind]))));
  if (day !== today) {
    root.append(() => svg("line", { class: "then-line", x1: x(point(day)), x2: x(point(day)), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom }));
  }
  return root.node();
}

/** The forecast in force from each day on, up to the launch or the day that is asked about. */
function stepLine(inForce, x, y, mission, day) {
  const end = mission.launch?.actual ? firstDay(mission.launch.date) : day;
  const steps = inForce.filter((change) => change.on <= end).map((change) => [x(point(change.on)), y(middle(change.to))]);
  return steps.length === 0 ? "" : d3.line().curve(d3.curveStepAfter)([...steps, [x(point(end)), steps.at(-1)[1]]]);
}

function middle(date) {
  const { from, to } = extent(date);
  return new Date((from.getTime() + to.getTime()) / 2);
}

/** A forecast, as tall as it is uncertain. */
function mark(forecast, x, y) {
  const { from, to } = extent(forecast.value);
  const at = x(point(firstDay(forecast.publishedOn)));
  const [top, bottom] = [y(to), y(from)];
  const tall = Math.max(bottom - top, 5);
  const kind = forecast.reliability === "unconfirmed" ? "unconfirmed" : forecast.standing;
  return svg(
    "rect",
    { class: `said ${kind}`, x: at - 3.5, y: (top + bottom - tall) / 2, width: 7, height: tall, rx: 2 },
    svg("title", {}, `Forecast on ${inWords(forecast.publishedOn)}: ${capital(say(PROPERTY, forecast.property))} ${inWords(forecast.value)} (${standing(forecast)})`),
  );
}

function legend() {
  const box = (kind) => svg("rect", { class: `said ${kind}`, x: 13, y: 1, width: 7, height: 14, rx: 2 });
  return legendOf([
    [box("adopted"), "adopted"],
    [box("unconfirmed"), "unconfirmed"],
    [box("rejected"), "rejected"],
    [svg("path", { class: "in-force", d: "M2,12H17V4H32" }), "the forecast in use"],
    [happened(17, 8, false), "launched"],
    [happened(17, 8, true), "failed"],
  ]);
}
