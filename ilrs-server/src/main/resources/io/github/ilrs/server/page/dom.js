// Creates elements. Everything that comes from the API is inserted as text, never as markup.

const LINKS = ["http:", "https:", "mailto:", "tel:"];

/** An element; attributes that are false or absent are left out, functions listen to the event of their name, such as `onclick`. */
export function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same, for drawings. */
export function svg(name, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** The sign of an availability. */
export function sign(availability) {
  return svg("svg", { class: "sign", "aria-hidden": "true" }, svg("use", { href: `#sign-${availability}` }));
}

/** A link if the address is of a kind that may be followed, else the words alone. */
export function link(address, words) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && LINKS.includes(url.protocol) ? el("a", { href: url.href, rel: "noreferrer" }, words) : el("span", {}, words);
}

/** Names that are never broken in two: "CE-7, LUNA-26 and ILRS-1". */
export function names(all) {
  return all.map((name, index) => [
    index === 0 ? "" : index === all.length - 1 ? " and " : ", ",
    el("span", { class: "whole" }, name),
  ]);
}

/** Words in which no mission's name is broken at its hyphen. */
export function unbroken(words) {
  return words.split(/([A-Z]+-\d+)/).map((part, index) => (index % 2 === 0 ? part : el("span", { class: "whole" }, part)));
}

/** A list of what is known: term and description by turns; what is absent is left out. */
export function facts(entries) {
  return el(
    "dl",
    { class: "facts" },
    entries
      .filter(([, value]) => value !== undefined && value !== null && value !== "" && value.length !== 0)
      .map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value))),
  );
}

/** Files to download: an address and words each. */
export function files(offered) {
  return el("p", { class: "files" }, "Download: ", offered.map(([address, words]) => [el("a", { href: address, download: true }, words), " "]));
}

/** The facts of a drawing as a table, for those who cannot see the drawing. */
export function asTable(caption, heads, rows) {
  return el(
    "details",
    { class: "as-table" },
    el("summary", {}, caption),
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      el(
        "table",
        { class: "plain" },
        el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
        el("tbody", {}, rows.map(([first, ...rest]) => el("tr", {}, el("th", { scope: "row" }, first), rest.map((cell) => el("td", {}, cell))))),
      ),
    ),
  );
}

/** A button that copies a text. */
export function copyButton(text, words) {
  return copies(el("button", { type: "button", class: "copy" }, words), () => text);
}

/** Lets a button copy a text, and say so. */
export function copies(button, text) {
  const words = button.textContent;
  button.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(text()).then(() => true, () => false);
    button.textContent = copied ? "Copied" : "Copying is not allowed";
    document.getElementById("said").textContent = button.textContent;
    setTimeout(() => (button.textContent = words), 2_000);
  });
  return button;
}
