// Days, and dates that are as coarse as their source. All of them are calendar days in UTC.

const DAY = 86_400_000;
const FORMS = {
  long: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  short: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  longMonth: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
  shortMonth: new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }),
};
const ORDINALS = ["", "first", "second", "third", "fourth"];

/** The day with this text, as a point to draw at. */
export function point(day) {
  return new Date(`${day}T00:00:00Z`);
}

/** How many days one day is behind another. */
export function daysBetween(from, to) {
  return Math.round((point(to) - point(from)) / DAY);
}

/** The day that is so many days behind another. */
export function plusDays(day, days) {
  return new Date(point(day).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** Whether this is the text of a day that exists. */
export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(point(text).getTime()) && point(text).toISOString().startsWith(text);
}

/** What a coarse date or a period covers: from its first day up to the day behind its last; no end if it is open. */
export function extent(text) {
  const about = text.endsWith("~");
  const [from, to = from] = ends(text);
  return { from: span(from)[0], to: to === ".." ? undefined : span(to)[1], about };
}

/** The first day of a coarse date. */
export function firstDay(text) {
  return extent(text).from.toISOString().slice(0, 10);
}

/** The start and the end of [2029..2030] or 2021/2025; of any other date just itself. */
function ends(text) {
  return text.replace(/[~[\]]/g, "").split(/\/|\.\.(?=\d)/);
}

function span(text) {
  const [year, part] = [Number(text.slice(0, 4)), text.slice(5)];
  const months = (first, count) => [new Date(Date.UTC(year, first, 1)), new Date(Date.UTC(year, first + count, 1))];
  if (part.length === 5) {
    return [point(text), new Date(point(text).getTime() + DAY)];
  }
  switch (part[0]) {
    case undefined:
      return months(0, 12);
    case "Q":
      return months((Number(part[1]) - 1) * 3, 3);
    case "H":
      return months((Number(part[1]) - 1) * 6, 6);
    default:
      return months(Number(part) - 1, 1);
  }
}

/** A coarse date in words, such as "about the third quarter of 2026". */
export function inWords(text) {
  return words(text, (simple) => {
    const [year, part] = [simple.slice(0, 4), simple.slice(5)];
    if (part.length === 5) {
      return FORMS.long.format(point(simple));
    }
    switch (part[0]) {
      case undefined:
        return year;
      case "Q":
        return `${ORDINALS[part[1]]} quarter of ${year}`;
      case "H":
        return `${ORDINALS[part[1]]} half of ${year}`;
      default:
        return FORMS.longMonth.format(point(`${simple}-01`));
    }
  });
}

/** A sentence with its days in words. */
export function daysInWords(sentence) {
  return sentence.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, inWords);
}

/** A coarse date where there is little room, such as "~Q3 2026". */
export function inShort(text) {
  return words(
    text,
    (simple) => {
      const [year, part] = [simple.slice(0, 4), simple.slice(5)];
      if (part.length === 5) {
        return FORMS.short.format(point(simple));
      }
      return part === "" ? year : /[QH]/.test(part[0]) ? `${part} ${year}` : FORMS.shortMonth.format(point(`${simple}-01`));
    },
    "c. ",
    (from, to) => `${from}–${to}`,
  );
}

function words(text, simple, about = "about ", between = (from, to) => `between ${from} and ${to}`) {
  const [from, to] = ends(text);
  const said = to === undefined ? simple(from) : to === ".." ? `from ${simple(from)} on` : between(simple(from), simple(to));
  return (text.endsWith("~") ? about : "") + said;
}
