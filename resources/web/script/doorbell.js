// Hears from the hub that something moved. Pokes may be lost or doubled: they only say 'look again'.

import { Pace } from "./pace.js";

const SILENCE_MS = 45_000; // the hub speaks every 20 s, so this line is dead

export class Doorbell {
  constructor(url, { moved, line }) {
    this.url = url;
    this.moved = moved;
    this.line = line;
    this.pace = new Pace();
    addEventListener("online", () => this.#connect());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && !this.live) this.#connect();
    });
    this.#connect();
  }

  get live() {
    return this.source?.readyState === EventSource.OPEN;
  }

  #connect() {
    this.#close();
    const source = new EventSource(this.url);
    this.source = source;
    source.addEventListener("open", () => {
      this.pace.reset();
      this.line(true);
      this.#await();
    });
    source.addEventListener("poke", ({ data }) => {
      this.#await();
      this.moved(JSON.parse(data).heads);
    });
    source.addEventListener("resync", () => this.moved(null));
    source.addEventListener("error", () => this.#lost());
  }

  #await() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.#lost(), SILENCE_MS);
  }

  // We come back by ourselves: a browser gives up for good when a proxy answers with an error.
  #lost() {
    this.#close();
    this.line(false);
    this.retry = setTimeout(() => this.#connect(), this.pace.next());
  }

  #close() {
    clearTimeout(this.silence);
    clearTimeout(this.retry);
    this.source?.close();
  }
}
