// The live page: what is tapped is kept and shown at once, sent as soon as the line allows, and
// what others do is fetched when the doorbell rings.

import { Doorbell } from "./doorbell.js";
import { Hub } from "./hub.js";
import { Keeping } from "./keeping.js";
import { Lists } from "./lists.js";
import { NoteSheet, textOf } from "./note_sheet.js";
import { Numbers } from "./numbers.js";
import { Outbox } from "./outbox.js";
import { insist, say } from "./toast.js";

const SOON_MS = 1_000; // a change that is answered within this needs no mark
const NOW_MS = 60_000; // how long 'now' stays true
const LOOK_AGAIN = 0; // nothing new in the stream, but what is kept for its customer changed
const PAID = "conflict:checked_out";
const WHY = { [PAID]: "refused_paid", "permanent:unknown_product": "refused_unlisted" };
const TOO_LATE = { "cart.note": "note_gone", "hold.release": "hold_ended" };

const { dataset } = document.body;
const said = JSON.parse(dataset.said);
const numbers = new Numbers(dataset.locale);
const main = document.getElementById("lists");
const base = document.getElementById("act").getAttribute("action").split("/form")[0];
const lists = new Lists(main, { numbers, said, marks, tellTime });
const { link } = main.dataset;
const keeping = new Keeping();
keeping.sweep(link, main.dataset.expiresMs - lists.nowMs);
const outbox = new Outbox(keeping, link, lists.device, lists);
const hub = new Hub(base, dataset.lists, outbox, {
  view: showView,
  refused,
  late: ({ kind }) => TOO_LATE[kind] && say(said[TOO_LATE[kind]]),
  failed: draw,
  mustBeginAnew,
});
const doorbell = new Doorbell(`${base}/events`, {
  moved(heads) {
    const head = heads?.[lists.stream];
    if (!heads || head > lists.seq || head === LOOK_AGAIN) hub.fetchView();
  },
  line(live) {
    if (live) hub.send();
    if (live && lineKnown) hub.fetchView(); // it may be a hub that went back to a backup
    lineKnown = true;
    draw();
  },
});
const noteSheet = new NoteSheet(numbers, said, link, writeNote);
let renewal = 0;
let lineKnown = false; // before the first try is over there is nothing to say about the line

document.addEventListener("submit", (event) => {
  if (event.target.id !== "act" || !event.submitter) return;
  event.preventDefault();
  const row = event.submitter.closest(".line, .wish");
  const asked = JSON.parse(event.submitter.value);
  if (Array.isArray(asked)) {
    act(...asked);
    say(said.hold_released);
    return;
  }
  const intent = asked;
  ({ "cart.dec": fewer, "cart.remove": fewer, "wish.remove": forget, "wish.to_cart": move })[
    intent.kind
  ]?.(intent, row) ?? act(intent);
});

document.addEventListener("click", (event) => {
  const writing = event.target.closest("[data-note-open]");
  if (writing) {
    event.preventDefault(); // without a script it leads to a page of its own
    noteSheet.open(writing.closest(".line"));
  }
  const tab = event.target.closest("[data-tab]");
  if (!tab || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  lists.choose(tab.dataset.tab);
  history.replaceState(null, "", tab.href);
});

addEventListener("storage", draw); // another tab of this page
document.addEventListener("error", ({ target }) => target.matches?.("img") && hide(target), true);

for (const img of document.images) {
  if (img.complete && !img.naturalWidth) img.decode().catch(() => hide(img)); // failed before we came
}
refused();
if (outbox.dropStrangers()) say(said.unsent);
outbox.letGo(lists.lastN, lists.durableN);
draw();
renewLater();
hub.send();

function act(...intents) {
  if (mustBeginAnew()) return; // in a moment, under another name
  for (const intent of intents) outbox.append(lists.writes, lists.seen, intent);
  draw();
  hub.send();
  setTimeout(draw, SOON_MS);
  if (!outbox.lasting && !doorbell.live) say(said.not_kept);
}

// Why it was not done, and the way out that there is. It stays until somebody has read it: whoever
// closes the page before finds it there again.
function refused() {
  const unread = outbox.unread();
  if (unread.length === 0) return;
  const why = new Set(unread.map(({ was }) => said[WHY[was] ?? "refused"]));
  const read = () => outbox.markRead(unread).filter(({ was }) => was === PAID);
  const again = () => act(...read().map(({ intent }) => intent));
  const late = unread.some(({ was }) => was === PAID);
  insist([...why].join(" "), late ? [said.add_new, again] : [said.done, read]);
}

function fewer({ sku }, row) {
  if (Number(row.dataset.quantity) > 1) {
    act({ kind: "cart.dec", sku, quantity: 1 });
    return true;
  }
  const more = row.querySelector(".step:last-child").value;
  const note = textOf(row);
  const back = note ? [{ kind: "cart.note", sku, text: note }] : [];
  act({ kind: "cart.remove", sku });
  say(said.removed, more && said.undo, () => act(JSON.parse(more), ...back));
  return true;
}

function forget(intent, row) {
  act(intent);
  say(said.forgotten, said.undo, () => act(JSON.parse(row.dataset.undo)));
  return true;
}

function move(intent, row) {
  act(intent);
  const back = { kind: "cart.dec", sku: intent.sku, quantity: 1 };
  say(said.moved, said.undo, () => act(back, JSON.parse(row.dataset.undo)));
  return true;
}

function writeNote(sku, text, before) {
  const row = lists.line(sku);
  if (!row) {
    say(said.note_gone);
    return;
  }
  act({ kind: "cart.note", sku, text });
  lists.line(sku).querySelector("[data-note-open]").focus();
  const undo = () => act({ kind: "cart.note", sku, text: before });
  if (text) say(said.note_saved, said.undo, undo);
  else say(said.note_removed, said.undo, undo);
}

function showView(html) {
  const own = new Set(outbox.unseen(lists.lastN).map(({ intent }) => intent.sku));
  const { epoch } = lists;
  const byOthers = lists.take(html, own);
  outbox.hears(lists.lastN, lists.epoch);
  outbox.letGo(lists.lastN, lists.durableN);
  if (lists.epoch !== epoch) hub.send(); // it went back, and may lack what we did
  draw();
  noteSheet.meet((sku) => lists.line(sku));
  if (byOthers) document.querySelector("[data-announce]").textContent = said.changed_elsewhere;
  renewLater();
}

// What is true for a while only is asked for again: 'now', and whether something is still kept.
function renewLater() {
  clearTimeout(renewal);
  if (!lists.base.querySelector("[data-now], [data-until]")) return;
  const left = [...lists.base.querySelectorAll("[data-until]")].map((hold) => hold.dataset.until - lists.nowMs);
  renewal = setTimeout(hub.fetchView, Math.max(SOON_MS, Math.min(NOW_MS, ...left)));
}

// The hub went back to a backup, and this browser does not know all that it had done.
function mustBeginAnew() {
  return !lists.settled && !outbox.knowsAll && outbox.waiting().length === 0;
}

// Where a picture cannot be had its plain tile stays, not the broken sign of the browser.
function hide(img) {
  img.hidden = true;
}

function draw() {
  lists.draw(outbox.unseen(lists.lastN));
  drawPill();
}

function drawPill() {
  const live = doorbell?.live;
  const waiting = outbox.waiting().length;
  const { helper } = lists.base.dataset;
  const pill = document.querySelector("[data-pill]");
  pill.hidden = !lineKnown;
  pill.classList.toggle("down", !live);
  pill.querySelector("[data-pill-live]").hidden = !live;
  pill.querySelector("[data-pill-down]").hidden = live;
  // The name keeps its own direction inside the sentence.
  const withHelper = helper ? said.live_with.replace("{name}", `\u2068${helper}\u2069`) : said.live;
  const down = waiting ? numbers.sentence(said.offline_waiting, waiting) : said.offline;
  pill.querySelector("[data-pill-text]").textContent = live ? withHelper : down;
}

// Until when something is kept, by the clock of the phone that shows it.
function tellTime(next) {
  for (const hold of next.querySelectorAll("[data-until]")) {
    const until = new Date(Number(hold.dataset.until));
    hold.querySelector("[data-when]").textContent = said.hold_until.replace(
      "{when}",
      `\u2068${numbers.moment(until, new Date())}\u2069`,
    );
  }
}

// Only what really waits is marked: a change that is answered at once would only blink.
function marks(n) {
  const change = outbox.waiting().find((each) => each.n === n);
  return Boolean(change) && (!doorbell.live || Date.now() - change.at_ms >= SOON_MS);
}
