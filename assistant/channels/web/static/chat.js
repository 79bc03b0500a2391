// The conversation: first screen, questions, answers as they come, and what the reader does with the whole.

import { answerView } from "./answer.js";
import { Refused } from "./api.js";
import { Panel } from "./clause.js";
import { copied, download, fill, h } from "./dom.js";
import { Handed } from "./handoff.js";
import { prose } from "./prose.js";
import { conversationText, printed } from "./share.js";

/**
 * @typedef {import("./types").Turn} Turn
 * @typedef {import("./types").Answer} Answer
 * @typedef {import("./types").Start} Start
 * @typedef {import("./words.js").Say} Say
 * @typedef {import("./api.js").Api} Api
 * @typedef {{add(t: Turn): Promise<void>, change(t: Turn): Promise<void>, clear(): Promise<void>, count(): Promise<number>, all(): Promise<Turn[]>, before(n: number, key?: number): Promise<Turn[]>}} Keeper
 * @typedef {{rep: string, persona: string, full: boolean, asked: string, about: Start | null}} Options
 */

const PAGE = 30;
const SLOW_MS = 6000;
const LONGEST = 4000;

export class Chat {
  /**
   * @param {Api} api
   * @param {Say} say
   * @param {Keeper} kept
   * @param {Options} options
   */
  constructor(api, say, kept, options) {
    this.api = api;
    this.say = say;
    this.kept = kept;
    this.rep = options.rep;
    this.full = options.full;
    this.persona = options.persona;
    this.about = options.about;
    /** @type {AbortController | null} */
    this.asking = null;
    /** @type {string | null} */
    this.conversation = null;
    this.panel = new Panel(this);
    this.handed = new Handed(this);
    this.first = h("div", { class: "first" });
    this.earlier = h("button", { type: "button", class: "quiet earlier", hidden: true, onclick: () => this.showEarlier() });
    this.thread = h("div", { class: "thread", role: "log", "aria-live": "off", "aria-label": say.t("thread") });
    this.status = h("p", { class: "sr", role: "status" });
    this.box = h("textarea", { id: "question", rows: 1, maxlength: LONGEST, placeholder: say.t("ask.placeholder"),
      onkeydown: (event) => this.key(event), oninput: () => this.grow() });
    this.box.value = options.asked;
    this.submit = h("button", { class: "primary send" }, say.t("send"));
    this.stop = h("button", { type: "button", class: "send", hidden: true, onclick: () => this.asking?.abort() }, say.t("stop"));
    this.told = h("span", { class: "told" });
    this.tools = this.toolbar();
    this.scroller = h("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": say.t("title") }, this.first, this.earlier, this.thread);
    this.root = h("div", { class: "chat" },
      h("div", { class: "column" }, this.scroller,
        h("form", { class: "composer", onsubmit: (event) => { event.preventDefault(); this.ask(this.box.value); } },
          h("label", { class: "sr", for: "question" }, say.t("ask.label")), this.box, this.submit, this.stop),
        h("div", { class: "foot" }, h("span", {}, say.t("disclaimer")), this.tools), this.status),
      this.panel.dialog);
  }

  /** Show what was kept, and the first screen when nothing was. */
  async begin() {
    const turns = await this.kept.before(PAGE);
    for (const turn of turns) this.thread.append(this.turnView(turn));
    this.conversation = turns.at(-1)?.answer.conversation_id ?? null;
    await this.offerEarlier();
    this.tools.hidden = !turns.length;
    if (turns.length) this.toEnd();
    else await this.welcome();
    this.grow();
    this.handed.look();
  }

  /** What the server says of the contract and of its reps; asked for once. */
  async start() {
    this.about ??= await this.api.start();
    return this.about;
  }

  async welcome() {
    const { say } = this;
    const about = h("p", { class: "about" }, ...(this.about ? this.aboutContract(this.about) : [say.t("first.about")]));
    fill(this.first, h("h2", { class: "hello" }, say.t("first.title")), about,
      h("ul", { class: "starters", "aria-label": say.t("starters_label") }, ...say.words.starters.map((/** @type {string} */ q) =>
        h("li", {}, h("button", { type: "button", onclick: () => this.ask(q) }, q)))),
      h("div", { class: "small" }, h("p", {}, say.t("first.legal")), h("p", {}, say.t("first.rep")), h("p", {}, say.t("first.private"))));
    if (this.about) return;
    try {
      fill(about, ...this.aboutContract(await this.start()));
    } catch (error) {
      fill(about, this.failure(error));
    }
  }

  /** @param {Start} start */
  aboutContract(start) {
    const { say } = this;
    const years = { from: start.first_day.slice(0, 4), to: start.last_day.slice(0, 4), day: say.day(start.last_day) };
    return [say.t("first.contract", years), " ", h("strong", {}, say.t(start.standing === "in_term" ? "first.in_term" : "first.ended", years))];
  }

  toolbar() {
    const { say } = this;
    const button = (/** @type {string} */ key, /** @type {() => void} */ act) =>
      h("button", { type: "button", class: "quiet", onclick: act }, say.t(key));
    return h("div", { class: "row tools", hidden: true, role: "group", "aria-label": say.t("conversation") },
      button("copy.all", () => this.copyAll()), button("print", async () => printed(await this.kept.all(), say, this.api.base)),
      button("download", async () => download("conversation.md", conversationText(await this.kept.all(), say, this.api.base), "text/markdown")),
      button("clear", () => this.confirmClear()), this.told);
  }

  async copyAll() {
    const done = this.say.t((await copied(conversationText(await this.kept.all(), this.say, this.api.base))) ? "copied" : "copy.refused");
    fill(this.told, done);
    this.announce(done);
  }

  confirmClear() {
    const { say } = this;
    const yes = h("button", { type: "button", class: "danger", onclick: () => this.clear() }, say.t("clear.yes"));
    fill(this.told, say.t("clear.sure"), " ", yes, h("button", { type: "button", class: "quiet", onclick: () => fill(this.told) }, say.t("cancel")));
    yes.focus();
  }

  /** Forget the conversation here, and on the server when it can be reached. */
  async clear() {
    this.asking?.abort();
    const forgotten = this.conversation;
    await this.kept.clear();
    this.conversation = null;
    this.handed.clear();
    fill(this.thread);
    fill(this.told);
    this.tools.hidden = true;
    this.earlier.hidden = true;
    let said = this.say.t("cleared");
    try {
      if (forgotten) await this.api.forget(forgotten);
    } catch (error) {
      console.info("The server was not told.", error);
      said = this.say.t("cleared.here");
    }
    await this.welcome();
    this.announce(said);
    this.box.focus();
  }

  /** @param {string} question */
  async ask(question) {
    const text = question.trim();
    if (!text || this.asking) return;
    this.box.value = "";
    this.grow();
    fill(this.first);
    this.thread.append(this.pending(text));
    this.toEnd();
    await this.run(text, /** @type {HTMLElement} */ (this.thread.lastElementChild));
  }

  /**
   * @param {string} text
   * @param {HTMLElement} place
   */
  async run(text, place) {
    const state = h("p", { class: "state" }, h("span", { class: "dots", "aria-hidden": "true" }), this.say.t("searching"));
    const draft = h("div", { class: "prose draft" });
    fill(/** @type {HTMLElement} */ (place.lastElementChild), state, draft);
    this.busy(new AbortController());
    const slow = setTimeout(() => state.append(" ", this.say.t("slow")), SLOW_MS);
    let words = "";
    try {
      const body = { question: text, conversation_id: this.conversation, persona: this.persona };
      const answer = await this.api.ask(body, /** @type {AbortController} */ (this.asking).signal, (name, data) => {
        if (name === "delta") fill(draft, ...prose((words += data.text), () => null));
      });
      await this.answered({ question: text, answer }, place);
    } catch (error) {
      this.failed(error, text, place);
    } finally {
      clearTimeout(slow);
      this.busy(null);
    }
  }

  /**
   * @param {Turn} turn
   * @param {HTMLElement} place
   */
  async answered(turn, place) {
    await this.keep(turn);
    this.conversation = turn.answer.conversation_id;
    const view = this.turnView(turn);
    place.replaceWith(view);
    view.scrollIntoView({ block: "start" });
    this.tools.hidden = false;
    this.announce(this.say.t(`ready.${turn.answer.status}`, { n: turn.answer.citations.length }));
  }

  /**
   * Before it is shown, so that a reload finds what was seen; an answer that cannot be kept is shown all the same.
   * @param {Turn} turn
   */
  async keep(turn) {
    try {
      await this.kept.add(turn);
    } catch (error) {
      console.info("This answer cannot be kept in this browser.", error);
    }
  }

  /**
   * @param {unknown} error
   * @param {string} text
   * @param {HTMLElement} place
   */
  failed(error, text, place) {
    const lost = error instanceof Refused && error.status === 404 && this.conversation;
    if (lost) this.conversation = null;
    const why = lost ? this.say.t("lost") : this.failure(error);
    const retry = h("button", { type: "button", onclick: () => this.asking || this.run(text, place) }, this.say.t("retry"));
    fill(/** @type {HTMLElement} */ (place.lastElementChild), h("p", { class: "problem" }, why), retry);
    this.announce(why);
  }

  /**
   * What went wrong, in a sentence.
   * @param {unknown} error
   */
  failure(error) {
    if (error instanceof DOMException && error.name === "AbortError") return this.say.t("stopped");
    if (error instanceof Refused && error.status === 403) return this.say.t("refused");
    if (error instanceof Refused && error.status < 500) return error.message;
    return this.say.t(navigator.onLine && error instanceof Refused ? "broken" : "offline");
  }

  /** @param {AbortController | null} asking */
  busy(asking) {
    this.asking = asking;
    this.stop.hidden = !asking;
    this.submit.hidden = Boolean(asking);
  }

  /** @param {string} question */
  pending(question) {
    return h("article", { class: "turn" }, h("h2", { class: "question" }, question), h("div", { class: "reply" }));
  }

  /** @param {Turn} turn */
  turnView(turn) {
    const view = this.pending(turn.question);
    fill(/** @type {HTMLElement} */ (view.lastElementChild), answerView(turn, this));
    view.dataset.key = String(turn.key ?? "");
    return view;
  }

  async offerEarlier() {
    const more = (await this.kept.count()) - this.thread.children.length;
    this.earlier.hidden = more <= 0;
    fill(this.earlier, this.say.t("earlier", { n: more }));
  }

  async showEarlier() {
    const first = /** @type {HTMLElement | null} */ (this.thread.firstElementChild);
    const turns = await this.kept.before(PAGE, Number(first?.dataset.key) || undefined);
    this.thread.prepend(...turns.map((t) => this.turnView(t)));
    await this.offerEarlier();
    first?.scrollIntoView();
  }

  /**
   * A button that opens a clause.
   * @param {string} id
   * @param {string} text
   * @param {string} [quote]
   * @param {string} [label]
   */
  clauseButton(id, text, quote = "", label = "") {
    return h("button", { type: "button", class: "cite", "aria-label": label || null, "data-clause": id,
      onclick: (event) => this.panel.open(id, quote, event.currentTarget) }, text);
  }

  /** One announcement for people who listen. @param {string} text */
  announce(text) {
    fill(this.status, text);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.ask(this.box.value);
    }
  }

  /** Let the box be as high as its text. */
  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }

  toEnd() {
    this.thread.lastElementChild?.scrollIntoView({ block: "start" });
  }
}
