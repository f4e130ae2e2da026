// The citizen's page, live: the forms of the page speak to the JSON API instead of loading the page again.
// Whatever fails here leaves the forms as they are, and they work by themselves.

const API = '/api/v1/conversations';
const KEPT = 'dalil.conversation';
const DRAFT = 'dalil.draft';
const SILENCE = 45_000; // three heartbeats of the server
const LONGEST_WAIT = 30_000;
const POLL = 10_000;

const at = id => document.getElementById(id);
const part = (root, name) => root.querySelector(`[data-part=${name}]`);
const language = document.documentElement.lang;
const words = at('words').dataset;
const log = at('log');
const message = at('message');
const send = document.querySelector('.send');

/// The tab's memory; where a browser allows none, the page's own.
const store = {
  own: {},
  get(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return this.own[key] ?? null;
    }
  },
  set(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      this.own[key] = value;
    }
  },
};

let conversation = null; // {id, token}
let lastEvent = 0;
let pending = false;
let wished = null; // a person, asked for while an answer was on its way
let unsent = null; // {id, text}: sent again under the same id, so that it is answered once
let following = null;
const shown = new Set();

class Refused extends Error {
  constructor(status) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

const pause = millis => new Promise(done => setTimeout(done, millis));

/// crypto.randomUUID exists only where the page came over TLS or from this machine.
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

// The API

async function call(address, { method = 'GET', body, headers = {}, signal } = {}) {
  const response = await fetch(API + address, {
    method,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    headers: {
      ...(conversation && { Authorization: `Bearer ${conversation.token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(response.status);
  return response;
}

const inConversation = (address, options) => call(`/${conversation.id}${address}`, options);

async function* eventsOf(response, alive = () => {}) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    text += value;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = { type: 'message', id: null, data: '' };
      for (const line of text.slice(0, end).split('\n')) {
        if (line.startsWith('event: ')) event.type = line.slice(7);
        if (line.startsWith('id: ')) event.id = Number(line.slice(4));
        if (line.startsWith('data: ')) event.data += line.slice(6);
      }
      text = text.slice(end + 2);
      if (event.data) yield { ...event, data: JSON.parse(event.data) };
    }
  }
}

async function open() {
  if (conversation) return;
  const opened = await (await call('', { method: 'POST', body: { language } })).json();
  conversation = { id: opened.id, token: opened.token };
  store.set(KEPT, JSON.stringify(conversation));
  begin();
  note(opened.notice);
  follow();
}

function forget() {
  following?.abort();
  following = null;
  conversation = null;
  lastEvent = 0;
  unsent = null;
  shown.clear();
  store.set(KEPT, 'null');
}

/// One question and its answer; the stages are told while they last.
async function ask(attempt) {
  const response = await inConversation('/messages', {
    method: 'POST',
    body: { clientMessageId: attempt.id, text: attempt.text },
    headers: { Accept: 'text/event-stream' },
  });
  let turn = null;
  for await (const event of eventsOf(response)) {
    if (event.type === 'stage') stage(event.data.words);
    if (event.type === 'turn') turn = event.data;
  }
  if (!turn) throw new TypeError('the stream ended before the answer');
  return turn;
}

/// A lost connection is tried once more at once; a conversation that is gone gives way to a new one.
async function insist(work) {
  await open();
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof Refused && failure.status !== 401 && failure.status !== 404) throw failure;
    if (failure instanceof Refused) {
      forget();
      log.replaceChildren();
      tell(words.errorExpired);
      await open();
    } else {
      await pause(800);
    }
    return work();
  }
}

// What is said

async function say(text) {
  if (pending) return;
  if (!text.trim()) {
    tell(words.errorEmpty);
    message.focus();
    return;
  }
  const attempt = unsent?.text === text ? unsent : { id: uuid(), text };
  const bubble = written(text);
  if (message.value === text) empty();
  const work = () => {
    if (!bubble.isConnected) log.append(bubble); // in a new conversation
    return ask(attempt);
  };
  await occupied(() => insist(work), failure => {
    unsent = attempt;
    bubble.remove();
    message.value = message.value ? `${text}\n${message.value}` : text;
    changed();
    message.focus();
    tell(reason(failure));
  }, () => { unsent = null; });
}

/// Whoever asks for a person while an answer is on its way gets the answer first, then the person.
/// @param contact how to reach whoever leaves; may be empty
async function requestPerson(contact = {}) {
  if (pending) {
    wished = contact;
    return;
  }
  const work = async () => (await inConversation('/handover', { method: 'POST', body: { contact } })).json();
  await occupied(() => insist(work), failure => tell(reason(failure)), () => { if (!wished?.contact) wished = null; });
}

async function withdraw() {
  try {
    await inConversation('/handover', { method: 'DELETE' });
  } catch (failure) {
    tell(reason(failure));
  }
}

/// One thing at a time.
async function occupied(work, failed, done = () => {}) {
  if (pending) return;
  pending = true;
  send.setAttribute('aria-disabled', 'true');
  tell('');
  stage(words.thinking);
  try {
    const turn = await work();
    done();
    reply(turn);
    reveal(log.lastElementChild);
  } catch (failure) {
    failed(failure);
  } finally {
    pending = false;
    send.removeAttribute('aria-disabled');
    at('progress').hidden = true;
    at('status').textContent = '';
  }
  if (wished) {
    const contact = wished;
    wished = null;
    await requestPerson(contact);
  }
}

function reason(failure) {
  if (!(failure instanceof Refused)) return words.errorNetwork;
  return { 400: words.errorEmpty, 413: words.errorLong, 429: words.errorMany }[failure.status] ?? words.errorFailed;
}

function tell(error) {
  const place = at('error');
  place.textContent = error;
  place.hidden = !error;
}

function stage(told) {
  at('progress').hidden = false;
  part(at('progress'), 'stage').textContent = told;
  at('status').textContent = told;
}

// What is shown

function begin() {
  begun(true);
  at('erased')?.remove();
}

/// What there is to do depends on whether a conversation is there.
function begun(is) {
  at('welcome').hidden = is;
  at('menu').hidden = !is;
  at('issue').hidden = !is;
  if (!is) at('code').hidden = true;
}

function made(template) {
  return at(template).content.firstElementChild.cloneNode(true);
}

function written(text) {
  begin();
  const bubble = made('citizen');
  part(bubble, 'said').textContent = text;
  log.append(bubble);
  at('end').scrollIntoView({ block: 'end' });
  return bubble;
}

/// An answer is read from its beginning, below its question where both fit.
function reveal(bubble) {
  const question = bubble.previousElementSibling;
  const both = question?.classList.contains('citizen') && question.offsetHeight < innerHeight / 3;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (both ? question : bubble).scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}

function note({ language: tag, text }) {
  const paragraph = document.createElement('p');
  paragraph.className = 'note';
  tagged(paragraph, tag);
  paragraph.textContent = text;
  log.prepend(paragraph);
}

const direction = tag => (/^ary?(-Arab)?$/.test(tag) ? 'rtl' : 'ltr');

const nameOf = tag => document.querySelector(`.forms [hreflang="${tag}"]`)?.textContent ?? tag;

function tagged(element, tag) {
  element.lang = tag;
  element.dir = direction(tag);
}

/// Keeps one element as a pattern and puts a filled copy of it in its place for each item.
function each(root, name, items, fill) {
  const pattern = part(root, name);
  pattern.replaceWith(...items.map((item, index) => {
    const copy = pattern.cloneNode(true);
    fill(copy, item, index);
    return copy;
  }));
}

/// Shows a reply once, however often it arrives.
function reply(turn) {
  if (shown.has(turn.id)) return;
  shown.add(turn.id);
  log.append(bubbleOf(turn));
  if (turn.handover && turn.handover.status !== 'OFFERED') held(turn.handover);
}

function bubbleOf(turn) {
  const staff = turn.answeredBy === 'STAFF';
  const article = made('turn');
  article.className = `turn ${staff ? 'staff' : 'assistant'}`;
  part(article, 'speaker').textContent = staff ? words.staff : words.assistant;
  tagged(part(article, 'bubble'), turn.language);
  callable(article, turn);
  part(article, 'said').replaceChildren(...blocks(turn));
  cited(article, turn);
  choosable(article, turn);
  if (turn.outcome !== 'ANSWERED' || staff) part(article, 'feedback').remove();
  else part(article, 'feedback').elements.turn.value = turn.id;
  if (turn.receipt) part(article, 'code').textContent = turn.receipt;
  else part(article, 'receipt').remove();
  return article;
}

function callable(article, turn) {
  const lines = turn.helplines ?? [];
  if (!lines.length) return part(article, 'helplines').remove();
  return each(article, 'helpline', lines, (item, line) => {
    const link = part(item, 'call');
    link.href = `tel:${line.number.replace(/[^\d+]/g, '')}`;
    link.lang = turn.language;
    part(item, 'number').textContent = line.number;
    part(item, 'name').textContent = line.name;
  });
}

function cited(article, turn) {
  const citations = turn.citations ?? [];
  if (!citations.length) return part(article, 'sources').remove();
  part(article, 'count').textContent = citations.length;
  return each(article, 'source', citations, (item, source) => {
    item.id = anchor(turn, source.number);
    for (const name of ['title', 'publisher']) {
      part(item, name).lang = source.language;
      part(item, name).textContent = source[name];
    }
    part(item, 'dated').hidden = !source.asOf;
    part(item, 'date').textContent = source.asOf ?? '';
    part(item, 'language').lang = source.language;
    part(item, 'language').textContent = nameOf(source.language);
    tagged(part(item, 'quote'), source.language);
    part(item, 'quote').textContent = source.quote;
    const link = part(item, 'link');
    link.hidden = !/^https?:\/\//.test(source.url ?? '');
    if (!link.hidden) link.href = source.url;
    else link.removeAttribute('href');
  });
}

/// The choice that accepts an offered person stands apart, in a calm box; the others go on with the assistant.
function choosable(article, turn) {
  const choices = [...(turn.choices ?? [])];
  if (turn.handover?.status === 'OFFERED') {
    const agreement = choices.pop();
    if (agreement) choice(part(article, 'agreement'), agreement, turn);
    else part(article, 'agree').remove();
  } else {
    part(article, 'offer').remove();
  }
  if (!choices.length) part(article, 'choices').remove();
  else each(article, 'choice', choices, (button, offered) => choice(button, offered, turn));
}

function choice(button, offered, turn) {
  button.value = offered.text;
  button.lang = turn.language;
  button.textContent = offered.label;
}

const anchor = (turn, number) => `source-${turn.id}-${number}`;

/// The plain text as a title, paragraphs and lists, the sources' numbers behind a statement's last line or before its list; the page without JavaScript does the same (ReplyText).
function blocks(turn) {
  const all = [];
  const add = (text, titled, marks = []) => {
    let list = null;
    let lead = null;
    for (const line of text.trim().split('\n').filter(line => line.trim())) {
      if (line.startsWith('• ')) {
        if (!list) all.push(list = document.createElement('ul'));
        const item = document.createElement('li');
        item.append(...isolated(line.slice(2)));
        list.append(item);
      } else {
        list = null;
        const paragraph = document.createElement('p');
        if (titled && !all.length) paragraph.className = 'title';
        paragraph.append(...isolated(line));
        all.push(lead = paragraph);
      }
    }
    if (!marks.length || !(lead || list)) return;
    if (!lead) all.push(lead = Object.assign(document.createElement('p'), { className: 'marks' }));
    lead.append(...marks);
  };
  let rest = turn.text;
  for (const statement of turn.statements ?? []) {
    const found = rest.indexOf(statement.text);
    if (found >= 0) {
      add(rest.slice(0, found), !all.length);
      rest = rest.slice(found + statement.text.length).replace(/^(?:\s*\[\d+\])+/, '');
    }
    add(statement.text, false, (statement.citations ?? []).map(number => mark(turn, number)));
  }
  add(rest, false);
  return all;
}

function mark(turn, number) {
  const link = document.createElement('a');
  link.className = 'mark';
  link.href = `#${anchor(turn, number)}`;
  link.setAttribute('aria-label', `${words.source} ${number}`);
  link.textContent = number;
  return link;
}

const ISOLATED = /https?:\/\/[^\s«»()]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+(?:ma|com|org|net)\b(?:\/[\w./?=&-]*)?|\+?\d[\d .-]{6,}\d|\b[A-Za-z\d]+(?:[-/.][A-Za-z\d]+)*[-/.]\d+(?:[-/.][A-Za-z\d]+)*\b/g;

/// What a right-to-left line would turn around stands by itself.
function isolated(text) {
  const nodes = [];
  let last = 0;
  for (const match of text.matchAll(ISOLATED)) {
    const apart = document.createElement('bdi');
    apart.textContent = match[0];
    nodes.push(text.slice(last, match.index), apart);
    last = match.index + match[0].length;
  }
  return [...nodes, text.slice(last)];
}

/// Who has the conversation.
function held(handover) {
  const place = at('handover');
  const live = handover?.status === 'OPEN' || handover?.status === 'CLAIMED';
  place.hidden = !live;
  if (!live) return;
  place.dataset.state = handover.status;
  part(place, 'reference').textContent = handover.reference;
}

/// The whole conversation as the server has it, without reading it aloud.
function show(transcript) {
  log.setAttribute('aria-live', 'off');
  log.replaceChildren();
  shown.clear();
  for (const entry of transcript.entries) {
    if (entry.fromCitizen) {
      const bubble = made('citizen');
      part(bubble, 'said').textContent = entry.text;
      log.append(bubble);
    } else {
      reply(entry.turn ?? { id: uuid(), language: transcript.language, outcome: 'HANDED_OVER', text: entry.text, answeredBy: entry.speaker });
    }
  }
  held(transcript.handover);
  lastEvent = transcript.lastEventId;
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
}

// What arrives by itself: replies of the staff, changes of state, late answers

async function follow() {
  const stop = new AbortController();
  following = stop;
  let wait = 1_000;
  let lost = 0;
  while (!stop.signal.aborted) {
    try {
      await listen(stop.signal, () => {
        wait = 1_000;
        lost = 0;
      });
    } catch (failure) {
      if (stop.signal.aborted || failure.status === 401 || failure.status === 404) return;
      lost++;
    }
    if (lost >= 3) {
      await poll();
      wait = POLL;
    }
    await pause(wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

/// A connection that has been silent for too long is given up.
async function listen(stopped, arrived) {
  const silent = new AbortController();
  let timer = 0;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), SILENCE);
  };
  alive();
  try {
    const response = await inConversation('/events', {
      headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(lastEvent) },
      signal: AbortSignal.any ? AbortSignal.any([stopped, silent.signal]) : stopped,
    });
    for await (const event of eventsOf(response, alive)) {
      if (stopped.aborted) return;
      arrived();
      const near = innerHeight + scrollY > document.documentElement.scrollHeight - innerHeight / 2;
      if (event.type === 'message') reply(event.data);
      if (event.type === 'handover') held(event.data);
      if (near) at('end').scrollIntoView({ block: 'end' });
      lastEvent = Math.max(lastEvent, event.id ?? 0);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function poll() {
  if (pending || !conversation) return;
  try {
    const transcript = await (await inConversation('')).json();
    if (transcript.entries.length !== log.querySelectorAll('.turn').length) show(transcript);
    else held(transcript.handover);
  } catch (failure) {
    console.info('Dalil: no news yet', failure.message);
  }
}

// The forms

const sends = event => {
  const form = event.target;
  const { say: saying, person, rate: rating } = form.dataset;
  if (saying !== undefined) {
    event.preventDefault();
    say(event.submitter?.name === 'text' ? event.submitter.value : message.value);
  } else if (form.dataset.contact !== undefined) {
    event.preventDefault();
    requestPerson({ contact: form.elements.contact.value });
    form.reset();
    form.closest('details').open = false;
  } else if (form.dataset.withdraw !== undefined) {
    event.preventDefault();
    withdraw();
  } else if (person !== undefined) {
    event.preventDefault();
    requestPerson();
  } else if (rating !== undefined) {
    event.preventDefault();
    rate(form, event.submitter);
  } else if (form.id === 'erase') {
    event.preventDefault();
    erase();
  } else if (form.id === 'issue') {
    event.preventDefault();
    issue();
  } else if (form.id === 'join') {
    event.preventDefault();
    join(form.elements.code.value);
  }
};

/// A code by which the conversation goes on elsewhere.
async function issue() {
  try {
    const { code } = await (await inConversation('/code', { method: 'POST' })).json();
    part(at('code'), 'code').textContent = code;
    at('code').hidden = false;
  } catch (failure) {
    tell(reason(failure));
  }
}

/// The conversation of a code goes on here, in place of the one that was here.
async function join(code) {
  if (pending) return;
  const wrong = at('join-error');
  wrong.hidden = true;
  let joined;
  try {
    joined = await (await call('/join', { method: 'POST', body: { code } })).json();
  } catch (failure) {
    wrong.textContent = failure.status === 404 || failure.status === 400 ? words.errorCode : reason(failure);
    wrong.hidden = false;
    at('join-code').focus();
    return;
  }
  forget();
  conversation = { id: joined.id, token: joined.token };
  store.set(KEPT, JSON.stringify(conversation));
  at('join').reset();
  at('elsewhere').open = false;
  at('code').hidden = true;
  await resume();
  message.focus();
}

// What did not help can be told in one more touch; the reasons open by themselves.
async function rate(form, button) {
  const told = button?.name === 'reason' ? button.value : undefined;
  const helpful = !told && button?.value === 'true';
  const body = { helpful, reason: told, comment: '' };
  try {
    await inConversation(`/turns/${form.elements.turn.value}/feedback`, { method: 'POST', body });
    const why = part(form, 'why');
    part(form, 'rated').hidden = false;
    at('status').textContent = part(form, 'rated').textContent;
    form.querySelectorAll('[name=helpful], [data-part=asked]').forEach(asked => asked.remove());
    if (told || helpful) return why.remove();
    why.open = true;
    why.querySelector('summary').focus();
  } catch (failure) {
    tell(reason(failure));
  }
}

async function erase() {
  try {
    await inConversation('', { method: 'DELETE' });
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status >= 500) return tell(words.errorFailed);
  }
  forget();
  log.replaceChildren();
  held(null);
  at('menu').open = false;
  begun(false);
  at('status').textContent = words.erased;
  message.focus();
}

const takesAway = async event => {
  event.preventDefault();
  try {
    const address = URL.createObjectURL(await (await inConversation('/export')).blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = 'dalil.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), LONGEST_WAIT);
  } catch (failure) {
    tell(reason(failure));
  }
};

const menus = document.querySelectorAll('.menu');

menus.forEach(menu => menu.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !menu.open) return;
  event.preventDefault(); // the page may stand in a panel that Escape closes
  menu.open = false;
  menu.querySelector('summary').focus();
}));

document.addEventListener('click', event => {
  menus.forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  const link = event.target.closest('a.mark');
  if (!link) return;
  event.preventDefault();
  const source = at(link.hash.slice(1));
  source.closest('details').open = true;
  source.focus();
  source.scrollIntoView({ block: 'nearest' });
});

// The composer

function empty() {
  message.value = '';
  changed();
}

function changed() {
  part(at('remaining'), 'count').textContent = message.maxLength - message.value.length;
  store.set(DRAFT, message.value);
}

const enters = event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
  event.preventDefault();
  at('say').requestSubmit();
};

function keyboard() {
  const toggle = at('keyboard');
  const keys = at('keys');
  if (!toggle) return;
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    keys.hidden = !keys.hidden;
    toggle.setAttribute('aria-expanded', String(!keys.hidden));
  });
  keys.addEventListener('mousedown', event => event.preventDefault()); // the caret stays where it is
  keys.addEventListener('click', event => {
    const key = event.target.closest('[data-key]');
    if (key) type(key.dataset.key);
  });
}

/// Puts a letter at the caret; no letter takes the one before away.
function type(letter) {
  const { selectionStart: start, selectionEnd: end, value } = message;
  const before = letter || start !== end ? start : start - ([...value.slice(0, start)].at(-1)?.length ?? 0);
  if (value.length - (end - before) + letter.length > message.maxLength) return;
  message.setRangeText(letter, before, end, 'end');
  changed();
}

// The beginning

async function start() {
  document.addEventListener('submit', sends);
  at('export').addEventListener('click', takesAway);
  at('refresh').hidden = true;
  message.required = false; // an empty question is told in the page's words
  message.value ||= store.get(DRAFT) ?? '';
  changed();
  conversation = JSON.parse(store.get(KEPT));
  if (conversation) await resume();
}

/// Shows the conversation that is there, and what comes.
async function resume() {
  begin();
  try {
    show(await (await inConversation('')).json());
    log.lastElementChild?.scrollIntoView({ block: 'nearest' });
    follow();
  } catch (failure) {
    if (failure.status === 401 || failure.status === 404) {
      forget();
      begun(false);
    } else {
      tell(words.errorFailed);
      follow();
    }
  }
}

message.addEventListener('input', changed);
message.addEventListener('keydown', enters);
keyboard();

// A conversation that was begun without JavaScript goes on without it: its key is out of a script's reach.
if (log.dataset.started === undefined) start();
