// A calculation as a card: the result, the steps, the constants with their clauses, and inputs to change.

import { Refused } from "./api.js";
import { fill, h } from "./dom.js";
import { controls, inputs } from "./fields.js";
import { human } from "./words.js";

/**
 * @typedef {import("./types").Calculation} Calculation
 * @typedef {import("./types").Parameter} Parameter
 * @typedef {import("./types").Trace} Trace
 * @typedef {import("./types").Form} Form
 * @typedef {import("./chat.js").Chat} Chat
 */

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
let cards = 0;

/**
 * @param {Calculation} calculation
 * @param {Chat} chat
 * @returns {HTMLElement}
 */
export function card(calculation, chat) {
  const { say } = chat;
  const result = h("div", { class: "card-result" });
  const editor = h("div", { hidden: true });
  const id = `card-${(cards += 1)}`;
  const change = h("button", { type: "button", class: "quiet", "aria-expanded": "false" }, say.t("card.change"));
  const box = h("section", { class: "card", "aria-label": `${say.t("calculation")}: ${say.of("name", calculation.calculator)}` },
    h("h3", {}, say.of("name", calculation.calculator)), result, change, editor);
  let shown = calculation;
  const show = (/** @type {Calculation} */ one) => {
    shown = one;
    fill(result, ...body(one, chat, one !== calculation));
  };
  change.addEventListener("click", async () => {
    const open = change.getAttribute("aria-expanded") === "true";
    change.setAttribute("aria-expanded", String(!open));
    editor.hidden = open;
    if (!open && !editor.firstChild) await edit(editor, shown, chat, id, show);
  });
  show(calculation);
  return box;
}

/**
 * @param {Calculation} one
 * @param {Chat} chat
 * @param {boolean} explained whether to say in words what the answer above has not said
 * @returns {(HTMLElement | null)[]}
 */
function body(one, chat, explained) {
  const { say } = chat;
  const clause = (/** @type {string | null} */ id) => (id ? chat.clauseButton(id, id) : null);
  const missing = one.trace.missing ?? [];
  return [
    one.outcome === "determined" ? null : h("p", { class: "outcome" }, say.of("outcome", one.outcome)),
    one.result ? h("p", { class: "value" }, say.value(one.result.value, one.result.unit)) : null,
    explained && one.explanation ? h("p", {}, one.explanation) : null,
    missing.length ? h("ul", {}, ...missing.map((m) => h("li", {}, m.question))) : null,
    one.alternatives.length
      ? h("ul", { class: "alternatives" }, ...one.alternatives.map((a) =>
          h("li", {}, h("strong", {}, say.value(a.value, a.unit)), " ", a.why, " ", clause(a.clause_id))))
      : null,
    days(one, chat),
    one.steps.length || constants(one.trace).length
      ? h("details", {}, h("summary", {}, one.steps.length ? say.t("card.steps", { n: one.steps.length }) : say.t("card.constants")),
          h("ol", { class: "steps" }, ...one.steps.map((s) =>
            h("li", {}, h("span", {}, s.text, " ", clause(s.clause_id)), h("b", {}, say.figure(s.value))))),
          ...constantsList(one.trace, chat))
      : null,
    one.assumptions.length
      ? h("details", {}, h("summary", {}, say.t("card.assumptions")), h("ul", {}, ...one.assumptions.map((a) => h("li", {}, a))))
      : null,
  ];
}

/**
 * @param {Trace} trace
 * @param {Chat} chat
 * @returns {HTMLElement[]}
 */
function constantsList(trace, chat) {
  const found = constants(trace);
  if (!found.length) return [];
  return [
    h("h4", {}, chat.say.t("card.constants")),
    h("ul", { class: "constants" }, ...found.map((p) =>
      h("li", {}, h("b", {}, p.value), " ", chat.clauseButton(p.clause_id, p.clause_id, p.quote), " ", h("q", {}, p.quote)))),
  ];
}

/**
 * Every constant of a trace and of those within it, once.
 * @param {Trace} trace
 * @returns {Parameter[]}
 */
function constants(trace) {
  const own = [...(trace.parameters ?? []), ...(trace.nested ?? []).flatMap(([, inner]) => constants(inner))];
  return [...new Map(own.map((p) => [p.id, p])).values()];
}

/**
 * Deadlines, with a file for a calendar.
 * @param {Calculation} one
 * @param {Chat} chat
 */
function days(one, chat) {
  const named = Object.entries(one.trace.extra ?? {}).filter(([, value]) => ISO_DAY.test(value));
  const own = one.result && ISO_DAY.test(one.result.value);
  if (!named.length && !own) return null;
  const query = new URLSearchParams(Object.entries(one.inputs).map(([k, v]) => [k, String(v)]));
  const href = `${chat.api.base}/calculators/${encodeURIComponent(one.calculator)}.ics?${query}`;
  return h("div", { class: "days" },
    named.length ? h("dl", {}, ...named.flatMap(([name, value]) => [h("dt", {}, human(name)), h("dd", {}, chat.say.day(value))])) : null,
    h("a", { href, download: `${one.calculator}.ics` }, chat.say.t("card.ics")));
}

/**
 * The form that changes the inputs; a change shows the new result in the card, the answer above stays as it was.
 * @param {HTMLElement} editor
 * @param {Calculation} shown
 * @param {Chat} chat
 * @param {string} id
 * @param {(one: Calculation) => void} show
 */
async function edit(editor, shown, chat, id, show) {
  const { say, api } = chat;
  const problem = h("p", { class: "problem" });
  try {
    const form = await api.form(shown.calculator, say.language);
    const used = form.fields.filter((f) => f.name in shown.inputs || f.required);
    const others = form.fields.filter((f) => !used.includes(f));
    const element = h("form", { class: "fields", onsubmit: submit }, ...controls(used, shown.inputs, say, id),
      others.length ? h("details", {}, h("summary", {}, say.t("card.more")), ...controls(others, shown.inputs, say, id)) : null,
      problem, h("button", { class: "primary" }, say.t("card.recompute")));
    fill(editor, element);
    async function submit(/** @type {SubmitEvent} */ event) {
      event.preventDefault();
      fill(problem);
      try {
        show(await api.calculate(shown.calculator, inputs(element, form.fields)));
        chat.announce(say.t("card.recomputed"));
      } catch (error) {
        fill(problem, problems(error, form) || chat.failure(error));
      }
    }
  } catch (error) {
    fill(editor, h("p", { class: "problem" }, chat.failure(error)));
  }
}

/**
 * @param {unknown} error
 * @param {Form} form
 */
function problems(error, form) {
  const named = error instanceof Refused ? error.told.problems ?? {} : {};
  const label = (/** @type {string} */ name) => form.fields.find((f) => f.name === name)?.label ?? name;
  return Object.entries(named).map(([name, why]) => `${label(name)}: ${why}.`).join(" ");
}
