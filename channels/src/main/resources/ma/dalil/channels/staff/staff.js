// Renews what a staff page shows when the desk tells of a change, and keeps a reply that is being typed.
// Without it the pages work all the same: links, forms, and a reload.

const page = document.body.dataset;
const live = document.getElementById("live");
let shown = page.change;
let renewing = false;
let again = false;

/** Puts a renewed part in place of the old one; who was on a link stays on it. */
function replace(part, next) {
  if (part.innerHTML === next.innerHTML) {
    return;
  }
  const link = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  part.replaceChildren(...next.childNodes);
  if (link) {
    part.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus();
  }
}

/** Adds only what is new, so that only that is read out; what became of what stands there changes in silence. */
function append(part, next) {
  [...part.children].forEach((child, at) => {
    const way = child.querySelector(".way");
    const now = next.children[at]?.querySelector(".way");
    if (now && way?.textContent !== now.textContent) {
      way ? way.replaceWith(now) : child.append(now);
    }
  });
  part.append(...[...next.children].slice(part.children.length));
}

/** Forms change only when the state does: what is being typed stays. */
function state(part, next) {
  if (part.dataset.state === next.dataset.state) {
    return;
  }
  part.dataset.state = next.dataset.state;
  part.replaceChildren(...next.childNodes);
  live.textContent = next.dataset.words;
  keepDraft();
  countSegments();
}

const ways = { replace, append, state };

async function fetchPage() {
  const answer = await fetch(page.address, { headers: { Accept: "text/html", "X-Renewal": "1" } });
  if (!answer.ok || answer.redirected) {
    throw new Error(`status ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function renew() {
  if (renewing) {
    again = true;
    return;
  }
  renewing = true;
  try {
    const fresh = await fetchPage();
    for (const part of document.querySelectorAll("[data-live]")) {
      const next = fresh.getElementById(part.id);
      if (next) {
        ways[part.dataset.live](part, next);
      }
    }
    document.title = fresh.title;
  } catch {
    live.textContent = page.stale;
  } finally {
    renewing = false;
  }
  if (again) {
    again = false;
    await renew();
  }
}

function listen() {
  const open = page.address.match(/^\/staff\/cases\/([\da-f-]{36})$/)?.[1];
  const events = new EventSource(`/staff/api/v1/events${open ? `?case=${open}` : ""}`);
  events.addEventListener("readers", (event) => showReaders(JSON.parse(event.data).names));
  events.addEventListener("changed", (event) => {
    if (event.lastEventId !== shown) {
      shown = event.lastEventId;
      renewSoon();
    }
  });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      live.textContent = page.stale;
    }
  });
}

let due = 0;

/** Many desks hear of the same change: they do not all ask in the same instant. */
function renewSoon() {
  due ||= setTimeout(() => {
    due = 0;
    renew();
  }, Math.random() * 500);
}

/** Who else has the case open. */
function showReaders(names) {
  const line = document.getElementById("readers");
  if (line) {
    line.textContent = names.length ? line.dataset.readers.replace("{0}", names.join(", ")) : "";
  }
}

/** How many SMS a reply takes: 160 characters of the GSM alphabet, or 70 of any other; fewer in each once there are several. */
function segments(text) {
  const extended = /[\^{}\\[~\]|€]/g;
  const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/.test(text);
  const units = text.length + (gsm ? (text.match(extended) ?? []).length : 0);
  const [single, several] = gsm ? [160, 153] : [70, 67];
  return units <= single ? 1 : Math.ceil(units / several);
}

function countSegments() {
  const field = document.querySelector("textarea[data-segments]");
  const line = document.getElementById("segments");
  if (!field || !line) {
    return;
  }
  const tell = () => {
    line.textContent = field.value ? field.dataset.segments.replace("{0}", segments(field.value)) : "";
  };
  field.addEventListener("input", tell);
  tell();
}

/** What is chosen beside a reply goes in where the cursor is; a canned reply has a line of its own. */
function onInsert(event) {
  const button = event.target.closest("button[data-insert]");
  const field = button?.form.elements.text;
  if (!field) {
    return;
  }
  event.preventDefault();
  const chosen = button.form.elements.canned;
  const line = button.dataset.insert === "line";
  const piece = line ? chosen.value : button.value;
  if (!piece) {
    return;
  }
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const opens = line && before && !before.endsWith("\n") ? "\n" : "";
  const closes = line && !after.startsWith("\n") ? "\n" : "";
  field.setRangeText(opens + piece + closes, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input"));
  field.focus();
  if (line) {
    chosen.value = "";
  }
}

/** One letter does what a button or a field says, unless something is being typed; j and k go through the cases. */
function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) {
    return;
  }
  if (localStorage.getItem("dalil-keys") === "off") {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    const links = [...document.querySelectorAll(".cases h3 a")];
    const at = links.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
    links[Math.max(0, Math.min(at, links.length - 1))]?.focus();
    return;
  }
  const target = [...document.querySelectorAll("[data-key]")].find((part) => part.dataset.key === event.key);
  if (target) {
    event.preventDefault();
    target.matches("textarea, input, select") ? target.focus() : target.click();
  }
}

/** Whoever dictates to a computer, or presses keys by chance, turns the letters off. */
function offerKeys() {
  const box = document.getElementById("keys");
  if (box) {
    box.checked = localStorage.getItem("dalil-keys") !== "off";
    box.addEventListener("change", () => localStorage.setItem("dalil-keys", box.checked ? "on" : "off"));
    box.closest("[hidden]").hidden = false;
  }
}

/** A reply survives a reload and the end of a session, in this tab only, until it is sent. */
function keepDraft() {
  const field = document.querySelector("textarea[name=text]");
  if (!field) {
    return;
  }
  const key = `draft ${page.address}`;
  if (page.said === "replied") {
    sessionStorage.removeItem(key);
  }
  field.value ||= sessionStorage.getItem(key) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
}

if (document.querySelector("[data-live]")) {
  listen();
}
if (document.querySelector("[data-clock]")) {
  setInterval(renew, 60_000);
}
if (page.said === "signed-out") {
  sessionStorage.clear();
}
keepDraft();
countSegments();
offerKeys();
document.addEventListener("keydown", onKey);
document.addEventListener("click", onInsert);
if (page.said) {
  page.said = "";
  history.replaceState(null, "", page.address); // a reload says nothing twice
}
