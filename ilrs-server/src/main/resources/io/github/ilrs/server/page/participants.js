// Participants: who joined, when, in what form, with which payloads, and according to which source.

import { address, ask } from "./api.js";
import { firstDay, inWords, point } from "./dates.js";
import { el, files, svg } from "./dom.js";
import { canvas, drawing, scale, years } from "./drawing.js";
import { itemAddress, itemLink } from "./links.js";
import { chip, sources } from "./sources.js";
import { count, list, PARTICIPANT_STATUS, PAYLOAD_STATUS, say } from "./vocabulary.js";

const ROW = 18;
const KINDS = [["country", "countries"], ["organization", "organizations"], ["institution", "institutions"], ["company", "companies"]];

/** Who takes part, as known on a day. */
export async function participants({ state, day, today, go }) {
  const asOf = { asOf: day };
  const asked = { ...asOf, kind: state.kind, country: state.country };
  const [everybody, chosen, payloads, known] = await Promise.all([ask("/v1/participants", asOf), ask("/v1/participants", asked), ask("/v1/payloads", asOf), sources()]);
  const members = everybody.items.filter((each) => each.status === "member");
  const kinds = KINDS.map(([one, many]) => [members.filter((each) => each.kind === one).length, one, many]).filter(([number]) => number > 0);
  const said = `${count(members.length, "member")}: ${list(kinds.map(([number, one, many]) => count(number, one, many)))}.`;
  const countries = countriesOf(everybody.items, payloads.items);
  const groups = Map.groupBy(chosen.items, (each) => each.status);
  const order = [...new Set([...Object.keys(PARTICIPANT_STATUS), ...groups.keys()])].filter((status) => groups.has(status));
  const others = payloadsOfOthers(payloads.items, everybody.items, state);
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "participants" },
    el("h2", { id: "participants" }, said),
    el("p", { class: "ground" }, "Members by date of joining. The tables list all partners with their agreements and payloads."),
    drawing(`Members by date of joining, from 2021 to ${inWords(day)}. The table below has the same facts with their sources.`, (width) => draw(width, members, day, today)),
    choice(state, countries, go),
    order.length > 1 && el("p", { class: "jumps" }, order.map((status) => el("button", { type: "button", onclick: () => jump(status) }, say(PARTICIPANT_STATUS, status), " ", el("small", {}, groups.get(status).length)))),
    order.length + others.length === 0 && el("p", { class: "ground" }, "No participant or payload matches these filters."),
    order.map((status) => table(say(PARTICIPANT_STATUS, status), groups.get(status), payloads.items, known)),
    others.length > 0 && payloadTable(others, known),
    files([
      [address("/v1/participants.csv", asked), state.kind || state.country ? "these participants as CSV" : "the participants as CSV"],
      [address("/v1/payloads.csv", { ...asOf, country: state.country }), state.country ? "these payloads as CSV" : "the payloads as CSV"],
    ]),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

/** The countries that take part or have a payload, as code and name, by name. */
function countriesOf(all, payloads) {
  const names = new Map(all.filter((each) => each.countryCode).map((each) => [each.countryCode, each.name]));
  payloads.forEach((payload) => payload.countryCodes.forEach((code, index) => names.has(code) || names.set(code, payload.countries[index])));
  return [...names].toSorted(([, a], [, b]) => a.localeCompare(b));
}

/** Shows a group; a link would lose the state in the address. */
function jump(status) {
  const heading = document.getElementById(status);
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

function choice(state, countries, go) {
  const select = (name, label, options) => {
    const node = el(
      "select",
      { name, onchange: (event) => go({ [name]: event.target.value || undefined }) },
      el("option", { value: "" }, "all"),
      options.map(([value, words]) => el("option", { value, selected: value === state[name] }, words)),
    );
    return el("label", {}, el("span", {}, label), node);
  };
  return el("form", { class: "filters", "aria-label": "Filters" }, select("country", "Country", countries), select("kind", "Kind", KINDS.map(([one]) => [one, one])));
}

/** A row for each member in order of joining: the rows climb as the number of members does. */
function draw(width, members, day, today) {
  const joined = members.filter((member) => member.joined).map((member) => ({ ...member, on: firstDay(member.joined) })).sort((a, b) => (a.on < b.on ? -1 : 1));
  const bottom = joined.length * ROW + 8;
  const x = scale([point("2020-10-01"), point(today)], [20, width - 10]);
  const y = (number) => bottom - number * ROW + 4;
  const end = x(point(day));
  const dot = (member, number) => {
    const at = x(point(member.on));
    const [before, after] = [at - 34, width - at - 14].map((room) => Math.floor(room / 6.6));
    const isBefore = member.name.length <= before || before > after;
    const label = isBefore ? { x: at - 9, "text-anchor": "end" } : { x: at + 9, "text-anchor": "start" };
    return svg(
      "a",
      { href: itemAddress(member.id), class: "member",  },
      svg("title", {}, `${number}. ${member.name}, ${inWords(member.joined)}`),
      svg("rect", { class: "row", x: 0, y: y(number) - ROW / 2, width, height: ROW, rx: 3 }),
      svg("line", { class: "membership", x1: at, x2: end, y1: y(number), y2: y(number) }),
      svg("circle", { class: "joined", cx: at, cy: y(number), r: 4.5 }),
      svg("text", { ...label, y: y(number), dy: "0.35em" }, shortened(member.name, isBefore ? before : after)),
    );
  };
  return canvas(
    width,
    bottom + 24,
    years(x, 1, 4, bottom),
    joined.map((member, index) => dot(member, index + 1)),
    day !== today && svg("line", { class: "then-line", x1: end, x2: end, y1: 4, y2: bottom }),
  );
}

/** As many characters of a name as there is room for. */
function shortened(name, room) {
  return name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
}

function table(title, rows, payloads, known) {
  const sorted = rows.toSorted((a, b) => ((a.joined ?? "9") < (b.joined ?? "9") ? -1 : 1));
  return [
    el("h3", { class: "group-title", id: rows[0].status, tabindex: "-1" }, title, " ", el("small", {}, rows.length)),
    el(
      "table",
      { class: "plain stacked" },
      el("thead", {}, el("tr", {}, ["Name", "Since", "Form of agreement", "Signed by", "Payloads"].map((head) => el("th", { scope: "col" }, head)))),
      el(
        "tbody",
        {},
        sorted.map((each) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, itemLink(each.id, each.name), each.kind !== "country" && [" ", el("small", {}, each.kind)]),
            cell("Since", [each.joined ? inWords(each.joined) : each.statedOn && `stated ${inWords(each.statedOn)}`, " ", chip(each.citations, known)]),
            cell("Form of agreement", each.form),
            cell("Signed by", each.signatory),
            cell("Payloads", payloadLinks(payloads.filter((payload) => each.countryCode && payload.countryCodes.includes(each.countryCode)), known)),
          ),
        ),
      ),
    ),
  ];
}

function payloadLinks(payloads, known) {
  return payloads.length > 0 && el("ul", {}, payloads.map((payload) => el("li", {}, itemLink(payload.id, payload.name), ` (${payload.mission}, ${say(PAYLOAD_STATUS, payload.status)}) `, chip(payload.citations, known))));
}

/** Payloads of countries that are no participants, and of nobody but institutions. */
function payloadsOfOthers(payloads, all, { kind, country }) {
  const codes = new Set(all.map((each) => each.countryCode).filter(Boolean));
  return kind && kind !== "country"
    ? []
    : payloads.filter((payload) => (country ? payload.countryCodes.includes(country) && !codes.has(country) : !payload.countryCodes.some((code) => codes.has(code))));
}

function payloadTable(payloads, known) {
  return [
    el("h3", { class: "group-title" }, "Payloads from non-participants ", el("small", {}, payloads.length)),
    el(
      "table",
      { class: "plain stacked" },
      el("thead", {}, el("tr", {}, ["Payload", "Mission", "From", "Status"].map((head) => el("th", { scope: "col" }, head)))),
      el(
        "tbody",
        {},
        payloads.map((payload) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, itemLink(payload.id, payload.name)),
            cell("Mission", itemLink(payload.mission)),
            cell("From", [list(payload.countries), payload.organizations.join("; ")].filter(Boolean).join(", ")),
            cell("Status", [say(PAYLOAD_STATUS, payload.status), " ", chip(payload.citations, known)]),
          ),
        ),
      ),
    ),
  ];
}

function cell(head, content) {
  return el("td", { "data-head": head, class: content ? null : "none" }, content || "–");
}
