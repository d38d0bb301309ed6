// The part of the page that changes: the hub's newest view, with what waits drawn over it.

import { Overlay } from "./overlay.js";

const TINT_MS = 4_000;
const AFTER_PRESS_MS = 100; // on touch screens the click comes a little after the release

export class Lists {
  constructor(main, drawing) {
    this.drawing = drawing; // numbers, words and marks, handed on to the overlay
    this.remembered = new Map();
    this.tints = new Map();
    this.show = main.dataset.show;
    this.#take(main.cloneNode(true));
    this.#waitForTaps();
  }

  get device() {
    return this.base.dataset.device;
  }

  get stream() {
    return this.base.dataset.stream;
  }

  // The name under which this page writes: whom it was opened for, whoever they are by now.
  get writes() {
    return this.base.dataset.writes;
  }

  get seen() {
    return JSON.parse(this.base.dataset.seen);
  }

  get seq() {
    return Number(this.base.dataset.seq);
  }

  // When the hub drew this, by its own clock.
  get nowMs() {
    return Number(this.base.dataset.nowMs);
  }

  get lastN() {
    return Number(this.base.dataset.lastN);
  }

  get durableN() {
    return Number(this.base.dataset.durableN);
  }

  get epoch() {
    return this.base.dataset.epoch;
  }

  // Whether the hub knows all that this page has ever done, as far as anybody does.
  get settled() {
    return Boolean(this.base.dataset.settled);
  }

  // The row of a thing as it stands on the screen.
  line(sku) {
    return document.querySelector(`.line[data-sku="${CSS.escape(sku)}"]`);
  }

  // A newer view of the hub; gives true if somebody else changed something in it.
  take(html, own) {
    const parsed = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    const fresh = document.importNode(parsed, true);
    const again = fresh.dataset.epoch !== this.base.dataset.epoch; // the hub went back to a backup
    if (!again && Number(fresh.dataset.seq) < this.seq) return false;
    const before = this.#stamps();
    this.#take(fresh);
    const changed = [...this.#stamps()].filter(
      ([key, stamp]) => before.get(key) !== stamp && !own.has(key.split(" ")[1]),
    );
    for (const [key] of changed) this.tints.set(key, Date.now() + TINT_MS);
    const gone = [...before.keys()].filter((key) => !this.#stamps().has(key));
    return changed.length > 0 || gone.some((key) => !own.has(key.split(" ")[1]));
  }

  draw(changes) {
    this.changes = changes;
    if (!this.pressed) this.#draw();
  }

  // A button that is exchanged between press and release never hears of the tap.
  #waitForTaps() {
    this.pressed = false;
    addEventListener("pointerdown", () => (this.pressed = true), true);
    addEventListener("click", () => (this.pressed = false), true);
    for (const end of ["pointerup", "pointercancel"]) {
      addEventListener(end, () => setTimeout(() => this.#released(), AFTER_PRESS_MS), true);
    }
  }

  #released() {
    this.pressed = false;
    this.#draw();
  }

  #draw() {
    const now = document.getElementById("lists");
    const focus = focusOf(document.activeElement);
    const next = this.base.cloneNode(true);
    new Overlay(next, { ...this.drawing, remembered: this.remembered }).draw(this.changes);
    this.drawing.tellTime(next);
    this.#choose(next);
    this.#tint(next);
    keepOpen(now, next);
    if (next.isEqualNode(now)) return;
    keepPictures(now, next);
    now.replaceWith(next);
    focus?.(next)?.focus({ preventScroll: true });
  }

  choose(show) {
    this.show = show;
    this.#choose(document.getElementById("lists"));
    scrollTo(0, 0);
  }

  #take(main) {
    this.base = main;
    for (const line of main.querySelectorAll(".line")) {
      this.remembered.set(line.dataset.sku, line.cloneNode(true));
    }
    for (const card of main.querySelectorAll(".wish")) {
      this.remembered.set(`wish ${card.dataset.sku}`, card.cloneNode(true));
    }
  }

  #stamps() {
    const rows = [...this.base.querySelectorAll(".line, .wish, .hold")];
    return new Map(rows.map((row) => [keyOf(row), row.dataset.stamp]));
  }

  #choose(main) {
    main.dataset.show = this.show;
    for (const tab of main.querySelectorAll("[data-tab]")) {
      tab.toggleAttribute("aria-current", false);
      if (tab.dataset.tab === this.show) tab.setAttribute("aria-current", "page");
    }
  }

  #tint(main) {
    for (const row of main.querySelectorAll(".line, .wish, .hold")) {
      const left = (this.tints.get(keyOf(row)) ?? 0) - Date.now();
      if (left <= 0) continue;
      row.classList.add("changed");
      setTimeout(() => row.classList.remove("changed"), left);
    }
  }
}

function keyOf(row) {
  const { hold, sku } = row.dataset;
  if (hold) return `hold:${hold} ${sku}`;
  return `${row.classList.contains("wish") ? "wish" : "line"} ${sku}`;
}

const ROWS = ".line, .wish, .hold";
const TOOLS = "button, summary, a[href]";

// Where the keyboard is: finds the same tool in a new drawing of the lists. If its row is gone, the
// next one's; if no row is left, the list's own tab.
function focusOf(element) {
  const main = element?.closest?.("#lists");
  const tool = element?.closest?.(TOOLS);
  if (!main || !tool) return null;
  const row = tool.closest(ROWS);
  const href = tool.getAttribute("href");
  if (!row) return (next) => next.querySelector(`a[href="${CSS.escape(href)}"]`);
  const place = toolsOf(row).indexOf(tool);
  const key = keyOf(row);
  const kind = key.split(/[ :]/)[0];
  const at = rowsLike(main, kind).indexOf(row);
  return (next) => {
    const rows = rowsLike(next, kind);
    const same = rows.find((each) => keyOf(each) === key) ?? rows[Math.min(at, rows.length - 1)];
    return same ? (toolsOf(same)[place] ?? toolsOf(same)[0]) : next.querySelector("[aria-current]");
  };
}

function rowsLike(main, kind) {
  return [...main.querySelectorAll(`.${kind}`)].filter((row) => !row.hidden);
}

function toolsOf(row) {
  return [...row.querySelectorAll(TOOLS)];
}

// What somebody has opened stays open.
function keepOpen(from, to) {
  for (const { dataset } of from.querySelectorAll("details[open]")) {
    const same = to.querySelector(`details[data-open="${CSS.escape(dataset.open)}"]`);
    if (same) same.open = true;
  }
}

// A picture that is drawn already is moved over: a new element would flicker.
function keepPictures(from, to) {
  const drawn = new Map([...from.querySelectorAll("img")].map((img) => [img.src, img]));
  for (const img of to.querySelectorAll("img")) {
    const old = drawn.get(img.src);
    if (!old) continue;
    drawn.delete(img.src);
    img.replaceWith(old);
  }
}
