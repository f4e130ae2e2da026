// The page in a panel of another site. It and the panel (widget.js) tell each other only whether the panel is open, how many replies of civil servants have not
// been seen, and that Escape was pressed: no word of the conversation. Each listens to the other's window and origin alone.

const UNSEEN_BEFORE = 'dalil.seen';
const log = document.getElementById('log');
const sites = document.documentElement.dataset.sites.split(' ').map(site => (site === "'self'" ? location.origin : site));

let site = null; // the panel's origin, once it has spoken
let open = false;
let seen = 0;

const told = message => site && parent.postMessage(message, site);

const staffReplies = () => log.querySelectorAll('.staff').length;

/// What has been seen outlasts the page, since a visitor goes on to other pages of the site while a civil servant writes.
function remember(count) {
  seen = count;
  try {
    sessionStorage.setItem(UNSEEN_BEFORE, String(count));
  } catch {
    console.info('Dalil: this browser keeps nothing for a panel');
  }
}

function remembered() {
  try {
    return Number(sessionStorage.getItem(UNSEEN_BEFORE));
  } catch {
    return 0;
  }
}

function count() {
  const replies = staffReplies();
  if (open && replies > seen) remember(replies);
  told({ dalil: 'unread', count: Math.max(0, replies - seen) });
}

/// The conversation has been shown, has grown or was erased; before that an empty page says nothing about what was seen.
function changed() {
  if (staffReplies() < seen) remember(staffReplies());
  count();
}

/// Where the composer stays in sight, the page stays where it is.
function write() {
  const sticky = getComputedStyle(document.getElementById('composer')).position === 'sticky';
  document.getElementById('message').focus({ preventScroll: sticky });
}

addEventListener('message', event => {
  if (event.source !== parent || !sites.includes(event.origin)) return;
  if (event.data?.dalil !== 'panel') return;
  site = event.origin;
  open = event.data.open === true;
  count();
  if (open && !matchMedia('(pointer: coarse)').matches) write(); // a touch keyboard would hide the page
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) told({ dalil: 'close' });
});

seen = remembered();
new MutationObserver(changed).observe(log, { childList: true });
