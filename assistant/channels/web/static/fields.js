// A form from the fields of a calculator, and what was typed into it.

import { h } from "./dom.js";

/**
 * @typedef {import("./types").Field} Field
 * @typedef {import("./words.js").Say} Say
 */

const BLANK_ROWS = 2;

/**
 * @param {Field[]} fields
 * @param {Record<string, any>} values
 * @param {Say} say
 * @param {string} prefix keeps ids apart
 * @returns {HTMLElement[]}
 */
export function controls(fields, values, say, prefix) {
  return fields.map((field) =>
    field.kind === "picks" ? picks(field, values[field.name] ?? [], say, prefix)
      : field.kind === "rows" ? rows(field, values[field.name] ?? [], say, prefix) : labelled(field, values[field.name], say, prefix));
}

/**
 * @param {Field} field
 * @param {any} value
 * @param {Say} say
 * @param {string} prefix
 */
function labelled(field, value, say, prefix) {
  const id = `${prefix}-${field.name}`;
  const control = single(field, Array.isArray(value) ? value.join(", ") : String(value ?? ""), say, id);
  const help = field.help && field.help !== field.label ? h("small", { id: `${id}-help` }, field.help) : null;
  if (help) control.setAttribute("aria-describedby", `${id}-help`);
  return h("div", { class: "field" }, h("label", { for: id }, field.label), control, help);
}

/**
 * @param {Field} field
 * @param {string} value
 * @param {Say} say
 * @param {string} id
 */
function single(field, value, say, id) {
  const choices = field.kind === "yes_no" ? ["true", "false"] : field.choices;
  if (choices.length) {
    const select = h("select", { id, name: field.name },
      h("option", { value: "" }, "—"),
      ...choices.map((c) => h("option", { value: c }, field.kind === "yes_no" ? say.t(c === "true" ? "yes" : "no") : field.titles[c] ?? c.replaceAll("_", " "))));
    select.value = value;
    return select;
  }
  const type = field.kind === "date" ? "date" : "text";
  const input = h("input", { id, name: field.name, type, inputmode: field.kind === "number" ? "decimal" : null, autocomplete: "off" });
  input.value = value;
  return input;
}

/**
 * @param {Field} field
 * @param {Record<string, any>[]} values
 * @param {Say} say
 * @param {string} prefix
 */
function rows(field, values, say, prefix) {
  const count = values.length + BLANK_ROWS;
  return h("fieldset", { class: "rows" }, h("legend", {}, field.label),
    ...Array.from({ length: count }, (_, n) =>
      h("div", { class: "row", "data-row": field.name }, ...controls(field.fields, values[n] ?? {}, say, `${prefix}-${field.name}-${n}`))));
}

/**
 * @param {Field} field
 * @param {any} values
 * @param {Say} say
 * @param {string} prefix
 */
function picks(field, values, say, prefix) {
  const picked = Array.isArray(values) ? values : [values];
  return h("fieldset", { class: "rows" }, h("legend", {}, field.label),
    ...Array.from({ length: picked.length + BLANK_ROWS }, (_, n) => {
      const select = single(field, String(picked[n] ?? ""), say, `${prefix}-${field.name}-${n}`);
      select.setAttribute("aria-label", `${field.label} ${n + 1}`);
      return select;
    }));
}

/**
 * What the form holds; empty fields are left out.
 * @param {HTMLElement} form
 * @param {Field[]} fields
 * @returns {Record<string, unknown>}
 */
export function inputs(form, fields) {
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const field of fields) {
    if (field.kind === "rows") {
      const lines = [...form.querySelectorAll(`[data-row="${field.name}"]`)].map((r) => inputs(/** @type {HTMLElement} */ (r), field.fields));
      const used = lines.filter((l) => Object.keys(l).length);
      if (used.length) found[field.name] = used;
      continue;
    }
    if (field.kind === "picks") {
      const chosen = [...form.querySelectorAll("select")].filter((s) => s.name === field.name && s.value).map((s) => s.value);
      if (chosen.length) found[field.name] = chosen;
      continue;
    }
    const control = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name="${field.name}"]`));
    const text = control?.value.trim() ?? "";
    if (text) found[field.name] = field.kind === "list" ? text.split(",").map((p) => p.trim()).filter(Boolean) : text;
  }
  return found;
}
