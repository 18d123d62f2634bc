// About: whose page this is, how the data are made, and how to report an error.

import { ask } from "./api.js";
import { inWords } from "./dates.js";
import { el, facts } from "./dom.js";
import { itemLink } from "./links.js";
import { reliability, sources } from "./sources.js";
import { count } from "./vocabulary.js";

/** What each grade says about a publisher. */
const GRADES = {
  official: "an agency or a government about itself",
  press: "a news agency or newspaper, or a faithful reprint of one",
  secondary: "a wiki, mirror or aggregator, or an association that reports on others",
  unconfirmed: "reported only by daily news digests, which repeat each other; can add a warning, never used as a value",
};

/** Answers that do not depend on the view. */
export async function about({ today }) {
  const [catalog, known] = await Promise.all([ask("/v1/catalog"), sources()]);
  const grades = Map.groupBy(known.values(), (source) => source.reliability);
  const publishers = (all) => new Set(all.map((source) => source.publisher)).size;
  const said = "About this page";
  const node = el(
    "section",
    { class: "view about", "aria-labelledby": "about" },
    el("h2", { id: "about" }, said),
    el(
      "p",
      { class: "lead" },
      "This page and the library behind it are independent and unofficial. They are not affiliated with CNSA, Roscosmos, or any partner of the International Lunar Research Station (ILRS), and they speak for none of them. ",
      "Binding answers come from the agencies: check with the contact of a role before you prepare a proposal.",
    ),
    el("h3", { class: "group-title" }, "How the data are compiled"),
    el(
      "ul",
      { class: "prose" },
      [
        ["What the programme offers is taken from the ", itemLink("guide", "Guide for Partnership of 16 June 2021"), ": ", `${catalog.counts.missions} missions with ${catalog.counts.opportunities} roles, ${catalog.counts.printedOpen} of them open to partners. What has happened since is taken from dated publications.`],
        ["A fact that changes is kept with everyone who stated it, the day of publication, and the place in the source. The value on a day is the latest statement in use; what was said later is not used for an earlier day."],
        ["Events count from their own day, forecasts from the day on which they were published. Dates are as precise as their source."],
        ["Whether a role is still on offer follows from rules, never from opinion: the rule is named with each role, with warnings that say why to ask first."],
        ["Where sources disagree, all versions are kept, with the reason for the one that is used. Absence from a list does not count as a withdrawal."],
      ].map((item) => el("li", {}, item)),
    ),
    el("h3", { class: "group-title" }, `${count(known.size, "source")} by grade`),
    el(
      "table",
      { class: "plain grades" },
      el("thead", {}, el("tr", {}, ["Grade", "Sources", "Publishers"].map((head) => el("th", { scope: "col" }, head)))),
      el(
        "tbody",
        {},
        [...new Set([...Object.keys(GRADES), ...grades.keys()])].map((grade) =>
          el("tr", {}, el("th", { scope: "row" }, reliability(grade), " ", el("small", {}, GRADES[grade] ?? "")), el("td", {}, grades.get(grade)?.length ?? 0), el("td", {}, publishers(grades.get(grade) ?? []))),
        ),
      ),
    ),
    el("p", { class: "note" }, "All sources of a publisher have one grade. Most facts rest on the press, because little is published officially."),
    el("h3", { class: "group-title" }, "Report an error"),
    el(
      "p",
      { class: "prose" },
      "Tell the operator of this server, or whoever gave you its address. Give the id (for example CE-8/D or thailand), what is wrong, and a source: address, publisher, day, and the sentence. A correction without a source cannot be used.",
    ),
    el("h3", { class: "group-title" }, "Versions, licence and reuse"),
    facts([
      ["Data", `${catalog.dataVersion}, of ${inWords(catalog.dataDate)}`],
      ["Digest", el("code", {}, `sha-256 ${catalog.sha256}`)],
      ["Server", `ILRS ${catalog.codeVersion}`],
      ["Today", inWords(today)],
      ["Licence", [el("a", { href: "https://www.apache.org/licenses/LICENSE-2.0", rel: "noreferrer" }, "Apache License 2.0"), ", code and data; quoted names, dates and numbers are those of the sources"]],
      ["Java", [el("code", {}, "io.github.ilrs:ilrs-catalog"), " to embed in your program, ", el("code", {}, "io.github.ilrs:ilrs-client"), " to call a server, ", el("code", {}, "io.github.ilrs:ilrs-server"), " to run a server"]],
      ["HTTP", [el("a", { href: "/docs" }, "API reference"), ", ", el("a", { href: "/openapi.yaml" }, "OpenAPI file"), ", ", el("a", { href: "/v1/dataset" }, "the whole dataset as JSON"), ", ", el("a", { href: "/v1/changes.atom" }, "changes as an Atom feed")]],
    ]),
  );
  return { node, said: `${said}.` };
}
