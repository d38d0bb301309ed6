// Talks to the hub: fetches the lists, sends changes, one of each at a time.

import { Pace } from "./pace.js";

const TIMEOUT_MS = 10_000;
const MOST = 200;
const CLOSED = new Set([401, 403, 404, 410]);
const FROZEN = 1303;
const GAP = 409;

export class Hub {
  constructor(base, listsUrl, outbox, { view, refused, late, failed }) {
    this.base = base;
    this.listsUrl = listsUrl;
    this.outbox = outbox;
    this.view = view;
    this.refused = refused;
    this.late = late;
    this.failed = failed;
    this.pace = new Pace();
    this.fetchView = oneAtATime(() => this.#fetchView());
    this.send = oneAtATime(() => this.#send());
  }

  async #fetchView() {
    const answer = await ask(this.listsUrl);
    if (CLOSED.has(answer?.status)) openAgain();
    else if (answer?.ok && answer.text.includes('<main id="lists"')) this.view(answer.text);
    else this.#later();
  }

  async #send() {
    clearTimeout(this.retry);
    for (let batch = this.#batch(); batch.length > 0; batch = this.#batch()) {
      if (!(await this.#sendBatch(batch))) return;
    }
  }

  // True if the next changes may follow at once.
  async #sendBatch(batch) {
    const body = JSON.stringify({ device: this.outbox.device, changes: batch });
    const headers = { "Content-Type": "application/json", "Store-Page": "1" };
    const answer = await ask(`${this.base}/changes`, { method: "POST", headers, body });
    const told = answer?.ok && json(answer.text)?.told;
    if (told) {
      for (const { n, outcome } of told) {
        const change = this.outbox.settle(n);
        if (change && outcome === "ok:clamped") this.late(change.intent);
      }
      if (told.some(({ outcome }) => !/^ok(:|$)/.test(outcome))) this.refused();
      this.pace.reset();
      this.fetchView();
      return true;
    }
    return this.#notTaken(answer, batch);
  }

  #notTaken(answer, batch) {
    const problem = json(answer?.text);
    if (CLOSED.has(answer?.status) || problem?.error === FROZEN) {
      openAgain();
      return false;
    }
    if (answer?.status === GAP) {
      const expected = Number(/\d+/.exec(problem?.detail ?? "")?.[0]);
      if (expected) this.outbox.renumber(expected);
      else this.#later();
      return Boolean(expected);
    }
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      if (batch.length > 1) return this.#sendBatch(batch.slice(0, 1)); // to find out which it is
      // The hub will never take this one; those after it must not wait for ever.
      this.outbox.forget(batch[0].n);
      this.outbox.renumber(batch[0].n);
      this.refused();
      return true;
    }
    this.#later();
    return false;
  }

  // The oldest changes whose numbers follow each other.
  #batch() {
    const waiting = this.outbox.waiting().slice(0, MOST);
    return waiting.filter(({ n }, i) => n === waiting[0].n + i);
  }

  #later() {
    this.failed();
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.send();
      this.fetchView();
    }, this.pace.next());
  }
}

// What the hub answered; null if the line is down, too slow, or breaks off in the middle.
async function ask(url, options = {}) {
  try {
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { ok: answer.ok, status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

// Something between us and the hub may answer in its place, with anything.
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Calls that come while one runs become one more run after it.
function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      running = false;
    }
  };
}

// The page itself knows what to say about a link that has ended; once is enough.
function openAgain() {
  const [load] = performance.getEntriesByType("navigation");
  if (load?.type === "reload" && performance.now() < 10_000) return;
  location.reload();
}
