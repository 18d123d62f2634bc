// Participants: who joined, when, in what form, and who says so.

import { address, ask } from "./answers.js";
import { canvas, d3, drawing } from "./charts.js";
import { firstDay, inWords, plusDays, point } from "./dates.js";
import { el, files, svg } from "./dom.js";
import { briefly, sources } from "./sources.js";
import { count, list, PARTICIPANT_STATUS, say } from "./words.js";

const HEIGHT = 190;
const MARGIN = { top: 12, right: 16, bottom: 24, left: 34 };
const KINDS = [["country", "countries"], ["organization", "organizations"], ["institution", "institutions"], ["company", "companies"]];

/** Who takes part, as known on a day. */
export async function participants({ day, today }) {
  const [answer, known] = await Promise.all([ask("/v1/participants", { asOf: day }), sources()]);
  const all = answer.items;
  const members = all.filter((each) => each.status === "member");
  const kinds = KINDS.map(([one, many]) => [members.filter((each) => each.kind === one).length, one, many]).filter(([number]) => number > 0);
  const said = `${count(members.length, "member")}: ${list(kinds.map(([number, one, many]) => count(number, one, many)))}.`;
  const groups = Map.groupBy(all, (each) => each.status);
  const order = [...new Set([...Object.keys(PARTICIPANT_STATUS), ...groups.keys()])].filter((status) => groups.has(status));
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "participants" },
    el("h2", { id: "participants" }, said),
    el("p", { class: "ground" }, "Members over time, by the day on which they joined; below, everybody with status, form of agreement and source."),
    drawing(`Number of members from 2021 to ${inWords(day)}. The table below says when each joined.`, (width) => draw(width, members, day, today)),
    order.map((status) => table(say(PARTICIPANT_STATUS, status), groups.get(status), known)),
    files([[address("/v1/participants.csv", { asOf: day }), "the participants as CSV"]]),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

function draw(width, members, day, today) {
  const joined = members.filter((member) => member.joined).map((member) => ({ name: member.name, on: firstDay(member.joined) })).sort((a, b) => (a.on < b.on ? -1 : 1));
  const steps = joined.map((member, index) => ({ ...member, number: index + 1 }));
  const x = d3.scaleUtc([point("2021-01-01"), point(plusDays(today, 20))], [MARGIN.left, width - MARGIN.right]);
  const y = d3.scaleLinear([0, Math.max(16, steps.length)], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const root = canvas(width, HEIGHT);
  root
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(d3.axisBottom(x).ticks(d3.utcYear.every(1), "%Y").tickSizeOuter(0));
  root
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(${MARGIN.left},0)`)
    .call(d3.axisLeft(y).ticks(4).tickSize(-(width - MARGIN.left - MARGIN.right)));
  const line = d3.line((step) => x(point(step.on)), (step) => y(step.number)).curve(d3.curveStepAfter);
  root.append("path").attr("class", "in-force").attr("d", steps.length > 0 ? line([...steps, { on: day, number: steps.length }]) : "");
  steps.forEach((step) =>
    root.append(() => svg("circle", { class: "joined", cx: x(point(step.on)), cy: y(step.number), r: 4 }, svg("title", {}, `${step.name}, ${inWords(step.on)}`))),
  );
  if (day !== today) {
    root.append(() => svg("line", { class: "then-line", x1: x(point(day)), x2: x(point(day)), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom }));
  }
  return root.node();
}

function table(title, rows, known) {
  const sorted = rows.toSorted((a, b) => ((a.joined ?? "9") < (b.joined ?? "9") ? -1 : 1));
  return [
    el("h3", { class: "group-title" }, title, " ", el("small", {}, rows.length)),
    el(
      "table",
      { class: "plain stacked" },
      el("thead", {}, el("tr", {}, ["Name", "Kind", "Since", "Status stated", "Form of agreement", "Signed by", "Sources"].map((head) => el("th", { scope: "col" }, head)))),
      el(
        "tbody",
        {},
        sorted.map((each) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, each.name),
            cell("Kind", each.kind),
            cell("Since", each.joined && inWords(each.joined)),
            cell("Status stated", each.statedOn && inWords(each.statedOn)),
            cell("Form of agreement", each.form),
            cell("Signed by", each.signatory),
            cell("Sources", el("span", { class: "briefs" }, each.citations.map((citation) => briefly(citation, known)))),
          ),
        ),
      ),
    ),
  ];
}

function cell(head, content) {
  return el("td", { "data-head": head, class: content ? null : "none" }, content ?? "–");
}
