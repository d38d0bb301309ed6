// What was done on this page and the hub has not answered yet.
//
// Every change has a number and is kept in the browser, word for word, until its answer came; then
// a dead line or a closed tab loses nothing, and sending twice has one effect. Each change lies
// under a key of its own, so that two tabs of one browser never overwrite each other's list.

export class Outbox {
  constructor(link, device) {
    this.folder = `bag/${link}/`;
    this.prefix = `${this.folder}${device}/`;
    this.device = device;
    this.store = storage();
    this.told = new Map(); // answered, but not in the view yet
  }

  // Keep one change; it may be shown as done when this returns.
  append(stream, seen, intent, lastN) {
    const n = Math.max(lastN, this.#last(), ...this.told.keys()) + 1;
    const change = { n, seen: this.#seenByNow(stream, seen), at_ms: Date.now(), intent };
    this.#write(change);
    return change;
  }

  waiting() {
    return this.#numbers().map((n) => JSON.parse(this.store.getItem(this.prefix + n)));
  }

  // All that the view of `lastN` does not show, in order.
  unseen(lastN) {
    const all = [...this.told.values(), ...this.waiting()];
    const byNumber = new Map(all.map((change) => [change.n, change]));
    return [...byNumber.values()].filter(({ n }) => n > lastN).sort((a, b) => a.n - b.n);
  }

  // Answered: gives what it was, for whoever has something to say about it.
  settle(n) {
    const kept = this.store.getItem(this.prefix + n);
    const change = kept === null ? null : JSON.parse(kept);
    if (change) this.told.set(n, change);
    this.store.removeItem(this.prefix + n);
    return change;
  }

  forget(n) {
    this.told.delete(n);
    this.store.removeItem(this.prefix + n);
  }

  shown(lastN) {
    for (const n of this.told.keys()) if (n <= lastN) this.told.delete(n);
  }

  // The hub expects a smaller number (it went back to a backup): none of these has arrived yet.
  renumber(next) {
    const changes = this.waiting();
    for (const { n } of changes) this.store.removeItem(this.prefix + n);
    this.store.setItem(`${this.prefix}last`, String(next - 1));
    const now = (own) => Math.min(own, next - 1 + changes.filter(({ n }) => n <= own).length);
    changes.forEach((change, i) => {
      this.#write({ ...change, n: next + i, seen: this.#seenAs(change.seen, now) });
    });
  }

  // What was seen of this page's own changes goes by their numbers of today.
  #seenAs(seen, now) {
    const clocks = Object.entries(seen).map(([stream, clock]) => {
      const { [this.device]: own, ...others } = clock;
      const still = own ? now(own) : 0;
      return [stream, still > 0 ? { ...others, [this.device]: still } : others];
    });
    return Object.fromEntries(clocks);
  }

  // Forget what an earlier device of this link left behind; says whether there was something.
  dropStrangers() {
    const strange = this.#keys(this.folder).filter((key) => !key.startsWith(this.prefix));
    for (const key of strange) this.store.removeItem(key);
    return strange.some((key) => !key.endsWith("/last"));
  }

  get lasting() {
    return this.store === globalThis.localStorage;
  }

  #write(change) {
    this.store.setItem(this.prefix + change.n, JSON.stringify(change));
    this.store.setItem(`${this.prefix}last`, String(change.n));
  }

  // A person who acts has seen what they did before, whether the hub knows of it or not.
  #seenByNow(stream, seen) {
    const { device } = this;
    const own = Math.max(seen[stream]?.[device] ?? 0, ...this.told.keys(), ...this.#numbers());
    return own ? { ...seen, [stream]: { ...seen[stream], [device]: own } } : seen;
  }

  #last() {
    return Number(this.store.getItem(`${this.prefix}last`) ?? 0);
  }

  #numbers() {
    const numbers = this.#keys(this.prefix).map((key) => Number(key.slice(this.prefix.length)));
    return numbers.filter((n) => n > 0).sort((a, b) => a - b);
  }

  #keys(prefix) {
    const keys = Array.from({ length: this.store.length }, (_, i) => this.store.key(i));
    return keys.filter((key) => key?.startsWith(prefix));
  }
}

function storage() {
  try {
    localStorage.setItem("bag/probe", "");
    localStorage.removeItem("bag/probe");
    return localStorage;
  } catch {
    return new Memory(); // storage is switched off: the tab itself is all there is
  }
}

class Memory {
  #items = new Map();

  get length() {
    return this.#items.size;
  }

  key(i) {
    return [...this.#items.keys()][i] ?? null;
  }

  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  setItem(key, value) {
    this.#items.set(key, value);
  }

  removeItem(key) {
    this.#items.delete(key);
  }
}
