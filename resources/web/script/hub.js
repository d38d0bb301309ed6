// Talks to the hub: fetches the lists, sends changes, one of each at a time.

import { done } from "./outbox.js";
import { Pace } from "./pace.js";

const TIMEOUT_MS = 10_000;
const MOST = 200;
const LONGEST_WAIT_S = 60;
const CLOSED = new Set([401, 403, 404, 410]);
const FROZEN = 1303;
const GAP = 409;
const EMPTIED = "scrubbed";
const HEADERS = { "Content-Type": "application/json", "Store-Page": "1" };

export class Hub {
  constructor(base, listsUrl, outbox, { view, refused, late, failed, mustBeginAnew }) {
    this.base = base;
    this.listsUrl = listsUrl;
    this.outbox = outbox;
    this.view = view;
    this.refused = refused;
    this.late = late;
    this.failed = failed;
    this.mustBeginAnew = mustBeginAnew;
    this.pace = new Pace();
    this.fetchView = oneAtATime(() => this.#fetchView());
    this.send = oneAtATime(() => this.#send());
  }

  async #fetchView() {
    const answer = await ask(this.listsUrl);
    if (CLOSED.has(answer?.status)) openAgain();
    else if (answer?.ok && answer.text.includes('<main id="lists"')) this.view(answer.text);
    else this.#later(answer);
  }

  async #send() {
    clearTimeout(this.retry);
    for (let push = this.outbox.push(MOST); push; push = this.outbox.push(MOST)) {
      if (!(await this.#push(push))) return;
    }
    if (this.mustBeginAnew()) await this.#beginAnew();
  }

  // The hub went back, and this browser does not know any more what it had done: another name.
  async #beginAnew() {
    const answer = await ask(`${this.base}/anew`, { method: "POST", headers: HEADERS });
    if (answer?.ok) location.reload();
    else if (!CLOSED.has(answer?.status)) this.#later(answer);
    else openAgain();
  }

  // True if the next changes may follow at once.
  async #push(push) {
    const options = { method: "POST", headers: HEADERS, body: JSON.stringify(push) };
    const answer = await ask(`${this.base}/changes`, options);
    const taken = answer?.ok && json(answer.text);
    if (!taken?.told) return this.#notTaken(answer, push);
    const news = taken.told.map(({ n, outcome }) => this.#tell(n, outcome)).filter(Boolean);
    if (news.some((outcome) => !done(outcome))) this.refused();
    this.outbox.hears(taken.last_n);
    this.pace.reset();
    this.fetchView();
    return true;
  }

  // What was said before is not said again. Gives an outcome that is new.
  #tell(n, outcome) {
    const change = this.outbox.settle(n, outcome);
    if (change?.was === outcome) return null;
    if (change && outcome === "ok:clamped") this.late(change.intent);
    return outcome;
  }

  #notTaken(answer, push) {
    const problem = json(answer?.text);
    if (CLOSED.has(answer?.status) || problem?.error === FROZEN) {
      openAgain();
      return false;
    }
    if (answer?.status === GAP) {
      const expected = Number(/\d+/.exec(problem?.detail ?? "")?.[0]);
      if (expected) this.outbox.wants(expected);
      else this.#later(answer);
      return Boolean(expected);
    }
    if (problem?.error && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      const [first, ...others] = push.changes;
      if (others.length) return this.#push({ ...push, changes: [first] }); // to find out which it is
      if (first.intent.kind !== EMPTIED) {
        // The hub will never take this one; those after it must not wait for ever.
        this.outbox.empty(first.n);
        return true;
      }
    }
    this.#later(answer);
    return false;
  }

  // Never sooner than the hub asks for.
  #later(answer) {
    this.failed();
    clearTimeout(this.retry);
    const asked_s = Math.min(answer?.wait_s || 0, LONGEST_WAIT_S);
    this.retry = setTimeout(() => {
      this.send();
      this.fetchView();
    }, Math.max(this.pace.next(), asked_s * 1_000));
  }
}

// What the hub answered; null if the line is down, too slow, or breaks off in the middle.
async function ask(url, options = {}) {
  try {
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const wait_s = Number(answer.headers.get("Retry-After"));
    return { ok: answer.ok, status: answer.status, wait_s, text: await answer.text() };
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
