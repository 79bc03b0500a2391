// <contract-assistant>: the chat as an element for any page. One script tag, no other files to copy.
//
//   <script type="module" src="https://the.server/assets/widget.js"></script>
//   <contract-assistant lang="es" rep="reps@example.org"></contract-assistant>
//
// Attributes: `lang` (en, es), `persona` (member, rep, hr), `rep` (a mailbox for hand-offs), `full` (fills its place
// instead of opening from a button), `asked` (a question to begin with, not yet sent).

import { Api } from "./api.js";
import { Chat } from "./chat.js";
import { fill, h } from "./dom.js";
import { keeper } from "./keep.js";
import { words } from "./words.js";

const REM = 16;
const BASE = new URL(import.meta.url).origin;
/** @type {Promise<CSSStyleSheet> | null} */
let styles = null;

/**
 * Put the one stylesheet on the shadow root. The page of our own has read it already, so the browser only links it
 * again; on a page of others its sizes are fixed, because `rem` would be theirs.
 * @param {ShadowRoot} shadow
 * @param {boolean} own
 */
async function dressed(shadow, own) {
  const url = new URL("./style.css", import.meta.url).href;
  if (own) {
    const link = h("link", { rel: "stylesheet", href: url });
    const loaded = new Promise((resolve, reject) => {
      link.addEventListener("load", resolve);
      link.addEventListener("error", reject);
    });
    shadow.append(link);
    await loaded;
    return;
  }
  styles ??= fetch(url)
    .then((response) => response.text())
    .then((text) => new CSSStyleSheet().replace(text.replace(/(\d*\.?\d+)rem/g, (_, n) => `${n * REM}px`)));
  shadow.adoptedStyleSheets = [await styles];
}

export class ContractAssistant extends HTMLElement {
  constructor() {
    super();
    this.shadow = this.attachShadow({ mode: "open" });
    /** @type {Chat | null} */
    this.chat = null;
    this.begun = false;
  }

  connectedCallback() {
    if (this.begun) return;
    this.begun = true;
    this.begin().catch((error) => {
      console.error("The contract assistant could not start.", error);
      fill(/** @type {any} */ (this.shadow), this.textContent?.trim() || `The contract assistant could not start. ${BASE}/contract`);
    });
  }

  async begin() {
    const language = this.lang || document.documentElement.lang || navigator.language;
    const full = this.hasAttribute("full");
    const kept = keeper(BASE);
    const [say] = await Promise.all([words(language), dressed(this.shadow, full)]);
    const value = (/** @type {string} */ name) => this.getAttribute(name) ?? "";
    const chat = new Chat(new Api(BASE), say, kept, {
      rep: value("rep"), persona: value("persona") || "member", full, asked: value("asked"),
      about: this.dataset.start ? JSON.parse(this.dataset.start) : null,
    });
    this.chat = chat;
    this.shadow.append(full ? chat.root : launcher(chat));
    performance.mark("contract-assistant-usable");
    await chat.begin();
    this.dataset.ready = "";
    performance.mark("contract-assistant-ready");
  }
}

/**
 * The button in the corner, and the chat that it opens.
 * @param {Chat} chat
 */
function launcher(chat) {
  const { say } = chat;
  const open = h("button", { type: "button", class: "launcher", "aria-expanded": "false" }, say.t("launch"));
  const close = h("button", { type: "button", class: "icon", "aria-label": say.t("close") }, "✕");
  const box = h("section", { class: "box", role: "dialog", "aria-label": say.t("title"), hidden: true },
    h("header", {}, h("b", {}, say.t("title")), close), chat.root);
  const show = (/** @type {boolean} */ shown) => {
    box.hidden = !shown;
    open.setAttribute("aria-expanded", String(shown));
    (shown ? chat.box : open).focus();
  };
  open.addEventListener("click", () => show(Boolean(box.hidden)));
  close.addEventListener("click", () => show(false));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !chat.panel.dialog.open) show(false);
  });
  return h("div", { class: "float" }, open, box);
}

if (!customElements.get("contract-assistant")) customElements.define("contract-assistant", ContractAssistant);
