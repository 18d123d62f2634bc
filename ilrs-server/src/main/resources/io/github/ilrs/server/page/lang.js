// The language of words in other scripts, so that they are read aloud and drawn as such.

import { el } from "./dom.js";

const SCRIPTS = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u };
const FOREIGN = /((?:\p{Script=Han}[\p{Script=Han}\p{P}\s]*)+|(?:\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{P}\p{N}\s]*)+)/u;

/** A text with its Chinese and Russian words marked as such. */
export function inLanguages(text) {
  return text.split(FOREIGN).map((part) => {
    const lang = Object.keys(SCRIPTS).find((each) => SCRIPTS[each].test(part));
    return lang ? el("span", { lang }, part) : part;
  });
}
