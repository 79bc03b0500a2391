// Taking an answer to a rep: what they would get, the sending of it by the reader's own click, and what became of it.

import { copied, fill, h } from "./dom.js";
import { handOff, turnText } from "./share.js";

/**
 * @typedef {import("./types").Turn} Turn
 * @typedef {import("./types").Handoff} Handoff
 * @typedef {import("./chat.js").Chat} Chat
 */

const LOOK_AGAIN_MS = 30_000;
const LONGEST_NOTE = 4000;
const WAITING = ["open", "claimed"];

/**
 * Shows exactly what a rep would get. Where reps are connected one click sends it; where none are, that is said, and
 * the reader can take it along.
 * @param {Turn} turn
 * @param {HTMLElement} below
 * @param {Chat} chat
 */
export async function toRep(turn, below, chat) {
  const { say } = chat;
  if (turn.handoff) {
    chat.handed.show(turn)?.focus();
    return;
  }
  const box = h("div", { class: "handoff", role: "group", "aria-label": say.t("handoff") }, h("p", { class: "muted" }, say.t("loading")));
  fill(below, box);
  try {
    const { reps } = await chat.start();
    fill(box, ...(reps ? sending(turn, below, chat) : taking(turn, below, chat)));
    box.querySelector("textarea")?.focus();
  } catch (error) {
    fill(box, h("p", { class: "problem" }, chat.failure(error)), cancel(below, chat));
  }
}

/**
 * @param {Turn} turn
 * @param {HTMLElement} below
 * @param {Chat} chat
 */
function sending(turn, below, chat) {
  const { say } = chat;
  const note = h("textarea", { rows: 3, maxlength: LONGEST_NOTE, "aria-label": say.t("handoff.note"), placeholder: say.t("handoff.note") });
  const problem = h("p", { class: "problem", role: "alert" });
  const text = turnText(turn, say, chat.api.base).replace("## ", "");
  const send = h("button", { type: "button", class: "primary" }, say.t("handoff.send"));
  send.addEventListener("click", async () => {
    send.setAttribute("disabled", "");
    fill(problem);
    try {
      await chat.handed.keep(turn, await chat.api.handOver(turn.answer.message_id, note.value.trim()));
      fill(below);
      chat.handed.show(turn)?.focus();
      chat.announce(say.t("handoff.open"));
    } catch (error) {
      send.removeAttribute("disabled");
      fill(problem, chat.failure(error));
    }
  });
  return [h("p", {}, say.t("handoff.exactly")),
    h("div", { class: "sent-text", tabindex: "0", role: "region", "aria-label": say.t("handoff.text") }, text),
    note, problem, h("div", { class: "row" }, send, cancel(below, chat))];
}

/**
 * @param {Turn} turn
 * @param {HTMLElement} below
 * @param {Chat} chat
 */
function taking(turn, below, chat) {
  const { say } = chat;
  const text = h("textarea", { rows: 10, "aria-label": say.t("handoff.text") });
  text.value = handOff(turn, say, chat.api.base);
  const told = h("span", { class: "told" });
  const copy = async () => {
    const done = say.t((await copied(text.value)) ? "copied" : "copy.refused");
    fill(told, done);
    chat.announce(done);
  };
  return [h("p", {}, h("strong", {}, say.t("handoff.none")), " ", say.t(chat.rep ? "handoff.explained" : "handoff.by_hand")), text,
    h("div", { class: "row" }, chat.rep ? mail(text, chat) : null,
      h("button", { type: "button", onclick: copy }, say.t("copy")), cancel(below, chat), told)];
}

/**
 * @param {HTMLTextAreaElement} text
 * @param {Chat} chat
 */
function mail(text, chat) {
  const { say } = chat;
  const link = h("a", { class: "button primary" }, say.t("handoff.mail"));
  const address = () => {
    const query = `subject=${encodeURIComponent(say.t("handoff.subject"))}&body=${encodeURIComponent(text.value)}`;
    link.setAttribute("href", `mailto:${chat.rep}?${query}`);
  };
  text.addEventListener("input", address);
  address();
  return link;
}

/**
 * @param {HTMLElement} below
 * @param {Chat} chat
 */
function cancel(below, chat) {
  return h("button", { type: "button", class: "quiet", onclick: () => fill(below) }, chat.say.t("cancel"));
}

/** What became of the answers of this conversation that were taken to a rep. */
export class Handed {
  /** @param {Chat} chat */
  constructor(chat) {
    this.chat = chat;
    /** @type {Map<string, {turn: Turn, view: HTMLElement}>} */
    this.shown = new Map();
    /** @type {number | undefined} */
    this.timer = undefined;
    document.addEventListener("visibilitychange", () => this.look());
  }

  /**
   * The place where an answer's way to the reps is told; empty as long as it was not taken to them.
   * @param {Turn} turn
   */
  place(turn) {
    const view = h("div", { class: "handed", tabindex: "-1", role: "group", "aria-label": this.chat.say.t("handoff.state") });
    this.shown.set(turn.answer.message_id, { turn, view });
    this.show(turn);
    return view;
  }

  /** @param {Turn} turn */
  show(turn) {
    const view = this.shown.get(turn.answer.message_id)?.view;
    if (!view) return null;
    view.hidden = !turn.handoff;
    if (turn.handoff) fill(view, ...this.parts(turn.handoff));
    this.watch();
    return view;
  }

  /** @param {Handoff} handoff */
  parts(handoff) {
    const { say } = this.chat;
    const day = say.day(handoff.updated);
    if (handoff.reply) {
      const clauses = Object.keys(handoff.clauses).map((id) => this.chat.clauseButton(id, id));
      return [h("p", { class: "checked" }, say.t("handoff.checked", { day })),
        h("blockquote", {}, ...handoff.reply.split("\n").filter((line) => line.trim()).map((line) => h("p", {}, line))),
        clauses.length ? h("p", { class: "muted" }, say.t("handoff.clauses"), " ", ...clauses) : null];
    }
    const waits = WAITING.includes(handoff.state);
    return [h("p", {}, say.t(`handoff.${handoff.state}`)), h("p", { class: "muted" }, say.t("handoff.since", { day })),
      waits ? h("button", { type: "button", class: "quiet", onclick: () => this.ask(true) }, say.t("handoff.look")) : null];
  }

  /**
   * Keep what is known of a hand-off with its turn, so that a reload finds it.
   * @param {Turn} turn
   * @param {Handoff} told
   */
  async keep(turn, told) {
    const { id, state, reply, clauses, updated } = told;
    turn.handoff = { id, message_id: turn.answer.message_id, state, reply, clauses, updated };
    try {
      await this.chat.kept.change(turn);
    } catch (error) {
      console.info("This state cannot be kept in this browser.", error);
    }
  }

  /** Whether any answer still waits for a rep. */
  waiting() {
    return [...this.shown.values()].map((s) => s.turn).filter((t) => t.handoff && WAITING.includes(t.handoff.state));
  }

  /** Look again from time to time, as long as an answer waits. */
  watch() {
    clearTimeout(this.timer);
    if (this.waiting().length) this.timer = setTimeout(() => this.look(), LOOK_AGAIN_MS);
  }

  /** Ask for news, when somebody can see them. */
  async look() {
    if (document.visibilityState === "visible" && this.waiting().length) await this.ask(false);
  }

  /** @param {boolean} aloud say it too when there is nothing new, or when asking fails */
  async ask(aloud) {
    const { chat } = this;
    let said = chat.say.t("handoff.nothing_new");
    try {
      for (const conversation of new Set(this.waiting().map((t) => t.answer.conversation_id))) {
        for (const told of await chat.api.handoffs(conversation)) said = (await this.news(told)) ?? said;
      }
      if (aloud || said !== chat.say.t("handoff.nothing_new")) chat.announce(said);
    } catch (error) {
      console.info("The reps' replies cannot be looked for now.", error);
      if (aloud) chat.announce(chat.failure(error));
    } finally {
      this.watch();
    }
  }

  /**
   * Show a hand-off that has changed; what there is to say of it, if it has.
   * @param {Handoff} told
   */
  async news(told) {
    const turn = this.shown.get(told.message_id)?.turn;
    if (!turn || (turn.handoff?.state === told.state && turn.handoff.reply === told.reply)) return null;
    await this.keep(turn, told);
    this.show(turn);
    return this.chat.say.t(told.reply ? "handoff.replied" : `handoff.${told.state}`);
  }

  /** Forget the answers that were shown. */
  clear() {
    this.shown.clear();
    clearTimeout(this.timer);
  }
}
