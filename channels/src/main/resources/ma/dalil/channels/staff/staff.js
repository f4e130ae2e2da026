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
  const events = new EventSource("/staff/api/v1/events");
  events.addEventListener("changed", (event) => {
    if (event.lastEventId !== shown) {
      shown = event.lastEventId;
      renew();
    }
  });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      live.textContent = page.stale;
    }
  });
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
if (page.said) {
  page.said = "";
  history.replaceState(null, "", page.address); // a reload says nothing twice
}
