// An answer: the determination, why, its clauses, calculations and notices, and what to do with it.

import { card } from "./card.js";
import { copied, fill, h, sign } from "./dom.js";
import { toRep } from "./handoff.js";
import { prose } from "./prose.js";
import { turnText } from "./share.js";

/**
 * @typedef {import("./types").Answer} Answer
 * @typedef {import("./types").Turn} Turn
 * @typedef {import("./types").Missing} Missing
 * @typedef {import("./chat.js").Chat} Chat
 */

const REASONS = ["wrong_clause", "wrong_number", "out_of_date", "unclear", "not_answered"];
const THUMBS = {
  up: "M7 11v9H4v-9zM7 12l4-8c2 0 2.6 1.6 2.2 3.2L12.6 10H18c1.4 0 2.2 1.2 1.9 2.5l-1.4 6c-.2.9-1 1.5-1.9 1.5H7",
  down: "M7 13V4H4v9zM7 12l4 8c2 0 2.6-1.6 2.2-3.2L12.6 14H18c1.4 0 2.2-1.2 1.9-2.5l-1.4-6C18.3 4.6 17.5 4 16.6 4H7",
};
const QUIET = ["in_term", "term_ended"];
let forms = 0;

/**
 * @param {Turn} turn
 * @param {Chat} chat
 * @returns {HTMLElement}
 */
export function answerView(turn, chat) {
  const { answer } = turn;
  const { say } = chat;
  const cite = (/** @type {number} */ n) => {
    const found = answer.citations.find((c) => c.marker === n);
    return found ? chat.clauseButton(found.clause_id, String(n), found.quote, say.t("cite", { n, label: found.label })) : null;
  };
  const text = answer.status === "clarify" && answer.missing.length ? withoutList(answer.answer) : answer.answer;
  const lang = answer.language;
  const cards = answer.calculations.filter((c) => c.outcome !== "needs_input" || !answer.missing.length);
  return h("div", { class: `answer ${answer.status}` },
    answer.status === "abstained" ? h("p", { class: "chip" }, say.t("abstained")) : null,
    h("div", { class: "prose", lang }, ...prose(text, cite)),
    ...cards.map((c) => card(c, chat)),
    answer.status === "clarify" ? clarify(answer, chat) : null,
    sources(answer, chat),
    notices(answer, chat),
    chat.handed.place(turn),
    actions(turn, chat));
}

/**
 * The text of a clarifying question without its list of questions, which stand in the form.
 * @param {string} text
 */
function withoutList(text) {
  return text.split("\n").filter((line) => !/^\s*[-*•]\s/.test(line)).join("\n");
}

/**
 * @param {Answer} answer
 * @param {Chat} chat
 */
function sources(answer, chat) {
  const { say } = chat;
  if (!answer.citations.length) return null;
  return h("ol", { class: "sources", "aria-label": say.t("sources") }, ...answer.citations.map((c) =>
    h("li", {}, h("button", { type: "button", class: "source", "data-clause": c.clause_id,
      onclick: (event) => chat.panel.open(c.clause_id, c.quote, event.currentTarget) },
      h("span", { class: "marker", "aria-hidden": "true" }, String(c.marker)),
      h("span", {}, h("b", {}, c.label), h("q", { lang: "en" }, c.quote),
        QUIET.includes(c.standing) ? null : h("span", { class: "chip", "data-standing": c.standing }, say.of("standing", c.standing)))))));
}

/**
 * What the answer itself has not said, and the clauses that it points to without citing them.
 * @param {Answer} answer
 * @param {Chat} chat
 */
function notices(answer, chat) {
  const { say } = chat;
  const points = (/** @type {import("./types").Notice} */ n) => n.kind === "refer" && n.clause_ids.length > 0;
  const more = answer.notices.filter((n) => points(n) || !answer.answer.includes(n.text));
  if (!more.length) return null;
  return h("ul", { class: "notices", "aria-label": say.t("notices") }, ...more.map((n) =>
    h("li", {}, h("b", {}, say.of("notice", n.kind), ": "), n.text, " ", ...n.clause_ids.map((id) => chat.clauseButton(id, id)))));
}

/**
 * A clarifying question: chips for one with choices, else a small form.
 * @param {Answer} answer
 * @param {Chat} chat
 */
function clarify({ missing, language: lang }, chat) {
  const { say } = chat;
  const [first] = missing;
  if (missing.length === 1 && first.choices.length) {
    return h("div", { class: "clarify", role: "group", "aria-label": first.question, lang }, h("p", {}, first.question),
      h("div", { class: "chips" }, ...first.choices.map((c) =>
        h("button", { type: "button", class: "choice", onclick: () => chat.ask(c) }, c.replaceAll("_", " ")))));
  }
  const id = `clarify-${(forms += 1)}`;
  const form = h("form", { class: "clarify fields", onsubmit: (event) => {
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, v]) => String(v).trim());
    if (given.length) chat.ask(given.map(([slot, v]) => `${slot.replaceAll("_", " ")} ${v}`).join(", "));
  } }, ...missing.map((m) => h("div", { class: "field" }, h("label", { for: `${id}-${m.slot}`, lang }, m.question), control(m, `${id}-${m.slot}`))),
  h("button", { class: "primary" }, say.t("send")));
  return form;
}

/**
 * @param {Missing} missing
 * @param {string} id
 */
function control(missing, id) {
  if (!missing.choices.length) return h("input", { id, name: missing.slot, autocomplete: "off" });
  return h("select", { id, name: missing.slot }, h("option", { value: "" }, "—"),
    ...missing.choices.map((c) => h("option", { value: c }, c.replaceAll("_", " "))));
}

/**
 * @param {Turn} turn
 * @param {Chat} chat
 */
function actions(turn, chat) {
  const { say } = chat;
  const below = h("div", { class: "below" });
  const told = h("span", { class: "told" });
  const copy = async () => {
    const done = await copied(turnText(turn, say, chat.api.base));
    fill(told, say.t(done ? "copied" : "copy.refused"));
    chat.announce(say.t(done ? "copied" : "copy.refused"));
  };
  const thumb = (/** @type {"up" | "down"} */ way) =>
    h("button", { type: "button", class: "icon", "aria-pressed": String(turn.rating === way), "aria-label": say.t(`feedback.${way}`),
      onclick: (event) => feedback(turn, way, below, chat, event.currentTarget) }, sign(THUMBS[way]));
  return h("div", { class: "actions" },
    h("div", { class: "row" }, thumb("up"), thumb("down"),
      h("button", { type: "button", class: "quiet", onclick: copy }, say.t("copy")),
      h("button", { type: "button", class: "quiet", onclick: () => toRep(turn, below, chat) }, say.t("handoff")), told),
    below);
}

/**
 * @param {Turn} turn
 * @param {"up" | "down"} rating
 * @param {HTMLElement} below
 * @param {Chat} chat
 * @param {HTMLElement} pressed
 */
function feedback(turn, rating, below, chat, pressed) {
  const { say } = chat;
  const problem = h("p", { class: "problem" });
  const comment = h("textarea", { rows: 2, maxlength: 1000, "aria-label": say.t("feedback.comment"), placeholder: say.t("feedback.comment") });
  const reasons = rating === "down" ? REASONS : [];
  const form = h("form", { class: "feedback", "aria-label": say.t(`feedback.${rating}`), onsubmit: send },
    reasons.length ? h("fieldset", {}, h("legend", {}, say.t("feedback.why")), ...reasons.map((r) =>
      h("label", {}, h("input", { type: "checkbox", name: "reason", value: r }), say.t(`feedback.${r}`)))) : null,
    comment, problem,
    h("div", { class: "row" }, h("button", { class: "primary" }, say.t("send")),
      h("button", { type: "button", class: "quiet", onclick: () => fill(below) }, say.t("cancel"))));
  fill(below, form);
  (form.querySelector("input") ?? comment).focus();
  async function send(/** @type {SubmitEvent} */ event) {
    event.preventDefault();
    const why = new FormData(form).getAll("reason").join(", ");
    const text = [why && `[${why}]`, comment.value.trim()].filter(Boolean).join(" ");
    try {
      await chat.api.rate(turn.answer.message_id, rating, text);
      turn.rating = rating;
      await chat.kept.change(turn);
      for (const one of pressed.parentElement?.querySelectorAll("[aria-pressed]") ?? []) one.setAttribute("aria-pressed", String(one === pressed));
      fill(below, h("p", { class: "muted" }, say.t("feedback.thanks")));
      chat.announce(say.t("feedback.thanks"));
      pressed.focus();
    } catch (error) {
      fill(problem, chat.failure(error));
    }
  }
}
