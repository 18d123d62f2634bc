// The panel of a role: beside the board where there is room for both, over it where there is not.

import { focusCell } from "./board.js";
import { copyButton, el } from "./dom.js";
import { rolePanel } from "./role.js";
import { write } from "./state.js";

const NARROW = matchMedia("(max-width: 75rem)");

export class Panel {
  #dialog;
  #close;
  #open;
  #printing = false;

  constructor(dialog, close) {
    this.#dialog = dialog;
    this.#close = close;
    dialog.addEventListener("keydown", (event) => {
      // An open popover takes the key for itself.
      if (event.key === "Escape" && !dialog.querySelector(":popover-open")) {
        event.preventDefault();
        close();
      }
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    NARROW.addEventListener("change", () => this.#dialog.open && this.#arrange());
    // Paper is narrow too, but a modal dialog is cut off after the first page.
    addEventListener("beforeprint", () => this.#print(true));
    addEventListener("afterprint", () => this.#print(false));
  }

  /** What the panel of a cell says on a day. */
  async content(cell, day, state) {
    return { cell, nodes: await rolePanel(cell, day, state), address: new URL(write({ ...state, cell, day }), location.href).href };
  }

  /** Opens the panel with this content, replaces its content, or closes it if there is none. */
  show(content) {
    if (!content) {
      this.#shut();
      return;
    }
    this.#dialog.replaceChildren(...content.nodes);
    this.#dialog.querySelector(".panel-head").append(copyButton(content.address, "Copy link"), el("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => this.#close() }, "×"));
    const another = this.#open !== content.cell;
    this.#open = content.cell;
    if (!this.#dialog.open) {
      this.#arrange();
    }
    if (another) {
      this.#dialog.scrollTop = 0;
      this.#dialog.querySelector("h2").focus({ preventScroll: true });
    }
  }

  #arrange() {
    if (this.#printing) {
      return;
    }
    this.#dialog.close();
    if (NARROW.matches) {
      this.#dialog.showModal();
    } else {
      this.#dialog.show();
    }
  }

  #print(printing) {
    this.#printing = printing;
    if (this.#dialog.open && this.#dialog.matches(":modal") === printing) {
      this.#dialog.close();
      if (printing) {
        this.#dialog.show();
      } else {
        this.#arrange();
      }
    }
  }

  #shut() {
    if (!this.#dialog.open) {
      return;
    }
    this.#dialog.close();
    focusCell(this.#open);
    this.#open = undefined;
  }
}
