// The contract's pages: results while one types, and a clause's words with their citation.

import { copied, fill, h } from "./dom.js";
import { cited } from "./share.js";

/** @typedef {{clause_id: string, url: string, label: string, parts: [boolean, string][], standing: string}} Hit */

/**
 * @template {Element} T
 * @param {string} selector
 * @returns {T | null}
 */
const find = (selector) => document.querySelector(selector);

const MOST_RUNNING = 2;

/**
 * Search as one types. A second request may overtake a slow first one; more would only be in each other's way, so the
 * latest words wait. What arrives after later words were shown is not shown.
 */
class Typing {
  /**
   * @param {HTMLInputElement} box
   * @param {HTMLElement} list
   * @param {HTMLElement} count
   */
  constructor(box, list, count) {
    this.box = box;
    this.list = list;
    this.count = count;
    this.running = 0;
    this.sent = 0;
    this.drawn = 0;
    this.asked = box.value.trim();
    box.addEventListener("input", () => this.run());
  }

  async run() {
    const query = this.box.value.trim();
    if (this.running >= MOST_RUNNING || query === this.asked) return;
    this.asked = query;
    this.running += 1;
    try {
      await this.show(query, (this.sent += 1));
    } catch (error) {
      console.info("The results are as they were; the search button still works.", error);
    } finally {
      this.running -= 1;
      this.run();
    }
  }

  /**
   * @param {string} query
   * @param {number} turn how many were sent before it
   */
  async show(query, turn) {
    const response = await fetch(`/search.json?${new URLSearchParams({ q: query })}`);
    if (!response.ok || turn < this.drawn) return;
    /** @type {{hits: Hit[], found: number}} */
    const told = await response.json();
    if (turn < this.drawn) return;
    this.drawn = turn;
    fill(this.list, ...told.hits.map(item));
    const words = query ? (told.found ? this.count.dataset.found : this.count.dataset.none) ?? "" : "";
    fill(this.count, words.replace("{shown}", String(told.hits.length)).replace("{found}", String(told.found)).replace("{q}", query));
    const facets = /** @type {HTMLElement | null} */ (find(".facets"));
    if (facets) facets.hidden = true;
    history.replaceState(null, "", query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
    performance.mark("results");
  }
}

/** @param {Hit} hit */
function item(hit) {
  return h("li", {}, h("a", { href: hit.url }, hit.label),
    h("p", { lang: "en" }, ...hit.parts.map(([found, text]) => (found ? h("mark", {}, text) : text))));
}

/** @param {HTMLElement} tools */
function tooled(tools) {
  const { quote = "", label = "", copied: yes = "", refused: no = "" } = tools.dataset;
  const status = tools.querySelector("[role=status]");
  const url = location.origin + location.pathname;
  tools.addEventListener("click", async (event) => {
    const what = /** @type {HTMLElement} */ (event.target).dataset.do;
    if (what === "print") window.print();
    if (!status || (what !== "cite" && what !== "link")) return;
    fill(status, (await copied(what === "cite" ? cited(quote, label, url) : url)) ? yes : no);
  });
}

const box = /** @type {HTMLInputElement | null} */ (find("#q"));
const list = /** @type {HTMLElement | null} */ (find("#results"));
const count = /** @type {HTMLElement | null} */ (find("#count"));
if (box && list && count) new Typing(box, list, count);
const tools = /** @type {HTMLElement | null} */ (find(".tools[data-quote]"));
if (tools) tooled(tools);
find("#looked-up")?.scrollIntoView({ block: "center" });
const outline = /** @type {HTMLDetailsElement | null} */ (find(".outline > details"));
if (outline && matchMedia("(min-width: 70rem)").matches) outline.open = true;
