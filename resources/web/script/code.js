// Keeps the code on the screen valid: a minute before it ends a new one takes its place.

import { Numbers } from "./numbers.js";

const MINUTE_MS = 60_000;
const LOOK_MS = 5_000;

const { dataset } = document.body;
const said = JSON.parse(dataset.said);
const numbers = new Numbers(dataset.locale);
let endsAt = end();
let fetching = false;

tick();
setInterval(tick, LOOK_MS);
document.addEventListener("visibilitychange", tick);

function end() {
  return Date.now() + Number(document.getElementById("card").dataset.validMin) * MINUTE_MS;
}

async function tick() {
  const left = endsAt - Date.now();
  if (left <= MINUTE_MS) await renew();
  show(endsAt - Date.now());
}

async function renew() {
  if (fetching) return;
  fetching = true;
  try {
    const answer = await fetch(dataset.card, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("card").replaceWith(document.importNode(page.getElementById("card"), true));
    endsAt = end();
  } catch {
    // The old code stays on the screen as long as it is worth something; the next look tries again.
  } finally {
    fetching = false;
  }
}

function show(left) {
  const over = left <= 0;
  const minutes = Math.max(1, Math.ceil((left - MINUTE_MS) / MINUTE_MS));
  document.getElementById("card").classList.toggle("old", over);
  document.querySelector("[data-left]").textContent = over
    ? said.code_old
    : numbers.sentence(said.code_for, minutes);
}
