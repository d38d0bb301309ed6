// What was done on this page, kept in the browser word for word until a backup of the hub holds it.
//
// Every change has a number that never changes, the clock of what its author saw, and later what
// became of it. So a dead line or a closed tab loses nothing, sending twice has one effect, and a
// hub that went back to a backup gets again what it lost, with the outcome that people were shown.
// The browser keeps it in `localStorage`: a page may write there before it shows anything. Each
// change lies under a key of its own, so that two tabs of one browser, which are one device, never
// overwrite each other's list.
//
// `last` is the record that this browser was there from the start and has forgotten nothing. Where
// it is missing, nobody knows which numbers were used: see `knowsAll`.

const MOST_KEPT = 500; // of those answered, where no backup is ever made

export class Outbox {
  constructor(keeping, link, device, { lastN, settled, epoch }) {
    this.keeping = keeping;
    this.folder = `bag/${link}/`;
    this.prefix = `${this.folder}${device}/`;
    this.unreadFolder = `${this.folder}unread/`;
    this.device = device;
    this.reached = lastN; // the last number that the hub has
    this.epoch = epoch; // the name of its history, another one after each restore
    if (settled && !this.knowsAll) this.#record(lastN);
  }

  // Whether this browser still has every change that it made and no backup holds. If not, and the
  // hub has gone back, numbers were used that nobody knows of.
  get knowsAll() {
    return this.keeping.get(`${this.prefix}last`) !== null;
  }

  get lasting() {
    return this.keeping.lasting;
  }

  // Keep one change; it may be shown as done when this returns.
  append(stream, seen, intent) {
    const n = Math.max(this.reached, this.#last(), ...this.#numbers()) + 1;
    const lasts = this.#write({ n, seen: this.#seenByNow(stream, seen), at_ms: Date.now(), intent });
    this.#record(n);
    // A browser that cannot keep it must not say later that it has kept all.
    if (!lasts) this.keeping.leave(`${this.prefix}last`);
  }

  // What the hub is still to answer, or to hear of again.
  waiting() {
    return this.#held().filter(({ n, was, told }) => !was || (n > this.reached && told !== this.epoch));
  }

  // All that the view of `lastN` does not show, in order; what was refused has no effect.
  unseen(lastN) {
    return this.#held().filter(({ n, was }) => n > lastN && (!was || done(was)));
  }

  // The next changes to send, whose numbers follow each other, as the hub wants to have them.
  push(most) {
    const waiting = this.waiting().slice(0, most);
    const batch = waiting.filter(({ n }, i) => n === waiting[0].n + i);
    if (batch.length === 0) return null;
    const told = batch.filter(({ was }) => was).map(({ n, was }) => [n, was]);
    return {
      device: this.device,
      first_held: this.#numbers()[0],
      changes: batch.map(({ n, seen, at_ms, intent }) => ({ n, seen, at_ms, intent })),
      was: Object.fromEntries(told),
    };
  }

  // Answered: gives the change as it was kept, with what had been said of it before.
  settle(n, outcome) {
    const change = this.#read(n);
    if (!change) return null;
    if (!done(outcome) && change.was !== outcome) {
      const { intent } = change;
      const told = JSON.stringify({ n, was: outcome, intent });
      this.keeping.put(`${this.unreadFolder}${this.device}/${n}`, told);
    }
    this.#write({ ...change, was: outcome, told: this.epoch });
    return change;
  }

  // What was not done and nobody has read yet, in order: also from before the page was closed, or
  // had the name that it has now.
  unread() {
    const keys = this.keeping.keys(this.unreadFolder);
    const told = keys.map((key) => ({ key, ...JSON.parse(this.keeping.get(key)) }));
    return told.filter(({ n }) => n).sort((a, b) => a.n - b.n);
  }

  // Somebody has read these; gives those that nobody had read before, in another tab perhaps.
  markRead(told) {
    const unread = told.filter(({ key }) => this.keeping.get(key) !== null);
    for (const { key } of unread) this.keeping.drop(key);
    return unread;
  }

  // The hub has all up to this number; in another history that may be less than before.
  hears(lastN, epoch = this.epoch) {
    this.reached = epoch === this.epoch ? Math.max(this.reached, lastN) : lastN;
    this.epoch = epoch;
  }

  // The hub has less than we thought. Where the next is not here any more there is nothing below
  // it that we could send either.
  wants(n) {
    this.reached = n - 1;
    const holds = this.#read(n) !== null;
    for (const change of this.#held()) {
      if (change.n >= n && change.was) this.#write({ ...change, told: "" });
      if (change.n < n && !holds) this.#drop(change.n);
    }
  }

  // The hub can never take this one: its number goes on without what was in it.
  empty(n) {
    const change = this.#read(n);
    if (change) this.#write({ ...change, seen: {}, intent: { kind: "scrubbed" } });
  }

  // A backup holds all up to `durableN`, and the view of `lastN` shows it.
  letGo(lastN, durableN) {
    const answered = this.#held().filter(({ n, was }) => was && n <= this.reached);
    const surplus = answered.slice(0, -MOST_KEPT);
    for (const { n } of answered) if (n <= Math.min(lastN, durableN)) this.#drop(n);
    for (const { n } of surplus) this.#drop(n);
  }

  // Forget what an earlier device of this link left behind; says whether something was never sent.
  dropStrangers() {
    const strange = this.keeping.keys(this.folder).filter((key) => {
      const ours = key.startsWith(this.prefix) || key.startsWith(this.unreadFolder);
      return key.slice(this.folder.length).includes("/") && !ours;
    });
    const unsent = strange.some((key) => !key.endsWith("/last") && !JSON.parse(this.keeping.get(key)).was);
    for (const key of strange) this.keeping.drop(key);
    return unsent;
  }

  #held() {
    return this.#numbers().map((n) => this.#read(n)).filter(Boolean);
  }

  #read(n) {
    return JSON.parse(this.keeping.get(this.prefix + n));
  }

  #write(change) {
    return this.keeping.put(this.prefix + change.n, JSON.stringify(change));
  }

  #drop(n) {
    this.keeping.drop(this.prefix + n);
  }

  #record(n) {
    this.keeping.put(`${this.prefix}last`, String(n));
  }

  #last() {
    return Number(this.keeping.get(`${this.prefix}last`) ?? 0);
  }

  // A person who acts has seen what they did before, whether the hub knows of it or not.
  #seenByNow(stream, seen) {
    const { device } = this;
    const own = Math.max(seen[stream]?.[device] ?? 0, ...this.#numbers());
    return own ? { ...seen, [stream]: { ...seen[stream], [device]: own } } : seen;
  }

  #numbers() {
    const numbers = this.keeping.keys(this.prefix).map((key) => Number(key.slice(this.prefix.length)));
    return numbers.filter((n) => n > 0).sort((a, b) => a - b);
  }
}

export function done(outcome) {
  return /^ok(:|$)/.test(outcome);
}
