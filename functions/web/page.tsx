import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Words } from '../../shared/words.ts';
import { Header } from './header.tsx';
import type { Scene } from './scene.ts';
import { seal } from './seal.ts';
import { type Look, styles } from './style.ts';
import { words } from './words.ts';

/** How a page differs from the plain one: title, answer code, and what is around its body. */
export type PageOptions = {
  readonly title: Words;
  /** 200 unless said. With 422 the title begins with "faulty", which is the first thing a screen reader says. */
  readonly status?: number;
  /** For tables: up to 76rem instead of one column of text. */
  readonly wide?: boolean;
  /** false leaves out the ways of the signed-in and the sign-in link: the citizen's pages. */
  readonly nav?: boolean;
  /**
   * Which style it brings along; absent, the house's. The public's pages are lighter; a device's have nothing around
   * their body, so that nobody leaves them.
   */
  readonly look?: Look;
  /** Paths of islands below `/static/`, such as `/static/survey.js`; they add comfort, never a step. */
  readonly scripts?: readonly string[];
};

/**
 * A whole page around a body that holds the one `h1`. What the body may use is described on top of `style.ts`.
 *
 * Throws on a body that waits for something: pages are drawn from what the handler already has.
 */
export function page(scene: Scene, options: PageOptions, body: Child): Response {
  const { say, link } = scene;
  const { title, status = 200, wide = false, nav = true, look = 'house' } = options;
  // Whoever switches to large type in the middle of a sheet shall not begin again.
  const bare = look === 'kiosk';
  const scripts = [...(options.scripts ?? []), ...(nav || bare ? [] : ['/static/text-size-island.js'])];
  const prefix = status === 422 ? say(words.faultyTitle) : '';
  const text = html`<!DOCTYPE html>${(
    <html lang={scene.language === 'zh' ? 'zh-CN' : 'en'} class={scene.large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${prefix}${say(title)} – ${say(words.product)}`}</title>
        <link rel="icon" type="image/svg+xml" href={icon} />
        <style>{raw(styles[look])}</style>
        {scripts.map((path) => (
          <script defer src={link(path)}></script>
        ))}
      </head>
      <body class={wide ? 'wide' : undefined}>
        {bare ? null : (
          <>
            <a class="skip" href="#main">
              {say(words.skip)}
            </a>
            <Header scene={scene} nav={nav} />
          </>
        )}
        <main id="main" tabindex={-1}>
          {body}
        </main>
        {bare ? null : (
          <footer class="foot">
            <p>{say(words.foot)}</p>
          </footer>
        )}
      </body>
    </html>
  )}`;
  if (text instanceof Promise) throw new Error('a page waits for something that its handler should have fetched');
  // A plain string: what `html` made is an object, which hono would answer with a promise.
  return scene.c.html(`${text}`, contentful(status));
}

/** The icon in the page itself: no second request. */
const icon = `data:image/svg+xml,${encodeURIComponent(seal)}`;

/** The codes of answers that have a body, which every page has. */
function contentful(status: number): ContentfulStatusCode {
  if (!Number.isInteger(status) || status < 200 || status > 599 || [204, 205, 304].includes(status))
    throw new Error(`a page cannot be sent with status ${status}`);
  // Checked above: what is left is what the type lists.
  return status as ContentfulStatusCode;
}
