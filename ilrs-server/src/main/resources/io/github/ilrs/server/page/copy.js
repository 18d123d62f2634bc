// Copies a text to the clipboard.

import { el } from "./dom.js";

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
