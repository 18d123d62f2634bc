// Discrepancies: where sources disagree, side by side, with the reading that is adopted and why.

import { address, ask } from "./answers.js";
import { inWords } from "./dates.js";
import { el, files, unbroken } from "./dom.js";
import { citation, sources } from "./sources.js";
import { capital, count, PROPERTY, say } from "./words.js";

/** Where sources disagree, as known on a day. */
export async function discrepancies({ day }) {
  const [answer, known] = await Promise.all([ask("/v1/discrepancies", { asOf: day }), sources()]);
  const said = `Sources disagree on ${count(answer.total, "point")}.`;
  const subjects = Map.groupBy(answer.items, (each) => each.subject);
  const node = el(
    "section",
    { class: "view", "aria-labelledby": "discrepancies" },
    el("h2", { id: "discrepancies" }, said),
    el("p", { class: "ground" }, "Nothing is smoothed over: every reading stands beside the others, with the one that is adopted and the reason."),
    [...subjects].map(([subject, items]) => [
      el("h3", { class: "group-title" }, unbroken(capital(subject.replace("/", ", stage "))), " ", el("small", {}, items.length)),
      items.map((each) => discrepancy(each, known)),
    ]),
    files([[address("/v1/discrepancies.csv", { asOf: day }), "the discrepancies as CSV"]]),
  );
  return { node, said: `${inWords(day)}: ${said}` };
}

function discrepancy({ id, subject, property, readings, reason }, known) {
  return el(
    "article",
    { class: "card discrepancy", "aria-label": `${subject}, ${say(PROPERTY, property)}`, "data-id": id },
    el("h4", {}, capital(say(PROPERTY, property))),
    el(
      "ul",
      { class: "readings" },
      readings.map((reading) =>
        el(
          "li",
          { class: reading.adopted ? "adopted" : null },
          el("p", { class: "verdict" }, reading.adopted ? "Adopted" : "Also said"),
          el("p", { class: "value", lang: reading.lang }, reading.value),
          reading.gloss && el("p", { class: "gloss" }, `In English: ${reading.gloss}`),
          citation(reading.citation, known),
        ),
      ),
    ),
    el("p", { class: "reason" }, el("strong", {}, readings.some((reading) => reading.adopted) ? "Why: " : "None is adopted: "), reason),
  );
}
