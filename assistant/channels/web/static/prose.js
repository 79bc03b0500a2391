// Short Markdown (paragraphs, lists, bold, [n] markers) as elements.

import { h } from "./dom.js";

/**
 * @param {string} text
 * @param {(marker: number) => Node | null} cite what stands for a marker
 * @returns {HTMLElement[]}
 */
export function prose(text, cite) {
  return text.split(/\n{2,}/).filter((b) => b.trim()).flatMap((b) => block(b, cite));
}

/**
 * @param {string} text
 * @param {(marker: number) => Node | null} cite
 * @returns {HTMLElement[]}
 */
function block(text, cite) {
  /** @type {HTMLElement[]} */
  const found = [];
  for (const line of text.split("\n").filter((l) => l.trim())) {
    const item = /^\s*(?:[-*•]|\d+[.)])\s+(.*)$/.exec(line);
    const last = found.at(-1);
    if (item && last?.tagName === "UL") last.append(h("li", {}, ...inline(item[1], cite)));
    else if (item) found.push(h("ul", {}, h("li", {}, ...inline(item[1], cite))));
    else found.push(h("p", {}, ...inline(line, cite)));
  }
  return found;
}

/**
 * @param {string} text
 * @param {(marker: number) => Node | null} cite
 * @returns {(Node | string)[]}
 */
function inline(text, cite) {
  return text.split(/(\[\d+\]|\*\*[^*]+\*\*)/).filter(Boolean).map((part, i, parts) => {
    const marker = /^\[(\d+)\]$/.exec(part);
    if (marker) return cite(Number(marker[1])) ?? part;
    if (/^\[\d+\]$/.test(parts[i + 1] ?? "")) return part.replace(/ $/, "\u00a0");
    return part.startsWith("**") ? h("strong", {}, part.slice(2, -2)) : part;
  });
}
