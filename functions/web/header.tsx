import type { FC } from 'hono/jsx';
import type { Scene } from './scene.ts';
import { waysOf } from './ways.ts';
import { words } from './words.ts';

/** The head of every page: whose house this is, the ways open to who asks, signing in or out, large type, the other language. */
export const Header: FC<{ readonly scene: Scene; readonly nav: boolean }> = ({ scene, nav }) => {
  const { say, link, asking, language, large } = scene;
  const other = language === 'zh' ? 'en' : 'zh';
  const open = asking ? waysOf(asking.person) : [];
  return (
    <header class="top">
      <div>
        <a class="brand" href={link('/')}>
          <span class="seal" aria-hidden="true">
            评
          </span>
          <span>
            评议 <small>Pingyi</small>
          </span>
        </a>
        {nav && open.length > 0 ? (
          <nav class={open.length > 6 ? 'many' : undefined} aria-label={say(words.navigation)}>
            {open.map(({ path, title }) => (
              <a
                href={link(path)}
                aria-current={`${scene.here.split('?')[0]}/`.startsWith(`${path}/`) ? 'true' : undefined}
              >
                {say(title)}
              </a>
            ))}
          </nav>
        ) : null}
        {nav ? <Who scene={scene} /> : null}
        <a
          class="lang"
          href={link(withQuery(scene.here, `size=${large ? 'normal' : 'large'}`))}
          data-other={say(large ? words.largeType : words.normalType)}
        >
          {say(large ? words.normalType : words.largeType)}
        </a>
        <a class="lang" lang={other === 'zh' ? 'zh-CN' : 'en'} href={link(withQuery(scene.here, `lang=${other}`))}>
          {words.ownName[other]}
        </a>
      </div>
    </header>
  );
};

/** A path with one more setting in its query. */
function withQuery(path: string, setting: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${setting}`;
}

/** Who is signed in, with the way out; or the way in. */
const Who: FC<{ readonly scene: Scene }> = ({ scene }) => {
  const { say, link, asking } = scene;
  if (asking)
    return (
      <form class="who" method="post" action={link('/people/sign-out')}>
        <span>{say(asking.person.name)}</span>
        <button class="button quiet" type="submit">
          {say(words.signOut)}
        </button>
      </form>
    );
  return scene.here.startsWith('/people/sign-in') ? null : (
    <a class="lang" href={link('/people/sign-in')}>
      {say(words.signIn)}
    </a>
  );
};
