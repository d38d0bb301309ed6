// What a page keeps in the browser, under the name of its link.
//
// Whatever the browser refuses to keep (private windows, no room left) stays in the tab itself and
// goes with it. Nothing outlives the link: what belongs to another one that has ended is taken away
// whenever a page opens, and the page of a link that opens nothing any more takes away its own.

const OURS = /^(?:bag|note)\/([0-9a-f]{16})\//;

export class Keeping {
  #disk = storage();
  #tab = new Map();

  // Whether all that was handed in is where a closed tab leaves it.
  get lasting() {
    return this.#disk !== null && this.#tab.size === 0;
  }

  get(key) {
    return this.#tab.get(key) ?? this.#disk?.getItem(key) ?? null;
  }

  // True if it lasts.
  put(key, value) {
    try {
      this.#disk.setItem(key, value);
      this.#tab.delete(key);
      return true;
    } catch {
      this.#tab.set(key, value);
      return false;
    }
  }

  drop(key) {
    this.#tab.delete(key);
    this.#disk?.removeItem(key);
  }

  // Only in this tab from now on: whoever opens the page again is not to find it.
  leave(key) {
    const value = this.get(key);
    this.drop(key);
    if (value !== null) this.#tab.set(key, value);
  }

  keys(prefix) {
    const disk = this.#disk;
    const kept = disk ? Array.from({ length: disk.length }, (_, i) => disk.key(i)) : [];
    return [...new Set([...kept, ...this.#tab.keys()])].filter((key) => key?.startsWith(prefix));
  }

  // All that is kept for one link.
  forget(link) {
    for (const key of [...this.keys(`bag/${link}/`), ...this.keys(`note/${link}/`)]) this.drop(key);
  }

  // This link works so long; what is kept for others that have ended goes.
  sweep(link, forMs) {
    this.put(until(link), String(Date.now() + forMs));
    const links = new Set(this.keys("").map((key) => OURS.exec(key)?.[1]));
    for (const each of links) {
      if (each && !(Number(this.get(until(each))) > Date.now())) this.forget(each);
    }
  }
}

function until(link) {
  return `bag/${link}/until`;
}

function storage() {
  try {
    localStorage.setItem("bag/probe", "");
    localStorage.removeItem("bag/probe");
    return localStorage;
  } catch {
    return null; // switched off
  }
}
