// The calls of the server, with the short-lived session that a page of another origin needs.

/**
 * @typedef {import("./types").Answer} Answer
 * @typedef {import("./types").Calculation} Calculation
 * @typedef {import("./types").Clause} Clause
 * @typedef {import("./types").Form} Form
 * @typedef {import("./types").Handoff} Handoff
 * @typedef {import("./types").Start} Start
 */

const EARLY_SECONDS = 30;

/** What the server refused, with its status and details. */
export class Refused extends Error {
  /**
   * @param {number} status
   * @param {{message?: string, kind?: string, problems?: Record<string, string>, nearest?: string[]}} told
   */
  constructor(status, told) {
    super(told.message ?? String(status));
    this.status = status;
    this.told = told;
  }
}

export class Api {
  /** @param {string} base the server's origin */
  constructor(base) {
    this.base = base;
    this.foreign = new URL(base).origin !== location.origin;
    this.token = "";
    this.ends = 0;
  }

  /**
   * @param {string} path
   * @param {RequestInit} [init]
   * @returns {Promise<Response>}
   */
  async call(path, init = {}) {
    let response = await fetch(this.base + path, await this.signed(init));
    if (response.status === 401 && this.foreign) {
      this.ends = 0;
      response = await fetch(this.base + path, await this.signed(init));
    }
    if (!response.ok) throw new Refused(response.status, await told(response));
    return response;
  }

  /**
   * @param {RequestInit} init
   * @returns {Promise<RequestInit>}
   */
  async signed(init) {
    if (!this.foreign) return init;
    if (Date.now() > this.ends) await this.renew();
    return { ...init, headers: { ...init.headers, Authorization: `Bearer ${this.token}` } };
  }

  async renew() {
    const response = await fetch(`${this.base}/widget/session`, { method: "POST" });
    if (!response.ok) throw new Refused(response.status, await told(response));
    const pass = await response.json();
    this.token = pass.token;
    this.ends = Date.now() + (pass.expires_in - EARLY_SECONDS) * 1000;
  }

  /**
   * Ask, hearing each event; the whole answer comes back at the end.
   * @param {{question: string, conversation_id: string | null, persona: string}} body
   * @param {AbortSignal} signal
   * @param {(name: string, data: any) => void} heard
   * @returns {Promise<Answer>}
   */
  async ask(body, signal, heard) {
    const response = await this.call("/api/v1/ask/stream", { ...post(body), signal });
    /** @type {Answer | null} */
    let answer = null;
    for await (const [name, data] of events(response)) {
      if (name === "error") throw new Refused(500, data.error ?? {});
      if (name === "answer") answer = data;
      else heard(name, data);
    }
    if (!answer) throw new Refused(502, {});
    return answer;
  }

  /** @param {string} id @returns {Promise<Clause>} */
  async clause(id) {
    return (await this.call(`/api/v1/clauses/${encodeURIComponent(id)}`)).json();
  }

  /** @param {string} name @param {string} language @returns {Promise<Form>} */
  async form(name, language) {
    return (await this.call(`/widget/calculators/${encodeURIComponent(name)}?lang=${language}`)).json();
  }

  /** @param {string} name @param {Record<string, unknown>} inputs @returns {Promise<Calculation>} */
  async calculate(name, inputs) {
    return (await this.call(`/api/v1/calculators/${encodeURIComponent(name)}`, post(inputs))).json();
  }

  /** @returns {Promise<Start>} */
  async start() {
    return (await this.call("/widget/start")).json();
  }

  /** @param {string} message @param {"up" | "down"} rating @param {string} comment */
  async rate(message, rating, comment) {
    await this.call(`/api/v1/messages/${encodeURIComponent(message)}/feedback`, post({ rating, comment: comment || null }));
  }

  /** @param {string} message @param {string} note @returns {Promise<Handoff>} */
  async handOver(message, note) {
    return (await this.call(`/api/v1/messages/${encodeURIComponent(message)}/handoff`, post({ note }))).json();
  }

  /** @param {string} conversation @returns {Promise<Handoff[]>} */
  async handoffs(conversation) {
    return (await this.call(`/api/v1/conversations/${encodeURIComponent(conversation)}/handoffs`)).json();
  }

  /** @param {string} conversation */
  async forget(conversation) {
    await this.call(`/widget/conversations/${encodeURIComponent(conversation)}`, { method: "DELETE" });
  }
}

/** @param {unknown} body @returns {RequestInit} */
function post(body) {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** @param {Response} response */
async function told(response) {
  try {
    return (await response.json()).error ?? {};
  } catch (error) {
    console.info("The refusal has no reason in it.", error);
    return {};
  }
}

/**
 * Server-sent events, one at a time.
 * @param {Response} response
 * @returns {AsyncGenerator<[string, any]>}
 */
export async function* events(response) {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    rest = (rest + (value ?? "")).replaceAll("\r\n", "\n");
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parsed(block);
      if (event) yield event;
    }
    if (done) return;
  }
}

/** @param {string} block @returns {[string, any] | null} */
function parsed(block) {
  const lines = block.split("\n");
  const part = (/** @type {string} */ name) =>
    lines.filter((l) => l.startsWith(`${name}:`)).map((l) => l.slice(name.length + 1).replace(/^ /, "")).join("\n");
  const data = part("data");
  return data ? [part("event") || "message", JSON.parse(data)] : null;
}
