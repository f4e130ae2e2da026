// Two phones of one person, kept up to date by asking the service each second.

const PERIOD = 1_000;
const TICKS = {
  receiving: '◷', received: '✓✓', accepted: '◷', queued: '◷', sent: '✓', delivered: '✓✓', read: '✓✓', failed: '✕', undelivered: '✕',
};
const BOLD = /(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/u;

const at = id => document.getElementById(id);
const part = (root, name) => root.querySelector(`[data-part=${name}]`);
const language = document.documentElement.lang;
const words = at('words').dataset;
const person = at('person');
const phones = [...document.querySelectorAll('.phone')];
const shown = new Map(); // each message's element by its identifier
let asked = 0; // an answer that a later question has overtaken is not shown

async function post(path, body) {
  const answer = await fetch(`/demo/phone/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
}

function tell(notice) {
  at('notice').textContent = notice;
  at('notice').hidden = !notice;
}

/// Does what a person asked for, then shows what came of it.
async function act(path, body) {
  try {
    await post(path, body);
  } catch {
    tell(words.refused);
    return false;
  }
  await renew();
  return true;
}

const say = (channel, message) => act('messages', { person: person.value, channel, ...message });

// What a phone shows

function element(channel, message) {
  const made = at('message').content.cloneNode(true).firstElementChild;
  made.classList.add(message.inbound ? 'mine' : 'theirs');
  part(made, 'speaker').textContent = `${message.inbound ? words.you : words.service}: `;
  for (const choice of message.buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dir = 'auto';
    button.textContent = choice;
    button.addEventListener('click', () => say(channel, { kind: 'button', text: choice }));
    part(made, 'choices').append(button);
  }
  const text = part(made, 'text');
  if (channel === 'whatsapp') rich(text, message.text);
  else text.textContent = message.text;
  text.hidden = !message.text;
  part(made, 'time').dateTime = message.at;
  return made;
}

function write(root, name, text) {
  const place = part(root, name);
  if (place.textContent !== text) place.textContent = text;
  place.hidden = !text;
}

/// As WhatsApp shows it: what stands between asterisks is bold.
function rich(place, text) {
  place.replaceChildren(...text.split(BOLD).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const bold = document.createElement('strong');
    bold.textContent = piece;
    return bold;
  }));
}

function fill(made, message) {
  made.dataset.status = message.status;
  write(made, 'attachment', message.attachment);
  write(made, 'ticks', TICKS[message.status]);
  write(made, 'status', message.told);
  write(made, 'time', message.time);
  write(made, 'measure', message.measure);
  part(made, 'choices').hidden = !message.buttons.length;
}

function showThread(phone, thread) {
  const log = part(phone, 'thread');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  for (const message of thread.messages) {
    if (!shown.has(message.id)) {
      shown.set(message.id, element(phone.dataset.channel, message));
      log.append(shown.get(message.id));
    }
    fill(shown.get(message.id), message);
  }
  part(phone, 'start').hidden = thread.messages.length > 0;
  write(phone, 'hint', thread.hint);
  const typing = part(phone, 'typing');
  if (typing.textContent !== thread.typing) typing.textContent = thread.typing;
  if (atEnd) log.scrollTop = log.scrollHeight;
}

function show(state) {
  for (const phone of phones) showThread(phone, state[phone.dataset.channel]);
  at('away').checked = state.away;
  at('twice').checked = state.twice;
  at('provider').value = state.provider;
  at('clock').textContent = state.clock;
}

async function renew() {
  const question = ++asked;
  try {
    const answer = await fetch(`/demo/phone/state?${new URLSearchParams({ lang: language, person: person.value })}`);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const state = await answer.json();
    if (question === asked) {
      show(state);
      tell('');
    }
  } catch {
    tell(words.lost);
  }
}

function choose() {
  for (const made of shown.values()) made.remove();
  shown.clear();
  at('number').textContent = person.value;
  const query = lang => `/demo/phone?${new URLSearchParams({ lang, person: person.value })}`;
  history.replaceState(null, '', query(language));
  at('other').href = query(at('other').lang);
  renew();
}

// What a person does

for (const phone of phones) {
  const { channel } = phone.dataset;
  const field = phone.querySelector('textarea');
  const form = phone.querySelector('form');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    if (!(await say(channel, { kind: 'text', text }))) field.value ||= text;
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  for (const button of phone.querySelectorAll('[data-kind]')) {
    button.addEventListener('click', () => say(channel, { kind: button.dataset.kind }));
  }
}

for (const id of ['away', 'twice', 'provider']) {
  at(id).addEventListener('change', () =>
    act('conditions', { away: at('away').checked, twice: at('twice').checked, provider: at('provider').value }));
}
at('later').addEventListener('click', () => act('clock', {}));
person.addEventListener('change', choose);

choose();
setInterval(() => document.hidden || renew(), PERIOD);
