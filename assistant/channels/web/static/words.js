// The interface's words, and how days and money are written in the reader's language.

/** @typedef {import("./types").Words} Words */

const LANGUAGES = ["en", "es"];
const LOCALES = { en: "en-US", es: "es-US" };
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

export class Say {
  /**
   * @param {string} language
   * @param {Words} words
   */
  constructor(language, words) {
    this.language = language;
    this.words = words;
    this.locale = LOCALES[/** @type {"en" | "es"} */ (language)];
  }

  /**
   * The words under a key, with `{names}` filled in.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   * @returns {string}
   */
  t(key, values = {}) {
    const text = this.words[key];
    return typeof text === "string" ? text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "")) : key;
  }

  /**
   * A word of the data (a standing, an outcome), or itself made readable.
   * @param {string} kind
   * @param {string} word
   */
  of(kind, word) {
    const known = this.words[`${kind}.${word}`];
    return typeof known === "string" ? known : human(word);
  }

  /** @param {string} iso */
  day(iso) {
    const day = new Date(`${iso}T00:00:00Z`);
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "full", timeZone: "UTC" }).format(day);
  }

  /** A day without its weekday. @param {string} iso */
  date(iso) {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
  }

  /**
   * A value with its unit: money in dollars and cents, days in words.
   * @param {string} value
   * @param {string} unit
   */
  value(value, unit) {
    if (ISO_DAY.test(value)) return this.day(value);
    if (unit.startsWith("USD") && !Number.isNaN(Number(value))) {
      const money = new Intl.NumberFormat(this.locale, { style: "currency", currency: "USD" }).format(Number(value));
      return `${money}${unit.slice(3)}`;
    }
    return unit && !["text", "word"].includes(unit) ? `${shortened(value)} ${unit.replaceAll("_", " ")}` : human(value);
  }

  /**
   * A value within the steps: long decimals are cut where nobody reads on.
   * @param {string} value
   */
  figure(value) {
    return ISO_DAY.test(value) ? this.day(value) : shortened(value);
  }
}

/** @param {string} value */
function shortened(value) {
  return /^-?\d+\.\d{5,}$/.test(value) ? `${value.slice(0, value.indexOf(".") + 5)}…` : value;
}

/** @param {string} word */
export function human(word) {
  const plain = word.replaceAll("_", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/**
 * The words of a language, from the server that serves this module.
 * @param {string} wanted
 * @returns {Promise<Say>}
 */
export async function words(wanted) {
  const language = LANGUAGES.includes(wanted.slice(0, 2)) ? wanted.slice(0, 2) : "en";
  const response = await fetch(new URL(`./strings/${language}.json`, import.meta.url));
  return new Say(language, await response.json());
}
