// What the day bar says about a day on which the view changed.

import { inSentence, merged } from "./change.js";
import { nameOf } from "./entries.js";
import { sources } from "./sources.js";

/** The most important change of a day with its publisher, and the words of the link to all changes of that day. */
export async function inNews(changes) {
  const [known] = await Promise.all([sources(), nameOf.load()]);
  const [first, ...others] = merged(changes);
  const publisher = known.get(first.citation.source)?.publisher ?? first.citation.source;
  return { first: `${inSentence(first, nameOf)} (${publisher}).`, more: others.length > 0 ? `and ${others.length} more` : "Details" };
}
