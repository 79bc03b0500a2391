// The clause behind a citation: beside the conversation, or as a sheet on a phone.

import { cited } from "./share.js";
import { copied, fill, h, marked } from "./dom.js";

/**
 * @typedef {import("./types").Clause} Clause
 * @typedef {import("./types").Defect} Defect
 * @typedef {import("./chat.js").Chat} Chat
 */

const NARROW = "(max-width: 60rem)";
const MOST_LINES = 40;
const SHORT = 16;

export class Panel {
  /** @param {Chat} chat */
  constructor(chat) {
    this.chat = chat;
    this.title = h("h2", { id: "clause-title", tabindex: "-1" });
    this.body = h("div", { class: "panel-body", tabindex: "0", role: "region", "aria-labelledby": "clause-title" });
    const close = h("button", { type: "button", class: "icon", "aria-label": chat.say.t("close"), onclick: () => this.close() }, "✕");
    this.dialog = h("dialog", { class: "panel", "aria-labelledby": "clause-title" }, h("header", {}, this.title, close), this.body);
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.dialog.addEventListener("close", () => this.closed());
    /** @type {HTMLElement | null} */
    this.opener = null;
  }

  /**
   * @param {string} id
   * @param {string} quote marked in the text
   * @param {HTMLElement | null} opener gets the focus back
   */
  async open(id, quote, opener) {
    if (opener) this.opener = opener;
    fill(this.title, id);
    fill(this.body, h("p", { class: "muted" }, this.chat.say.t("loading")));
    if (!this.dialog.open) this.show();
    this.title.focus();
    try {
      this.render(await this.chat.api.clause(id), quote);
    } catch (error) {
      fill(this.body, h("p", { class: "problem" }, this.chat.failure(error)),
        h("button", { type: "button", onclick: () => this.open(id, quote, null) }, this.chat.say.t("retry")));
    }
  }

  show() {
    if (matchMedia(NARROW).matches || !this.chat.full) this.dialog.showModal();
    else this.dialog.show();
    this.chat.root.classList.add("beside");
  }

  close() {
    this.dialog.close();
  }

  closed() {
    this.chat.root.classList.remove("beside");
    this.opener?.focus();
    this.opener = null;
  }

  /** @param {Clause} clause @param {string} quote */
  render(clause, quote) {
    const { say } = this.chat;
    fill(this.title, clause.label || clause.clause_id);
    fill(this.body,
      h("p", { class: "standing", "data-standing": clause.standing },
        clause.begins ? say.t("standing.begins", { day: say.date(clause.begins) })
          : clause.ended ? say.t(`standing.ended.${clause.standing}`, { day: say.date(clause.ended) })
          : say.t("standing.on", { standing: say.of("standing", clause.standing), day: say.date(clause.standing_on) })),
      ...this.supersession(clause),
      h("div", { class: "contract-text", lang: "en" }, ...text(clause, quote)),
      ...this.tables(clause),
      ...this.errata(clause.errata),
      ...this.note(clause),
      this.tools(clause, quote),
      this.neighbours(clause));
    this.body.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  /** @param {Clause} clause */
  supersession(clause) {
    if (!clause.superseded_by.length) return [];
    const links = clause.superseded_by.map((l) => this.chat.clauseButton(l.clause_id, l.clause_id));
    return [h("p", { class: "notice" }, this.chat.say.t("superseded.by"), " ", ...links)];
  }

  /** @param {Clause} clause */
  tables(clause) {
    return clause.tables.map((t) =>
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t.title },
        h("table", { lang: "en" }, h("caption", {}, t.title),
          h("thead", {}, h("tr", {}, h("td"), ...t.columns.map((c) => h("th", { scope: "col" }, c)))),
          h("tbody", {}, ...t.rows.map(([row, cells]) =>
            h("tr", {}, h("th", { scope: "row" }, row), ...cells.map((c) => h("td", { class: c.length < SHORT ? "short" : null }, c))))))));
  }

  /** @param {Defect[]} errata */
  errata(errata) {
    const { say } = this.chat;
    return errata.map((e) =>
      h("details", { class: "erratum", open: errata.length < 3 }, h("summary", {}, say.of("defect", e.kind)),
        h("p", { lang: "en" }, e.summary), h("p", {}, h("strong", {}, say.t("reading"), " "), h("span", { lang: "en" }, e.reading)),
        h("p", { class: "muted" }, h("span", { lang: "en" }, e.why), e.certain ? "" : ` ${say.t("uncertain")}`)));
  }

  /** @param {Clause} clause */
  note(clause) {
    const { say } = this.chat;
    const spanish = say.language === "es" && clause.note_es.length;
    const lines = spanish ? clause.note_es : clause.note;
    if (!lines.length) return [];
    return [h("aside", { class: "note", lang: spanish ? "es" : "en" }, h("h3", { lang: say.language }, say.t("note")), ...lines.map((l) => h("p", {}, l)))];
  }

  /** @param {Clause} clause @param {string} quote */
  tools(clause, quote) {
    const { say, api } = this.chat;
    const url = `${api.base}/contract/${encodeURIComponent(clause.clause_id)}`;
    const told = h("span", { role: "status" });
    const copy = async () => {
      const done = await copied(cited(quote || clause.text || clause.full_text, clause.label, url));
      fill(told, say.t(done ? "copied" : "copy.refused"));
    };
    return h("div", { class: "tools" },
      h("button", { type: "button", onclick: copy }, say.t("copy.citation")),
      h("a", { href: url, target: this.chat.full ? null : "_blank", rel: "noopener" }, say.t("permalink")), told);
  }

  /** @param {Clause} clause */
  neighbours(clause) {
    const { say } = this.chat;
    const to = (/** @type {string | null} */ id, /** @type {string} */ key) =>
      id ? h("button", { type: "button", class: "quiet", onclick: () => this.open(id, "", null) }, h("small", {}, say.t(key)), id) : null;
    return h("nav", { class: "neighbours", "aria-label": say.t("neighbours") },
      to(clause.previous, "previous"), to(clause.path.at(-2)?.clause_id ?? null, "above"), to(clause.next, "next"));
  }
}

/**
 * The words of the clause; of a long one, the lines around the quote.
 * @param {Clause} clause
 * @param {string} quote
 */
function text(clause, quote) {
  const lines = (clause.text || clause.full_text).split("\n").filter((l) => l.trim());
  let done = !quote;
  const shown = lines.map((line) => {
    const parts = done ? [line] : marked(line, quote);
    done ||= parts.length > 1;
    return h("p", {}, ...parts);
  });
  const at = Math.max(0, shown.findIndex((p) => p.querySelector("mark")) - MOST_LINES / 2);
  const struck = clause.struck.map((words) => h("p", {}, h("s", {}, words)));
  return [...shown.slice(at, at + MOST_LINES), shown.length > at + MOST_LINES ? h("p", { class: "muted" }, "…") : null, ...struck];
}
