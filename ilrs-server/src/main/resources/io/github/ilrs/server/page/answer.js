// The answer above the grid: open calls first, then offers without a warning, then offers with one.

import { inWords } from "./dates.js";
import { el, names, sign, unbroken } from "./dom.js";
import { itemLink } from "./links.js";
import { AVAILABILITY, capital, count, say } from "./vocabulary.js";

/** Whether an offer carries a warning. */
export function isWarned(role) {
  return role.caveats.some((caveat) => caveat.severity === "warning");
}

/** The availability of a role, and whether an offer carries a warning. */
export function verdict(role, warning = ", with a warning") {
  return say(AVAILABILITY, role.availability) + (role.joinable && isWarned(role) ? warning : "");
}

/** Calls, offers and offers with a warning among these roles. */
function byStrength(roles) {
  const offers = roles.filter((role) => role.availability === "offered");
  return {
    calls: roles.filter((role) => role.availability === "call-open"),
    clear: offers.filter((role) => !isWarned(role)),
    warned: offers.filter(isWarned),
  };
}

/** What is open among the roles that match the filters, in the tense of the day. */
export function answer({ roles, filtered, callsOpen, day, today, reset }) {
  if (roles.length === 0) {
    return [
      el("h2", { id: "answer" }, "No role matches these filters."),
      el("p", { class: "ground" }, el("button", { type: "button", onclick: reset }, "Show all roles")),
    ];
  }
  const found = byStrength(roles);
  const offers = found.clear.length + found.warned.length;
  return [
    el("h2", { id: "answer" }, openCalls(found.calls, filtered, callsOpen, day === today), offered(found, filtered, day === today)),
    el("p", { class: "ground" }, summary(roles, offers, filtered, day === today), offers > 0 && [
      " The offers rest only on the ",
      itemLink("guide", "Partnership Guide of June 2021"),
      ". Check with the contact before preparing a proposal.",
    ]),
    el(
      "dl",
      { class: "where" },
      where("Call open", "call-open", found.calls),
      where("On offer", "offered", found.clear),
      where("On offer, with a warning", "offered warned", found.warned),
    ),
  ];
}

function openCalls(roles, filtered, callsOpen, now) {
  const calls = [...new Map(roles.map((role) => [role.call.id, role.call])).values()];
  const be = (number) => (now ? (number === 1 ? "is" : "are") : number === 1 ? "was" : "were");
  if (calls.length === 0) {
    return callsOpen > 0 || filtered ? `No call for partners ${be(1)} open for these roles. ` : `No call for partners ${be(1)} open. `;
  }
  return [
    `${capital(count(calls.length, "call for partners", "calls for partners"))} ${be(calls.length)} open: `,
    unbroken(calls.map((call) => `${call.mission}, letters due ${inWords(call.lettersDue)}`).join("; ")),
    ". ",
  ];
}

function offered({ calls, clear, warned }, filtered, now) {
  const be = (number) => (now ? (number === 1 ? "is still" : "are still") : number === 1 ? "was" : "were");
  const figure = (number) => el("span", { class: "whole" }, el("span", { class: "figure" }, number), number === 1 ? " role" : " roles");
  const carry = (number) => (now ? (number === 1 ? "carries" : "carry") : "carried");
  if (clear.length + warned.length === 0) {
    return `No ${calls.length > 0 ? "other " : ""}role${filtered ? " that matches" : ""} ${now ? "is" : "was"} on offer.`;
  }
  if (clear.length === 0) {
    return [figure(warned.length), ` ${be(warned.length)} on offer, ${warned.length === 1 ? "with a warning" : "all with a warning"}.`];
  }
  return [
    figure(clear.length),
    ` ${be(clear.length)} on offer`,
    warned.length === 0 ? "." : `; ${warned.length} more ${carry(warned.length)} a warning.`,
  ];
}

function summary(roles, offers, filtered, now) {
  const joinable = roles.filter((role) => role.joinable);
  const missions = new Set(joinable.map((role) => role.mission)).size;
  const of = `${joinable.length} of ${count(roles.length, "role")}${filtered ? " that match" : ""}`;
  return el("strong", {}, `${of} ${now ? "can still be joined" : "could be joined"}${missions > 0 ? `, on ${count(missions, "mission")}` : ""}.`);
}

/** Missions with the letters of their categories, "LUNA-28 (A–E)"; missions with the same letters together. */
function where(words, kind, roles) {
  const missions = Map.groupBy(roles, (role) => role.mission);
  const alike = Map.groupBy([...missions.keys()], (mission) => missions.get(mission).map((role) => role.category).join(""));
  return (
    roles.length > 0 &&
    el(
      "div",
      {},
      el("dt", {}, el("span", { class: `cell ${kind}` }, sign(kind.split(" ")[0])), words),
      el("dd", {}, [...alike].map(([letters, found], index) => [index > 0 && ", ", names(shortened(found)), " ", el("span", { class: "whole letters" }, `(${range(letters)})`)])),
    )
  );
}

/** Categories by their letters, "ABCD" as "A–D" and "AD" as "A, D". */
function range(letters) {
  return letters.length > 2 && "ABCDE".includes(letters) ? `${letters[0]}–${letters.at(-1)}` : [...letters].join(", ");
}

/** "ILRS-1, ILRS-2, ILRS-3" as "ILRS-1 to 3". */
function shortened(ids) {
  const runs = [];
  for (const each of ids) {
    const [, series, number] = /^(.*-)(\d+)$/.exec(each) ?? [undefined, each, NaN];
    const last = runs.at(-1);
    if (last && last.series === series && last.to + 1 === Number(number)) {
      last.to += 1;
    } else {
      runs.push({ series, from: Number(number), to: Number(number), id: each });
    }
  }
  return runs.flatMap((run) =>
    run.to > run.from + 1 ? [`${run.id} to ${run.to}`] : run.to > run.from ? [run.id, `${run.series}${run.to}`] : [run.id],
  );
}
