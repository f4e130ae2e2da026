// Dalil on another site: a launcher, and a panel that shows Dalil's page in a frame. The site's style sheets stay outside of the shadow root, its content policy has to
// allow nothing but this script and the frame (no inline style, no picture, no font, no connection), and the conversation stays in the frame, out of the site's reach.
(({ sites, words }) => {
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const USED = 'dalil.widget';
  const GREEN = '0b5d4b';

  const allowed = sites.split(' ').some(site => site === location.origin || (site === "'self'" && location.origin === home));
  if (!allowed) return console.error(`Dalil: ${location.origin} may not show the assistant; its setting dalil.web.widget-origins does not list it.`);
  if (document.querySelector('dalil-widget')) return;

  // What the script tag says

  const near = tag => {
    if (words[tag]) return tag;
    const [language, script] = tag.split('-');
    if (language === 'ary') return script === 'Latn' ? 'ary-Latn' : 'ary-Arab';
    return { fr: 'fr', ar: 'ar', zgh: script === 'Latn' ? 'zgh-Latn' : 'zgh-Tfng', ber: 'zgh-Tfng' }[language];
  };

  /// The site's choice, else its page's language, else the browser's.
  const chosen = (asked = 'auto') => {
    if (words[asked]) return asked;
    if (asked !== 'auto') console.warn(`Dalil: data-language is none of auto, ${Object.keys(words).join(', ')}`);
    return [document.documentElement.lang, ...navigator.languages].map(near).find(Boolean) ?? 'ar';
  };

  const digits = (asked = GREEN) => {
    const [, short, full] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(asked) ?? [];
    if (short) return short.replace(/./g, '$&$&');
    if (!full) console.warn('Dalil: data-colour is not #rgb or #rrggbb');
    return full ?? GREEN;
  };

  /// White or black, whichever stands out more: one of them always does by 4.5 to 1 at least.
  const textOn = colour => {
    const [red, green, blue] = colour.match(/../g).map(part => {
      const share = parseInt(part, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return 1.05 * 0.05 >= (light + 0.05) ** 2 ? 'ffffff' : '000000';
  };

  const language = chosen(script.dataset.language);
  const colour = digits(script.dataset.colour);
  const said = words[language];

  // The parts

  const make = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  };

  const icon = path => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const line = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    line.setAttribute('d', path);
    return svg;
  };

  const count = make('span', { class: 'count' });
  const unread = make('span', { class: 'unread', hidden: '' }, make('span', { class: 'unseen' }, ` ${said.unread} `), count);
  const launcher = make('button', { class: 'launcher', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel' },
    icon('M4 5h16v11H11l-5 4v-4H4z'), make('span', {}, said.open), unread);
  const close = make('button', { class: 'close', type: 'button', 'aria-label': said.close }, icon('M6 6l12 12M18 6 6 18'));
  const bar = make('div', { class: 'bar' }, make('strong', { id: 'name' }, said.title), close);
  const panel = make('dialog', { id: 'panel', 'aria-labelledby': 'name' }, bar);
  const status = make('p', { class: 'unseen', role: 'status' });
  const place = make('section', { lang: language, dir: said.direction, 'aria-label': 'Dalil', 'data-position': script.dataset.position === 'start' ? 'start' : 'end' },
    launcher, panel, status);

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial !important; display: block !important; position: relative !important; z-index: 2147483647 !important; }
    section { --ground: #${colour}; --text: #${textOn(colour)}; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans Tifinagh", Ebrima, sans-serif; line-height: 1.4; }
    button { font: inherit; cursor: pointer; color: inherit; background: none; border: 0; margin: 0; }
    svg { flex: none; inline-size: 1.5em; block-size: 1.5em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    [hidden] { display: none; }
    .unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .launcher { position: fixed; inset-block-end: 1em; inset-inline-end: 1em; display: flex; align-items: center; gap: .6em; min-block-size: 3.25em; padding: .5em 1.25em; border: 2px solid var(--text); border-radius: 2em; background: var(--ground); color: var(--text); font-weight: 600; box-shadow: 0 2px 12px rgb(0 0 0 / .3); }
    :focus-visible { outline: 3px solid var(--ground); outline-offset: 2px; box-shadow: 0 0 0 3px var(--text); }
    .launcher:focus-visible { outline-offset: 4px; box-shadow: 0 0 0 4px var(--text); }
    .count { display: inline-block; min-inline-size: 1.6em; padding-inline: .3em; box-sizing: border-box; border-radius: 1em; background: var(--text); color: var(--ground); text-align: center; }
    dialog { position: fixed; inset: auto; inset-block-end: 5em; inset-inline-end: 1em; inline-size: min(26em, 100vw - 2em); block-size: min(46em, 100vh - 6.5em); max-inline-size: none; max-block-size: none; box-sizing: border-box; margin: 0; padding: 0; overflow: hidden; display: flex; flex-direction: column; border: 1px solid #8a8578; border-radius: 1em; background: Canvas; color: CanvasText; box-shadow: 0 8px 40px rgb(0 0 0 / .3); }
    dialog:not([open]) { visibility: hidden; }
    .bar { display: flex; align-items: center; gap: .5em; padding-block: .25em; padding-inline: 1em .25em; background: var(--ground); color: var(--text); }
    .bar strong { flex: 1; font-weight: 600; }
    .close { display: inline-flex; padding: .6em; border-radius: 50%; }
    .close:focus-visible { outline-color: var(--text); outline-offset: -3px; box-shadow: none; }
    iframe { flex: 1; min-block-size: 0; inline-size: 100%; border: 0; }
    iframe:focus-visible { outline: none; box-shadow: none; }
    [data-position=start] > :is(.launcher, dialog) { inset-inline: 1em auto; }
    @media (max-width: 30em), (max-height: 30em) {
      section > dialog, section[data-position] > dialog { inset: 0; inline-size: 100vw; block-size: 100vh; block-size: 100dvh; border: 0; border-radius: 0; }
      .launcher[aria-expanded=true] { visibility: hidden; }
    }
    @media (prefers-reduced-motion: no-preference) {
      dialog { transition: opacity .15s, translate .15s; }
      dialog:not([open]) { opacity: 0; translate: 0 1em; }
    }
    @media print { :host { display: none !important; } }`);

  // What it does

  let frame = null;

  const tell = () => frame?.contentWindow.postMessage({ dalil: 'panel', open: panel.open }, home);

  /// The frame is loaded when it is first wanted; on the pages that follow at once, for a civil servant may be answering.
  const load = () => {
    if (frame) return;
    frame = make('iframe', { title: said.frame, allow: '', referrerpolicy: 'no-referrer',
      sandbox: 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox' });
    frame.addEventListener('load', tell);
    frame.src = `${home}/embed?lang=${language}${script.dataset.colour ? `&colour=${colour}` : ''}`;
    panel.append(frame);
  };

  const kept = {
    get used() {
      try {
        return sessionStorage.getItem(USED) !== null;
      } catch {
        return false;
      }
    },
    use() {
      try {
        sessionStorage.setItem(USED, 'used');
      } catch {
        // a browser that keeps nothing only loads the frame later
      }
    },
  };

  const open = () => {
    load();
    kept.use();
    if (matchMedia('(max-width: 30em), (max-height: 30em)').matches) panel.showModal(); // it hides the page
    else panel.show();
    launcher.setAttribute('aria-expanded', 'true');
    frame.focus();
    tell();
  };

  const news = number => {
    if (!Number.isInteger(number)) return;
    unread.hidden = number < 1;
    count.textContent = number;
    status.textContent = number < 1 ? '' : `${said.unread} ${number}`;
  };

  launcher.addEventListener('click', () => (panel.open ? panel.close() : open()));
  close.addEventListener('click', () => panel.close());
  place.addEventListener('keydown', event => {
    if (event.key === 'Escape' && panel.open) panel.close();
  });
  panel.addEventListener('close', () => {
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
    tell();
  });
  addEventListener('message', event => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home) return;
    if (event.data?.dalil === 'close') panel.close();
    if (event.data?.dalil === 'unread') news(event.data.count);
  });

  const widget = document.createElement('dalil-widget');
  const root = widget.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(place);
  document.body.append(widget);
  if (kept.used) load();
})
