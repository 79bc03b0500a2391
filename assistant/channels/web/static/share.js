// The conversation as text and on paper, with every citation.

import { h } from "./dom.js";

/**
 * @typedef {import("./types").Turn} Turn
 * @typedef {import("./types").Citation} Citation
 * @typedef {import("./words.js").Say} Say
 */

/**
 * A quote with where it stands.
 * @param {string} quote
 * @param {string} label
 * @param {string} url
 */
export function cited(quote, label, url) {
  return `“${quote}”\n— ${label}\n${url}`;
}

/**
 * One question and its answer as text.
 * @param {Turn} turn
 * @param {Say} say
 * @param {string} base
 */
export function turnText(turn, say, base) {
  const { answer } = turn;
  const parts = [`## ${turn.question}`, answer.answer];
  for (const one of answer.calculations) {
    if (one.result) parts.push(`${say.t("calculation")}: ${say.value(one.result.value, one.result.unit)}`);
    if (one.steps.length) parts.push(one.steps.map((s) => `- ${s.text} = ${say.figure(s.value)}${s.clause_id ? ` (${s.clause_id})` : ""}`).join("\n"));
  }
  for (const notice of answer.notices) parts.push(`${say.of("notice", notice.kind)}: ${notice.text}`);
  if (turn.handoff?.reply) parts.push(`${say.t("handoff.checked", { day: say.day(turn.handoff.updated) })}\n${turn.handoff.reply}`);
  for (const one of answer.citations) parts.push(`[${one.marker}] ${cited(one.quote, one.label, base + one.url)}`);
  return parts.join("\n\n");
}

/**
 * The whole conversation as text.
 * @param {Turn[]} turns
 * @param {Say} say
 * @param {string} base
 */
export function conversationText(turns, say, base) {
  return [`# ${say.t("title")}`, say.t("disclaimer"), ...turns.map((t) => turnText(t, say, base))].join("\n\n") + "\n";
}

/**
 * Print the whole conversation, whatever of it is on the screen.
 * @param {Turn[]} turns
 * @param {Say} say
 * @param {string} base
 */
export function printed(turns, say, base) {
  const frame = h("iframe", { hidden: true, title: say.t("print") });
  document.body.append(frame);
  const paper = frame.contentDocument;
  if (!paper || !frame.contentWindow) return;
  paper.title = say.t("title");
  paper.documentElement.lang = say.language;
  for (const line of conversationText(turns, say, base).split("\n\n")) paper.body.append(onPaper(line));
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}

/** @param {string} line */
function onPaper(line) {
  const heading = /^(#{1,2}) (.*)$/s.exec(line);
  if (heading) return h(heading[1].length === 1 ? "h1" : "h2", {}, heading[2]);
  return h("p", {}, ...line.split("\n").flatMap((part) => [part, h("br")]));
}

/**
 * The text that a rep would get.
 * @param {Turn} turn
 * @param {Say} say
 * @param {string} base
 */
export function handOff(turn, say, base) {
  return `${say.t("handoff.greeting")}\n\n${turnText(turn, say, base).replace("## ", "")}\n`;
}
